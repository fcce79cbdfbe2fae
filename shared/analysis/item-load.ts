import type { CatalogType } from '../catalog/catalog-type';
import { CATEGORIES } from '../catalog/categories';
import { liquidHeatW, specOf, type TypeSpec } from '../catalog/spec';
import { isKnown, type Known } from '../units/known';

/** Stands for "unknown" where a column holds numbers that are never negative. */
export const UNKNOWN_NUMBER = -1;

/** Codes of thermal classes in columns. */
export const CLASS_CODES = { none: 0, A1: 1, A2: 2, A3: 3, A4: 4, H1: 5, unstated: 6 } as const;
export const CLASS_COUNT = 7;

/** What one thing adds to its rack, room and feeds, in integers; -1 where nobody knows. */
export interface ItemLoad {
  readonly massG: number;
  readonly powerW: number;
  /** Heat that goes to the liquid loop; the rest of the power goes to the air. */
  readonly liquidW: number;
  /** Coolant flow the type states; -1 when it states none. */
  readonly flowMlPerMin: number;
  /** Air flow the type states; -1 when it states none. */
  readonly airFlowMlPerS: number;
  readonly classCode: number;
}

/** The load of something whose type is not in the document. */
export const UNKNOWN_LOAD: ItemLoad = Object.freeze({
  massG: UNKNOWN_NUMBER,
  powerW: UNKNOWN_NUMBER,
  liquidW: UNKNOWN_NUMBER,
  flowMlPerMin: UNKNOWN_NUMBER,
  airFlowMlPerS: UNKNOWN_NUMBER,
  classCode: CLASS_CODES.unstated,
});

/** The number, or -1. */
export function orMinus(value: Known<number>): number {
  return isKnown(value) ? value : UNKNOWN_NUMBER;
}

/** The load of one thing of this type, as its figures say. */
export function loadOfType(type: CatalogType): ItemLoad {
  const spec = specOf(type);
  return Object.freeze({
    massG: orMinus(spec.massG),
    powerW: orMinus(spec.powerW),
    liquidW: orMinus(liquidHeatW(spec)),
    flowMlPerMin: orMinus(spec.liquidFlowMlPerMin),
    airFlowMlPerS: orMinus(spec.airFlowMlPerS),
    classCode: classCodeOf(type),
  });
}

/** The same thing when its designer plans it to draw `powerW`: the heat splits as its type's does. */
export function withPlannedPower(load: ItemLoad, spec: TypeSpec | undefined, powerW: number): ItemLoad {
  const share = spec?.heatLiquidPermille;
  const liquidW =
    powerW === 0 ? 0 : share === undefined || !isKnown(share) ? UNKNOWN_NUMBER : Math.round((powerW * share) / 1000);
  return { ...load, powerW, liquidW };
}

function classCodeOf(type: CatalogType): number {
  if (type.kind !== 'device' || CATEGORIES[type.category].electrical !== 'load') return CLASS_CODES.none;
  return type.device.thermalClass === undefined ? CLASS_CODES.unstated : CLASS_CODES[type.device.thermalClass];
}
