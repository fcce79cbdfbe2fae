import { BASIS_WORDS, type ClimateState, type RoomClimate } from '#shared/analysis/cooling/room-climate';
import type { SupplyBasis } from '#shared/analysis/cooling/supply-temperatures';
import type { LoopLine } from '#shared/exchange/tables/cooling-list';
import { counted, printable } from '#shared/rules/report/plain-text';
import { formatReading } from '#shared/rules/report/reading-format';
import { isKnown } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { wrapped } from '../../command';
import { columns, reading } from '../columns';
import type { CoolingFigures, RoomFigures, UnitFigures } from './figures';

/** The section for people, in lines that fit a terminal. */
export function coolingText({ loops, units, rooms }: CoolingFigures, document: AnalysedDocument): string {
  const lines = [`Cooling of ${printable(document.file)}`];
  if (loops.length > 0) lines.push('', heading('Loops', 'Spare out'), ...loops.flatMap(loopLines));
  if (units.length > 0) lines.push('', heading('Units', ''), ...units.flatMap(unitLines));
  if (loops.length + units.length === 0) lines.push('', 'There is no cooling unit and no loop in this document.');
  if (rooms.length > 0)
    lines.push('', heading('Air of rooms', 'Largest out'), ...rooms.flatMap((room) => roomLines(room, document)));
  lines.push('', ...wrapped('Temperatures of air are an estimate, not CFD. ≥ at least: heat of a part is unknown.'));
  return `${lines.join('\n')}\n`;
}

function heading(what: string, spare: string): string {
  return columns(what, ['Heat', 'Capacity', spare, 'Supply']);
}

const BASES: { readonly [B in SupplyBasis]: string } = {
  stated: '',
  approach: 'supply by the approach of its units',
  defaultApproach: 'supply by the default approach',
  unknown: '',
};

function loopLines({
  loop,
  load,
  capacityW,
  spareCapacityW,
  flowMlPerMin,
  returnMilliC,
  drop,
}: LoopLine): readonly string[] {
  const cells = [
    reading('power', load.heatW, load.unknownRacks > 0),
    reading('power', capacityW),
    reading('power', spareCapacityW),
    reading('temperature', load.supply.milliC),
  ];
  const needs = [
    ...(load.racks > 0 ? [`${reading('liquidFlow', load.coolantMlPerMin)} for its racks`] : []),
    ...(isKnown(load.designFlowMlPerMin)
      ? [`${reading('liquidFlow', load.designFlowMlPerMin)} at the designed rise`]
      : []),
  ];
  return entry(loop.name, cells, [
    `${loop.kind} of ${loop.fluid}`,
    counted(load.units, 'unit'),
    counted(load.racks, 'rack'),
    `flow ${reading('liquidFlow', flowMlPerMin)}${needs.length > 0 ? `, needed ${needs.join(', ')}` : ''}`,
    `return ${reading('temperature', returnMilliC)}`,
    ...(load.fromAirW > 0 ? [`${formatReading('power', load.fromAirW)} of the heat from air`] : []),
    ...(Number.isFinite(load.coolantMaxMilliC)
      ? [`its racks take up to ${formatReading('temperature', load.coolantMaxMilliC)}`]
      : []),
    ...(BASES[load.supply.basis] === '' ? [] : [BASES[load.supply.basis]]),
    ...(drop.pipes > 0
      ? [`pipes ${isKnown(drop.pa) ? `drop at most ${formatReading('pressure', drop.pa)}` : 'of unknown drop'}`]
      : []),
    ...(load.isCircular ? ['its heat comes back to it'] : []),
  ]);
}

function unitLines(line: UnitFigures): readonly string[] {
  const { unit } = line;
  const cells = [
    reading('power', line.heat.known, line.heat.unknownCount > 0),
    reading('power', line.capacityW),
    '',
    reading('temperature', line.supply.milliC),
  ];
  const flow =
    unit.medium === 'air'
      ? `moves ${reading('airFlow', line.airMlPerS)}`
      : `moves ${reading('liquidFlow', line.flowMlPerMin)}${needed(line.flowNeedMlPerMin)}`;
  return entry(unit.name, cells, [
    unit.medium,
    ...(line.roomName === '' ? [] : [`in ${printable(line.roomName)}`]),
    flow,
    ...(line.suppliesName === '' ? [] : [`supplies ${printable(line.suppliesName)}`]),
    ...(line.coolsByName === '' ? [] : [`cooled by ${printable(line.coolsByName)}`]),
    ...(unit.rejectsToRoom ? ['gives its heat to its room'] : []),
  ]);
}

/** What its racks need; a unit of a loop without racks is not asked for a flow of its own. */
function needed(mlPerMin: number): string {
  return mlPerMin === 0 ? '' : `, needed ${reading('liquidFlow', mlPerMin)}`;
}

function roomLines(room: RoomFigures, document: AnalysedDocument): readonly string[] {
  const { record, air, climate } = room;
  if (air.units === 0 && air.racks === 0 && air.totalHeatW === 0)
    return [`  ${printable(record.name)}: no rack, no air unit and no heat`];
  const cells = [
    reading('power', air.totalHeatW, air.unknownRacks > 0),
    reading('power', room.capacityW),
    reading('power', room.capacityWithoutOneW),
    reading('temperature', climate.supplyMilliC),
  ];
  const open = room.aisles.filter((aisle) => aisle.isMeantToClose && !aisle.isClosed);
  return entry(record.name, cells, [
    counted(air.units, 'air unit'),
    `air ${reading('airFlow', room.supplyMlPerS)}, with the largest unit out ` +
      `${reading('airFlow', room.supplyWithoutOneMlPerS)}, needed ${reading('airFlow', air.needMlPerS, air.unknownRacks > 0)}`,
    ...(open.length > 0
      ? [
          `${counted(open.length, 'aisle')} contained in part: ${open.map(({ zone }) => printable(zone.name)).join(', ')}`,
        ]
      : []),
    ...climateParts(climate, document),
  ]);
}

const NO_CLIMATE: { readonly [S in Exclude<ClimateState, 'estimated'>]: string } = {
  noRacks: 'no rack with heat',
  noUnits: 'no air unit, so no temperatures',
  noSupply: 'its units give no air, so it has no steady temperature',
};

function climateParts(climate: RoomClimate, { analysis, nameOf }: AnalysedDocument): readonly string[] {
  const { state, hottest } = climate;
  if (state !== 'estimated') return [NO_CLIMATE[state]];
  const percent = (permille: number | undefined): string =>
    permille === undefined ? 'unknown' : formatReading('share', permille);
  const ratio = (permille: number | undefined): string =>
    permille === undefined ? 'unknown' : (permille / 1000).toFixed(2);
  const { shiPermille: shi } = climate;
  return [
    `recirculation by ${BASIS_WORDS[climate.basis]}`,
    ...(climate.overdrawnRacks > 0
      ? [`the matrix sends ${counted(climate.overdrawnRacks, 'rack')} more exhaust than drawn in, cut to fit`]
      : []),
    `return ${reading('temperature', climate.returnMilliC)}`,
    `mean inlet ${reading('temperature', climate.meanInletMilliC)}`,
    ...(hottest
      ? [
          `hottest inlet ${reading('temperature', hottest.inletMilliC)} at ${nameOf(analysis.items.idOf(hottest.rack))}` +
            (hottest.thermalClass && isKnown(hottest.marginMilliK)
              ? `, ${formatReading('temperatureDifference', Math.abs(hottest.marginMilliK))} ` +
                `${hottest.marginMilliK < 0 ? 'above' : 'below'} the allowable maximum of ${hottest.thermalClass}`
              : ', class or supply temperature unknown'),
        ]
      : []),
    `RCI high ${percent(climate.rciHighPermille)}, low ${percent(climate.rciLowPermille)}`,
    `RTI ${percent(climate.rtiPermille)}`,
    `SHI ${ratio(shi)}, RHI ${ratio(shi === undefined ? undefined : 1000 - shi)}`,
    ...(climate.isSupplyUnknown ? ['the air of some unit is unknown, so supply was taken to be enough'] : []),
    ...(climate.unplacedRacks > 0 ? [`${counted(climate.unplacedRacks, 'rack')} of unknown size left out`] : []),
  ];
}

function entry(name: string, cells: readonly string[], notes: readonly string[]): readonly string[] {
  return [columns(`  ${printable(name)}`, cells), ...wrapped(notes.join('; '), '    ')];
}
