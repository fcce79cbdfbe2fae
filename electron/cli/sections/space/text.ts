import { counted, printable } from '#shared/rules/report/plain-text';
import { formatReading } from '#shared/rules/report/reading-format';
import { isKnown } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { wrapped } from '../../command';
import { columns, reading } from '../columns';
import { deliveryWords } from './delivery-words';
import {
  usedPercent,
  type AisleFigures,
  type FreeRoom,
  type RackFigures,
  type RoomFigures,
  type SpaceFigures,
} from './figures';

const ZONE_NAMES = { coldAisle: 'cold aisle', hotAisle: 'hot aisle', containment: 'containment' } as const;

/** The section for people, in lines that fit a terminal. */
export function spaceText({ rooms, racks, aisles }: SpaceFigures, document: AnalysedDocument): string {
  const lines = [`Space of ${printable(document.file)}`];
  if (rooms.length === 0) lines.push('', 'There is no room in this document.');
  else lines.push('', 'Rooms', ...rooms.flatMap(roomLines));
  if (aisles.length > 0) lines.push('', 'Aisles', ...aisles.flatMap((aisle) => aisleLines(aisle, document)));
  if (racks.length > 0)
    lines.push(
      '',
      columns('Racks', ['Mass', 'On the floor', 'In front', 'Behind']),
      ...racks.flatMap((rack) => rackLines(rack, document)),
    );
  lines.push(
    '',
    ...wrapped(
      '≥ at least: the mass of a part is unknown, or nothing ends the free room that far. On the floor: over the ' +
        'footprint and half of the aisles beside it. Feet are taken to share the weight evenly.',
    ),
  );
  return `${lines.join('\n')}\n`;
}

function roomLines({ record, areaM2, racks, standing, loadW, massG }: RoomFigures): readonly string[] {
  const stated = (what: string, value: string | undefined): string => `${what} ${value ?? 'not stated'}`;
  const perM2 = areaM2 > 0 ? `, ${(loadW.known / 1000 / areaM2).toFixed(2)} kW/m²` : '';
  const parts = [
    `${areaM2.toFixed(1)} m²`,
    counted(racks, 'rack'),
    `${standing} on its floor`,
    `${reading('power', loadW.known, loadW.unknownCount > 0)} in racks${perM2}`,
    `racks weigh ${reading('mass', massG.known, massG.unknownCount > 0)}`,
    stated(
      'ceiling',
      record.ceilingHeightUm === undefined ? undefined : formatReading('length', record.ceilingHeightUm),
    ),
    `${record.floorKind === 'raised' ? 'raised floor' : 'slab'}, ${stated('live load', record.floorUniformLimitPa === undefined ? undefined : formatReading('pressure', record.floorUniformLimitPa))}`,
    ...(record.floorKind === 'raised'
      ? [
          stated(
            'panel',
            record.panelPointLimitN === undefined ? undefined : formatReading('force', record.panelPointLimitN),
          ),
          stated(
            'rolling',
            record.panelRollingLimitN === undefined ? undefined : formatReading('force', record.panelRollingLimitN),
          ),
        ]
      : []),
  ];
  return wrapped(`${printable(record.name)}: ${parts.join('; ')}`, '  ', '    ');
}

function aisleLines({ aisle, roomName, narrowest }: AisleFigures, { nameOf }: AnalysedDocument): readonly string[] {
  const { zone } = aisle;
  const kind = zone.kind === 'coldAisle' || zone.kind === 'hotAisle' ? ZONE_NAMES[zone.kind] : ZONE_NAMES.containment;
  const parts = [
    `${kind} in ${printable(roomName)}`,
    counted(aisle.racks.length, 'rack'),
    ...(narrowest ? [`${freeText(narrowest)} free at ${nameOf(narrowest.rackId)}, the least`] : []),
    ...(aisle.isClosed
      ? ['closed']
      : aisle.isMeantToClose
        ? [
            `${aisle.closedEnds} of 2 ends closed, ${aisle.isClosedAbove ? 'closed above' : 'open above'}, ${counted(aisle.gaps, 'gap')}`,
          ]
        : ['open']),
    ...(aisle.openRu > 0 ? [`${aisle.openRu} of ${aisle.countedRu} RU without blanking`] : []),
  ];
  return wrapped(`${printable(zone.name === '' ? zone.id : zone.name)}: ${parts.join('; ')}`, '  ', '    ');
}

function rackLines(rack: RackFigures, { nameOf }: AnalysedDocument): readonly string[] {
  const { record, massG, areaLoadPa, areaLimitPa, footN, footLimitN } = rack;
  const isAtLeast = massG.unknownCount > 0;
  const cells = [
    reading('mass', massG.known, isAtLeast),
    reading('pressure', areaLoadPa, isAtLeast),
    freeText(rack.front),
    freeText(rack.rear),
  ];
  const area = usedPercent(areaLoadPa, areaLimitPa);
  const foot = usedPercent(footN, footLimitN);
  const notes = [
    area === undefined || !isKnown(areaLimitPa)
      ? 'live load of the floor unknown'
      : `${isAtLeast ? 'at least ' : ''}${area} % of ${formatReading('pressure', areaLimitPa)}`,
    `foot ${reading('force', footN, isAtLeast)}` +
      (footLimitN === undefined
        ? ''
        : foot === undefined || !isKnown(footLimitN)
          ? ', panel unknown'
          : `, ${foot} % of a panel’s ${formatReading('force', footLimitN)}`),
    deliveryWords(rack, nameOf),
  ];
  return [columns(`  ${printable(record.name)}`, cells), ...wrapped(notes.join('; '), '    ')];
}

function freeText(room: FreeRoom | undefined): string {
  if (!room) return 'unknown';
  return `${room.isAtLeast ? '≥' : ''}${formatReading('length', room.depthUm)}`;
}
