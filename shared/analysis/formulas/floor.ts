import { STANDARD_GRAVITY } from '../../units/quantities';
import { KPA_PER_LB_FT2 } from './constants';

/** Load on one foot when the weight is spread evenly: W/n, in the unit of the weight. */
export function pointLoad(weight: number, feet: number): number {
  return weight / feet;
}

/**
 * Largest foot load of a rack on four feet whose centre of gravity is off by e_x and e_y:
 * W/4·(1 + 2·e_x/a)·(1 + 2·e_y/b), a and b the distances between feet.
 */
export function largestFootLoad(
  weight: number,
  offset: { readonly x: number; readonly y: number },
  feet: { readonly x: number; readonly y: number },
): number {
  return (weight / 4) * (1 + (2 * Math.abs(offset.x)) / feet.x) * (1 + (2 * Math.abs(offset.y)) / feet.y);
}

/** Uniform load in kPa of a mass in kg over an area in m². */
export function uniformLoadKpa(massKg: number, areaM2: number): number {
  return (massKg * STANDARD_GRAVITY) / areaM2 / 1000;
}

/** Pounds per square foot in kPa. */
export function lbFt2ToKpa(lbPerFt2: number): number {
  return lbPerFt2 * KPA_PER_LB_FT2;
}

/**
 * Weight a raised floor carries rolling: panel rating × panels that carry wheels at once. Wheels more than 24 in apart
 * load four panels, else two (Tate FAQ).
 */
export function rollingCapacity(panelRating: number, panelsLoaded: number): number {
  return panelRating * panelsLoaded;
}

/** What stands opposite live parts: A nothing live or grounded, B a grounded surface, C live parts. */
export type WorkingSpaceCondition = 'A' | 'B' | 'C';

/**
 * Least working depth in metres in front of electrical equipment by voltage to ground, up to 600 V; undefined above.
 * Source: 29 CFR 1910.303(g), table S-1; NEC 110.26 has the same numbers. 480Y/277 V is in the 151-600 row.
 */
export function workingSpaceDepthM(voltsToGround: number, condition: WorkingSpaceCondition): number | undefined {
  if (voltsToGround <= 150) return 0.9;
  if (voltsToGround > 600) return undefined;
  return { A: 0.9, B: 1.0, C: 1.2 }[condition];
}

/** Overall rating of a site: the lowest of its parts. */
export function overallRating(parts: readonly number[]): number {
  return Math.min(...parts);
}
