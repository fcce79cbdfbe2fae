import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { Pipe } from '../../model/records/pipe';
import { pathLengthUm } from '../../operations/path-points';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { FITTINGS_PERMILLE, pipeFlow } from '../formulas/pipe-flow';
import type { LoopLoad } from './liquid-loads';

/** A loop with what it carries. */
export interface CarriedLoop {
  readonly loop: CoolingLoop;
  readonly load: LoopLoad;
}

/** Where the flow in a pipe comes from: stated for it, what the loop's units move, or what its heat or its racks need. */
export type PipeFlowBasis = 'stated' | 'units' | 'design' | 'racks' | 'unknown';

/** What a pipe does to the coolant in it, supply and return together where it carries both. */
export interface PipeDrop {
  readonly pa: Known<number>;
  readonly velocityMmPerS: Known<number>;
  readonly flowMlPerMin: Known<number>;
  readonly flowBasis: PipeFlowBasis;
  /** What it lacks for a figure. */
  readonly missing: 'loop' | 'flow' | 'diameter' | undefined;
  /** The temperature of the coolant is not known; 40 °C was taken. */
  readonly isTemperatureAssumed: boolean;
}

/** What the pipes of a loop do together. */
export interface LoopDrop {
  /** All its pipes one after the other: what a pump sees at most. Unknown without pipes and when one of them lacks data. */
  readonly pa: Known<number>;
  readonly pipes: number;
  readonly unknownPipes: number;
  readonly fastestMmPerS: Known<number>;
}

const USUAL_CELSIUS = 40;

/**
 * Pressure drop and velocity in one pipe, at the supply temperature of its loop. Without a flow stated for it, it carries
 * that of the whole loop: an upper bound for a branch.
 */
export function pipeDrop(pipe: Pipe, carried: CarriedLoop | undefined): PipeDrop {
  const { milliC } = carried?.load.supply ?? { milliC: UNKNOWN };
  const isTemperatureAssumed = !isKnown(milliC);
  const none = { pa: UNKNOWN, velocityMmPerS: UNKNOWN, isTemperatureAssumed } as const;
  if (!carried) return { ...none, flowMlPerMin: UNKNOWN, flowBasis: 'unknown', missing: 'loop' };
  const { flowMlPerMin, flowBasis } = flowOf(pipe, carried.load);
  if (!isKnown(flowMlPerMin)) return { ...none, flowMlPerMin, flowBasis, missing: 'flow' };
  if (pipe.innerDiameterUm === undefined) return { ...none, flowMlPerMin, flowBasis, missing: 'diameter' };
  const { velocityMs, dropPa } = pipeFlow({
    fluid: carried.loop.fluid,
    celsius: isKnown(milliC) ? milliC / 1000 : USUAL_CELSIUS,
    flowLpm: flowMlPerMin / 1000,
    innerDiameterM: pipe.innerDiameterUm / 1e6,
    lengthM: (pathLengthUm(pipe.path) / 1e6) * (pipe.carries === 'both' ? 2 : 1),
    fittingsPermille: carried.loop.fittingsPermille ?? FITTINGS_PERMILLE,
  });
  return {
    pa: Math.round(dropPa),
    velocityMmPerS: Math.round(velocityMs * 1000),
    flowMlPerMin,
    flowBasis,
    missing: undefined,
    isTemperatureAssumed,
  };
}

/** The pipes of a loop together. O(pipes). */
export function loopDrop(pipes: readonly Pipe[], carried: CarriedLoop): LoopDrop {
  const drops = pipes.map((pipe) => pipeDrop(pipe, carried));
  const known = drops.filter((one) => one.missing === undefined);
  const isKnownAll = drops.length > 0 && known.length === drops.length;
  return {
    pa: isKnownAll ? known.reduce((sum, one) => sum + (isKnown(one.pa) ? one.pa : 0), 0) : UNKNOWN,
    pipes: drops.length,
    unknownPipes: drops.length - known.length,
    fastestMmPerS: isKnownAll ? Math.max(...known.map((one) => (isKnown(one.velocityMmPerS) ? one.velocityMmPerS : 0))) : UNKNOWN, // prettier-ignore
  };
}

function flowOf(pipe: Pipe, load: LoopLoad): Pick<PipeDrop, 'flowMlPerMin' | 'flowBasis'> {
  if (pipe.flowMlPerMin !== undefined) return { flowMlPerMin: pipe.flowMlPerMin, flowBasis: 'stated' };
  if (load.units > 0 && load.flowUnknown === 0) return { flowMlPerMin: load.flowMlPerMin, flowBasis: 'units' };
  if (isKnown(load.designFlowMlPerMin)) return { flowMlPerMin: load.designFlowMlPerMin, flowBasis: 'design' };
  if (load.racks > 0 && load.unknownRacks === 0) return { flowMlPerMin: load.coolantMlPerMin, flowBasis: 'racks' };
  return { flowMlPerMin: UNKNOWN, flowBasis: 'unknown' };
}
