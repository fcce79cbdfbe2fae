import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { reverseDiff } from '../../store/records-diff';
import { aHall } from '../../testing/builders';
import type { Finding } from '../engine/finding';
import { addUnitFixes, containmentFixes } from './cooling-fixes';

function finding(subject: string, key: string, differenceW?: number): Finding {
  const params =
    differenceW === undefined ? {} : { difference: { quantity: differenceW, dimension: 'power' as const } };
  const message = { key, text: '', params };
  return { subjects: [subject], message, isUnknown: false } as unknown as Finding;
}

describe('closing a containment', () => {
  const hall = () => aHall().add('zone', 'Z', { kind: 'hotAisle', closedEnds: 'one', closedAbove: 'chimney' }).build();

  it('is offered for open ends and an open top, as what closes it already', () => {
    const store = hall();
    const fixes = containmentFixes(finding('zone:Z', 'cooling.containment.ends'), store);
    expect(fixes.map((one) => one.label.key)).toEqual(['FIX.closeChimney']);
    const [first] = fixes;
    if (!first?.plan.ok) throw new Error('the aisle can be closed');
    store.apply(first.plan.value);
    expect(store.get('zone:Z')).toMatchObject({ closedEnds: 'both', closedAbove: 'chimney' });
  });

  it('is not offered for gaps, which panels close, nor for a cage', () => {
    expect(containmentFixes(finding('zone:Z', 'cooling.containment.gaps'), hall())).toEqual([]);
    const cage = aHall().add('zone', 'Z', { kind: 'cage' }).build();
    expect(containmentFixes(finding('zone:Z', 'cooling.containment.above'), cage)).toEqual([]);
  });
});

describe('adding a unit to a loop', () => {
  const hall = (xMm: number) =>
    aHall()
      .add('coolingLoop', 'T', { kind: 'TCS' })
      .add('equipment', 'CDU01', { typeId: 'test/cdu', xMm, yMm: 8000 })
      .add('coolingUnit', 'CDU01', {
        medium: 'liquid',
        hostId: 'equipment:CDU01',
        suppliesLoopId: 'T',
        capacityKw: 300,
      })
      .build();

  it('places as many as it is short of beside the first, on the same loop, and can be taken back', () => {
    const store = hall(2000);
    const [only] = addUnitFixes(finding('coolingLoop:T', 'cooling.liquidCapacity.loopExceeded', 400_000), store);
    if (!only?.plan.ok) throw new Error('there is room');
    store.apply(only.plan.value);
    const { coolingSystem } = HallAnalysis.of(store);
    const load = coolingSystem.liquid.loopLoad(coolingSystem.loops.table.slotOf('coolingLoop:T'));
    expect(load).toMatchObject({ units: 3, capacityW: 900_000 });
    expect([...store.all('equipment').values()].map((one) => one.name)).toEqual(['CDU01', 'CDU02', 'CDU03']);
    store.apply(reverseDiff(only.plan.value));
    expect(store.all('equipment').size).toBe(1);
  });

  it('goes to the other side where the wall is, and is not offered where nothing is free or far too much is missing', () => {
    const store = hall(11_400);
    const [only] = addUnitFixes(finding('coolingLoop:T', 'x', 100_000), store);
    if (!only?.plan.ok) throw new Error('there is room on the other side');
    const [copy] = [...only.plan.value.added.values()].filter((one) => one.typeName === 'equipment');
    expect((copy as unknown as { xUm: number }).xUm).toBeLessThan(11_400_000);
    expect(addUnitFixes(finding('coolingLoop:T', 'x', 9_000_000), store)).toEqual([]);
    expect(addUnitFixes(finding('coolingUnit:CDU01', 'x', 1), store)).toEqual([]);
  });
});
