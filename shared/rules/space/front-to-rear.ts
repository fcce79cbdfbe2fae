import { footprintBounds, stripBeside } from '../../geometry/footprint';
import { defineRule } from '../engine/rule';
import { facingFixes } from '../fixes/place-fixes';
import { freeDepth, stripShape } from './free-depth';

/** Cosine of 45 degrees: racks turned less than that to each other face the same way. */
const SAME_WAY = Math.SQRT1_2;

export const frontToRear = defineRule({
  code: 'AIR-ORIENT',
  key: 'space.frontToRear',
  title: 'The front of a rack faces the rear of another',
  reason: 'It breathes in what the other blows out.',
  basis: 'hot aisle and cold aisle: fronts face fronts',
  source: 'universal practice',
  grade: 'K',
  notChecked:
    'Whether the aisle it faces is cold; devices mounted the other way round; fully liquid-cooled racks are judged alike.',
  severity: 'error',
  isLive: true,
  params: {
    distanceUm: {
      default: 2_400_000,
      dimension: 'length',
      label: 'Distance at which it no longer matters',
      source: 'project default',
      grade: 'K',
      max: 10_000_000,
    },
  },
  reachUm: (params) => params.distanceUm,
  messages: {
    facesRear:
      'The front of {rack} faces the rear of {other} at {actual}; {limit} or more are needed: {difference} too little.',
  },
  fixes: facingFixes,
  checks: (check) => [
    check('rack', ['surroundings'], (rack, { surroundings }, params, report) => {
      if (!surroundings.isPlaced(rack)) return;
      const free = freeDepth(surroundings, rack, 'front', params.distanceUm);
      if (free?.by === undefined || !surroundings.isRack(free.by) || free.depthUm >= params.distanceUm) return;
      const cosine =
        surroundings.frontX(rack) * surroundings.frontX(free.by) +
        surroundings.frontY(rack) * surroundings.frontY(free.by);
      if (cosine < SAME_WAY) return;
      const id = surroundings.idOf(rack);
      const otherId = surroundings.idOf(free.by);
      report.breach({
        subjects: [id, otherId],
        message: 'facesRear',
        params: { rack: { record: id }, other: { record: otherId } },
        actual: Math.round(free.depthUm),
        limit: params.distanceUm,
        dimension: 'length',
        unit: 'mm',
        at: footprintBounds(stripBeside(surroundings.footprint(rack), 'front', free.depthUm)),
        shapes: [stripShape(surroundings.footprint(rack), 'front', free.depthUm)],
      });
    }),
  ],
});
