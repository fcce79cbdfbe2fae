/** Heat, flow and temperatures of the schematic, read from the analysis the checks read. */
import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { isKnown, UNKNOWN, type AtLeast, type Known } from '#shared/units/known';
import type { LiquidBox, LiquidChain, LiquidLine } from './liquid-chain';

/** What a box or a line carries. */
export interface LiquidFigure {
  readonly heat: AtLeast;
  /** What it can take away. */
  readonly capacityW: Known<number>;
  readonly flowMlPerMin: Known<number>;
  readonly supplyMilliC: Known<number>;
  readonly returnMilliC: Known<number>;
}

export type LiquidFigures = ReadonlyMap<string, LiquidFigure>;

const NOTHING: LiquidFigure = {
  heat: { known: 0, unknownCount: 0 },
  capacityW: UNKNOWN,
  flowMlPerMin: UNKNOWN,
  supplyMilliC: UNKNOWN,
  returnMilliC: UNKNOWN,
};

/** The figures in normal running, or after a failure: what is left carries the heat that is left. */
export function liquidFiguresOf(
  analysis: HallAnalysis,
  chain: LiquidChain,
  failure?: CoolingFailureResult,
): LiquidFigures {
  const figures = new Map<string, LiquidFigure>();
  for (const box of chain.boxes) {
    const normal = boxFigure(analysis, box, failure);
    figures.set(box.id, failure ? afterFailure(normal, box, failure) : normal);
  }
  for (const line of chain.lines) figures.set(line.id, lineFigure(line, figures));
  return figures;
}

function boxFigure(analysis: HallAnalysis, box: LiquidBox, failure: CoolingFailureResult | undefined): LiquidFigure {
  if (box.loop) return loopFigure(analysis, box.loop.id);
  if (box.unit) return unitFigure(analysis, box.unit.id);
  if (box.kind === 'racks') return racksFigure(analysis, withPower(box.rackIds, failure));
  return NOTHING;
}

function withPower(rackIds: readonly string[], failure: CoolingFailureResult | undefined): readonly string[] {
  if (!failure || failure.offRackIds.length === 0) return rackIds;
  const off = new Set(failure.offRackIds);
  return rackIds.filter((id) => !off.has(id));
}

/** What a unit or loop carries after a failure; how warm it then comes back follows from that. */
function afterFailure(normal: LiquidFigure, box: LiquidBox, { loads }: CoolingFailureResult): LiquidFigure {
  const load = loads.get(box.id);
  if (!load) return normal;
  const { heatW, capacityW, flowMlPerMin } = load;
  const { supplyMilliC, returnMilliC, heat } = normal;
  const hasRise =
    isKnown(returnMilliC) && isKnown(supplyMilliC) && isKnown(flowMlPerMin) && isKnown(normal.flowMlPerMin);
  const change = hasRise ? ((heatW / Math.max(1, heat.known)) * normal.flowMlPerMin) / Math.max(1, flowMlPerMin) : 0;
  return {
    heat: { known: heatW, unknownCount: heat.unknownCount },
    capacityW,
    flowMlPerMin,
    supplyMilliC,
    returnMilliC: hasRise ? supplyMilliC + Math.round((returnMilliC - supplyMilliC) * change) : UNKNOWN,
  };
}

function loopFigure(analysis: HallAnalysis, id: string): LiquidFigure {
  const { loops, liquid } = analysis.coolingSystem;
  const slot = loops.table.slotOf(id);
  if (slot < 0) return NOTHING;
  const load = liquid.loopLoad(slot);
  const supplyMilliC = load.supply.milliC;
  const isStated = load.units > 0 && load.capacityUnknown === 0;
  return {
    heat: { known: load.heatW, unknownCount: load.unknownRacks },
    capacityW: isStated ? load.capacityW : UNKNOWN,
    flowMlPerMin: load.units > 0 && load.flowUnknown === 0 ? load.flowMlPerMin : UNKNOWN,
    supplyMilliC,
    returnMilliC: isKnown(supplyMilliC) && isKnown(load.riseMilliK) ? supplyMilliC + load.riseMilliK : UNKNOWN,
  };
}

function unitFigure(analysis: HallAnalysis, id: string): LiquidFigure {
  const { coolingSystem, cooling } = analysis;
  const slot = cooling.units.slotOf(id);
  const unit = cooling.unitAt(slot);
  if (!unit) return NOTHING;
  const load = coolingSystem.liquid.unitLoad(slot);
  return {
    ...NOTHING,
    heat: { known: load.heatW, unknownCount: load.unknownRacks },
    capacityW: cooling.capacityW(slot),
    flowMlPerMin: unit.medium === 'liquid' ? cooling.coolantMlPerMin(slot) : UNKNOWN,
    supplyMilliC: coolingSystem.supply.ofUnit(slot).milliC,
  };
}

function racksFigure({ items, contents }: HallAnalysis, rackIds: readonly string[]): LiquidFigure {
  let known = 0;
  let unknownCount = 0;
  for (const id of rackIds) {
    const slot = items.table.slotOf(id);
    if (slot < 0) continue;
    known += contents.liquidHeatW(slot);
    unknownCount += contents.heatUnknown(slot);
  }
  return { ...NOTHING, heat: { known, unknownCount } };
}

/**
 * A line from a unit carries that unit's heat, one from a loop the heat of the unit or the racks it leads to. Its
 * temperatures are those of the loop on it, else of the unit.
 */
function lineFigure({ from, to }: LiquidLine, figures: LiquidFigures): LiquidFigure {
  const upper = figures.get(from) ?? NOTHING;
  const lower = figures.get(to) ?? NOTHING;
  const isFromUnit = from.startsWith('coolingUnit:');
  const sides = to.startsWith('coolingLoop:') ? lower : upper;
  return {
    heat: isFromUnit ? upper.heat : lower.heat,
    capacityW: UNKNOWN,
    flowMlPerMin: isFromUnit ? upper.flowMlPerMin : UNKNOWN,
    supplyMilliC: sides.supplyMilliC,
    returnMilliC: sides.returnMilliC,
  };
}

/** How much of its capacity a box uses: over, near, within, or unknown. */
export function liquidState({ heat, capacityW }: LiquidFigure): 'over' | 'near' | 'ok' | 'unknown' {
  if (!isKnown(capacityW)) return 'unknown';
  if (heat.known > capacityW) return 'over';
  if (heat.unknownCount > 0) return 'unknown';
  return heat.known > capacityW * NEAR ? 'near' : 'ok';
}

/** From this part of its capacity on a unit or loop is shown as nearly full. */
const NEAR = 0.9;
