import { footprintBounds, footprintCorners } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import { defineRule } from '../engine/rule';

const SOURCE = 'OSHA 1910.36, ADA 404 and 405, building codes (none read: confirm with the local authority)';

/** More racks than this are counted, not named. */
const MAX_RELATED = 50;

export const egress = defineRule({
  code: 'CLR-EGRESS',
  key: 'space.egress',
  title: 'The way out of a room',
  reason: 'In a fire people must find two ways out, wide enough and not too steep.',
  basis: 'exits by the way on foot, along right angles; width of that way; clear width of exit doors; slope of ramps',
  source: SOURCE,
  grade: 'K',
  notChecked:
    'Occupancy, signs, fire ratings, which way doors open, ways that lead through other rooms, how far apart two exits are, dead ends of aisles (ROW-LEN counts their racks), and the way round an open door or a containment.',
  severity: 'error',
  isLive: false,
  params: {
    doorUm: { ...length('Clear width of an exit'), default: 815_000 },
    oneExitUm: { ...length('Farthest way with one exit'), default: 30_480_000 },
    twoExitUm: { ...length('Farthest way to the nearest of several exits'), default: 60_960_000 },
    pathUm: { ...length('Width of a path'), default: 710_000 },
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
    oneExit: '{room} has one exit, and a place {actual} from it on foot; with more than {limit} a second is needed.',
    far: 'A place in {room} is {actual} on foot from the nearest exit; {limit} are the most.',
    blockedExit: 'Something stands before {door}: {actual} free, and a path of {limit} is needed.',
    cutOff:
      'No path leads from an exit to {count|rack|racks} of {room}, the first {rack}: {actual} free, {limit} needed.',
    noExit: 'No door of {room} is marked as an exit, so the way out was not checked.',
    unknownSlope: 'The slope of {ramp} is not known.',
  },
  checks: (check) => [
    check('room', ['building', 'walk'], (slot, { building, walk }, params, report) => {
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
      if (exits.length === 0) return;
      const { exits: open, blocked, farthest, cutOff } = walk.walkOut(slot, params.pathUm);
      for (const door of blocked)
        report.breach({
          subjects: [door.id],
          discriminator: 'blocked',
          message: 'blockedExit',
          params: { door: { record: door.id } },
          actual: 0,
          limit: params.pathUm,
          dimension: 'length',
          unit: 'mm',
          at: footprintBounds(door),
          shapes: [{ kind: 'area', points: footprintCorners(door) }],
        });
      const [firstCutOff] = cutOff;
      if (firstCutOff !== undefined)
        report.breach({
          subjects: [room.id],
          discriminator: 'cutOff',
          related: cutOff.slice(0, MAX_RELATED),
          message: 'cutOff',
          params: { room: { record: room.id }, rack: { record: firstCutOff }, count: cutOff.length },
          actual: 0,
          limit: params.pathUm,
          dimension: 'length',
          unit: 'mm',
        });
      const limit = exits.length === 1 ? params.oneExitUm : params.twoExitUm;
      if (!farthest || farthest.distanceUm <= limit) return;
      report.breach({
        subjects: [room.id],
        related: open.map(({ id }) => id),
        message: exits.length === 1 ? 'oneExit' : 'far',
        params: { room: { record: room.id } },
        actual: farthest.distanceUm,
        limit,
        dimension: 'length',
        unit: 'm',
        at: polygonBounds(room.outline),
        shapes: [{ kind: 'way', points: farthest.way }],
      });
    }),
  ],
});

function length(label: string) {
  return { dimension: 'length', label, source: SOURCE, grade: 'K', max: 1_000_000_000 } as const;
}
