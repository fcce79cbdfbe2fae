import { describe, expect, it } from 'vitest';
import { readDocument } from '../persistence/read-document';
import { writeDocument } from '../persistence/write-document';
import { ValidationSession } from '../rules/engine/validation-session';
import { DocumentStore } from '../store/document-store';
import { generateHall, type HallRequest } from './generate-hall';

function countsOf(request: HallRequest): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of generateHall(request)) counts[record.typeName] = (counts[record.typeName] ?? 0) + 1;
  return counts;
}

describe('a generated hall', () => {
  it('has what was asked for', () => {
    expect(countsOf({ racks: 50, cablesPerRack: 36 })).toMatchObject({
      room: 1,
      row: 3,
      zone: 3,
      rack: 50,
      device: 500,
      powerFeed: 6,
      powerConnection: 100,
      equipment: 3,
      coolingUnit: 3,
      coolingConnection: 3,
      cable: 50 * 36,
    });
    const bare = countsOf({ racks: 1, devicesPerRack: 0, hasFeeds: false, hasCooling: false });
    expect(bare).toEqual({ document: 1, catalogType: 5, room: 1, row: 1, zone: 1, rack: 1 });
  });

  it('is the same each time and comes back from its file as it was', () => {
    const request = { racks: 1200, devicesPerRack: 3, cablesPerRack: 6 };
    const text = writeDocument(DocumentStore.from(generateHall(request)), { appVersion: 'test' });
    const read = readDocument(text, 'hall.plenum');
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([]);
    expect(writeDocument(DocumentStore.from(generateHall(request)), { appVersion: 'test' })).toBe(text);
    expect(writeDocument(DocumentStore.from(read.value.records), { appVersion: 'test' })).toBe(text);
  });

  it('has no errors', () => {
    const session = new ValidationSession(DocumentStore.from(generateHall({ racks: 2300, cablesPerRack: 36 })));
    session.run();
    const errors = [...session.findings()].filter((finding) => finding.severity === 'error');
    expect(errors.map(({ id }) => id)).toEqual([]);
  });

  it('is refused when there is none', () => {
    expect(() => generateHall({ racks: 0 })).toThrow('at least one rack, not 0');
    expect(() => generateHall({ racks: 1, devicesPerRack: 21 })).toThrow('from 0 to 20 devices');
    expect(() => generateHall({ racks: 1, devicesPerRack: 2, cablesPerRack: 1 })).toThrow('three devices');
  });
});
