import { describe, expect, it } from 'vitest';
import { besidePath } from './beside-path';

describe('a line beside a path', () => {
  it('runs at its distance, left for a positive one, and meets at the corners', () => {
    const path = [[0, 0], [10, 0], [10, 10]] as const; // prettier-ignore
    expect(besidePath(path, 1)).toEqual([[0, -1], [11, -1], [11, 10]]); // prettier-ignore
    expect(besidePath(path, -1)).toEqual([[0, 1], [9, 1], [9, 10]]); // prettier-ignore
  });

  it('stays near where a path turns back on itself', () => {
    const sharp = besidePath([[0, 0], [100, 0], [0, 1]], 1); // prettier-ignore
    const [, corner] = sharp;
    expect(Math.hypot((corner?.[0] ?? 0) - 100, corner?.[1] ?? 0)).toBeLessThanOrEqual(6);
  });
});
