import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { createRow } from './create-row';
import { faceRow } from './face-row';
import { mirrorItems } from './mirror-items';
import { placeObstacle } from './place-obstacle';
import { rotateItems } from './rotate-items';
import { setFields } from './set-fields';

const ids = newIds();
const MM = 1000;

describe('mirror items', () => {
  it('changes west and east about the middle of all together, and twice gives what was', () => {
    const store = smallHall();
    commit(store, rotateItems(store, { ids: ['rack:1'], byMdeg: 90_000, about: 'own' }));
    const before = [store.get('rack:1'), store.get('rack:2')];
    commit(store, mirrorItems(store, { ids: ['rack:1', 'rack:2'], way: 'horizontal' }));
    const after = [store.get('rack:1'), store.get('rack:2')];
    expect(after[0]?.rotationMdeg).toBe(270_000);
    expect(after[1]?.rotationMdeg).toBe(0);
    expect(after[0]?.xUm).toBeGreaterThan(after[1]?.xUm ?? NaN);
    commit(store, mirrorItems(store, { ids: ['rack:1', 'rack:2'], way: 'horizontal' }));
    expect([store.get('rack:1'), store.get('rack:2')]).toEqual(before);
  });

  it('turns a single item to face the other way, keeps zones in order, and changes the hinge of a door', () => {
    const store = smallHall();
    const door = commit(
      store,
      placeObstacle(store, { ids, roomId: 'room:1', kind: 'door', xUm: 0, yUm: 0, widthUm: 1, depthUm: 1 }),
    );
    const [made] = addedOf(door, 'obstacle');
    if (!made) throw new Error('no door');
    commit(store, mirrorItems(store, { ids: [made.id], way: 'horizontal' }));
    expect(store.get(made.id)).toMatchObject({ swing: 'right', rotationMdeg: 0, xUm: 0 });
    commit(store, mirrorItems(store, { ids: ['rack:1'], way: 'vertical' }));
    expect(store.get('rack:1')).toMatchObject({ rotationMdeg: 180_000, xUm: 2000 * MM, yUm: 3000 * MM });
    commit(store, mirrorItems(store, { ids: ['zone:1'], way: 'vertical' }));
    expect(new Set(store.get('zone:1')?.outline.map(String))).toEqual(
      new Set(['1000000,1200000', '4000000,1200000', '4000000,2400000', '1000000,2400000']),
    );
  });

  it('refuses a room and what is locked', () => {
    const store = smallHall();
    expect(refusal(mirrorItems(store, { ids: ['room:1'], way: 'vertical' }))).toMatch(/is a room/);
    expect(refusal(mirrorItems(store, { ids: ['obstacle:1'], way: 'vertical' }))).toMatch(/locked/);
  });
});

describe('face a row', () => {
  it('makes a second row front to front across a cold aisle of the width typed', () => {
    // The racks are 1,200 mm deep, so centre to centre are that and the aisle.
    const store = smallHall();
    commit(store, createRow(store, { ids, rackIds: ['rack:1', 'rack:2'], name: 'Row A', isRenaming: false }));
    commit(store, setFields(store, { ids: ['rack:1'], changes: { name: 'A01', isLocked: true } }));
    commit(store, setFields(store, { ids: ['rack:2'], changes: { name: 'A02' } }));
    const diff = commit(
      store,
      faceRow(store, { ids, itemIds: ['rack:1', 'rack:2'], aisle: 'cold', aisleUm: 1200 * MM }),
    );
    expect(addedOf(diff, 'rack')).toMatchObject([
      { name: 'B01', xUm: 2000 * MM, yUm: (3000 - 1200 - 1200) * MM, rotationMdeg: 180_000, isLocked: false },
      { name: 'B02', xUm: 2600 * MM, rotationMdeg: 180_000 },
    ]);
    expect(addedOf(diff, 'row')).toMatchObject([{ name: 'Row B' }]);
    expect(new Set(addedOf(diff, 'rack').map((rack) => rack.rowId))).toEqual(
      new Set(addedOf(diff, 'row').map((row) => row.id)),
    );
    expect(addedOf(diff, 'device')).toHaveLength(2);
  });

  it('stands rear to rear across a hot aisle, whichever way the row faces', () => {
    for (const turn of [0, 90_000, 180_000, 270_000]) {
      const store = smallHall();
      if (turn > 0) commit(store, rotateItems(store, { ids: ['rack:1', 'rack:2'], byMdeg: turn }));
      const before = ['rack:1' as const, 'rack:2' as const].map((id) => store.get(id));
      const diff = commit(
        store,
        faceRow(store, { ids, itemIds: ['rack:1', 'rack:2'], aisle: 'hot', aisleUm: 900 * MM }),
      );
      const copies = addedOf(diff, 'rack');
      expect(copies.map((copy) => copy.rotationMdeg)).toEqual(copies.map(() => (turn + 180_000) % 360_000));
      // The racks are 1,200 mm deep; each has its like straight behind it.
      const far = before.map((rack) =>
        Math.min(...copies.map((copy) => Math.hypot(copy.xUm - (rack?.xUm ?? 0), copy.yUm - (rack?.yUm ?? 0)))),
      );
      expect(far).toEqual([(900 + 1200) * MM, (900 + 1200) * MM]);
    }
  });

  it('says what is missing', () => {
    const store = smallHall();
    const face = (itemIds: readonly ('rack:1' | 'rack:2' | 'equipment:1')[], aisleUm: number) =>
      refusal(faceRow(store, { ids, itemIds, aisle: 'cold', aisleUm }));
    expect(face(['rack:1'], 0)).toMatch(/how wide the aisle/);
    expect(face(['equipment:1'], 1)).toMatch(/Select the racks/);
    commit(store, rotateItems(store, { ids: ['rack:1'], byMdeg: 90_000, about: 'own' }));
    expect(face(['rack:1', 'rack:2'], 1)).toMatch(/different ways/);
  });
});
