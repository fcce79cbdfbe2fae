/** Order of ids that is the same on every machine, for whatever must not depend on the order of records. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
