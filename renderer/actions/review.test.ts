import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../tools/hand-driver';
import { runnerFor } from './action-driver';
import { actions } from './index';

describe('a document that is open for review', () => {
  it('offers nothing that draws, arranges, connects or takes away, and says why; looking and measuring stay', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
    const rack = hand.withRack(4000, 4000);
    const { editor } = hand;
    const runner = runnerFor(hand, [TEST_FRAME], actions);
    editor.select([rack]);
    const edits = ['tool.room', 'tool.column', 'arrange.array', 'connect.power', 'edit.delete', 'edit.undo'];
    const looks = ['tool.select', 'tool.measure', 'edit.copy', 'view.zoomToFit', 'file.review'];
    expect(edits.map((id) => runner.disabledReason(id))).toEqual(edits.map(() => undefined));
    editor.isReadOnly.set(true);
    for (const id of edits) expect([id, runner.disabledReason(id)]).toEqual([id, 'the document is open for review']);
    for (const id of looks) expect([id, runner.disabledReason(id)]).toEqual([id, undefined]);
  });
});
