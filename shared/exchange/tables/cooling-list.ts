import { loopDrop, type LoopDrop } from '../../analysis/cooling/pipe-drops';
import type { LoopLoad } from '../../analysis/cooling/liquid-loads';
import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { CoolingUnit } from '../../model/records/cooling-unit';
import { nameOfRecord } from '../../rules/report/message-style';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { isKnown, UNKNOWN, type AtLeast, type Known } from '../../units/known';
import { writeCsv, type Cell, type Column } from './table';

/** A cooling unit with what it carries and can. */
export interface UnitLine {
  readonly unit: CoolingUnit;
  readonly roomName: string;
  readonly typeName: string;
  readonly suppliesName: string;
  readonly coolsByName: string;
  /** Names of what it serves without a loop. */
  readonly serves: readonly string[];
  readonly heat: AtLeast;
  readonly capacityW: Known<number>;
  readonly flowNeedMlPerMin: number;
  readonly flowMlPerMin: Known<number>;
  readonly supplyMilliC: Known<number>;
}

/** A cooling loop with what it carries and its units give. */
export interface LoopLine {
  readonly loop: CoolingLoop;
  readonly load: LoopLoad;
  readonly heat: AtLeast;
  readonly capacityW: Known<number>;
  readonly spareCapacityW: Known<number>;
  readonly flowMlPerMin: Known<number>;
  readonly returnMilliC: Known<number>;
  readonly drop: LoopDrop;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

/** Every cooling unit, liquid before air, by name. */
export function coolingUnitLines(view: DocumentView, analysis: HallAnalysis): readonly UnitLine[] {
  const { cooling, coolingSystem } = analysis;
  const units = [...view.all('coolingUnit').values()].sort(
    (a, b) => Number(a.medium === 'air') - Number(b.medium === 'air') || byName(a, b),
  );
  const loopName = (id: CoolingUnit['suppliesLoopId']): string => (id && view.get(id)?.name) ?? '';
  return units.flatMap((unit) => {
    const slot = cooling.units.slotOf(unit.id);
    if (slot < 0) return [];
    const load = coolingSystem.liquid.unitLoad(slot);
    const host = getRecord(view, unit.hostId);
    const roomId =
      host && 'roomId' in host ? host.roomId : host?.typeName === 'device' ? view.get(host.rackId)?.roomId : undefined;
    return {
      unit,
      roomName: (roomId && view.get(roomId)?.name) ?? '',
      typeName: (host && 'typeId' in host ? view.get(host.typeId)?.type.name : undefined) ?? '',
      suppliesName: loopName(unit.suppliesLoopId),
      coolsByName: loopName(unit.drawsFromLoopId),
      serves: [...referring(view, 'coolingConnection', 'coolingUnitId', unit.id)].flatMap((one) => {
        const target = getRecord(view, one.targetId);
        return target ? [nameOfRecord(target)] : [];
      }),
      heat: { known: load.heatW, unknownCount: load.unknownRacks },
      capacityW: cooling.capacityW(slot),
      flowNeedMlPerMin: load.coolantMlPerMin,
      flowMlPerMin: unit.medium === 'liquid' ? cooling.coolantMlPerMin(slot) : UNKNOWN,
      supplyMilliC: coolingSystem.supply.ofUnit(slot).milliC,
    };
  });
}

/** Every cooling loop, FWS before TCS, by name. */
export function coolingLoopLines(view: DocumentView, analysis: HallAnalysis): readonly LoopLine[] {
  const { loops, liquid } = analysis.coolingSystem;
  const all = [...view.all('coolingLoop').values()].sort(
    (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || byName(a, b),
  );
  return all.flatMap((loop) => {
    const slot = loops.table.slotOf(loop.id);
    if (slot < 0) return [];
    const load = liquid.loopLoad(slot);
    const stated = (isStated: boolean, value: number): Known<number> => (isStated ? value : UNKNOWN);
    const hasCapacity = load.units > 0 && load.capacityUnknown === 0;
    const { milliC } = load.supply;
    return {
      loop,
      load,
      heat: { known: load.heatW, unknownCount: load.unknownRacks },
      capacityW: stated(hasCapacity, load.capacityW),
      spareCapacityW: stated(hasCapacity, load.spareCapacityW),
      flowMlPerMin: stated(load.units > 0 && load.flowUnknown === 0, load.flowMlPerMin),
      drop: loopDrop([...referring(view, 'pipe', 'coolingLoopId', loop.id)], { loop, load }),
      returnMilliC: isKnown(milliC) && isKnown(load.riseMilliK) ? milliC + load.riseMilliK : UNKNOWN,
    };
  });
}

const MILLI = 1000;
const thousandth = (value: Known<number>): Cell => (isKnown(value) ? value / MILLI : UNKNOWN);

const UNIT_COLUMNS: readonly Column<UnitLine>[] = [
  { heading: 'Unit', cell: ({ unit }) => unit.name },
  { heading: 'Type', cell: ({ typeName }) => typeName },
  { heading: 'Room', cell: ({ roomName }) => roomName },
  { heading: 'Medium', cell: ({ unit }) => unit.medium },
  { heading: 'Supplies loop', cell: ({ suppliesName }) => suppliesName },
  { heading: 'Cooled by loop', cell: ({ coolsByName }) => coolsByName },
  { heading: 'Serves', cell: ({ serves }) => serves.join(', ') },
  { heading: 'Heat (W)', cell: ({ heat }) => heat.known },
  { heading: 'Racks of unknown heat', cell: ({ heat }) => heat.unknownCount },
  { heading: 'Capacity (W)', cell: ({ capacityW }) => capacityW },
  {
    heading: 'Flow needed (L/min)',
    cell: ({ unit, flowNeedMlPerMin }) => (unit.medium === 'liquid' ? flowNeedMlPerMin / MILLI : undefined),
  },
  {
    heading: 'Flow (L/min)',
    cell: ({ unit, flowMlPerMin }) => (unit.medium === 'liquid' ? thousandth(flowMlPerMin) : undefined),
  },
  { heading: 'Supply (°C)', cell: ({ supplyMilliC }) => thousandth(supplyMilliC) },
  { heading: 'Redundancy group', cell: ({ unit }) => unit.redundancyGroup },
];

const LOOP_COLUMNS: readonly Column<LoopLine>[] = [
  { heading: 'Loop', cell: ({ loop }) => loop.name },
  { heading: 'Kind', cell: ({ loop }) => loop.kind },
  { heading: 'Fluid', cell: ({ loop }) => loop.fluid },
  { heading: 'Side', cell: ({ loop }) => loop.side },
  { heading: 'Units', cell: ({ load }) => load.units },
  { heading: 'Spare units', cell: ({ loop }) => loop.spareUnitCount },
  { heading: 'Racks', cell: ({ load }) => load.racks },
  { heading: 'Heat (W)', cell: ({ heat }) => heat.known },
  { heading: 'Racks of unknown heat', cell: ({ heat }) => heat.unknownCount },
  { heading: 'Capacity (W)', cell: ({ capacityW }) => capacityW },
  { heading: 'Capacity with spare units out (W)', cell: ({ spareCapacityW }) => spareCapacityW },
  { heading: 'Flow needed at the designed rise (L/min)', cell: ({ load }) => thousandth(load.designFlowMlPerMin) },
  { heading: 'Flow needed by its racks (L/min)', cell: ({ load }) => load.coolantMlPerMin / MILLI },
  { heading: 'Flow of its units (L/min)', cell: ({ flowMlPerMin }) => thousandth(flowMlPerMin) },
  { heading: 'Supply (°C)', cell: ({ load }) => thousandth(load.supply.milliC) },
  { heading: 'Return (°C)', cell: ({ returnMilliC }) => thousandth(returnMilliC) },
  { heading: 'Pipes', cell: ({ drop }) => drop.pipes },
  { heading: 'Pressure drop of pipes, at most (kPa)', cell: ({ drop }) => thousandth(drop.pa) },
  { heading: 'Fastest flow in pipes (m/s)', cell: ({ drop }) => thousandth(drop.fastestMmPerS) },
];

/** Every cooling unit, one line each. */
export function coolingUnitCsv(view: DocumentView, analysis: HallAnalysis): string {
  return writeCsv(UNIT_COLUMNS, coolingUnitLines(view, analysis));
}

/** Every cooling loop, one line each. */
export function coolingLoopCsv(view: DocumentView, analysis: HallAnalysis): string {
  return writeCsv(LOOP_COLUMNS, coolingLoopLines(view, analysis));
}
