import { STANDARD_GRAVITY } from '../../units/quantities';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { freeDepth, stripShape } from '../space/free-depth';
import { boundsOf } from '../space/plan';
import { massEvidence } from './mass-evidence';
import { tellUnstated } from './unstated';

const SOURCE = '12 kPa for rating 3: EPI on TIA-942; 7.2 kPa as the least: general knowledge';

export const uniformLoad = defineRule({
  code: 'FLR-UNIFORM',
  key: 'floor.uniformLoad',
  title: 'The floor carries too much over an area',
  reason: 'A slab is designed for a live load; dense rows exceed what offices and old halls were built for.',
  basis:
    'weight of a rack over its footprint and half of the aisles beside it, against the live load of the room, or of the floor load zone it stands on',
  source: SOURCE,
  grade: 'K',
  notChecked: 'Beams and spans, equipment other than racks, loads on the way in. A structural engineer decides.',
  severity: 'error',
  isLive: true,
  params: {
    aisleUm: {
      default: 1_200_000,
      dimension: 'length',
      label: 'Widest aisle that shares the load',
      source: 'project default',
      grade: 'K',
      max: 10_000_000,
    },
  },
  reachUm: (params) => params.aisleUm,
  messages: {
    exceeded: '{rack} loads the floor with {actual}; {room} carries {limit}: over by {difference}.',
    exceededAtLeast:
      '{rack} loads the floor with at least {actual}; {room} carries {limit}: over by at least {difference}.',
    unknownMass:
      '{rack} loads the floor with at least {actual} of {limit}: the mass of {count|thing|things} in it is not known.',
    unknownLimit:
      'The live load that the floor of {room} carries is not stated, so {count|item was|items were} not checked.',
  },
  checks: (check) => [
    check('rack', ['nearbyMass'], (rack, { nearbyMass }, params, report) => {
      const room = nearbyMass.roomOf(rack);
      const floor = nearbyMass.floorLimitOf(rack);
      const limit = floor?.limitPa;
      if (!room || limit === undefined || !nearbyMass.isPlaced(rack)) return;
      const massG = nearbyMass.massG(rack);
      const unknown = nearbyMass.massUnknown(rack);
      const pressureOver = (depthUm: number) => {
        const areaM2 = (nearbyMass.widthUm(rack) / 1e6) * (depthUm / 1e6);
        return { areaM2, actual: Math.round(((massG / 1000) * STANDARD_GRAVITY) / areaM2) };
      };
      // What its own footprint carries the aisles need not help with.
      if (unknown === 0 && pressureOver(nearbyMass.depthUm(rack)).actual <= limit) return;
      const half = (face: 'front' | 'rear') =>
        (freeDepth(nearbyMass, rack, face, params.aisleUm)?.depthUm ?? params.aisleUm) / 2;
      const frontUm = half('front');
      const rearUm = half('rear');
      const { areaM2, actual } = pressureOver(nearbyMass.depthUm(rack) + frontUm + rearUm);
      const id = nearbyMass.idOf(rack);
      const own = nearbyMass.footprint(rack);
      judgeSum(report, { actual, limit, unknownParts: unknown }, () => ({
        subjects: [id],
        params: { rack: { record: id }, room: { record: floor?.zoneId ?? room.id } },
        at: boundsOf(nearbyMass, rack),
        dimension: 'pressure',
        unit: 'kPa',
        unknown: 'unknownMass',
        breach: {
          shapes: [stripShape(own, 'front', frontUm), stripShape(own, 'rear', rearUm)],
          evidence: [
            massEvidence(nearbyMass, rack),
            { label: 'Area that shares it, in m²', value: Number(areaM2.toFixed(3)) },
            {
              label: 'Live load of the floor',
              value: { quantity: limit, dimension: 'pressure' },
              source: 'the room or the zone',
            },
          ],
        },
      }));
    }),
    check(
      'room',
      ['roomFloor'],
      tellUnstated((room) => room.floorUniformLimitPa === undefined),
    ),
  ],
});
