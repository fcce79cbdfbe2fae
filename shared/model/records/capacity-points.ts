import { describe, type Json } from '../field';

/** What a maker states an air unit takes away at a return temperature: `[returnMilliC, watts]`. */
export type CapacityPoint = readonly [returnMilliC: number, watts: number];

const MAX_POINTS = 20;
const RANGE_MILLI_C = { min: -50_000, max: 100_000 };
const MAX_W = 10_000_000_000;

/** Says what is wrong with a list of capacity points: two or more, by growing return temperature. */
export function checkCapacityPoints(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > MAX_POINTS)
    return `must be a list of 2 to ${MAX_POINTS} points [return in m°C, watts]`;
  let before = -Infinity;
  for (const [index, point] of value.entries()) {
    const problem = checkPoint(point, before);
    if (problem !== undefined) return `point ${index + 1} ${problem}`;
    before = (point as CapacityPoint)[0];
  }
  return undefined;
}

function checkPoint(point: unknown, before: number): string | undefined {
  if (!Array.isArray(point) || point.length !== 2) return `must be [return in m°C, watts], not ${describe(point)}`;
  const [at, watts] = point as readonly unknown[];
  const { min, max } = RANGE_MILLI_C;
  if (!Number.isSafeInteger(at) || (at as number) < min || (at as number) > max)
    return `must have a whole return temperature from ${min} to ${max} m°C`;
  if (!Number.isSafeInteger(watts) || (watts as number) < 0 || (watts as number) > MAX_W)
    return 'must have a capacity of whole watts';
  return (at as number) > before ? undefined : 'must be at a warmer return than the one before';
}

/** The same as a JSON Schema. */
export const capacityPointsSchema: { readonly [key: string]: Json } = {
  type: 'array',
  minItems: 2,
  maxItems: MAX_POINTS,
  items: {
    type: 'array',
    prefixItems: [
      { type: 'integer', minimum: RANGE_MILLI_C.min, maximum: RANGE_MILLI_C.max },
      { type: 'integer', minimum: 0, maximum: MAX_W },
    ],
    minItems: 2,
    maxItems: 2,
  },
};
