import { describe, expect, it } from 'vitest';
import { toWorld } from '#shared/geometry/camera';
import { TwoFingers } from './two-fingers';

const camera = { xUm: 0, yUm: 0, scale: 1 / 10_000 };

describe('two fingers', () => {
  it('leave one finger to the tools', () => {
    const touch = new TwoFingers();
    expect(touch.down(1, { x: 100, y: 100 })).toBe(false);
    expect(touch.move(1, { x: 150, y: 100 }, camera)).toBeUndefined();
    expect(touch.up(1)).toBe(false);
  });

  it('move the plan with their middle and zoom by how far they are apart', () => {
    const touch = new TwoFingers();
    touch.down(1, { x: 100, y: 100 });
    expect(touch.down(2, { x: 200, y: 100 })).toBe(true);
    const panned = touch.move(1, { x: 100, y: 140 }, touch.move(2, { x: 200, y: 140 }, camera) ?? camera) ?? camera;
    expect(panned.scale).toBeCloseTo(camera.scale);
    expect(panned.yUm).toBeCloseTo(-400_000);
    const zoomed = touch.move(2, { x: 300, y: 140 }, panned) ?? panned;
    expect(zoomed.scale / panned.scale).toBeCloseTo(2);
    // What was under the first finger is still there.
    const held = toWorld(panned, { x: 100, y: 140 });
    expect(toWorld(zoomed, { x: 100, y: 140 }).xUm).toBeCloseTo(held.xUm, -2);
  });

  it('begin nothing new before both are up', () => {
    const touch = new TwoFingers();
    touch.down(1, { x: 0, y: 0 });
    touch.down(2, { x: 50, y: 0 });
    expect(touch.up(2)).toBe(true);
    expect(touch.move(1, { x: 90, y: 0 }, camera)).toEqual(camera);
    expect(touch.up(1)).toBe(true);
    expect(touch.down(3, { x: 0, y: 0 })).toBe(false);
  });
});
