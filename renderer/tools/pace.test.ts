import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from './hand-driver';
import { Pace } from './pace';

describe('pace', () => {
  it('travels when the pointer goes far in little time, and aims when it is slow or rests', () => {
    const pace = new Pace();
    pace.note({ x: 0, y: 0 }, 0);
    pace.note({ x: 60, y: 0 }, 16);
    pace.note({ x: 120, y: 0 }, 32);
    expect(pace.isTravelling).toBe(true);
    pace.rest();
    expect(pace.isTravelling).toBe(false);
    pace.note({ x: 123, y: 0 }, 48);
    expect(pace.isTravelling).toBe(false);
  });
});

describe('snapping while the hand travels', () => {
  /** A rack at 2 m and a second one that is dragged to 8 mm short of the first one's place in x. */
  function dragging() {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    hand.withRack(2000, 2000);
    const dragged = hand.withRack(6000, 5000);
    hand.session.setState({ snapsToItems: true });
    hand.down(6000, 5000).move(5900, 5000);
    return { hand, dragged };
  }
  const previewXUm = (hand: HandDriver, id: string): number | undefined => {
    const after = hand.editor.preview.get()?.diff.updated.get(id as `rack:${string}`)?.[1];
    return after && 'xUm' in after ? after.xUm : undefined;
  };

  it('catches nothing on the way, and what is near once the pointer stands or lets go', () => {
    const { hand, dragged } = dragging();
    hand.now = 10;
    hand.move(2008, 5000);
    expect(previewXUm(hand, dragged)).toBe(2_010_000);
    hand.tools.pointerRests();
    expect(previewXUm(hand, dragged)).toBe(2_000_000);
    hand.up();
    expect(hand.centreOf(dragged)[0]).toBe(2000);
  });

  it('catches at the pace of a hand that aims', () => {
    const { hand, dragged } = dragging();
    hand.now = 5000;
    hand.move(2008, 5000);
    expect(previewXUm(hand, dragged)).toBe(2_000_000);
  });
});
