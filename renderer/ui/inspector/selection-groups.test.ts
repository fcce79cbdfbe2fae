import { expect, it } from 'vitest';
import { smallHall } from '#shared/testing/small-hall';
import { selectionGroups } from './selection-groups';

it('puts the most numerous first and catalog types last', () => {
  const records = [...smallHall().records()];
  const types = records.filter((one) => one.typeName === 'catalogType');
  const racks = records.filter((one) => one.typeName === 'rack');
  const rooms = records.filter((one) => one.typeName === 'room').slice(0, 1);
  expect(types.length).toBeGreaterThan(rooms.length);
  expect(racks.length).toBeGreaterThan(rooms.length);
  const groups = selectionGroups([...types, ...rooms, ...racks]);
  expect(groups.map((one) => one.typeName)).toEqual(['rack', 'room', 'catalogType']);
});
