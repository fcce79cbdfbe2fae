import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntColumn, NumberColumn } from './column';
import { KeyedChains } from './keyed-chains';
import { Links } from './links';
import { SlotSet } from './slot-set';
import { SlotTable } from './slot-table';

const small = fc.nat(12);

describe('columns', () => {
  it('give the fill value for what was reserved and not set, and keep values when they grow', () => {
    const column = new IntColumn(-1);
    column.reserve(3);
    expect([column.get(0), column.get(2)]).toEqual([-1, -1]);
    column.set(1, 7);
    column.set(5000, 9);
    expect([column.get(1), column.get(4999), column.get(5000)]).toEqual([7, -1, 9]);
  });

  it('hold integers far beyond 32 bits where sums need them', () => {
    const column = new NumberColumn();
    column.set(0, 9_000_000_000_000_000);
    column.add(0, -1);
    expect(column.get(0)).toBe(8_999_999_999_999_999);
  });
});

describe('SlotTable', () => {
  it('uses the slot of a removed record again only after release, and gives it back to a record that returns', () => {
    const table = new SlotTable<{ id: string }>();
    expect([table.put({ id: 'a' }), table.put({ id: 'b' })]).toEqual([0, 1]);
    expect(table.remove('a')).toBe(0);
    expect(table.put({ id: 'c' })).toBe(2);
    expect(table.put({ id: 'a' })).toBe(0);
    table.remove('b');
    table.release();
    expect(table.put({ id: 'd' })).toBe(1);
    expect(table.size).toBe(4 - 1);
    expect(table.slotOf('b')).toBe(-1);
  });

  it('behaves the same whether records were put or appended', () => {
    fc.assert(
      fc.property(fc.uniqueArray(small), fc.array(fc.tuple(fc.boolean(), small)), (first, edits) => {
        const put = new SlotTable<{ id: string }>();
        const appended = new SlotTable<{ id: string }>();
        for (const n of first) {
          put.put({ id: String(n) });
          appended.append({ id: String(n) });
        }
        for (const [isPut, n] of edits)
          for (const table of [put, appended]) {
            if (isPut) table.put({ id: String(n) });
            else table.remove(String(n));
            table.release();
          }
        const slots = (table: typeof put) => Array.from({ length: 13 }, (_, n) => table.slotOf(String(n)));
        expect(slots(appended)).toEqual(slots(put));
        expect(appended.size).toBe(put.size);
      }),
    );
  });
});

describe('Links and KeyedChains', () => {
  it('say of every owner and key which entries it has, after any sequence of changes', () => {
    const edits = fc.array(fc.tuple(small, fc.integer({ min: -1, max: 6 })), { maxLength: 60 });
    fc.assert(
      fc.property(edits, fc.constantFrom(1, 40_000_000_000), (steps, spread) => {
        const links = new Links();
        const chains = new KeyedChains();
        const model = new Map<number, number>();
        for (const [entry, owner] of steps) {
          links.link(entry, owner);
          if (owner < 0) chains.remove(entry);
          else chains.put(entry, owner * spread);
          if (owner < 0) model.delete(entry);
          else model.set(entry, owner);
        }
        for (let owner = 0; owner <= 6; owner++) {
          const expected = [...model].filter(([, one]) => one === owner).map(([entry]) => entry);
          const linked: number[] = [];
          for (let one = links.firstOf(owner); one >= 0; one = links.nextOf(one)) linked.push(one);
          const chained: number[] = [];
          for (let one = chains.first(owner * spread); one >= 0; one = chains.next(one)) chained.push(one);
          expect(linked.sort()).toEqual(expected.sort());
          expect(chained.sort()).toEqual(expected);
          expect(links.countOf(owner)).toBe(expected.length);
        }
      }),
    );
  });

  it('keep thousands of keys apart when the table grows', () => {
    const chains = new KeyedChains();
    for (let slot = 0; slot < 5000; slot++) chains.put(slot, slot * 65_537);
    chains.reserve(50_000);
    for (let slot = 0; slot < 5000; slot++) {
      expect(chains.first(slot * 65_537)).toBe(slot);
      expect(chains.next(slot)).toBe(-1);
    }
  });
});

describe('SlotSet', () => {
  it('holds each slot once, ignores "none", and is empty after clear', () => {
    const set = new SlotSet();
    for (const slot of [3, -1, 3, 700]) set.add(slot);
    expect([...set.values()]).toEqual([3, 700]);
    set.clear();
    expect([set.size, set.has(3)]).toEqual([0, false]);
  });
});
