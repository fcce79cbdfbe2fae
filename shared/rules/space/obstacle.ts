import { overlapDepth } from '../../geometry/footprint';
import { defineRule } from '../engine/rule';
import { obstacleFixes } from '../fixes/place-fixes';
import { boundsOf, footprintShape, takesFloor } from './plan';

const KINDS = {
  column: 'a column',
  wall: 'a wall',
  ramp: 'a ramp',
  keepOut: 'a keep-out area',
  door: 'a door',
  dock: 'a loading dock',
  lift: 'a lift',
};

export const obstacle = defineRule({
  code: 'GEO-OBSTACLE',
  key: 'space.obstacle',
  title: 'Item stands on an obstacle',
  reason: 'A column, a wall, a ramp or a stretch to be kept clear leaves no place for equipment.',
  basis: 'footprints and obstacles must be disjoint; touching is allowed',
  source: 'geometry (rule GEO-OVERLAP)',
  grade: 'D',
  notChecked: 'Heights: what hangs overhead is left out. Doors have a rule of their own, GEO-DOOR.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    overlapUnnamed: '{item} stands {actual} deep on {kind}.',
    overlap: '{item} stands {actual} deep on {kind} ({obstacle}).',
  },
  fixes: obstacleFixes,
  checks: (check) => [
    check('item', ['surroundings'], (item, { surroundings }, _params, report) => {
      if (!takesFloor(surroundings, item)) return;
      surroundings.forEachObstacleNear(item, 0, (other) => {
        const record = surroundings.recordAt(other);
        if (record?.typeName !== 'obstacle' || record.kind === 'door') return;
        const depth = overlapDepth(surroundings.footprint(item), surroundings.footprint(other));
        if (depth <= 0) return;
        const id = surroundings.idOf(item);
        report.breach({
          subjects: [id, record.id],
          message: record.name === '' ? 'overlapUnnamed' : 'overlap',
          params: { item: { record: id }, obstacle: { record: record.id }, kind: KINDS[record.kind] },
          actual: Math.round(depth),
          limit: 0,
          dimension: 'length',
          unit: 'mm',
          at: boundsOf(surroundings, item),
          shapes: [footprintShape(surroundings, item), footprintShape(surroundings, other)],
        });
      });
    }),
  ],
});
