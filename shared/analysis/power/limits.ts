import type { PowerNode } from '../../model/records/power-node';
import { isKnown } from '../../units/known';
import { continuousShare } from '../feed-capacity';
import type { NodeTraits } from './node-traits';

/** The part of an overcurrent device's amperes that may flow without end, by region. */
export interface ContinuousShares {
  readonly naPermille: number;
  readonly iecPermille: number;
}

/** 80 % in North America (NEC 210.20(A), grade P), 100 % elsewhere (grade K). */
export const DEFAULT_SHARES: ContinuousShares = { naPermille: 800, iecPermille: 1000 };

/** On what a limit rests: the rating itself, the sum of the modules, or amperes with the continuous share of a region. */
export type LimitBasis = 'rating' | 'modules' | 'NA' | 'NA-100' | 'IEC';

/** One limit beside what it is compared with. */
export interface PowerLimit {
  readonly unit: 'W' | 'VA' | 'mA';
  readonly actual: number;
  readonly limit: number;
  readonly basis: LimitBasis;
}

/** What leaves a node, for its limits. Amperes are the largest line's; nothing when no voltage is known. */
export interface NodeOutput {
  readonly watts: number;
  readonly va: number;
  readonly milliA: number | undefined;
}

/**
 * Every limit stated for a node. Watts and volt-amperes of plant hold as rated; amperes are those of bars and breakers
 * and hold with the continuous share of the region, save those of sources, transformers and UPSs, which are ratings
 * too. Empty when no rating is known: then nothing can be judged.
 */
export function limitsOf(
  node: PowerNode,
  traits: NodeTraits,
  output: NodeOutput,
  region: 'NA' | 'IEC',
  shares: ContinuousShares = DEFAULT_SHARES,
): readonly PowerLimit[] {
  const { ratedW, ratedVa, ratedMilliA, moduleCount, moduleRatedW } = traits.figures;
  const limits: PowerLimit[] = [];
  if (isKnown(ratedW)) limits.push({ unit: 'W', actual: output.watts, limit: ratedW, basis: 'rating' });
  else if (isKnown(moduleCount) && isKnown(moduleRatedW))
    limits.push({ unit: 'W', actual: output.watts, limit: moduleCount * moduleRatedW, basis: 'modules' });
  if (isKnown(ratedVa)) limits.push({ unit: 'VA', actual: output.va, limit: ratedVa, basis: 'rating' });
  if (isKnown(ratedMilliA) && output.milliA !== undefined) {
    const share = continuousShare(node, region, shares);
    const isRating = RATED_AS_A_WHOLE.has(node.kind);
    limits.push({
      unit: 'mA',
      actual: output.milliA,
      limit: isRating ? ratedMilliA : Math.floor((ratedMilliA * share.permille) / 1000),
      basis: isRating ? 'rating' : share.basis,
    });
  }
  return limits;
}

const RATED_AS_A_WHOLE: ReadonlySet<PowerNode['kind']> = new Set(['utility', 'generator', 'transformer', 'ups']);

/** The limit that is used most; nothing when there is none. */
export function tightest(limits: readonly PowerLimit[]): PowerLimit | undefined {
  let found: PowerLimit | undefined;
  for (const one of limits) if (!found || usedMore(one, found)) found = one;
  return found;
}

/** Compares actual/limit without dividing, so that a limit of zero counts as used beyond all others. */
function usedMore(one: PowerLimit, other: PowerLimit): boolean {
  const a = one.actual * other.limit;
  const b = other.actual * one.limit;
  return a === b ? one.limit < other.limit : a > b;
}

/** Watts that the node can hand on at the power factor of what it hands on now (1 when nothing), by its tightest limit. */
export function capacityW(
  limits: readonly PowerLimit[],
  output: NodeOutput,
  voltAmpsPerMilliA: number,
): number | undefined {
  const powerFactor = output.va > 0 ? output.watts / output.va : 1;
  const inWatts = limits.map(({ unit, limit, actual }) => {
    if (unit === 'W') return limit;
    if (unit === 'VA') return Math.floor(limit * powerFactor);
    return actual > 0 && output.watts > 0
      ? Math.floor((limit * output.watts) / actual)
      : Math.floor(limit * voltAmpsPerMilliA * powerFactor);
  });
  return inWatts.length === 0 ? undefined : Math.min(...inWatts);
}
