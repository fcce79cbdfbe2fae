import { describe, expect, it } from 'vitest';
import { mountDevice } from '#shared/operations/mount-device';
import { setFields } from '#shared/operations/set-fields';
import { TEST_FRAME, TEST_SERVER } from '#shared/testing/test-types';
import { HandDriver } from '../tools/hand-driver';
import { BulkItems, STATES } from './bulk-items';

/** Two racks side by side, and columns that follow the editor as the plan's do. */
function twoRacks() {
  const hand = new HandDriver([TEST_FRAME]).withRoom(20_000, 20_000);
  const ids = [hand.withRack(4000, 4000), hand.withRack(8000, 4000)] as const;
  const items = new BulkItems(hand.editor);
  hand.editor.checks.findings.subscribe(() => items.refreshFindings());
  hand.editor.changed.subscribe(({ diff }) => items.apply(diff));
  const stateOf = (id: string) => STATES[items.state[items.slotOf(id) ?? -1] ?? -1];
  const fillOf = (id: string) => items.fill[items.slotOf(id) ?? -1];
  return { hand, ids, stateOf, fillOf };
}

describe('the columns of the plan', () => {
  it('mark racks that overlap from the moment they do, and no longer once they are apart', () => {
    const { hand, ids, stateOf } = twoRacks();
    hand.drag([8000, 4000], [4200, 4000]);
    expect(ids.map(stateOf)).toEqual(['error', 'error']);
    hand.editor.undo();
    expect(ids.map(stateOf)).not.toContain('error');
  });

  it('mark a new rack that is wrong at once', () => {
    const { hand, ids, stateOf } = twoRacks();
    const third = hand.withRack(4100, 4000);
    expect([ids[0], third].map(stateOf)).toEqual(['error', 'error']);
  });

  it('show the load of a rack as its devices and its limit change', () => {
    const { hand, ids, fillOf } = twoRacks();
    const rackId = ids[0] as `rack:${string}`;
    expect(fillOf(rackId)).toBe(0);
    const name = { label: 'test', code: 'test' };
    hand.editor.run(name, setFields(hand.editor.view, { ids: [rackId], changes: { powerLimitW: 1000 } }));
    const args = { ids: hand.editor.ids, type: TEST_SERVER, rackId, bottomHalfRu: 0 };
    hand.editor.run(name, mountDevice(hand.editor.view, args));
    expect(fillOf(rackId)).toBe(128);
    hand.editor.undo();
    expect(fillOf(rackId)).toBe(0);
  });
});
