import { footprintBounds, footprintCorners } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import type { FindingShape } from '../engine/finding';
import { defineRule } from '../engine/rule';
import { boundsOf } from './plan';

export const ceilingHeight = defineRule({
  code: 'HT-CEIL',
  key: 'space.ceiling',
  title: 'Too little height under the ceiling',
  reason:
    'Racks must be brought in upright, sprinklers need room to spray over racks and what hangs, and what hangs must not meet what stands.',
  basis:
    'least height of the room, free height above racks, pipes, trays and overhead plant, and above what stands under them',
  source: 'TIA-942 and NFPA 13 (neither read)',
  grade: 'K',
  notChecked:
    'What sprinklers the room has; beams below the ceiling; hangers; the wall and insulation of pipes; what hangs against what hangs.',
  severity: 'warning',
  isLive: true,
  params: {
    heightUm: {
      default: 2_600_000,
      dimension: 'length',
      label: 'Least height of a room with racks',
      source: 'TIA-942 (not read)',
      grade: 'K',
      max: 20_000_000,
    },
    sprinklerUm: {
      default: 460_000,
      dimension: 'length',
      label: 'Free height under sprinklers',
      source: 'NFPA 13 (not read)',
      grade: 'K',
      max: 5_000_000,
    },
  },
  messages: {
    low: 'The ceiling of {room} is at {actual}; {limit} are needed: {difference} too little.',
    over: '{rack} has {actual} free above it to the ceiling; {limit} are needed: {difference} too little.',
    runOver: '{run} ends {actual} under the ceiling; {limit} are needed: {difference} too little.',
    runLow: '{item} is {limit} high; {run} hangs over it at {actual}: {difference} too low.',
    unknownRun:
      'How high {run} hangs, or is itself, is not stated: {count|hanging thing was|hanging things were} not checked in {room}.',
    unknownHeight: 'The height of {rack} is not known, so the room above it was not checked.',
    unknownCeiling: 'The ceiling height of {room} is not stated, so {count|item was|items were} not checked.',
  },
  checks: (check) => [
    check('rack', ['place'], (rack, { place }, params, report) => {
      const ceilingUm = place.roomOf(rack)?.ceilingHeightUm;
      if (ceilingUm === undefined) return;
      const heightUm = place.specOf(rack)?.heightUm;
      const id = place.idOf(rack);
      const subject = { rack: { record: id } };
      if (heightUm === undefined || !isKnown(heightUm)) {
        report.notChecked({ subjects: [id], message: 'unknownHeight', params: subject });
        return;
      }
      const actual = ceilingUm - heightUm;
      if (actual >= params.sprinklerUm) return;
      report.breach({
        subjects: [id],
        message: 'over',
        params: subject,
        actual,
        limit: params.sprinklerUm,
        dimension: 'length',
        unit: 'mm',
        ...(place.isPlaced(rack) ? { at: boundsOf(place, rack) } : {}),
      });
    }),
    check('room', ['hanging'], (slot, { hanging }, params, report) => {
      const room = hanging.roomAt(slot);
      if (!room) return;
      const overhead = hanging.hangingIn(slot).filter(({ level }) => level === 'overhead');
      const unknown = overhead.filter(({ undersideUm, heightUm }) => !isKnown(undersideUm) || !isKnown(heightUm));
      const numbers = { dimension: 'length', unit: 'mm' } as const;
      for (const run of overhead) {
        const { id, undersideUm, heightUm, pieces } = run;
        if (!isKnown(undersideUm)) continue;
        const shapes = pieces.map((piece): FindingShape => ({ kind: 'area', points: footprintCorners(piece) }));
        const actual = (room.ceilingHeightUm ?? Infinity) - undersideUm - (isKnown(heightUm) ? heightUm : 0);
        if (actual < params.sprinklerUm)
          report.breach({
            subjects: [id],
            message: 'runOver',
            params: { run: { record: id } },
            actual,
            limit: params.sprinklerUm,
            ...numbers,
            shapes,
          });
        for (const item of hanging.standingUnder(slot, run)) {
          if (!isKnown(item.heightUm) || item.heightUm <= undersideUm) continue;
          report.breach({
            subjects: [item.id, id],
            message: 'runLow',
            params: { run: { record: id }, item: { record: item.id } },
            actual: undersideUm,
            limit: item.heightUm,
            ...numbers,
            at: footprintBounds(item.footprint),
            shapes: [{ kind: 'area', points: footprintCorners(item.footprint) }],
          });
        }
      }
      const [first] = unknown;
      if (first)
        report.notChecked({
          subjects: [room.id],
          discriminator: 'hanging',
          message: 'unknownRun',
          params: { room: { record: room.id }, run: { record: first.id }, count: unknown.length },
        });
    }),
    check('room', ['roomFloor'], (slot, { roomFloor }, params, report) => {
      const room = roomFloor.roomAt(slot);
      const count = roomFloor.countStanding(slot);
      if (!room || count === 0) return;
      const subject = { room: { record: room.id } };
      if (room.ceilingHeightUm === undefined)
        report.notChecked({ subjects: [room.id], message: 'unknownCeiling', params: { ...subject, count } });
      else if (room.ceilingHeightUm < params.heightUm)
        report.breach({
          subjects: [room.id],
          message: 'low',
          params: subject,
          actual: room.ceilingHeightUm,
          limit: params.heightUm,
          dimension: 'length',
          unit: 'mm',
        });
    }),
  ],
});
