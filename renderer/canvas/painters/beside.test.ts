import { describe, expect, it } from 'vitest';
import { boxAround, placeBeside, type BoxPx } from './beside';

const VIEW: BoxPx = { left: 24, top: 24, width: 776, height: 576 };
const LABEL = { width: 200, height: 22 };

function overlaps(at: { left: number; top: number }, box: BoxPx): boolean {
  return (
    at.left < box.left + box.width &&
    at.left + LABEL.width > box.left &&
    at.top < box.top + box.height &&
    at.top + LABEL.height > box.top
  );
}

describe('placeBeside', () => {
  it('stands above what it is about, and below it at the top of the view', () => {
    expect(placeBeside(LABEL, { left: 300, top: 300, width: 60, height: 120 }, VIEW)).toEqual({ left: 230, top: 266 });
    expect(placeBeside(LABEL, { left: 300, top: 30, width: 60, height: 120 }, VIEW)).toEqual({ left: 230, top: 162 });
  });

  it('never lies over it nor out of the view, wherever it is', () => {
    for (let left = -40; left < 800; left += 35)
      for (let top = -100; top < 600; top += 35) {
        const about = { left, top, width: 60, height: 120 };
        const at = placeBeside(LABEL, about, VIEW);
        expect(overlaps(at, about)).toBe(false);
        expect(at.left).toBeGreaterThanOrEqual(VIEW.left);
        expect(at.left + LABEL.width).toBeLessThanOrEqual(VIEW.left + VIEW.width);
        expect(at.top).toBeGreaterThanOrEqual(VIEW.top);
        expect(at.top + LABEL.height).toBeLessThanOrEqual(VIEW.top + VIEW.height);
      }
  });

  it('goes beside what is as high as the view, and to its top where nothing is free', () => {
    expect(placeBeside(LABEL, { left: 100, top: 0, width: 60, height: 700 }, VIEW).left).toBe(172);
    expect(placeBeside(LABEL, { left: 0, top: 0, width: 900, height: 700 }, VIEW).top).toBe(VIEW.top);
  });
});

it('boxAround holds both boxes', () => {
  const box = boxAround({ left: 0, top: 10, width: 10, height: 10 }, { left: 5, top: 0, width: 20, height: 5 });
  expect(box).toEqual({ left: 0, top: 0, width: 25, height: 20 });
});
