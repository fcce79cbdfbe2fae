import { writeCsv, type Cell, type Column } from '#shared/exchange/tables/table';
import { mapKnown, UNKNOWN } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { deliveryWords } from './delivery-words';
import type { FreeRoom, RackFigures, SpaceFigures } from './figures';

const columnsOf = (nameOf: AnalysedDocument['nameOf']): readonly Column<RackFigures>[] => [
  { heading: 'Rack', cell: ({ record }) => record.name },
  { heading: 'Room', cell: ({ roomName }) => roomName },
  { heading: 'Mass (kg)', cell: ({ massG }) => massG.known / 1000 },
  { heading: 'Parts of unknown mass', cell: ({ massG }) => massG.unknownCount },
  { heading: 'Load over the area (kPa)', cell: ({ areaLoadPa }) => thousandth(areaLoadPa) },
  { heading: 'Floor carries (kPa)', cell: ({ areaLimitPa }) => thousandth(areaLimitPa) },
  { heading: 'Load of a foot (N)', cell: ({ footN }) => footN },
  { heading: 'Panel carries (N)', cell: ({ footLimitN }) => footLimitN },
  { heading: 'Free in front (mm)', cell: ({ front }) => free(front) },
  { heading: 'Free behind (mm)', cell: ({ rear }) => free(rear) },
  { heading: 'Way in', cell: ({ delivery }) => delivery.state },
  { heading: 'Length of the way (mm)', cell: ({ wayUm }) => (wayUm === undefined ? undefined : wayUm / 1000) },
  {
    heading: 'Narrowest place of the way (mm)',
    cell: ({ narrowest }) => (narrowest ? narrowest.freeUm / 1000 : undefined),
  },
  { heading: 'Says', cell: (rack) => deliveryWords(rack, nameOf) },
];

/** The racks for a spreadsheet, a line each. */
export function spaceCsv({ racks }: SpaceFigures, { nameOf }: AnalysedDocument): string {
  return writeCsv(columnsOf(nameOf), racks);
}

function thousandth(value: RackFigures['areaLoadPa']): Cell {
  return mapKnown(value, (one) => one / 1000);
}

/** As much as was looked at is told as that much or more. */
function free(room: FreeRoom | undefined): Cell {
  if (!room) return UNKNOWN;
  return room.isAtLeast ? `≥ ${String(room.depthUm / 1000)}` : room.depthUm / 1000;
}
