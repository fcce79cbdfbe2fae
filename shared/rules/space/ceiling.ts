import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { boundsOf } from './plan';

export const ceilingHeight = defineRule({
  code: 'HT-CEIL',
  key: 'space.ceiling',
  title: 'The ceiling is too low',
  reason: 'Racks must be brought in upright, and sprinklers need room to spray over them.',
  basis: 'least height of the room, and free height above racks',
  source: 'TIA-942 and NFPA 13 (neither read)',
  grade: 'K',
  notChecked: 'Trays, busways and pipes above the racks; what sprinklers the room has; beams below the ceiling.',
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
