import { expect, it } from 'vitest';
import { breakerFor, feedLimitW } from './breaker-sizes';

const values = {
  voltageV: 415,
  phases: 'three',
  breakerMilliA: 60_000,
  isRated100: false,
  powerFactorPermille: 1000,
} as const;
const limits = { naPermille: 800, iecPermille: 1000 };

it('takes 80 % of the breaker in NA, all of it in IEC or when it is listed for that', () => {
  expect(feedLimitW(values, 'IEC', limits)).toBe(43_128);
  expect(feedLimitW(values, 'NA', limits)).toBe(34_502);
  expect(feedLimitW({ ...values, isRated100: true }, 'NA', limits)).toBe(43_128);
});

it('finds the smallest common breaker that carries a load', () => {
  expect(breakerFor(132_000, values, 'IEC', limits)).toBe(200_000);
  expect(breakerFor(132_000, values, 'NA', limits)).toBe(250_000);
  expect(breakerFor(100_000_000, values, 'IEC', limits)).toBeUndefined();
});
