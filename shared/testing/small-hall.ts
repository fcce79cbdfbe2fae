/** A small document that tests of operations start from, and checks that every operation must pass. */
import { createRecord } from '../model/create-record';
import { createSequentialIds } from '../model/record-id';
import type { AnyRecord, RecordTypeName, Records } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import { reverseDiff, type RecordsDiff } from '../store/records-diff';
import type { Result } from '../units/result';
import { contentOf } from './compare';
import { TEST_TYPES } from './test-types';

const MM = 1000;

/**
 * Hall 1 (12 × 8 m from the origin) with R01 and R02 side by side, R01 holding a server and a switch on one feed each,
 * CRAH01 serving the hall, a column, a cold aisle, a note, a cable in R01; and Hall 2, empty, 20 m to the east.
 */
export function smallHall(): DocumentStore {
  const outline = (x: number) =>
    [
      [x * MM, 0],
      [(x + 12_000) * MM, 0],
      [(x + 12_000) * MM, 8000 * MM],
      [x * MM, 8000 * MM],
    ] as const;
  const rackValues = { roomId: 'room:1', typeId: 'catalogType:test/frame', yUm: 3000 * MM } as const;
  const records: AnyRecord[] = [
    createRecord('document', 'document:main', { name: 'Small hall' }),
    ...TEST_TYPES.map((type) => createRecord('catalogType', `catalogType:${type.id}`, { type })),
    createRecord('room', 'room:1', { name: 'Hall 1', outline: outline(0) }),
    createRecord('room', 'room:2', { name: 'Hall 2', outline: outline(20_000), tileOriginXUm: 20_000 * MM }),
    createRecord('obstacle', 'obstacle:1', {
      roomId: 'room:1',
      kind: 'column',
      xUm: 6000 * MM,
      yUm: 6000 * MM,
      widthUm: 400 * MM,
      depthUm: 600 * MM,
      isLocked: true,
    }),
    createRecord('zone', 'zone:1', {
      roomId: 'room:1',
      kind: 'coldAisle',
      name: 'Cold aisle 1',
      outline: [
        [1000 * MM, 1200 * MM],
        [4000 * MM, 1200 * MM],
        [4000 * MM, 2400 * MM],
        [1000 * MM, 2400 * MM],
      ],
    }),
    createRecord('row', 'row:1', { roomId: 'room:1', name: 'A' }),
    createRecord('rack', 'rack:1', { ...rackValues, rowId: 'row:1', name: 'R01', xUm: 2000 * MM }),
    createRecord('rack', 'rack:2', { ...rackValues, rowId: 'row:1', name: 'R02', xUm: 2600 * MM }),
    createRecord('device', 'device:1', {
      rackId: 'rack:1',
      typeId: 'catalogType:test/server',
      name: 'Server 1',
      bottomHalfRu: 0,
    }),
    createRecord('device', 'device:2', {
      rackId: 'rack:1',
      typeId: 'catalogType:test/switch',
      name: 'Switch 1',
      bottomHalfRu: 82,
      face: 'rear',
    }),
    createRecord('equipment', 'equipment:1', {
      roomId: 'room:1',
      typeId: 'catalogType:test/crah',
      name: 'CRAH01',
      xUm: 10_000 * MM,
      yUm: 1000 * MM,
    }),
    createRecord('powerFeed', 'powerFeed:1', { name: 'Feed A1', side: 'A', voltageV: 400, breakerMilliA: 63_000 }),
    createRecord('powerFeed', 'powerFeed:2', { name: 'Feed B1', side: 'B', voltageV: 400, breakerMilliA: 63_000 }),
    createRecord('powerConnection', 'powerConnection:1', { feedId: 'powerFeed:1', loadId: 'rack:1' }),
    createRecord('coolingUnit', 'coolingUnit:1', { name: 'CRAH01', hostId: 'equipment:1', medium: 'air' }),
    createRecord('coolingConnection', 'coolingConnection:1', { coolingUnitId: 'coolingUnit:1', targetId: 'room:1' }),
    createRecord('cable', 'cable:1', { fromId: 'device:1', fromPort: 'eth0', toId: 'device:2', toPort: 'Ethernet1' }),
    createRecord('annotation', 'annotation:1', { roomId: 'room:1', text: 'Note', xUm: 500 * MM, yUm: 500 * MM }),
  ];
  return DocumentStore.from(records);
}

/** Ids for what an operation makes, unlike those of the small hall. */
export function newIds() {
  return createSequentialIds('n');
}

/**
 * Commits a planned diff and answers it; proves on the way that taking it back restores the document. A refusal is
 * thrown with its sentence.
 */
export function commit(store: DocumentStore, planned: Result<RecordsDiff, { readonly message: string }>): RecordsDiff {
  if (!planned.ok) throw new Error(planned.error.message);
  const before = JSON.stringify(contentOf(store));
  store.apply(planned.value);
  const after = JSON.stringify(contentOf(store));
  store.apply(reverseDiff(planned.value), 'undo');
  if (JSON.stringify(contentOf(store)) !== before)
    throw new Error('undoing the operation does not restore the document');
  store.apply(planned.value, 'redo');
  if (JSON.stringify(contentOf(store)) !== after) throw new Error('redoing the operation gives another document');
  return planned.value;
}

/** The sentence an operation is refused with. */
export function refusal(planned: Result<unknown, { readonly message: string }>): string {
  if (planned.ok) throw new Error('the operation was not refused');
  return planned.error.message;
}

/** What a diff adds, by type name. */
export function addedOf<T extends RecordTypeName>(diff: RecordsDiff, typeName: T): Records[T][] {
  return [...diff.added.values()].filter((record) => record.typeName === typeName) as unknown as Records[T][];
}
