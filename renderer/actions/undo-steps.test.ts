import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../tools/hand-driver';
import { runnerFor } from './action-driver';
import { actions } from './index';

/** Three racks of different places, and everything a person can ask for. */
function desk() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
  const ids = [2000, 4500, 9000].map((x, index) => hand.withRack(x, 2000 + 500 * index * index));
  const { editor } = hand;
  const runner = runnerFor(hand, [TEST_FRAME], actions);
  // Counting the steps walks through them, which brings back what was selected then.
  const start = hand.depth;
  editor.select(ids);
  return { hand, ids, runner, start };
}

describe('undo steps of actions', () => {
  it.each([
    'arrange.align.left',
    'arrange.align.centreX',
    'arrange.align.right',
    'arrange.align.top',
    'arrange.align.centreY',
    'arrange.align.bottom',
    'arrange.distribute.x.gap',
    'arrange.distribute.y.centre',
    'arrange.rotateClockwise',
    'arrange.group',
    'arrange.lock',
    'edit.duplicate',
  ])('one for %s, which undo takes back whole', async (id) => {
    const { hand, runner, start } = desk();
    const before = hand.text;
    await runner.run(id);
    const after = hand.text;
    expect(hand.depth - start).toBe(1);
    expect(after).not.toBe(before);
    hand.editor.undo();
    expect(hand.text).toBe(before);
    hand.editor.redo();
    expect(hand.text).toBe(after);
  });

  it('align and distribute change what they say they change', async () => {
    const { hand, ids, runner } = desk();
    await runner.run('arrange.align.top');
    const tops = ids.map((id) => hand.editor.boundsOf([id])?.minY);
    expect(new Set(tops).size).toBe(1);
    await runner.run('arrange.distribute.x.gap');
    const [a, b, c] = ids.map((id) => hand.editor.boundsOf([id]));
    expect((b?.minX ?? 0) - (a?.maxX ?? 0)).toBe((c?.minX ?? 0) - (b?.maxX ?? 0));
    expect(hand.editor.undoLabel).toBe('Distribute 3 racks');
  });

  it('says why aligning cannot be done, until the room is chosen to line up with', async () => {
    const { hand, ids, runner } = desk();
    hand.editor.select(ids.slice(0, 1));
    expect(runner.disabledReason('arrange.align.left')).toMatch(/at least 2 items/);
    await runner.run('arrange.alignTo.room');
    expect(runner.disabledReason('arrange.align.left')).toBeUndefined();
    expect(runner.isChecked('arrange.alignTo.room')).toBe(true);
    hand.editor.select([]);
    expect(runner.disabledReason('arrange.align.left')).toBe('nothing on the plan is selected');
  });

  it.each([
    'view.hide',
    'view.hideOthers',
    'view.showHidden',
    'view.layers',
    'view.layers.power',
    'view.overlay.power',
    'view.overlay.none',
    'view.grid',
    'view.theme.dark',
    'edit.select.right',
    'edit.keep.racks',
    'edit.selectAlike',
    'arrange.alignTo.key',
  ])('none for %s, which is no part of the document', async (id) => {
    const { hand, runner, start } = desk();
    const before = hand.text;
    await runner.run(id);
    expect([hand.depth, hand.text]).toEqual([start, before]);
  });
});
