import { describe, expect, it } from 'vitest';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../../tools/hand-driver';
import { neighbourOf } from './neighbour';

describe('neighbours', () => {
  it('are the nearest that lie more ahead than aside', () => {
    const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
    const a = hand.withRack(2000, 2000);
    const b = hand.withRack(3000, 2100);
    const far = hand.withRack(6000, 2000);
    const below = hand.withRack(2200, 5000);
    hand.editor.select([a]);
    const { editor } = hand;
    expect(neighbourOf(editor, 1, 0)?.record.id).toBe(b);
    expect(neighbourOf(editor, 0, 1)?.record.id).toBe(below);
    expect(neighbourOf(editor, -1, 0)).toBeUndefined();
    editor.select([b]);
    expect(neighbourOf(editor, 1, 0)?.record.id).toBe(far);
  });
});
