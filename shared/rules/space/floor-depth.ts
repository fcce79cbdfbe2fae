import { footprintCorners } from '../../geometry/footprint';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const floorDepth = defineRule({
  code: 'HT-FLOOR',
  key: 'space.floorDepth',
  title: 'Too little height under the raised floor',
  reason: 'A pipe or a tray that does not fit under the panels is found out when they are to be laid.',
  basis: 'height of the raised floor against pipes and trays under it, with what is left free above them',
  source: 'geometry',
  grade: 'D',
  notChecked:
    'The thickness of panels and stringers, the wall and insulation of pipes, pedestals, what crosses what, air that has to pass.',
  severity: 'warning',
  isLive: true,
  params: {
    spareUm: {
      default: 0,
      dimension: 'length',
      label: 'Height to be left free above pipes and trays',
      source: 'project default',
      grade: 'K',
      max: 2_000_000,
    },
  },
  messages: {
    tooHigh: '{run} needs {limit} under the floor of {room}, which is raised by {actual}: {difference} too little.',
    tooLow: '{run} lies {limit} under the floor of {room}, which is raised by {actual}: {difference} too deep.',
    unknownFloor:
      'The height of the raised floor of {room} is not stated, so {count|pipe or tray was|pipes and trays were} not checked.',
    unknownSize:
      'The size of {run} is not known, so {count|pipe or tray was|pipes and trays were} not checked in {room}.',
  },
  checks: (check) => [
    check('room', ['hanging'], (slot, { hanging }, params, report) => {
      const room = hanging.roomAt(slot);
      const below = hanging.hangingIn(slot).filter(({ level }) => level === 'underfloor');
      if (!room || below.length === 0) return;
      const subject = { room: { record: room.id } };
      const notChecked = (message: 'unknownFloor' | 'unknownSize', runs: typeof below): void => {
        const [first] = runs;
        if (first)
          report.notChecked({
            subjects: [room.id],
            message,
            params: { ...subject, run: { record: first.id }, count: runs.length },
          });
      };
      const actual = room.raisedFloorHeightUm;
      if (actual === undefined) {
        notChecked('unknownFloor', below);
        return;
      }
      notChecked(
        'unknownSize',
        below.filter(({ heightUm }) => !isKnown(heightUm)),
      );
      for (const { id, undersideUm, heightUm, pieces } of below) {
        if (!isKnown(heightUm)) continue;
        const needed = heightUm + params.spareUm;
        const depth = isKnown(undersideUm) ? -undersideUm : needed;
        const isTooLow = depth > actual && depth > needed;
        const limit = isTooLow ? depth : needed;
        if (limit <= actual) continue;
        report.breach({
          subjects: [id],
          message: isTooLow ? 'tooLow' : 'tooHigh',
          params: { ...subject, run: { record: id } },
          actual,
          limit,
          dimension: 'length',
          unit: 'mm',
          shapes: pieces.map((piece) => ({ kind: 'area', points: footprintCorners(piece) })),
        });
      }
    }),
  ],
});
