import { describe, expect, it } from 'vitest';
import { setFields } from '#shared/operations/set-fields';
import type { AnyId } from '#shared/store/records-diff';
import { moveItems } from '#shared/operations/move-items';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from './hand-driver';

/** What is one undo step and what is none: the table of the handbook, row by row. */
describe('undo steps', () => {
  function plan() {
    const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
    const ids = [2000, 4000, 6000].map((x) => hand.withRack(x, 2000));
    hand.editor.select([]);
    return { hand, ids, start: hand.depth };
  }

  it('one for a drag of any number of items, with its name', () => {
    const { hand, start } = plan();
    hand.drag([1000, 500], [7000, 3500]);
    hand.drag([2000, 2000], [3000, 9000]);
    expect(hand.depth - start).toBe(1);
    expect(hand.editor.undoLabel).toBe('Move 3 racks');
  });

  it('one for a burst of arrow keys, a second after a pause or another selection', () => {
    const { hand, ids, start } = plan();
    const nudge = () =>
      hand.editor.runInBurst(
        { label: 'Move', code: 'items.nudge' },
        moveItems(hand.editor.view, { ids: hand.selected as AnyId[], dxUm: 10_000, dyUm: 0 }),
        800,
      );
    hand.editor.select([ids[0] ?? '']);
    for (let i = 0; i < 5; i++) {
      hand.now += 100;
      nudge();
    }
    expect(hand.depth - start).toBe(1);
    hand.now += 5000;
    nudge();
    expect(hand.depth - start).toBe(2);
    hand.editor.select([ids[1] ?? '']);
    nudge();
    expect(hand.depth - start).toBe(3);
  });

  it('one for a text that is committed', () => {
    const { hand, ids, start } = plan();
    hand.editor.run(
      { label: 'Rename', code: 'fields.set' },
      setFields(hand.editor.view, { ids: [ids[0] as AnyId], changes: { name: 'X' } }),
    );
    expect(hand.depth - start).toBe(1);
  });

  it('none for selecting, panning, zooming and switching tools', () => {
    const { hand, start } = plan();
    hand.click(2000, 2000);
    hand.editor.camera.set({ xUm: 5, yUm: 5, scale: 1 / 5000 });
    hand.tools.choose({ tool: 'hand' });
    hand.tools.select();
    expect(hand.depth).toBe(start);
  });

  it('none for a cancelled gesture, and redo stays', () => {
    const { hand, start } = plan();
    hand.drag([2000, 2000], [2000, 9000]);
    hand.editor.undo();
    expect(hand.editor.redoLabel).toBeDefined();
    hand.down(4000, 2000).move(4000, 9000).key('Escape').up();
    expect(hand.editor.redoLabel).toBeDefined();
    hand.editor.redo();
    expect(hand.depth).toBe(start + 1);
  });

  it('none for a drag that ends where it began', () => {
    const { hand, start } = plan();
    hand.down(2000, 2000).move(3000, 3000).move(2000, 2000).up();
    expect(hand.depth).toBe(start);
  });

  it('restores the selection with each step', () => {
    const { hand, ids } = plan();
    hand.drag([2000, 2000], [2000, 9000]);
    hand.click(4000, 2000);
    hand.editor.undo();
    expect(hand.selected).toEqual([ids[0]]);
  });

  it('undoes a whole session to the beginning and redoes it to an equal file', () => {
    const { hand } = plan();
    hand.drag([1000, 500], [7000, 3500]).drag([2000, 2000], [3000, 9000]);
    hand.hold({ alt: true }).drag([3000, 9000], [3000, 13_000]).hold({});
    hand.tools.choose({ tool: 'obstacle', kind: 'column' });
    hand.drag([15_000, 15_000], [15_600, 15_600]);
    const end = hand.text;
    const { depth } = hand;
    expect(depth).toBeGreaterThan(4);
    while (hand.depth > 0) hand.editor.undo();
    expect(hand.text).not.toBe(end);
    while (hand.depth < depth) hand.editor.redo();
    expect(hand.text).toBe(end);
  });
});
