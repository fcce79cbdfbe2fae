/** The value of a field whose records differ. */
export const MIXED = Symbol('mixed');
export type Mixed = typeof MIXED;

/** One value when all are the same, else `MIXED`; nothing for none. Lists and objects compare by identity. */
export function sameOrMixed<T>(values: Iterable<T>): T | Mixed | undefined {
  let first: T | undefined;
  let isFirst = true;
  for (const value of values) {
    if (isFirst) first = value;
    else if (!Object.is(value, first)) return MIXED;
    isFirst = false;
  }
  return first;
}
