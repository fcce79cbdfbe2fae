import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampScale,
  fitRect,
  MAX_SCALE,
  MIN_SCALE,
  NOMINAL_SCALE,
  panBy,
  toScreen,
  toWorld,
  viewRect,
  zoomAbout,
} from './camera';

const view = { width: 1000, height: 500 };
const camera = { xUm: 1_000_000, yUm: 2_000_000, scale: NOMINAL_SCALE };
const px = fc.integer({ min: -2000, max: 2000 });

describe('camera', () => {
  it('shows ten millimetres to the pixel at 100 %', () => {
    expect(toScreen(camera, { xUm: 1_600_000, yUm: 2_000_000 })).toEqual({ x: 60, y: 0 });
    expect(viewRect(camera, view)).toEqual({ minX: 1e6, minY: 2e6, maxX: 11e6, maxY: 7e6 });
    expect([clampScale(1), clampScale(0)]).toEqual([MAX_SCALE, MIN_SCALE]);
  });

  it('goes to the screen and back', () => {
    fc.assert(
      fc.property(px, px, (x, y) => {
        const back = toScreen(camera, toWorld(camera, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('keeps the point under the pointer when it zooms, and follows the hand when it pans', () => {
    fc.assert(
      fc.property(px, px, fc.double({ min: MIN_SCALE / 2, max: MAX_SCALE * 2, noNaN: true }), (x, y, scale) => {
        const held = toWorld(camera, { x, y });
        const after = toScreen(zoomAbout(camera, { x, y }, scale), held);
        expect(after.x).toBeCloseTo(x, 4);
        expect(after.y).toBeCloseTo(y, 4);
        const panned = toScreen(panBy(camera, 7, -3), held);
        expect([panned.x - x, panned.y - y].map(Math.round)).toEqual([7, -3]);
      }),
    );
  });

  it('fits a rectangle whole and centred', () => {
    const fitted = fitRect({ minX: 0, minY: 0, maxX: 12e6, maxY: 8e6 }, view);
    expect(toScreen(fitted, { xUm: 6e6, yUm: 4e6 })).toEqual({ x: 500, y: 250 });
    expect(toScreen(fitted, { xUm: 0, yUm: 0 }).y).toBeCloseTo(48, 6);
    expect(fitRect({ minX: 0, minY: 0, maxX: 0, maxY: 0 }, view, 48, NOMINAL_SCALE).scale).toBe(NOMINAL_SCALE);
  });
});
