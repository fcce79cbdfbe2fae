import { overlapDepth } from '../../geometry/footprint';
import { defineRule } from '../engine/rule';
import { overlapFixes } from '../fixes/place-fixes';
import { boundsOf, footprintShape, takesFloor } from './plan';

export const overlap = defineRule({
  code: 'GEO-OVERLAP',
  key: 'space.overlap',
  title: 'Items overlap',
  reason: 'Two things cannot stand in the same place.',
  basis: 'footprints must be disjoint; touching is allowed',
  source: 'geometry',
  grade: 'D',
  notChecked: 'Heights: what hangs overhead is left out. Rear doors are taken as part of their rack.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    overlap: '{item} and {other} overlap by {actual}.',
    unknownSize: 'The size of {item} is not known, so it was not checked whether it fits its place.',
  },
  fixes: overlapFixes,
  checks: (check) => [
    check('item', ['surroundings'], (item, { surroundings }, _params, report) => {
      const id = surroundings.idOf(item);
      if (!surroundings.isPlaced(item)) {
        report.notChecked({ subjects: [id], message: 'unknownSize', params: { item: { record: id } } });
        return;
      }
      if (!takesFloor(surroundings, item)) return;
      surroundings.forEachMovableNear(item, 0, (other) => {
        if (!takesFloor(surroundings, other)) return;
        const otherId = surroundings.idOf(other);
        // Each pair is reported once, by the one whose id comes first.
        if (otherId < id) return;
        const depth = overlapDepth(surroundings.footprint(item), surroundings.footprint(other));
        if (depth <= 0) return;
        report.breach({
          subjects: [id, otherId],
          message: 'overlap',
          params: { item: { record: id }, other: { record: otherId } },
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
