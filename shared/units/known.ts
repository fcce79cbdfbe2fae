/** The value of a figure nobody has: neither zero nor a pass, and it stays visible in every total. */
export const UNKNOWN = 'unknown';
export type Unknown = typeof UNKNOWN;

/** A number that may not be known. */
export type Known<T> = T | Unknown;

/** True when the figure is there. */
export function isKnown<T>(value: Known<T>): value is Exclude<T, Unknown> {
  return value !== UNKNOWN;
}

/** Applies `change` to a known figure; unknown stays unknown. */
export function mapKnown<T, R>(value: Known<T>, change: (known: Exclude<T, Unknown>) => Known<R>): Known<R> {
  return isKnown(value) ? change(value) : UNKNOWN;
}

/**
 * A total that may lack parts: the sum of the known ones and how many were unknown.
 * When `unknownCount` is above zero the true total is at least `known` (for figures that cannot be negative).
 */
export interface AtLeast {
  readonly known: number;
  readonly unknownCount: number;
}

/** The total of nothing. */
export const NOTHING: AtLeast = Object.freeze({ known: 0, unknownCount: 0 });

/** Adds one figure to a total. Integers in, integers out, so sums by difference equal sums from scratch. */
export function plus(total: AtLeast, value: Known<number>): AtLeast {
  return isKnown(value)
    ? { known: total.known + value, unknownCount: total.unknownCount }
    : { known: total.known, unknownCount: total.unknownCount + 1 };
}

/** Adds two totals. */
export function plusTotal(a: AtLeast, b: AtLeast): AtLeast {
  return { known: a.known + b.known, unknownCount: a.unknownCount + b.unknownCount };
}

/** Sums figures, counting the unknown ones apart. */
export function sumKnown(values: Iterable<Known<number>>): AtLeast {
  let known = 0;
  let unknownCount = 0;
  for (const value of values) {
    if (isKnown(value)) known += value;
    else unknownCount += 1;
  }
  return { known, unknownCount };
}

/** The total as one figure: unknown when any part was. */
export function exactTotal(total: AtLeast): Known<number> {
  return total.unknownCount === 0 ? total.known : UNKNOWN;
}
