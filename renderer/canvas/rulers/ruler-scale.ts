import type { LengthUnit } from '#shared/units/format';

const MM = 1000;
const INCH = 25_400;
const FOOT = 304_800;

/** What a ruler is divided into. */
export interface RulerScale {
  /** From one labelled mark to the next. */
  readonly majorUm: number;
  /** How many parts a major stretch has. */
  readonly parts: number;
  /** One of the labels' unit, and its symbol. */
  readonly unitUm: number;
  readonly symbol: string;
}

/** Feet and inches divide by twelve and its parts, metric lengths by ten. */
const INCH_STEPS: readonly (readonly [inches: number, parts: number])[] = [
  [1, 4],
  [3, 3],
  [6, 6],
  [12, 4],
  [24, 4],
  [60, 5],
  [120, 5],
  [240, 4],
  [600, 5],
  [1200, 5],
  [2400, 4],
  [6000, 5],
  [12_000, 5],
  [24_000, 4],
  [60_000, 5],
];

/** The division of a ruler in which labelled marks are at least `minPx` apart. `scale` is in pixels per micrometre. */
export function rulerScale(unit: LengthUnit, scale: number, minPx: number): RulerScale {
  const least = minPx / scale;
  if (unit === 'in' || unit === 'ft-in') {
    const [inches, parts] = INCH_STEPS.find(([step]) => step * INCH >= least) ?? [60_000, 5];
    const isFeet = unit === 'ft-in' && inches >= 12;
    return { majorUm: inches * INCH, parts, unitUm: isFeet ? FOOT : INCH, symbol: isFeet ? 'ft' : 'in' };
  }
  const power = 10 ** Math.floor(Math.log10(Math.max(least, MM)));
  const lead = [1, 2, 5, 10].find((step) => step * power >= least) ?? 10;
  const majorUm = lead * power;
  // Millimetres of a whole hall are too long to read along a ruler.
  const isMetres = unit === 'm' || majorUm >= 1000 * MM;
  return {
    majorUm,
    parts: lead === 2 ? 4 : 5,
    unitUm: isMetres ? 1000 * MM : unit === 'cm' ? 10 * MM : MM,
    symbol: isMetres ? 'm' : unit === 'cm' ? 'cm' : 'mm',
  };
}
