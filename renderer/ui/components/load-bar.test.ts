import { expect, it } from 'vitest';
import { UNKNOWN } from '#shared/units/known';
import { loadState } from './load-bar';

const known = (value: number) => ({ known: value, unknownCount: 0 });
const atLeast = (value: number) => ({ known: value, unknownCount: 1 });

it.each([
  ['below the limit', known(50), 100, 'within'],
  ['at nine tenths', known(90), 100, 'near'],
  ['at the limit', known(100), 100, 'near'],
  ['above the limit', known(101), 100, 'over'],
  ['nothing on nothing', known(0), 0, 'within'],
  ['something on nothing', known(1), 0, 'over'],
  ['over although a part is unknown', atLeast(101), 100, 'over'],
  ['never within while a part is unknown', atLeast(0), 100, 'unknown'],
  ['against an unknown limit', known(1), UNKNOWN, 'unknown'],
] as const)('a load is judged %s', (_name, load, limit, state) => {
  expect(loadState(load, limit)).toBe(state);
});
