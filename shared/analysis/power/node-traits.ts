import type { CatalogType } from '../../catalog/catalog-type';
import { nodeFigures, type NodeFigures } from '../../model/node-figures';
import type { PowerNode } from '../../model/records/power-node';
import { isKnown, type Known } from '../../units/known';

/** What the flow needs of a node again and again, worked out once. Numbers that nobody knows are -1. */
export interface NodeTraits {
  readonly figures: NodeFigures;
  /** Live of itself: a utility service, a generator. */
  readonly isSource: boolean;
  readonly diversityPermille: number;
  /** What its losses are parts of. */
  readonly ratingW: number;
  readonly noLoad: number;
  readonly proportional: number;
  readonly square: number;
  /** Reactive over real power at its input where it makes that of its own; -1 where it hands on what it gets. */
  readonly inputTan: number;
  /** What feeds it sees three equal lines, however its loads lie: a transformer, a UPS, a rectifier. */
  readonly isBalancing: boolean;
}

/** What the losses of a node follow from. */
export type LossCurve = Pick<NodeTraits, 'ratingW' | 'noLoad' | 'proportional' | 'square'>;

/** The traits of a node whose plant, if it is any, is of this type. */
export function traitsOf(node: PowerNode, hostType: CatalogType | undefined): NodeTraits {
  const figures = nodeFigures(node, hostType);
  const { inputPowerFactorPermille, inputVoltageV, voltageV } = figures;
  const isTransforming = isKnown(inputVoltageV) && isKnown(voltageV) && inputVoltageV !== voltageV;
  const makesPowerFactor = isKnown(inputPowerFactorPermille);
  return {
    figures,
    isSource: node.kind === 'utility' || node.kind === 'generator',
    diversityPermille: node.diversityPermille,
    ratingW: ratingW(node, figures),
    noLoad: share(figures.lossNoLoadPpm),
    proportional: share(figures.lossProportionalPpm),
    square: share(figures.lossSquarePpm),
    inputTan: makesPowerFactor ? reactivePerW(inputPowerFactorPermille) : -1,
    isBalancing:
      node.kind === 'ups' || node.kind === 'transformer' || node.phases === 'dc' || isTransforming || makesPowerFactor,
  };
}

/** Reactive power per watt at a power factor: √(1/pf² − 1). */
export function reactivePerW(powerFactorPermille: number): number {
  const factor = powerFactorPermille / 1000;
  return factor >= 1 ? 0 : Math.sqrt(1 / (factor * factor) - 1);
}

/** Volts times amperes of this many phases: √3 for three, line to line. */
export function voltAmps(voltageV: number, milliA: number, phases: PowerNode['phases']): number {
  return (voltageV * milliA * (phases === 'three' ? Math.sqrt(3) : 1)) / 1000;
}

/**
 * Watts lost in a node that hands on `outW`; -1 when its curve or its rating is not known.
 *
 * loss = rating × (c0 + c1·x + c2·x²), with x its load over its rating **on the input side**: the published curve of
 * Schneider White Paper 113 is met on the input basis only (see PWR-UPS-LOSS). So the input in solves
 * in − loss(in) = out: with y = out/rating, c2·x² − (1 − c1)·x + (y + c0) = 0, of which the smaller root is the one
 * that is y at no loss. No root, or a loss beyond the rating itself, is no loss curve: then the loss is unknown.
 */
export function lossW(traits: LossCurve, outW: number): number {
  const { ratingW: rating, noLoad, proportional, square } = traits;
  if (noLoad < 0) return -1;
  if (noLoad === 0 && proportional === 0 && square === 0) return 0;
  if (rating <= 0) return -1;
  const passed = 1 - proportional;
  const constant = outW / rating + noLoad;
  const root = passed * passed - 4 * square * constant;
  if (passed <= 0 || root < 0) return -1;
  const x = (2 * constant) / (passed + Math.sqrt(root));
  const lost = Math.round(x * rating) - outW;
  return lost >= 0 && lost <= rating ? lost : -1;
}

function ratingW(node: PowerNode, figures: NodeFigures): number {
  const { ratedW, ratedVa, ratedMilliA, voltageV, moduleCount, moduleRatedW } = figures;
  if (isKnown(ratedW)) return ratedW;
  if (isKnown(ratedVa)) return ratedVa;
  if (isKnown(moduleCount) && isKnown(moduleRatedW)) return moduleCount * moduleRatedW;
  if (isKnown(ratedMilliA) && isKnown(voltageV)) return Math.round(voltAmps(voltageV, ratedMilliA, node.phases));
  return -1;
}

function share(ppm: Known<number>): number {
  return isKnown(ppm) ? ppm / 1_000_000 : -1;
}
