import { defineRule } from '../engine/rule';

export const sharedRoom = defineRule({
  code: 'RED-ROOM',
  key: 'redundancy.sharedRoom',
  title: 'Two sides of a rack pass through one room',
  reason: 'Fire or water in that room takes both sides, however separate they are on the one-line diagram.',
  basis: 'rooms in which nodes above two sides of a load stand, the load’s own room left out',
  source: 'project rule (compartments of topology ratings, general engineering knowledge)',
  grade: 'K',
  notChecked: 'Fire compartments inside a room, cable routes, nodes that stand in no room.',
  severity: 'info',
  isLive: true,
  params: {
    rooms: {
      default: 0,
      dimension: 'count',
      label: 'Rooms that both sides of a load may share',
      source: 'project default',
      grade: 'K',
      max: 100,
    },
  },
  messages: { shared: 'Both sides of {load} pass through {rooms}.' },
  checks: (check) => [
    check('rack', ['supplyPaths'], (rack, { supplyPaths }, params, report) => {
      const own = new Set([supplyPaths.roomSlotOf(rack)]);
      for (const { id, feeds } of supplyPaths.waysIn(rack)) {
        const rooms = supplyPaths.roomsSharedBySides(feeds, own).flatMap((room) => supplyPaths.roomAt(room) ?? []);
        if (rooms.length <= params.rooms) continue;
        report.breach({
          subjects: [id],
          message: 'shared',
          params: {
            load: { record: id },
            rooms: rooms
              .map((room) => room.name)
              .sort()
              .join(', '),
          },
          actual: rooms.length,
          limit: params.rooms,
          dimension: 'count',
          unit: '',
          related: rooms.map((room) => room.id),
        });
      }
    }),
  ],
});
