import { defineRule } from '../engine/rule';

export const cableBreakout = defineRule({
  code: 'CAB-BREAKOUT',
  key: 'cabling.breakout',
  title: 'A port cannot be split as its cable wants',
  reason: 'A part that the port does not have never comes up.',
  basis: 'parts into which the type of the device says its ports may be split, against the part a cable uses',
  source: 'the types of both ends',
  grade: 'D',
  notChecked: 'Whether the software of the switch allows the split on every port, and how many split ports it allows.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    tooMany: '{cable} uses part {actual} of {port} of {owner}, which splits into {limit} at most.',
    whole: '{cable} uses part {actual} of {port} of {owner}, which is never split.',
    unknown:
      'Into how many parts {port} of {owner} may be split is not known, so part {part} of {cable} was not checked.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      const record = cableEnds.cableAt(cable);
      if (!record || (record.fromLane === undefined && record.toLane === undefined)) return;
      for (const side of [0, 1] as const) {
        const lane = side === 0 ? record.fromLane : record.toLane;
        const port = cableEnds.portOf(cable, side);
        if (lane === undefined || lane === 1 || !port) continue;
        const ownerId = cableEnds.ownerId(cable, side);
        const common = {
          subjects: [record.id] as [string],
          discriminator: side === 0 ? 'from' : 'to',
          params: { cable: { record: record.id }, port: port.name, owner: { record: ownerId }, part: lane },
        };
        if (!port.breakouts) {
          report.notChecked({ ...common, message: 'unknown', actual: lane, dimension: 'count', unit: '' });
          continue;
        }
        const most = Math.max(1, ...port.breakouts);
        if (lane <= most) continue;
        report.breach({
          ...common,
          message: most === 1 ? 'whole' : 'tooMany',
          actual: lane,
          limit: most,
          dimension: 'count',
          unit: '',
          related: [ownerId],
        });
      }
    }),
  ],
});
