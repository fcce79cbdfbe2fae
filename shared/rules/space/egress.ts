import { footprintBounds, footprintCorners } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import type { Obstacle } from '../../model/records/obstacle';
import { defineRule } from '../engine/rule';

const SOURCE = 'OSHA 1910.36, ADA 404 and 405, building codes (none read: confirm with the local authority)';

export const egress = defineRule({
  code: 'CLR-EGRESS',
  key: 'space.egress',
  title: 'The way out of a room',
  reason: 'In a fire people must find two ways out, wide enough and not too steep.',
  basis: 'exits by distance, clear width of exit doors, slope of ramps',
  source: SOURCE,
  grade: 'K',
  notChecked:
    'Occupancy, signs, fire ratings, which way doors open, ways that lead through other rooms, and how people walk around what stands in the room: distance is taken straight.',
  severity: 'error',
  isLive: true,
  params: {
    doorUm: { ...length('Clear width of an exit'), default: 815_000 },
    oneExitUm: { ...length('Farthest way with one exit'), default: 30_480_000 },
    slopePermille: {
      default: 83,
      dimension: 'share',
      label: 'Steepest ramp (1 in 12)',
      source: SOURCE,
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    narrow: '{door} is {actual} wide when open; an exit needs {limit}: {difference} too little.',
    steep: '{ramp} rises {actual} of its length; {limit} is the most.',
    oneExit: '{room} has one exit, and a corner {actual} from it; with more than {limit} a second is needed.',
    noExit: 'No door of {room} is marked as an exit, so the way out was not checked.',
    unknownSlope: 'The slope of {ramp} is not known.',
  },
  checks: (check) => [
    check('room', ['building'], (slot, { building }, params, report) => {
      const room = building.roomAt(slot);
      if (!room) return;
      const obstacles = building.obstaclesOf(slot);
      for (const ramp of obstacles.filter((one) => one.kind === 'ramp')) {
        const subject = { ramp: { record: ramp.id } };
        if (ramp.slopePermille === undefined)
          report.notChecked({ subjects: [ramp.id], message: 'unknownSlope', params: subject });
        else if (ramp.slopePermille > params.slopePermille)
          report.breach({
            subjects: [ramp.id],
            message: 'steep',
            params: subject,
            actual: ramp.slopePermille,
            limit: params.slopePermille,
            dimension: 'share',
            unit: '%',
            at: footprintBounds(ramp),
            shapes: [{ kind: 'area', points: footprintCorners(ramp) }],
          });
      }
      const doors = obstacles.filter((one) => one.kind === 'door');
      const exits = doors.filter((door) => door.isExit);
      if (doors.length > 0 && exits.length === 0)
        report.notChecked({ subjects: [room.id], message: 'noExit', params: { room: { record: room.id } } });
      for (const door of exits) {
        const actual = door.clearWidthUm ?? door.widthUm;
        if (actual >= params.doorUm) continue;
        report.breach({
          subjects: [door.id],
          message: 'narrow',
          params: { door: { record: door.id } },
          actual,
          limit: params.doorUm,
          dimension: 'length',
          unit: 'mm',
          at: footprintBounds(door),
          shapes: [{ kind: 'area', points: footprintCorners(door) }],
        });
      }
      const [only, second] = exits;
      if (!only || second) return;
      const actual = farthestFrom(only, room.outline);
      if (actual <= params.oneExitUm) return;
      report.breach({
        subjects: [room.id],
        related: [only.id],
        message: 'oneExit',
        params: { room: { record: room.id } },
        actual,
        limit: params.oneExitUm,
        dimension: 'length',
        unit: 'm',
        at: polygonBounds(room.outline),
      });
    }),
  ],
});

/** Straight distance from a door to the farthest corner of the room. */
function farthestFrom(door: Obstacle, outline: readonly (readonly [number, number])[]): number {
  return Math.round(outline.reduce((most, [x, y]) => Math.max(most, Math.hypot(x - door.xUm, y - door.yUm)), 0));
}

function length(label: string) {
  return { dimension: 'length', label, source: SOURCE, grade: 'K', max: 1_000_000_000 } as const;
}
