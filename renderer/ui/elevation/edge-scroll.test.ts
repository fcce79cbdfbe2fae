import { expect, it } from 'vitest';
import { scrollStep } from './edge-scroll';

it('scrolls towards the edge the pointer is near, faster the nearer it is, and not in the middle', () => {
  expect(scrollStep(250, 0, 500)).toBe(0);
  expect(scrollStep(36, 0, 500)).toBe(0);
  expect(scrollStep(10, 0, 500)).toBeLessThan(0);
  expect(scrollStep(490, 0, 500)).toBeGreaterThan(0);
  expect(scrollStep(499, 0, 500)).toBeGreaterThan(scrollStep(470, 0, 500));
  expect(scrollStep(900, 0, 500)).toBe(scrollStep(500, 0, 500));
});
