import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { createSequentialIds } from '../../model/record-id';
import { removeRecirculation, setRecirculation } from '../../operations/set-recirculation';
import type { DocumentStore } from '../../store/document-store';
import { reverseDiff } from '../../store/records-diff';
import { aHall, type HallBuilder } from '../../testing/builders';
import { readMatrix } from './read-matrix';
import { matrixCsv } from './write-matrix';

/** Three racks of 10 kW side by side, one alike in another room, and a CRAH that gives more than they draw. */
function hall(): HallBuilder {
  const made = aHall().add('room', 'hall', { supplyAirCelsius: 22, airClass: 'A2' }).add('room', 'annex');
  for (let at = 0; at < 3; at++) made.rack(`R${at + 1}`, { xMm: 4000 + 600 * at, yMm: 3000, plannedPowerKw: 10 });
  return made
    .rack('X', { roomId: 'room:annex', plannedPowerKw: 10 })
    .add('equipment', 'P')
    .add('coolingUnit', 'CRAH', { hostId: 'P', capacityKw: 100, airFlowM3s: 7 });
}

const problemsOf = (store: DocumentStore, text: string) => {
  const read = readMatrix(store, text);
  return read.ok ? [] : read.error.map(({ line, message }) => `${line}: ${message}`);
};

function climate(store: DocumentStore) {
  const analysis = HallAnalysis.of(store);
  const found = analysis.coolingSystem.climates.of(analysis.rooms.table.slotOf('room:hall'));
  const riseOf = (name: string) => found.racks.get(analysis.items.table.slotOf(`rack:${name}`))?.inletRiseMilliK;
  return { found, riseOf };
}

function importInto(store: DocumentStore, text: string) {
  const read = readMatrix(store, text);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  const plan = setRecirculation(store, { ids: createSequentialIds(), entries: read.value });
  if (!plan.ok) throw new Error(plan.error.message);
  store.apply(plan.value);
  return plan.value;
}

describe('a calibrated recirculation matrix', () => {
  it('takes the place of the kernel, and gives it back when it is removed', () => {
    const store = hall().build();
    const before = climate(store);
    expect(before.found.basis).toBe('kernel');
    const diff = importInto(store, 'from,to,share\r\nR1,R2,0.2\r\nR2,R2,0\r\nR1,R3,0\r\n');
    const after = climate(store);
    expect(after.found.basis).toBe('matrix');
    // R1 breathes supply alone: its outlet is 11.1 K warmer, of which a fifth comes to R2, which draws as much.
    expect(after.riseOf('R1')).toBe(0);
    expect(after.riseOf('R3')).toBe(0);
    expect(after.riseOf('R2')).toBeGreaterThan(2000);
    expect(after.riseOf('R2')).toBeLessThan(2400);
    store.apply(reverseDiff(diff));
    expect(climate(store).riseOf('R2')).toBe(before.riseOf('R2'));
    store.apply(diff);
    const removal = removeRecirculation(store, {});
    if (!removal.ok) throw new Error(removal.error.message);
    store.apply(removal.value);
    expect(climate(store).riseOf('R2')).toBe(before.riseOf('R2'));
  });

  it('leaves racks that it does not name to the kernel, and replaces the one before it', () => {
    const store = hall().build();
    importInto(store, 'from,to,share\nR1,R2,0.2\nR3,R1,0.1\n');
    importInto(store, 'FROM;Share;note;TO\nR1;0,2;;R2\n');
    expect(store.all('recirculationShare').size).toBe(1);
    const { found } = climate(store);
    expect(found.basis).toBe('both');
    expect([...found.racks.values()].filter((one) => one.isCalibrated)).toHaveLength(2);
  });

  it('writes what is in force, which reads in as the same', () => {
    const store = hall().build();
    const kernel = matrixCsv(store, HallAnalysis.of(store));
    expect(kernel).toContain('from,to,share,basis\r\n');
    expect(kernel).toContain(',uncalibrated kernel\r\n');
    const before = climate(store);
    importInto(store, kernel);
    const after = climate(store);
    expect(after.found.basis).toBe('matrix');
    for (const name of ['R1', 'R2', 'R3'])
      expect(Math.abs((after.riseOf(name) ?? 0) - (before.riseOf(name) ?? 0))).toBeLessThanOrEqual(1);
    expect(matrixCsv(store, HallAnalysis.of(store))).toBe(
      kernel.replaceAll('uncalibrated kernel', 'calibrated matrix'),
    );
  });

  it('is refused as one, each thing wrong with its line', () => {
    const store = hall().add('rack', 'again', { name: 'R3', xMm: 9000, yMm: 3000 }).build();
    expect(
      problemsOf(store, 'from,to,share\nR1,R9,0.1\nR3,R1,0.1\nR1,R2,-0.1\nR1,R2,5\nR1,R2,much\nR1,X,0.1\n,R1,\n'),
    ).toEqual([
      '2: No rack is called “R9”.',
      '3: 2 racks are called “R3”; give each a name of its own and read the file again.',
      '4: The share -0.1 is negative; it must be from 0 to 1.',
      '5: The share 5 is more than 1; it must be from 0 to 1, not in per cent.',
      '6: “much” is not a number from 0 to 1.',
      '7: “R1” and “X” stand in different rooms; air is exchanged within one.',
      '8: There is no rack under “from”.',
      '8: There is no share.',
    ]);
    expect(problemsOf(store, 'from,to,share\nR1,R2,0.6\nR1,R2,0.1\nR1,R1,0.5\n')).toEqual([
      '3: “R1” to “R2” is on line 2 already.',
      '4: With this line the shares of the exhaust of “R1” add up to 1.1; at most 0.98 can go to racks, the rest goes back to the units.',
    ]);
    expect(problemsOf(store, 'from,to,share\nR1,R2,0.5\nR1,R1,0.48\n')).toEqual([]);
    expect(problemsOf(store, 'a,b\n1,2\n')).toEqual(['1: The first line must hold the headings from, to and share.']);
    expect(problemsOf(store, 'from,to,share\n')).toEqual(['1: There is no line below the headings.']);
  });

  it('is planned by racks of one room only, each pair once', () => {
    const store = hall().build();
    const planOf = (entries: Parameters<typeof setRecirculation>[1]['entries']) => {
      const made = setRecirculation(store, { ids: createSequentialIds(), entries });
      return made.ok ? 'planned' : made.error.code;
    };
    expect(planOf([])).toBe('nothing-chosen');
    expect(planOf([{ fromId: 'rack:R1', toId: 'rack:X', sharePpm: 1 }])).toBe('wrong-room');
    const pair = { fromId: 'rack:R1', toId: 'rack:R2', sharePpm: 1 } as const;
    expect(planOf([pair, pair])).toBe('twice');
    expect(planOf([pair])).toBe('planned');
  });
});
