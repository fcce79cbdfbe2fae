import { isKnown, UNKNOWN, type Known } from '../units/known';
import type { CatalogType } from './catalog-type';
import type { Category } from './categories';
import type { Grade } from './figure';
import { canonical, type FigureName } from './figures';

/** What a type says of the power it hands on, in the integers of a power node. Unknown is unknown, never zero. */
export interface PowerSpec {
  readonly ratedW: Known<number>;
  readonly ratedVa: Known<number>;
  readonly ratedMilliA: Known<number>;
  /** At its output; line to line for three phases. */
  readonly voltageV: Known<number>;
  readonly inputVoltageV: Known<number>;
  readonly inputPowerFactorPermille: Known<number>;
  /** Loss as parts per million of the rating: no-load + proportional × x + square × x², x being its input over it. */
  readonly lossNoLoadPpm: Known<number>;
  readonly lossProportionalPpm: Known<number>;
  readonly lossSquarePpm: Known<number>;
  readonly moduleCount: Known<number>;
  readonly spareModuleCount: Known<number>;
  readonly moduleRatedW: Known<number>;
  readonly batteryWh: Known<number>;
  readonly fuelMl: Known<number>;
  readonly fuelBurnMlPerKwh: Known<number>;
  readonly poleCount: Known<number>;
  /** Grade of the loss coefficients: the weakest of those stated; absent when none is. */
  readonly lossGrade?: Grade;
}

const FIGURE_OF: { readonly [name in Exclude<keyof PowerSpec, 'lossGrade'>]: FigureName } = {
  ratedW: 'ratedOutputPower',
  ratedVa: 'ratedApparentPower',
  ratedMilliA: 'ratedCurrent',
  voltageV: 'ratedVoltage',
  inputVoltageV: 'ratedInputVoltage',
  inputPowerFactorPermille: 'inputPowerFactor',
  lossNoLoadPpm: 'lossNoLoad',
  lossProportionalPpm: 'lossProportional',
  lossSquarePpm: 'lossSquare',
  moduleCount: 'moduleCount',
  spareModuleCount: 'spareModuleCount',
  moduleRatedW: 'moduleRatedPower',
  batteryWh: 'batteryEnergy',
  fuelMl: 'fuelVolume',
  fuelBurnMlPerKwh: 'fuelBurn',
  poleCount: 'poleCount',
};
const LOSSES = ['lossNoLoad', 'lossProportional', 'lossSquare'] as const;

/**
 * Gear that is rated by the current of its bars: its watts follow from the voltage it is run at, so the watts a type
 * states beside its amperes (at one voltage) do not bind.
 */
const BY_CURRENT: ReadonlySet<Category> = new Set<Category>([
  'switchgear',
  'automaticTransferSwitch',
  'staticTransferSwitch',
  'panelboard',
  'busway',
  'tapOff',
]);

const FROM_STRONG_TO_WEAK: readonly Grade[] = ['V', 'P', 'S', 'D', 'T', 'K', 'U'];
const MEMO = new WeakMap<CatalogType, PowerSpec>();

/**
 * The numbers of a type that stands in the power chain. A loss that is stated in part has zero for the rest: a curve
 * of one term is a curve; a type that states no loss at all has an unknown one. The type must not change afterwards.
 */
export function powerSpecOf(type: CatalogType): PowerSpec {
  const known = MEMO.get(type);
  if (known !== undefined) return known;
  const numbers = Object.fromEntries(
    Object.entries(FIGURE_OF).map(([name, figure]) => [name, canonical(figure, type.figures[figure])]),
  ) as unknown as PowerSpec;
  const spec = Object.freeze({ ...numbers, ...ratingOf(type, numbers), ...lossOf(type, numbers) });
  MEMO.set(type, spec);
  return spec;
}

function ratingOf(type: CatalogType, { ratedW, ratedMilliA }: PowerSpec): Pick<PowerSpec, 'ratedW'> {
  return { ratedW: BY_CURRENT.has(type.category) && isKnown(ratedMilliA) ? UNKNOWN : ratedW };
}

function lossOf(type: CatalogType, spec: PowerSpec): Partial<PowerSpec> {
  const stated = LOSSES.flatMap((name) => type.figures[name] ?? []).filter((figure) => isKnown(figure.value));
  if (stated.length === 0) return {};
  const term = (value: Known<number>): number => (isKnown(value) ? value : 0);
  return {
    lossNoLoadPpm: term(spec.lossNoLoadPpm),
    lossProportionalPpm: term(spec.lossProportionalPpm),
    lossSquarePpm: term(spec.lossSquarePpm),
    lossGrade:
      FROM_STRONG_TO_WEAK[Math.max(...stated.map((figure) => FROM_STRONG_TO_WEAK.indexOf(figure.grade)))] ?? 'U',
  };
}
