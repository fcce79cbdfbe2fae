import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { CableSchedule, scheduleCsv } from '#shared/exchange/tables/cable-schedule';
import { createRecord } from '#shared/model/create-record';
import { DocumentStore } from '#shared/store/document-store';
import { smallHall } from '#shared/testing/small-hall';
import type { Cable } from '#shared/model/records/cable';
import { scheduleRowSteps, type ScheduleQuery } from './schedule-rows';

const ends = { fromId: 'device:1', toId: 'device:2', toPort: 'Ethernet1' } as const;
const store = DocumentStore.from([
  ...smallHall().records(),
  createRecord('cable', 'cable:2', { ...ends, name: 'c10', fromPort: 'eth1', purpose: 'storage', lengthUm: 9_000_000 }),
  createRecord('cable', 'cable:3', { ...ends, name: 'c9', fromPort: 'eth2', side: 'A', lengthUm: 20_000_000 }),
]);
const analysis = HallAnalysis.of(store);
const schedule = new CableSchedule(store, analysis, {
  trayHeightUm: 2_700_000,
  slackPerEndUm: 500_000,
  slackSharePermille: 50,
});
const rowsOf = (query: Partial<ScheduleQuery>): readonly Cable[] => {
  const steps = scheduleRowSteps(schedule, analysis, { words: '', filter: {}, ...query });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
};
const idsOf = (query: Partial<ScheduleQuery>): readonly string[] => rowsOf(query).map(({ id }) => id);

describe('rows of the cable schedule', () => {
  it('are all cables in the order of the document, unless sorted: numbers by size, what is empty last', () => {
    expect(idsOf({})).toEqual(['cable:1', 'cable:2', 'cable:3']);
    expect(idsOf({ sort: { columnId: 'name', isDescending: false } })).toEqual(['cable:3', 'cable:2', 'cable:1']);
    expect(idsOf({ sort: { columnId: 'name', isDescending: true } })).toEqual(['cable:2', 'cable:3', 'cable:1']);
    expect(idsOf({ sort: { columnId: 'needed', isDescending: true } })).toEqual(['cable:3', 'cable:2', 'cable:1']);
  });

  it('are those that hold all words, pass the filter, and are among those asked for', () => {
    expect(idsOf({ words: 'server ETH1' })).toEqual(['cable:2']);
    expect(idsOf({ words: 'server nowhere' })).toEqual([]);
    // Not in that sequence: then each word may be anywhere.
    expect(idsOf({ words: 'c10 eth1 server' })).toEqual(['cable:2']);
    expect(idsOf({ filter: { purpose: 'storage' } })).toEqual(['cable:2']);
    expect(idsOf({ filter: { side: 'A' } })).toEqual(['cable:3']);
    expect(idsOf({ among: new Set(['cable:3', 'cable:1']) })).toEqual(['cable:1', 'cable:3']);
  });

  it('are what is exported, in the same order', () => {
    const rows = rowsOf({
      words: 'c',
      filter: { side: 'A' },
      sort: { columnId: 'name', isDescending: true },
    });
    const lines = scheduleCsv(schedule, rows).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('R01-1-eth2 / R01-42-Ethernet1');
    expect(lines[1]).toContain(',20,');
    expect(lines[1]).toContain('stated');
  });
});
