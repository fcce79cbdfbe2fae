import { describe, expect, it } from 'vitest';
import { rectCentre } from '#shared/geometry/rect';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../hand-driver';

function plan() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
  const a = hand.withRack(2000, 2000);
  const centre = () => {
    const { xUm, yUm } = rectCentre(hand.editor.boundsOf([a]) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 });
    return [xUm, yUm];
  };
  return { hand, a, centre };
}

describe('a place typed while dragging', () => {
  it('holds against the pointer, one coordinate at a time, and is one undo step', () => {
    const { hand, centre } = plan();
    const before = centre();
    hand.down(2000, 2000).move(3000, 2500).type('4.5m').key('Tab').type('3200').key('Enter');
    expect(centre()).toEqual([4_500_000, 3_200_000]);
    expect(hand.path).toBe('select.idle');
    expect(hand.editor.preview.get()).toBeUndefined();
    hand.editor.undo();
    expect(centre()).toEqual(before);
  });

  it('may be one coordinate only, or negative, and is dropped by Escape', () => {
    const { hand, centre } = plan();
    hand.down(2000, 2000).move(2000, 4000).type('-500').up();
    expect(centre()[0]).toBe(-500_000);
    expect(centre()[1]).toBeGreaterThan(3_500_000);
    hand.editor.undo();
    const before = centre();
    hand.down(2000, 2000).move(2000, 4000).type('500').key('Escape');
    expect(centre()).toEqual(before);
  });
});
