import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { reverseDiff } from '../../store/records-diff';
import { aHall } from '../../testing/builders';
import { containment } from '../cooling/containment';
import type { Finding } from '../engine/finding';
import { mayHaveFix } from '../engine/fix';
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

describe('a wrench', () => {
  it('stands beside what can be closed here, not beside gaps and open rack units', () => {
    for (const [key, may] of [
      ['AIR-CONTAIN.ends', true],
      ['AIR-CONTAIN.gap', false],
      ['AIR-CONTAIN.gaps', false],
      ['AIR-CONTAIN.blanking', false],
    ] as const)
      expect(mayHaveFix(finding('zone:Z', key), containment)).toBe(may);
    expect(mayHaveFix({ ...finding('zone:Z', 'AIR-CONTAIN.ends'), isUnknown: true }, containment)).toBe(false);
    expect(mayHaveFix(finding('zone:Z', 'x'), undefined)).toBe(false);
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

  it('goes to the other side where the wall is', () => {
    const store = hall(11_400);
    const [only] = addUnitFixes(finding('coolingLoop:T', 'x', 100_000), store);
    if (!only?.plan.ok) throw new Error('there is room on the other side');
    const [copy] = [...only.plan.value.added.values()].filter((one) => one.typeName === 'equipment');
    expect((copy as unknown as { xUm: number }).xUm).toBeLessThan(11_400_000);
  });

  it('says so where nothing is free, and is not offered where far too much is missing', () => {
    const store = hall(2000);
    expect(addUnitFixes(finding('coolingLoop:T', 'x', 9_000_000), store)).toEqual([]);
    const full = aHall()
      .add('coolingLoop', 'T', { kind: 'TCS' })
      .add('equipment', 'CDU01', { typeId: 'test/cdu', xMm: 2000, yMm: 8000 })
      .add('coolingUnit', 'CDU01', {
        medium: 'liquid',
        hostId: 'equipment:CDU01',
        suppliesLoopId: 'T',
        capacityKw: 300,
      });
    for (const [name, dxMm, dyMm] of [
      ['E', 1500, 0],
      ['W', -1500, 0],
      ['N', 0, -2000],
      ['S', 0, 2000],
    ] as const)
      // prettier-ignore
      full.rack(name, { xMm: 2000 + dxMm, yMm: 8000 + dyMm });
    const [refused] = addUnitFixes(finding('coolingLoop:T', 'x', 100_000), full.build());
    expect(refused?.plan).toMatchObject({ ok: false, error: { code: 'no-space' } });
  });

  it('is offered for a unit that serves racks without a loop, and serves them too', () => {
    const store = aHall()
      .rack('A', { xMm: 6000, yMm: 2000 })
      .add('equipment', 'CDU01', { typeId: 'test/cdu', xMm: 2000, yMm: 8000 })
      .add('coolingUnit', 'CDU01', { medium: 'liquid', hostId: 'equipment:CDU01', capacityKw: 300 })
      .add('coolingConnection', 'c', { coolingUnitId: 'CDU01', targetId: 'rack:A' })
      .build();
    const [only] = addUnitFixes(finding('coolingUnit:CDU01', 'x', 100_000), store);
    if (!only?.plan.ok) throw new Error('there is room');
    store.apply(only.plan.value);
    expect([...store.all('coolingConnection').values()].map((one) => one.targetId)).toEqual(['rack:A', 'rack:A']);
  });

  it('is offered for a room that is short of heat taken away or of air, leakage counted', () => {
    const store = aHall()
      .add('room', 'hall', { airLeakagePermille: 500 })
      .add('equipment', 'K1', { typeId: 'test/cdu', xMm: 2000, yMm: 8000 })
      .add('coolingUnit', 'K1', { medium: 'air', hostId: 'equipment:K1', capacityKw: 50, airFlowM3s: 2 })
      .build();
    const added = (quantity: number, dimension: 'power' | 'airFlow'): number => {
      const one = finding('room:hall', 'x');
      const params = { difference: { quantity, dimension } };
      const [fix] = addUnitFixes({ ...one, message: { ...one.message, params } }, store);
      return fix?.plan.ok ? [...fix.plan.value.added.values()].filter((record) => record.typeName === 'coolingUnit').length : 0; // prettier-ignore
    };
    expect(added(50_000, 'power')).toBe(1);
    expect(added(50_001, 'power')).toBe(2);
    expect(added(1_000_000, 'airFlow')).toBe(1);
    expect(added(1_000_001, 'airFlow')).toBe(2);
  });
});
