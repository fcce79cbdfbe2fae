import { describe, expect, it } from 'vitest';
import { footprintOf } from './item-footprint';
import { overlapDepth } from '../geometry/footprint';
import { aHall } from '../testing/builders';
import { addedOf, commit, newIds, refusal } from '../testing/small-hall';
import { addUnitsLike } from './add-units-like';

const ids = newIds();

function hall(rotationMdeg = 0) {
  return aHall()
    .rack('A', { xMm: 10_000, yMm: 2000 })
    .add('coolingLoop', 'F', { kind: 'FWS' })
    .add('equipment', 'CDU01', { typeId: 'test/cdu', xMm: 6000, yMm: 6000, rotationMdeg })
    .add('coolingUnit', 'CDU01', { medium: 'liquid', hostId: 'equipment:CDU01', drawsFromLoopId: 'F', pumpCount: 2 })
    .add('coolingConnection', 'c', { coolingUnitId: 'CDU01', targetId: 'rack:A' });
}

describe('more units like one', () => {
  it('stand beside it at any turn, clear of it and of each other, on the same loops and racks', () => {
    for (const rotationMdeg of [0, 90_000, 30_000]) {
      const store = hall(rotationMdeg).build();
      const diff = commit(store, addUnitsLike(store, { ids, equipmentId: 'equipment:CDU01', count: 3 }));
      expect(addedOf(diff, 'equipment').map((one) => one.name)).toEqual(['CDU02', 'CDU03', 'CDU04']);
      expect(addedOf(diff, 'coolingUnit').every((one) => one.drawsFromLoopId === 'coolingLoop:F')).toBe(true);
      expect(addedOf(diff, 'coolingUnit').map((one) => one.pumpCount)).toEqual([2, 2, 2]);
      expect(addedOf(diff, 'coolingConnection').map((one) => one.targetId)).toEqual(['rack:A', 'rack:A', 'rack:A']);
      const prints = [...store.all('equipment').values()].map((one) => footprintOf(store, one));
      for (const [at, one] of prints.entries())
        for (const other of prints.slice(at + 1)) expect(overlapDepth(one, other)).toBeLessThanOrEqual(0);
    }
  });

  it('go before or behind it where its sides are taken, and are refused where nothing is free', () => {
    const sides = hall().rack('E', { xMm: 7200, yMm: 6000 }).rack('W', { xMm: 4800, yMm: 6000 });
    const store = sides.build();
    const [copy] = addedOf(commit(store, addUnitsLike(store, { ids, equipmentId: 'equipment:CDU01' })), 'equipment');
    expect(copy?.xUm).toBe(6_000_000);
    expect(copy?.yUm).not.toBe(6_000_000);
    const aisle = [[0, 0], [12_000_000, 0], [12_000_000, 5_300_000], [0, 5_300_000]]; // prettier-ignore
    const inAisle = sides.add('zone', 'Z', { kind: 'hotAisle', outline: aisle }).build();
    const plan = addUnitsLike(inAisle, { ids, equipmentId: 'equipment:CDU01' });
    const [south] = addedOf(commit(inAisle, plan), 'equipment');
    expect(south?.yUm).toBeGreaterThan(6_000_000);
    const full = sides.rack('N', { xMm: 6000, yMm: 4000 }).rack('S', { xMm: 6000, yMm: 8000 }).build();
    expect(refusal(addUnitsLike(full, { ids, equipmentId: 'equipment:CDU01' }))).toBe(
      'There is no free place for one more like “CDU01” beside it. Move what stands there, or place one elsewhere and connect it.',
    );
  });
});
