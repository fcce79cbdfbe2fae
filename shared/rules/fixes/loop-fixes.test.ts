import { describe, expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import type { Finding } from '../engine/finding';
import { joinLoopFixes } from './loop-fixes';

const unserved = (rack: string): Finding =>
  ({ subjects: [rack], message: { key: 'x', text: '', params: {} }, isUnknown: false }) as unknown as Finding;

const hall = () =>
  aHall()
    .add('coolingLoop', 'F', { kind: 'FWS' })
    .add('coolingLoop', 'T1', { kind: 'TCS' })
    .add('coolingLoop', 'T2', { kind: 'TCS' })
    .add('coolingLoop', 'T3', { kind: 'TCS' })
    .add('equipment', 'CDU', { typeId: 'test/cdu', xMm: 9000, yMm: 2000 })
    .add('coolingUnit', 'U1', { medium: 'liquid', hostId: 'equipment:CDU', suppliesLoopId: 'T1' })
    .add('coolingUnit', 'U2', { medium: 'liquid', hostId: 'equipment:CDU', suppliesLoopId: 'T2' })
    .add('row', 'R', {})
    .rack('A', { xMm: 1000, yMm: 2000, rowId: 'R' })
    .rack('B', { xMm: 1600, yMm: 2000, rowId: 'R' })
    .rack('C', { xMm: 2200, yMm: 2000, rowId: 'R' })
    .rack('D', { xMm: 2800, yMm: 2000, rowId: 'R' })
    .rack('E', { xMm: 3400, yMm: 2000 })
    .rack('far', { xMm: 9000, yMm: 8000 })
    .add('loopConnection', 'a', { coolingLoopId: 'T2', targetId: 'rack:A' })
    .add('loopConnection', 'b', { coolingLoopId: 'T2', targetId: 'rack:B' })
    .add('loopConnection', 'c', { coolingLoopId: 'T1', targetId: 'rack:C' })
    .add('loopConnection', 'd', { coolingLoopId: 'T3', targetId: 'rack:B' })
    .add('loopConnection', 'f', { coolingLoopId: 'F', targetId: 'rack:A' })
    .build();

describe('a rack on no loop', () => {
  it('is offered the loop of most of its row first, then the other, never the water of the plant nor a loop without a unit', () => {
    const store = hall();
    const fixes = joinLoopFixes(unserved('rack:D'), store);
    expect(fixes.map(({ label }) => label.params['loop'])).toEqual([
      { record: 'coolingLoop:T2' },
      { record: 'coolingLoop:T1' },
    ]);
    const [first] = fixes;
    if (!first?.plan.ok) throw new Error('it can be connected');
    store.apply(first.plan.value);
    expect([...store.all('loopConnection').values()].filter(({ targetId }) => targetId === 'rack:D')).toMatchObject([
      { coolingLoopId: 'coolingLoop:T2' },
    ]);
  });

  it('takes the racks close by for its neighbours while it is in no row; with none there is no way out', () => {
    const store = hall();
    const [near] = joinLoopFixes(unserved('rack:E'), store);
    expect(near?.label.params['loop']).toEqual({ record: 'coolingLoop:T2' });
    expect(joinLoopFixes(unserved('rack:far'), store)).toEqual([]);
  });
});
