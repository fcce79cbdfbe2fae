import { describe, expect, it } from 'vitest';
import type { Dimension } from '../model/records/dimension';
import type { DocumentStore } from '../store/document-store';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { addDimensionBetween, addDimensions } from './add-dimension';
import { addGuide } from './add-guide';
import { deleteItems } from './delete-items';
import { dimensionLine, itemsOf, offsetThrough } from './dimension-line';
import { duplicateItems } from './duplicate-items';
import { moveItems } from './move-items';
import { rotateItems } from './rotate-items';

const ids = newIds();
const lineOf = (store: DocumentStore, dimension: Dimension | undefined) =>
  dimension && dimensionLine(dimension, itemsOf(store));

describe('a dimension between two items', () => {
  it('measures the free distance from side to side and follows when one of them moves', () => {
    const store = smallHall();
    commit(store, moveItems(store, { ids: ['rack:2'], dxUm: 1_000_000, dyUm: 0 }));
    const diff = commit(store, addDimensionBetween(store, { ids, fromId: 'rack:1', toId: 'rack:2' }));
    const [made] = addedOf(diff, 'dimension');
    expect(made).toMatchObject({ along: 'x', fromId: 'rack:1', toId: 'rack:2' });
    expect(lineOf(store, made)).toMatchObject({ lengthUm: 1_000_000 });
    commit(store, moveItems(store, { ids: ['rack:2'], dxUm: 250_000, dyUm: 90_000 }));
    expect(lineOf(store, made)).toMatchObject({ lengthUm: 1_250_000 });
  });

  it('keeps to the same spot of a rack that is turned', () => {
    const store = smallHall();
    const plan = addDimensions(store, {
      ids,
      stretches: [{ from: { xUm: 2_300_000, yUm: 3_000_000, itemId: 'rack:1' }, to: { xUm: 0, yUm: 0 } }],
    });
    const [made] = addedOf(commit(store, plan), 'dimension');
    expect(lineOf(store, made)?.from).toEqual({ xUm: 2_300_000, yUm: 3_000_000 });
    commit(store, rotateItems(store, { ids: ['rack:1'], byMdeg: 90_000 }));
    expect(lineOf(store, made)?.from).toEqual({ xUm: 2_000_000, yUm: 3_300_000 });
  });

  it('is deleted with an item it is fixed to, in the same step', () => {
    const store = smallHall();
    const [made] = addedOf(
      commit(store, addDimensionBetween(store, { ids, fromId: 'rack:1', toId: 'obstacle:1' })),
      'dimension',
    );
    const diff = commit(store, deleteItems(store, { ids: ['rack:1'] }));
    expect([...diff.removed.keys()]).toContain(made?.id);
  });

  it('is copied with both items, and not with one of them', () => {
    const store = smallHall();
    commit(store, addDimensionBetween(store, { ids, fromId: 'rack:1', toId: 'rack:2' }));
    const one = commit(store, duplicateItems(store, { ids, itemIds: ['rack:1'], dxUm: 0, dyUm: 3_000_000 }));
    expect(addedOf(one, 'dimension')).toHaveLength(0);
    const both = commit(store, duplicateItems(store, { ids, itemIds: ['rack:1', 'rack:2'], dxUm: 0, dyUm: 3_000_000 }));
    expect(addedOf(both, 'dimension')).toHaveLength(1);
  });

  it('refuses one item alone and points that coincide', () => {
    const store = smallHall();
    expect(refusal(addDimensionBetween(store, { ids, fromId: 'rack:1', toId: 'rack:1' }))).toMatch(/two items/);
    const at = { xUm: 5, yUm: 5 };
    expect(refusal(addDimensions(store, { ids, stretches: [{ from: at, to: at }] }))).toMatch(/apart/);
  });
});

describe('the line of a dimension', () => {
  it('stands beside what it measures, on the same side whichever way it was measured', () => {
    const store = smallHall();
    const [a, b] = [{ xUm: 0, yUm: 0 }, { xUm: 3_000_000, yUm: 4_000_000 }]; // prettier-ignore
    const plan = addDimensions(store, { ids, stretches: [{ from: a, to: b }, { from: b, to: a }], offsetUm: 500_000 }); // prettier-ignore
    const [there, back] = addedOf(commit(store, plan), 'dimension').map((made) => lineOf(store, made));
    expect(there).toMatchObject({ lengthUm: 5_000_000, start: { xUm: -400_000, yUm: 300_000 } });
    expect(back?.end).toEqual(there?.start);
    expect(there && offsetThrough(there, 'straight', there.start)).toBe(500_000);
  });
});

describe('a guide', () => {
  it('lies on whole micrometres and is deleted alone', () => {
    const store = smallHall();
    const [made] = addedOf(commit(store, addGuide(store, { ids, axis: 'x', atUm: 1_000_000.4 })), 'guide');
    expect(made).toMatchObject({ axis: 'x', atUm: 1_000_000 });
    const diff = commit(store, deleteItems(store, { ids: made ? [made.id] : [] }));
    expect(diff.removed.size).toBe(1);
  });
});
