import { describe, expect, it } from 'vitest';
import { markCentre, markSizePx, roomBesideMark } from './mark-room';

const line = { lines: 1, linePx: 14, isUpright: false };

describe('room beside the mark of a finding', () => {
  it('keeps the mark inside the corner', () => {
    const [x, y] = markCentre([100, 50, 27, 48], markSizePx(27));
    expect(x + markSizePx(27)).toBeLessThan(127);
    expect(y - markSizePx(27)).toBeGreaterThan(50);
  });

  it('leaves lines where they are when they are clear of the mark', () => {
    expect(roomBesideMark([0, 0, 80, 140], 9, { ...line, lines: 2 })).toEqual([0, 0, 80, 140]);
    expect(roomBesideMark([0, 0, 27, 48], 5, line)).toEqual([0, 0, 27, 48]);
  });

  it('puts two lines, and upright names, below the mark', () => {
    expect(roomBesideMark([0, 0, 27, 48], 5, { ...line, lines: 2 })).toEqual([0, 12, 27, 36]);
    expect(roomBesideMark([0, 0, 18, 32], 4, { ...line, isUpright: true })).toEqual([0, 10, 18, 22]);
  });

  it('gives the whole box when nothing would be left below', () => {
    expect(roomBesideMark([0, 0, 27, 20], 5, line)).toEqual([0, 0, 27, 20]);
  });
});
