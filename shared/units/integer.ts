/**
 * Rounds to the nearest integer (halves away from zero), never to negative zero.
 * Throws a RangeError when the value is not finite or too large to be held exactly: such a number is a defect
 * in the caller, because everything a person types goes through `parse.ts`, which answers with a sentence instead.
 */
export function toInteger(value: number, unit: string): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  if (!Number.isSafeInteger(rounded))
    throw new RangeError(`${String(value)} ${unit} is not a number that can be held exactly`);
  return rounded === 0 ? 0 : rounded;
}
