import { expect, it } from 'vitest';
import { freeCorner } from './free-corner';

const view = { width: 700, height: 500 };
const size = { width: 250, height: 220 };

it('lies where nothing is drawn, the top right first', () => {
  expect(freeCorner(view, size, [])).toBe('topRight');
  const right = { left: 400, top: 50, right: 680, bottom: 300 };
  expect(freeCorner(view, size, [right])).toBe('bottomLeft');
  expect(freeCorner(view, size, [{ ...right, bottom: 250 }])).toBe('bottomRight');
});

it('covers as little as it can where all corners are drawn on', () => {
  const around = { left: 0, top: 200, right: 700, bottom: 500 };
  const upper = { left: 300, top: 0, right: 700, bottom: 200 };
  expect(freeCorner(view, size, [around, upper])).toBe('topLeft');
});
