import { describe, expect, it } from 'vitest';
import { moveItems } from '#shared/operations/move-items';
import { TEST_FRAME } from '#shared/testing/test-types';
import { HandDriver } from '../tools/hand-driver';
import { idsIn, LAYERS, layersTouched } from './stale-layers';

describe('the layers that a change makes stale', () => {
  const hand = new HandDriver([TEST_FRAME]).withRoom(10_000, 8000);
  const rackId = hand.withRack(2000, 2000) as `rack:${string}`;
  const roomId = [...hand.editor.view.all('room').values()].at(0)?.id;
  const moving = (ids: Parameters<typeof moveItems>[1]['ids']) => {
    const plan = moveItems(hand.editor.view, { ids, dxUm: 1000, dyUm: 0 });
    if (!plan.ok) throw new Error(plan.error.message);
    return layersTouched(idsIn(plan.value));
  };

  it('leave the background as it is while racks move', () => {
    expect(moving([rackId])).toEqual(['items', 'overlay']);
    expect(layersTouched([])).toEqual(['items', 'overlay']);
  });

  it('are all when a room moves, with what is in it', () => {
    expect(moving(roomId ? [rackId, roomId] : [])).toEqual(LAYERS);
  });
});
