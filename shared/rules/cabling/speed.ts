import type { PortInfo } from '../../analysis/type-table';
import type { Cable } from '../../model/records/cable';
import { defineRule } from '../engine/rule';

export const cableSpeed = defineRule({
  code: 'CAB-SPEED',
  key: 'cabling.speed',
  title: 'The ports of a cable do not run at its speed',
  reason: 'The link stays down, or comes up slower than the design counts on.',
  basis: 'speeds both ports can run at, as their types state them; of a split port, divided by its parts',
  source: 'the types of both ends',
  grade: 'D',
  notChecked: 'Modules (NET-XCVR), lane rates, error correction. Patch panels run at any speed.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    tooFast: '{cable} is to run at {limit}; {port} of {owner} runs at {actual} at most: {difference} too slow.',
    notListed: '{cable} is to run at {limit}; {port} of {owner} does not list that speed, its fastest is {actual}.',
    noCommon:
      '{cable} joins ports without a common speed: {port} of {owner} runs at {actual} at most, the other at {limit}.',
    unknown: 'The speeds of {port} of {owner} are not known, so it was not checked whether {cable} runs.',
  },
  checks: (check) => [
    check('cable', ['cableEnds'], (cable, { cableEnds }, _params, report) => {
      const record = cableEnds.cableAt(cable);
      const from = cableEnds.portOf(cable, 0);
      const to = cableEnds.portOf(cable, 1);
      if (!record || !from || !to) return;
      const ends = [from, to] as const;
      for (const side of [0, 1] as const) {
        if (ends[side].isPassive || ends[side].speedsMbps.length > 0) continue;
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: {
            cable: { record: record.id },
            port: ends[side].name,
            owner: { record: cableEnds.ownerId(cable, side) },
          },
          dimension: 'dataRate',
          unit: 'Gbit/s',
        });
        return;
      }
      const breach = (side: 0 | 1, message: string, actual: number, limit: number): void =>
        report.breach({
          subjects: [record.id],
          message,
          params: {
            cable: { record: record.id },
            port: ends[side].name,
            owner: { record: cableEnds.ownerId(cable, side) },
          },
          actual,
          limit,
          dimension: 'dataRate',
          unit: 'Gbit/s',
          related: [record.fromId, record.toId],
        });
      const speed = record.speedMbps;
      if (speed !== undefined) {
        for (const side of [0, 1] as const) {
          if (ends[side].isPassive || runsAt(ends[side], laneOf(record, side), speed)) continue;
          const fastest = fastestOf(ends[side]);
          breach(side, fastest < speed ? 'tooFast' : 'notListed', fastest, speed);
          return;
        }
        return;
      }
      if (from.isPassive || to.isPassive || from.speedsMbps.some((one) => to.speedsMbps.includes(one))) return;
      const slower = fastestOf(from) <= fastestOf(to) ? 0 : 1;
      breach(slower, 'noCommon', fastestOf(ends[slower]), fastestOf(ends[1 - slower] ?? from));
    }),
  ],
});

/** A part of a split port runs at the port's speeds divided by the parts, whether the port lists that or not. */
function runsAt(port: PortInfo, lane: number | undefined, speed: number): boolean {
  if (port.speedsMbps.includes(speed)) return true;
  return lane !== undefined && (port.breakouts ?? []).some((parts) => port.speedsMbps.includes(speed * parts));
}

function laneOf(cable: Cable, side: 0 | 1): number | undefined {
  return side === 0 ? cable.fromLane : cable.toLane;
}

function fastestOf(port: PortInfo): number {
  return Math.max(...port.speedsMbps);
}
