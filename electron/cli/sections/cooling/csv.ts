import type { LoopLine } from '#shared/exchange/tables/cooling-list';
import { writeCsv, type Cell, type Column } from '#shared/exchange/tables/table';
import { mapKnown, type Known } from '#shared/units/known';
import type { CoolingFigures, RoomFigures, UnitFigures } from './figures';

type Line =
  | { readonly kind: 'loop'; readonly of: LoopLine }
  | { readonly kind: 'unit'; readonly of: UnitFigures }
  | { readonly kind: 'room'; readonly of: RoomFigures };

const COLUMNS: readonly Column<Line>[] = [
  { heading: 'Kind', cell: (line) => ({ loop: 'cooling loop', unit: 'cooling unit', room: 'room' })[line.kind] },
  {
    heading: 'Name',
    cell: ({ kind, of }) => (kind === 'loop' ? of.loop.name : kind === 'unit' ? of.unit.name : of.record.name),
  },
  {
    heading: 'Medium',
    cell: ({ kind, of }) => (kind === 'loop' ? of.loop.fluid : kind === 'unit' ? of.unit.medium : 'air'),
  },
  { heading: 'Heat (W)', cell: ({ kind, of }) => (kind === 'room' ? of.air.totalHeatW : of.heat.known) },
  {
    heading: 'Racks of unknown heat',
    cell: ({ kind, of }) => (kind === 'room' ? of.air.unknownRacks : of.heat.unknownCount),
  },
  { heading: 'Capacity (W)', cell: ({ of }) => of.capacityW },
  {
    heading: 'Capacity with spare or largest unit out (W)',
    cell: ({ kind, of }) =>
      kind === 'loop' ? of.spareCapacityW : kind === 'room' ? of.capacityWithoutOneW : undefined,
  },
  { heading: 'Coolant needed (L/min)', cell: coolantNeeded },
  {
    heading: 'Coolant (L/min)',
    cell: ({ kind, of }) =>
      kind === 'room' || (kind === 'unit' && of.unit.medium === 'air') ? undefined : thousandth(of.flowMlPerMin),
  },
  { heading: 'Air needed (m³/s)', cell: ({ kind, of }) => (kind === 'room' ? of.air.needMlPerS / 1e6 : undefined) },
  { heading: 'Air (m³/s)', cell: air },
  {
    heading: 'Supply (°C)',
    cell: ({ kind, of }) =>
      thousandth(
        kind === 'loop' ? of.load.supply.milliC : kind === 'unit' ? of.supply.milliC : of.climate.supplyMilliC,
      ),
  },
  {
    heading: 'Return (°C)',
    cell: ({ kind, of }) =>
      kind === 'loop' ? thousandth(of.returnMilliC) : kind === 'room' ? thousandth(of.climate.returnMilliC) : undefined,
  },
  {
    heading: 'Hottest inlet (°C, estimate, not CFD)',
    cell: ({ kind, of }) => (kind === 'room' ? thousandth(of.climate.hottest?.inletMilliC ?? 'unknown') : undefined),
  },
];

/** Loops, units and rooms for a spreadsheet, a line each. */
export function coolingCsv({ loops, units, rooms }: CoolingFigures): string {
  return writeCsv(COLUMNS, [
    ...loops.map((of): Line => ({ kind: 'loop', of })),
    ...units.map((of): Line => ({ kind: 'unit', of })),
    ...rooms.map((of): Line => ({ kind: 'room', of })),
  ]);
}

function coolantNeeded({ kind, of }: Line): Cell {
  if (kind === 'loop') return of.load.coolantMlPerMin / 1000;
  return kind === 'unit' && of.flowNeedMlPerMin > 0 ? of.flowNeedMlPerMin / 1000 : undefined;
}

function air({ kind, of }: Line): Cell {
  if (kind === 'room') return mapKnown(of.supplyMlPerS, (flow) => flow / 1e6);
  return kind === 'unit' && of.unit.medium === 'air' ? mapKnown(of.airMlPerS, (flow) => flow / 1e6) : undefined;
}

function thousandth(value: Known<number>): Cell {
  return mapKnown(value, (one) => one / 1000);
}
