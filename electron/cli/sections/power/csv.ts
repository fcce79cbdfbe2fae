import { LOAD_BASES } from '#shared/analysis/power/load-bases';
import { writeCsv, type Column } from '#shared/exchange/tables/table';
import { isKnown, UNKNOWN } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { basisText, reportedLimit } from '../../power-text';
import type { NodeFigures, PowerFigures } from './figures';

/** The nodes of the chain for a spreadsheet, a line each. */
export function powerCsv({ nodes }: PowerFigures, { nameOf, shares }: AnalysedDocument): string {
  const columns: readonly Column<NodeFigures>[] = [
    { heading: 'Node', cell: ({ record }) => record.name },
    { heading: 'Kind', cell: ({ record }) => record.kind },
    { heading: 'Side', cell: ({ record }) => record.side },
    { heading: 'Room', cell: ({ room }) => room },
    { heading: 'Load (W)', cell: ({ load }) => load.outW },
    { heading: 'Load (VA)', cell: ({ load }) => load.outVa },
    { heading: 'Load is at least', cell: ({ isAtLeast }) => yesNo(isAtLeast) },
    { heading: 'Capacity (W)', cell: ({ capacityW }) => capacityW },
    { heading: 'Headroom (W)', cell: ({ headroomW }) => headroomW },
    { heading: 'Against limit', cell: ({ limit }) => limit && reportedLimit(limit).actual },
    { heading: 'Limit', cell: ({ limit }) => (limit ? reportedLimit(limit).limit : UNKNOWN) },
    { heading: 'Unit of limit', cell: ({ limit }) => limit && reportedLimit(limit).unit },
    { heading: 'Basis of limit', cell: ({ limit }) => limit && basisText(limit, shares) },
    { heading: 'Load after worst single failure (W)', cell: ({ worst, load }) => worst?.outW ?? load.outW },
    { heading: 'Worst single failure', cell: ({ worst }) => (worst ? nameOf(worst.failedId) : 'none') },
    { heading: 'Against limit then', cell: ({ worst }) => worst?.limit && reportedLimit(worst.limit).actual },
    { heading: 'Limit then', cell: ({ worst }) => worst?.limit && reportedLimit(worst.limit).limit },
    { heading: 'Unit of limit then', cell: ({ worst }) => worst?.limit && reportedLimit(worst.limit).unit },
    { heading: 'Loss (W)', cell: ({ load }) => load.lossW },
    { heading: 'L1 (A)', cell: ({ load }) => (isKnown(load.lines) ? load.lines.l1MilliA / 1000 : UNKNOWN) },
    { heading: 'L2 (A)', cell: ({ load }) => (isKnown(load.lines) ? load.lines.l2MilliA / 1000 : UNKNOWN) },
    { heading: 'L3 (A)', cell: ({ load }) => (isKnown(load.lines) ? load.lines.l3MilliA / 1000 : UNKNOWN) },
    ...LOAD_BASES.flatMap((basis): Column<NodeFigures>[] => [
      { heading: `Load below, ${BASIS_HEADINGS[basis]} (W)`, cell: ({ bases }) => bases[basis].watts },
      { heading: `Parts without ${BASIS_HEADINGS[basis]}`, cell: ({ bases }) => bases[basis].missing },
    ]),
    { heading: 'On a circle', cell: ({ isCyclic }) => yesNo(isCyclic) },
    { heading: 'Supplied', cell: ({ hasSupply }) => yesNo(hasSupply) },
    { heading: 'Id', cell: ({ record }) => record.id },
  ];
  return writeCsv(columns, nodes);
}

const BASIS_HEADINGS = {
  measured: 'measured',
  vendorMaximum: 'vendor maximum',
  nameplate: 'nameplate × factor',
  planned: 'planned',
} as const;

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
