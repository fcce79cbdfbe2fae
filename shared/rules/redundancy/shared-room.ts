import { defineRule } from '../engine/rule';

const SIDED = new Set(['2N', '2(N+1)', 'distributed']);

export const sharedRoom = defineRule({
  code: 'RED-ROOM',
  key: 'redundancy.sharedRoom',
  title: 'Two sides of a redundancy group stand in one room',
  reason: 'Fire or water in that room takes both sides, however separate they are on the one-line diagram.',
  basis: 'rooms of the members of different sides and of all plant above them',
  source: 'compartments of topology ratings, general engineering knowledge',
  grade: 'K',
  notChecked:
    'Fire compartments inside a room, cable routes, services and generators, nodes that stand in no room, what is below the members.',
  severity: 'info',
  isLive: true,
  params: {
    rooms: {
      default: 0,
      dimension: 'count',
      label: 'Rooms that two sides may share',
      source: 'project default',
      grade: 'K',
      max: 100,
    },
  },
  messages: { shared: 'Plant of different sides of {group} stands in one room: {rooms}.' },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      const record = groupState.groupAt(group);
      if (!record || !SIDED.has(record.scheme)) return;
      const rooms = groupState.sharedRooms(group);
      if (rooms.length <= params.rooms) return;
      report.breach({
        subjects: [record.id],
        message: 'shared',
        params: { group: { record: record.id }, rooms: rooms.map((room) => room.name).join(', ') },
        actual: rooms.length,
        limit: params.rooms,
        dimension: 'count',
        unit: '',
        related: rooms.map((room) => room.id),
      });
    }),
  ],
});
