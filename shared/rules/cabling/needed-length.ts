import { cableLengthUm } from '../../analysis/cabling/cable-length';
import { defineRule } from '../engine/rule';
import { LENGTH_PARAMS, wayEvidence } from './length';

export const neededLength = defineRule({
  code: 'CAB-LEN',
  key: 'cabling.neededLength',
  title: 'A cable is shorter than its way',
  reason: 'A cable that is too short is found out when it is pulled, and cannot be lengthened.',
  basis: 'length of the way through trays, drops and racks with slack, against the length the document states',
  source: 'project default (rule CAB-LEN)',
  grade: 'K',
  notChecked:
    'Dressing within racks beyond the slack, and bends. Without trays the way is assumed, along right angles.',
  severity: 'warning',
  isLive: true,
  params: LENGTH_PARAMS,
  messages: {
    short: '{cable} is {limit} long; its way needs {actual}: {difference} more.',
    assumed: '{cable} is {limit} long; along right angles, for want of trays, it needs {actual}: {difference} more.',
    noWay: '{cable} has no way, so it was not checked whether its length of {actual} is enough.',
  },
  checks: (check) => [
    check('cable', ['cableRoute'], (cable, { cableRoute }, params, report) => {
      const stated = cableRoute.statedLengthUm(cable);
      if (stated < 0) return;
      const way = cableRoute.wayOf(cable);
      if (!way) return;
      const isAssumed = way.certainty === 'assumed';
      const needed = cableLengthUm(way, params);
      if (needed !== undefined && needed <= stated) return;
      const record = cableRoute.cableAt(cable);
      if (!record) return;
      const common = { subjects: [record.id] as [string], params: { cable: { record: record.id } } };
      if (needed === undefined) {
        report.notChecked({ ...common, message: 'noWay', actual: stated, dimension: 'runLength', unit: 'm' });
        return;
      }
      report.breach({
        ...common,
        message: isAssumed ? 'assumed' : 'short',
        actual: needed,
        limit: stated,
        dimension: 'runLength',
        unit: 'm',
        related: [record.fromId, record.toId],
        evidence: wayEvidence(cableRoute, cable, params),
      });
    }),
  ],
});
