import { footprintCorners } from '../../geometry/footprint';
import { rectContains } from '../../geometry/rect';
import { distanceOutOf, regionContains } from '../../geometry/region';
import { defineRule } from '../engine/rule';
import { outsideFixes } from '../fixes/place-fixes';
import { boundsOf } from './plan';

export const outside = defineRule({
  code: 'GEO-OUTSIDE',
  key: 'space.outside',
  title: 'Item stands outside its room',
  reason: 'What is in a room must stand between its walls.',
  basis: 'the whole footprint lies within the outline of the room and in none of its holes',
  source: 'geometry',
  grade: 'D',
  notChecked: 'Heights. Plant that its type places outdoors.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: { outside: '{item} reaches {actual} outside {room}.' },
  fixes: outsideFixes,
  checks: (check) => [
    check('item', ['place'], (item, { place }, _params, report) => {
      const room = place.roomOf(item);
      const roomBounds = place.roomBounds(place.roomSlotOf(item));
      if (!room || !roomBounds || !place.isPlaced(item)) return;
      const bounds = boundsOf(place, item);
      if (place.isRoomRectangular(place.roomSlotOf(item)) && rectContains(roomBounds, bounds)) return;
      const type = place.typeAt(place.typeSlotOf(item));
      if (type?.kind === 'plant' && type.plant.placement === 'outdoor') return;
      const corners = footprintCorners(place.footprint(item));
      if (regionContains(room, corners)) return;
      const id = place.idOf(item);
      report.breach({
        subjects: [id],
        message: 'outside',
        params: { item: { record: id }, room: { record: room.id } },
        // A corner of the room may cut into the item while all of the item's own corners are inside.
        actual: Math.max(1, Math.round(distanceOutOf(room, corners))),
        limit: 0,
        dimension: 'length',
        unit: 'mm',
        at: bounds,
        shapes: [{ kind: 'area', points: corners }],
      });
    }),
  ],
});
