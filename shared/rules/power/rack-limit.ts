import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';

export const rackLimit = defineRule({
  code: 'PWR-RACK-LIMIT',
  key: 'power.rackLimit',
  title: 'A rack draws more than its limit',
  reason: 'The design density, the contract or the breaker of the rack was fixed before it was filled.',
  basis:
    'the power limit set for the rack; load as PWR-LOAD-BASIS: measured, else the maker’s maximum, else a share of the nameplate',
  source: 'the rack’s own limit',
  grade: 'D',
  notChecked: 'Racks without a limit, peaks above the sustained draw, outlets and banks of rack PDUs.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    exceeded: '{rack} draws {actual}; its limit is {limit}: over by {difference}.',
    exceededAtLeast: '{rack} draws at least {actual}; its limit is {limit}: over by at least {difference}.',
    unknownLoad: '{rack} draws at least {actual} of {limit}: the draw of {count|thing|things} in it is not known.',
  },
  checks: (check) => [
    check('rack', ['contents'], (rack, { contents }, _params, report) => {
      const record = contents.recordAt(rack);
      const limit = record?.typeName === 'rack' ? record.powerLimitW : undefined;
      if (limit === undefined) return;
      const id = contents.idOf(rack);
      judgeSum(report, { actual: contents.loadW(rack), limit, unknownParts: contents.loadUnknown(rack) }, () => ({
        subjects: [id],
        params: { rack: { record: id } },
        dimension: 'power',
        unit: 'kW',
        unknown: 'unknownLoad',
      }));
    }),
  ],
});
