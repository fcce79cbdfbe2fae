import { defineRule } from '../engine/rule';
import { stripShape } from './free-depth';
import { boundsOf, footprintShape, takesFloor } from './plan';
import { swingIntrusion } from './swing';

const LARGEST_LEAF_UM = 2_400_000;

export const doorSwing = defineRule({
  code: 'GEO-DOOR',
  key: 'space.doorSwing',
  title: 'Item stands in the swing of a door',
  reason: 'A door must open fully: for escape, and to bring equipment in.',
  basis: 'the quarter circle that each door leaf sweeps must be clear',
  source: 'geometry (rule GEO-OVERLAP)',
  grade: 'D',
  notChecked: 'Leaves longer than 2.4 m. A door whose swing is not stated is taken to hang on either end.',
  severity: 'error',
  isLive: true,
  params: {},
  reachUm: () => LARGEST_LEAF_UM,
  messages: {
    blockedUnnamed: '{item} stands {actual} in the swing of a door.',
    blocked: '{item} stands {actual} in the swing of {door}.',
  },
  checks: (check) => [
    check('item', ['surroundings'], (item, { surroundings }, _params, report) => {
      if (!takesFloor(surroundings, item)) return;
      surroundings.forEachObstacleNear(item, LARGEST_LEAF_UM, (other) => {
        const door = surroundings.recordAt(other);
        if (door?.typeName !== 'obstacle' || door.kind !== 'door') return;
        const depth = swingIntrusion(surroundings.footprint(other), door.swing, surroundings.footprint(item));
        if (depth <= 0) return;
        const id = surroundings.idOf(item);
        report.breach({
          subjects: [id, door.id],
          message: door.name === '' ? 'blockedUnnamed' : 'blocked',
          params: { item: { record: id }, door: { record: door.id } },
          actual: Math.round(depth),
          limit: 0,
          dimension: 'length',
          unit: 'mm',
          at: boundsOf(surroundings, item),
          shapes: [
            stripShape(
              surroundings.footprint(other),
              'front',
              door.swing === 'double' ? door.widthUm / 2 : door.widthUm,
            ),
            footprintShape(surroundings, item),
          ],
        });
      });
    }),
  ],
});
