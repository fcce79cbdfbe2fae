import { expect, it } from 'vitest';
import { changeRecord, createRecord } from '#shared/model/create-record';
import { DocumentStore } from '#shared/store/document-store';
import type { DocumentView } from '#shared/store/document-view';
import { smallHall } from '#shared/testing/small-hall';
import { branchesOf, outlineRows } from './outline-rows';

it('lists rooms, and in open ones rows, racks, devices and plant', () => {
  const view = smallHall();
  const closed = outlineRows(view, new Set());
  expect(closed.map((row) => row.level)).toEqual(closed.map(() => 1));
  expect(closed[0]).toMatchObject({ isOpen: false, place: 1, siblings: view.all('room').size + 1 });

  const open = new Set(['room:1', ...branchesOf(view, 'device:1')]);
  const rows = outlineRows(view, open);
  const device = rows.find((row) => row.id === 'device:1');
  expect(device).toMatchObject({ level: 4, isOpen: undefined, isRecord: true });
  expect(device?.detail).toMatch(/^RU /);
  const rack = rows.findIndex((row) => row.id === view.get('device:1')?.rackId);
  expect(rows[rack]).toMatchObject({ level: 3, isOpen: true });
  expect(rows.findIndex((row) => row.id === 'device:1')).toBeGreaterThan(rack);
});

it('lists every feed, and says which comes from nothing and which feeds nothing', () => {
  const records = [...smallHall().records()];
  const fed = records.map((record) =>
    record.typeName === 'powerFeed' ? changeRecord(record, { sourceId: 'equipment:1' }) : record,
  );
  const hall = DocumentStore.from(fed);
  const without = DocumentStore.from(records.filter(({ typeName }) => typeName !== 'powerConnection'));
  const rows = (view: DocumentView) => outlineRows(view, new Set(branchesOf(view, 'powerFeed:1')));
  const [feed, lost] = [hall, without].map((view) => rows(view).find((row) => row.id === 'powerFeed:1'));
  expect(feed).toMatchObject({ level: 2, isRecord: true });
  expect(feed?.detail).toMatch(/^side A, from .*, 1 load$/);
  expect(lost?.detail).toBe('side A, no source on the plan, feeds nothing');
});

it('opens the branches that a record is under', () => {
  const view = smallHall();
  expect(branchesOf(view, 'rack:1')).toEqual(['room:1', 'row:1']);
  expect(branchesOf(view, 'equipment:1')).toEqual(['room:1', 'plant|room:1']);
  expect(branchesOf(view, 'zone:1')).toEqual(['room:1', 'zone|room:1']);
  expect(branchesOf(view, 'room:1')).toEqual([]);
});

it('lists trays under their room', () => {
  const tray = createRecord('tray', 'tray:1', {
    roomId: 'room:1',
    name: 'T01',
    kind: 'fibre',
    widthUm: 300_000,
    depthUm: 100_000,
    path: [[0, 0], [1_000_000, 0]], // prettier-ignore
  });
  const view = DocumentStore.from([...smallHall().records(), tray]);
  expect(branchesOf(view, 'tray:1')).toEqual(['room:1', 'tray|room:1']);
  const rows = outlineRows(view, new Set(branchesOf(view, 'tray:1')));
  expect(rows.find((row) => row.id === 'tray|room:1')).toMatchObject({ name: 'Trays', isOpen: true });
  expect(rows.find((row) => row.id === 'tray:1')).toMatchObject({ name: 'T01', detail: 'fibre', level: 3 });
});
