import { describe, expect, it } from 'vitest';
import { createRecord } from '#shared/model/create-record';
import type { PointUm } from '#shared/model/field';
import { bundleCables } from '#shared/operations/bundle-cables';
import type { PortOwnerId } from '#shared/operations/ports-of';
import { DiffBuilder } from '#shared/store/records-diff';
import { ok } from '#shared/units/result';
import { TEST_SYSTEM } from '#shared/testing/test-types';
import { HandDriver } from '../hand-driver';
import { planCables } from '../cable/plan-cables';

const MM = 1000;

/** Two cables, of compute and of management, from rack to rack over one tray from west to east at y = 0.5 m. */
async function hall({ isShown = true } = {}) {
  const hand = new HandDriver([TEST_SYSTEM]).withRoom(14_000, 9000);
  const west = hand.withRack(2000, 4000) as PortOwnerId;
  const east = hand.withRack(12_000, 4000) as PortOwnerId;
  const [roomId] = hand.editor.view.all('room').keys();
  const path: PointUm[] = [[2000, 4000], [2000, 500], [12_000, 500], [12_000, 4000]].map(([x = 0, y = 0]): PointUm => [x * MM, y * MM]); // prettier-ignore
  const tray = createRecord('tray', 'tray:one', {
    roomId: roomId as `room:${string}`,
    name: 'one',
    path,
    widthUm: 300 * MM,
    depthUm: 100 * MM,
    elevationUm: 2400 * MM,
  });
  hand.editor.run({ label: 'tray', code: 'test' }, ok(new DiffBuilder().add(tray).build()));
  for (const purpose of ['compute', 'management'] as const) {
    const medium = { kind: 'given', medium: undefined } as const;
    const wish = { fromIds: [west], toIds: [east], count: 1, rule: 'each', purpose, medium } as const;
    hand.editor.run({ label: 'cable', code: 'test' }, planCables(hand.editor, wish).plan);
  }
  hand.editor.select([]);
  if (isShown) {
    hand.editor.cables.change({ shown: 'all' });
    await expect.poll(() => hand.editor.cables.all.get()?.count).toBe(2);
  }
  const [compute = '', management = ''] = [...hand.editor.view.all('cable').keys()];
  return { hand, west, compute, management };
}

describe('a cable on the plan', () => {
  it('lights up and is selected where its own line is painted, the tray beside it', async () => {
    const { hand, compute, management } = await hall();
    const { scale } = hand.editor.camera.get();
    const lineMm = 1.2 / scale / MM;
    hand.move(7000, 500 - lineMm);
    const above = hand.editor.hovered.get();
    hand.move(7000, 500 + lineMm);
    expect([above, hand.editor.hovered.get()].sort()).toEqual([compute, management].sort());
    hand.click(7000, 500 + lineMm);
    expect(hand.selected).toEqual([hand.editor.hovered.get()]);
    hand.click(7000, 500 + 20 * lineMm);
    expect(hand.selected).not.toContain(compute);
    hand.click(7000, 630);
    expect(hand.selected).toEqual(['tray:one']);
  });

  it('of the selected rack is selected among those, without all being shown', async () => {
    const { hand, west, compute, management } = await hall({ isShown: false });
    hand.click(5000, 500);
    expect(hand.selected).toEqual(['tray:one']);
    hand.click(2000, 4200);
    expect(hand.selected).toEqual([west]);
    hand.click(5000, 500);
    expect([compute, management]).toContain(hand.selected[0]);
    hand.click(5000, 500);
    expect(hand.selected).toEqual(['tray:one']);
  });

  it('takes its bundle by the next click, or first when drawn as one of many', async () => {
    const { hand, compute, management } = await hall();
    const { view, ids } = hand.editor;
    const cableIds = [...view.all('cable').values()].map((cable) => cable.id);
    hand.editor.run({ label: 'bundle', code: 'test' }, bundleCables(view, { ids, cableIds, name: 'B1' }));
    hand.editor.select([]);
    await expect.poll(() => hand.editor.cables.all.get()?.count).toBe(2);
    const seen = [];
    for (let click = 0; click < 3; click++) seen.push([...hand.click(5000, 500).selected].sort().join());
    expect(seen).toContain([compute, management].sort().join());
    expect(seen).toContain('tray:one');
  });

  it('is not picked where its layer is locked', async () => {
    const { hand } = await hall();
    hand.editor.layers.set('cabling', { isLocked: true });
    hand.click(5000, 500);
    expect(hand.selected).toEqual(['tray:one']);
  });
});
