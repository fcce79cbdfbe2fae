import { rollingCapacity } from '../../analysis/formulas/floor';
import { STANDARD_GRAVITY } from '../../units/quantities';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { boundsOf, footprintShape } from '../space/plan';
import { massEvidence } from './mass-evidence';
import { tellUnstated } from './unstated';

/** 24 in: wheels farther apart than this stand on panels of their own. */
const APART_UM = 609_600;

export const rollingLoad = defineRule({
  code: 'FLR-ROLL',
  key: 'floor.rollingLoad',
  title: 'The raised floor carries too little for rolling a rack in',
  reason: 'A panel bends more under a wheel that rolls than under a foot that stands, and bends again with each pass.',
  basis: 'weight on wheels against the rolling load of the two or four panels that carry them',
  source: 'Tate FAQ: wheels more than 24 in apart load four panels, else two',
  grade: 'P',
  notChecked:
    'Plates laid for the delivery, number of passes, crate and lifting gear. Racks are rolled in with all that is in them.',
  severity: 'error',
  isLive: true,
  params: {
    insetUm: {
      default: 50_000,
      dimension: 'length',
      label: 'Distance of the wheels from the sides',
      source: 'project default',
      grade: 'K',
      max: 1_000_000,
    },
  },
  messages: {
    exceeded: '{rack} weighs {actual} on {panels} panels that carry {limit} rolling: over by {difference}.',
    exceededAtLeast:
      '{rack} weighs at least {actual} on {panels} panels that carry {limit} rolling: over by at least {difference}.',
    unknownMass:
      '{rack} weighs at least {actual} of the {limit} its panels carry rolling: the mass of {count|thing|things} in it is not known.',
    unknownLimit:
      'The rolling load that the raised floor of {room} carries is not stated, so {count|item was|items were} not checked.',
  },
  checks: (check) => [
    check('rack', ['nearbyMass'], (rack, { nearbyMass }, params, report) => {
      const room = nearbyMass.roomOf(rack);
      const rating = room?.panelRollingLimitN;
      if (!room || room.floorKind !== 'raised' || rating === undefined || !nearbyMass.isPlaced(rack)) return;
      const shorter = Math.min(nearbyMass.widthUm(rack), nearbyMass.depthUm(rack)) - 2 * params.insetUm;
      const panels = shorter > APART_UM ? 4 : 2;
      const limit = rollingCapacity(rating, panels);
      const actual = Math.round((nearbyMass.massG(rack) / 1000) * STANDARD_GRAVITY);
      const id = nearbyMass.idOf(rack);
      const shapes = [footprintShape(nearbyMass, rack)];
      judgeSum(report, { actual, limit, unknownParts: nearbyMass.massUnknown(rack) }, () => ({
        subjects: [id],
        params: { rack: { record: id }, panels },
        at: boundsOf(nearbyMass, rack),
        dimension: 'force',
        unit: 'N',
        unknown: 'unknownMass',
        breach: {
          shapes,
          evidence: [
            massEvidence(nearbyMass, rack),
            {
              label: 'Rolling load of one panel',
              value: { quantity: rating, dimension: 'force' },
              source: 'this room',
            },
          ],
        },
        gap: { shapes },
      }));
    }),
    check(
      'room',
      ['roomFloor'],
      tellUnstated((room) => room.floorKind === 'raised' && room.panelRollingLimitN === undefined),
    ),
  ],
});
