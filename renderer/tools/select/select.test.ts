import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../hand-driver';

function plan() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
  const a = hand.withRack(2000, 2000);
  const b = hand.withRack(4000, 2000);
  hand.editor.select([]);
  return { hand, a, b };
}

describe('select tool', () => {
  it('selects with a click, toggles with Shift, clears on bare floor', () => {
    const { hand, a, b } = plan();
    expect(hand.click(2000, 2000).selected).toEqual([a]);
    expect(hand.hold({ shift: true }).click(4000, 2000).selected).toEqual([a, b]);
    expect(hand.click(2000, 2000).selected).toEqual([b]);
    expect(hand.hold({}).click(7000, 6000).selected).toEqual([]);
  });

  it('takes what a marquee to the right encloses and what one to the left touches', () => {
    const { hand, a, b } = plan();
    expect(hand.drag([1000, 1000], [3900, 3000]).selected).toEqual([a]);
    expect(hand.drag([3900, 3000], [1000, 1000]).selected.sort()).toEqual([a, b].sort());
  });

  it('takes what it encloses or touches whichever way it is drawn, when the person chose so', () => {
    const { hand, a, b } = plan();
    hand.session.setState({ marqueeMode: 'enclose' });
    expect(hand.drag([3900, 3000], [1000, 1000]).selected).toEqual([a]);
    hand.session.setState({ marqueeMode: 'touch' });
    expect(hand.drag([1000, 1000], [3900, 3000]).selected.sort()).toEqual([a, b].sort());
  });

  it('adds with Shift and takes away with Alt while a marquee is drawn', () => {
    const { hand, a, b } = plan();
    hand.click(2000, 2000).hold({ shift: true }).drag([3000, 1000], [5000, 3000]);
    expect(hand.selected.sort()).toEqual([a, b].sort());
    hand.hold({ alt: true }).drag([1000, 1000], [3000, 3000]);
    expect(hand.selected).toEqual([b]);
  });

  it('restores the selection when a marquee is cancelled', () => {
    const { hand, a } = plan();
    hand.click(2000, 2000).down(7000, 6000).move(1000, 1000);
    expect(hand.path).toBe('select.brushing');
    hand.key('Escape');
    expect(hand.selected).toEqual([a]);
    expect(hand.path).toBe('select.idle');
  });

  it('does not move anything below the drag threshold', () => {
    const { hand, a } = plan();
    const before = hand.text;
    hand.drag([2000, 2000], [2020, 2000]);
    expect(hand.text).toBe(before);
    expect(hand.selected).toEqual([a]);
  });

  it('moves the selection and keeps the document untouched until the pointer is let go', () => {
    const { hand, a } = plan();
    const before = hand.text;
    hand.down(2000, 2000).move(2500, 2300);
    expect(hand.path).toBe('select.translating');
    expect(hand.text).toBe(before);
    expect(hand.editor.preview.get()).toBeDefined();
    hand.up();
    expect(hand.centreOf(a)).toEqual([2500, 2300]);
    expect(hand.editor.preview.get()).toBeUndefined();
  });

  it('keeps to one axis with Shift', () => {
    const { hand, a } = plan();
    hand.click(2000, 2000).down(2000, 2000).move(2400, 2100).hold({ shift: true }).move(2800, 2300).up();
    expect(hand.centreOf(a)).toEqual([2800, 2000]);
  });

  it('duplicates with Alt, also when Alt is pressed on the way', () => {
    const { hand, a } = plan();
    hand.down(2000, 2000).move(2500, 4000).hold({ alt: true }).move(2500, 5000).up();
    expect(hand.centreOf(a)).toEqual([2000, 2000]);
    expect(hand.editor.view.all('rack').size).toBe(3);
    expect(hand.selected).not.toContain(a);
  });

  it('drops the move on Escape', () => {
    const { hand, a } = plan();
    hand.down(2000, 2000).move(3000, 3000).key('Escape').up();
    expect(hand.centreOf(a)).toEqual([2000, 2000]);
  });

  it('goes on to what lies below when what is selected is clicked again', () => {
    const { hand, a } = plan();
    const over = hand.withRack(2100, 2100);
    hand.editor.select([]);
    const first = hand.click(2050, 2050).selected[0];
    const second = hand.click(2050, 2050).selected[0];
    expect([first, second].sort()).toEqual([a, over].sort());
  });

  it('opens a rack on a double click and on Enter', () => {
    const { hand, a } = plan();
    hand.click(2000, 2000).key('Enter');
    expect(hand.opened).toEqual([a]);
  });

  it('steps out with Escape: gesture, tool, selection', () => {
    const { hand } = plan();
    hand.click(2000, 2000);
    hand.tools.choose({ tool: 'hand' });
    hand.key('Escape');
    expect(hand.tools.choice.get().tool).toBe('select');
    expect(hand.selected).toHaveLength(1);
    hand.key('Escape');
    expect(hand.selected).toHaveLength(0);
  });

  it('leaves locked items where they are and says so', () => {
    const { hand, a } = plan();
    hand.editor.run(
      { label: 'lock', code: 'test' },
      {
        ok: true,
        value: {
          added: new Map(),
          removed: new Map(),
          updated: new Map(
            [...hand.editor.view.all('rack').values()]
              .filter((rack) => rack.id === a)
              .map((rack) => [rack.id, [rack, Object.freeze({ ...rack, isLocked: true })]]),
          ),
        },
      },
    );
    hand.drag([2000, 2000], [3000, 3000]);
    expect(hand.centreOf(a)).toEqual([2000, 2000]);
    expect(hand.notices.at(-1)).toMatch(/locked/);
  });

  it('pans with Space held and comes back to the selection', () => {
    const { hand } = plan();
    const before = hand.editor.camera.get();
    hand.key(' ', 'Space');
    expect(hand.path).toBe('hand.idle');
    hand.drag([1000, 1000], [2000, 1000]);
    expect(hand.editor.camera.get().xUm).not.toBe(before.xUm);
    hand.tools.keyUp({ key: ' ', code: 'Space', isRepeat: false, shift: false, alt: false, mod: false });
    expect(hand.path).toBe('select.idle');
  });

  it('reshapes a room by pulling an edge', () => {
    const { hand } = plan();
    const [roomId] = hand.editor.view.all('room').keys();
    hand.editor.select([roomId ?? '']);
    hand.drag([10_000, 4000], [12_000, 4500]);
    const [room] = hand.editor.view.all('room').values();
    expect(room?.outline.map(([x]) => x / 1000).sort((p, q) => p - q)).toEqual([0, 0, 12_000, 12_000]);
  });
});
