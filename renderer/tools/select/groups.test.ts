import { describe, expect, it } from 'vitest';
import { groupItems } from '#shared/operations/group-items';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../hand-driver';
import type { AnyId } from '#shared/store/records-diff';

function groupedPlan() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
  const a = hand.withRack(2000, 2000);
  const b = hand.withRack(4000, 2000);
  const c = hand.withRack(6000, 2000);
  const { editor } = hand;
  editor.run(
    { label: 'Group', code: 'items.group' },
    groupItems(editor.view, { ids: editor.ids, itemIds: [a, b] as AnyId[] }),
  );
  editor.select([]);
  return { hand, a, b, c };
}

describe('groups under the hand', () => {
  it('a click takes the group, Shift adds and takes it away whole, a drag moves it in one step', () => {
    const { hand, a, b, c } = groupedPlan();
    expect(hand.click(2000, 2000).selected).toEqual([a, b]);
    expect(hand.hold({ shift: true }).click(6000, 2000).selected).toEqual([a, b, c]);
    expect(hand.click(4000, 2000).selected).toEqual([c]);
    hand.hold({}).click(8000, 6000);
    expect(hand.drag([1000, 1000], [2600, 3000]).selected).toEqual([a, b]);
    const before = hand.editor.boundsOf([b]);
    hand.drag([2000, 2000], [2000, 4400]);
    expect(hand.editor.boundsOf([b])?.minY).toBeGreaterThan((before?.minY ?? 0) + 1_000_000);
    hand.editor.undo();
    expect(hand.editor.boundsOf([b])).toEqual(before);
  });

  it('a double click steps in, Escape steps out, a click elsewhere too', () => {
    const { hand, a, b } = groupedPlan();
    hand.click(2000, 2000).doubleClick(2000, 2000);
    expect(hand.selected).toEqual([a]);
    expect(hand.click(4000, 2000).selected).toEqual([b]);
    hand.key('Escape');
    expect(hand.selected.sort()).toEqual([a, b].sort());
    hand.doubleClick(4000, 2000);
    expect(hand.click(8000, 6000).selected).toEqual([]);
    expect(hand.click(4000, 2000).selected).toEqual([a, b]);
  });

  it('groups in groups: each double click goes one level in, each Escape one out', () => {
    const { hand, a, b, c } = groupedPlan();
    const { editor } = hand;
    editor.run(
      { label: 'Group', code: 'items.group' },
      groupItems(editor.view, { ids: editor.ids, itemIds: [a, b, c] as AnyId[] }),
    );
    hand.click(8000, 6000);
    expect(hand.click(2000, 2000).selected.sort()).toEqual([a, b, c].sort());
    hand.doubleClick(2000, 2000);
    expect(hand.selected.sort()).toEqual([a, b].sort());
    expect(hand.click(6000, 2000).selected).toEqual([c]);
    hand.doubleClick(2000, 2000);
    expect(hand.selected).toEqual([a]);
    hand.key('Escape');
    expect(hand.selected.sort()).toEqual([a, b].sort());
    hand.key('Escape');
    expect(hand.selected.sort()).toEqual([a, b, c].sort());
    hand.key('Escape');
    expect(hand.selected).toEqual([]);
  });
});
