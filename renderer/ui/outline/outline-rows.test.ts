import { expect, it } from 'vitest';
import { smallHall } from '#shared/testing/small-hall';
import { branchesOf, outlineRows } from './outline-rows';

it('lists rooms, and in open ones rows, racks, devices and plant', () => {
  const view = smallHall();
  const closed = outlineRows(view, new Set());
  expect(closed.map((row) => row.level)).toEqual(closed.map(() => 1));
  expect(closed[0]).toMatchObject({ isOpen: false, place: 1, siblings: view.all('room').size });

  const open = new Set(['room:1', ...branchesOf(view, 'device:1')]);
  const rows = outlineRows(view, open);
  const device = rows.find((row) => row.id === 'device:1');
  expect(device).toMatchObject({ level: 4, isOpen: undefined, isRecord: true });
  expect(device?.detail).toMatch(/^RU /);
  const rack = rows.findIndex((row) => row.id === view.get('device:1')?.rackId);
  expect(rows[rack]).toMatchObject({ level: 3, isOpen: true });
  expect(rows.findIndex((row) => row.id === 'device:1')).toBeGreaterThan(rack);
});

it('opens the branches that a record is under', () => {
  const view = smallHall();
  expect(branchesOf(view, 'rack:1')).toEqual(['room:1', 'row:1']);
  expect(branchesOf(view, 'equipment:1')).toEqual(['room:1', 'plant|room:1']);
  expect(branchesOf(view, 'zone:1')).toEqual(['room:1', 'zone|room:1']);
  expect(branchesOf(view, 'room:1')).toEqual([]);
});
