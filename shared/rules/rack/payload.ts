import { isKnown } from '../../units/known';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';

export const rackPayload = defineRule({
  code: 'RACK-PAYLOAD',
  key: 'rack.payload',
  title: 'The frame carries too much',
  reason: 'A frame loaded beyond its rating may fail, first when it is rolled or in an earthquake.',
  basis: 'maximum payload of the frame as its type states it',
  source: 'the frame’s type',
  grade: 'D',
  notChecked: 'Load on single rails, height of the centre of gravity, payload while rolling or in an earthquake.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    exceeded: '{rack} carries {actual}; its frame is made for {limit}: over by {difference}.',
    exceededAtLeast: '{rack} carries at least {actual}; its frame is made for {limit}: over by at least {difference}.',
    unknownMass: '{rack} carries at least {actual} of {limit}: the mass of {count|device|devices} in it is not known.',
    unknownPayload: 'The payload of {type} is not known, so {count|rack was|racks were} not checked.',
  },
  checks: (check) => [
    check('rack', ['contents'], (rack, { contents }, _params, report) => {
      const spec = contents.specOf(rack);
      if (!spec || !isKnown(spec.payloadG)) return;
      const id = contents.idOf(rack);
      const source = spec.sources.payloadG;
      judgeSum(
        report,
        { actual: contents.payloadG(rack), limit: spec.payloadG, unknownParts: contents.payloadUnknown(rack) },
        () => ({
          subjects: [id],
          params: { rack: { record: id } },
          dimension: 'mass',
          unit: 'kg',
          unknown: 'unknownMass',
          breach: source ? { source: source.figure?.source ?? source.reason ?? '', grade: source.grade } : {},
        }),
      );
    }),
    check('catalogType', ['typeUse'], (slot, { typeUse }, _params, report) => {
      const type = typeUse.typeAt(slot);
      const count = typeUse.useCount(slot);
      const payload = typeUse.specAt(slot)?.payloadG;
      if (type?.kind !== 'rack' || type.rack.isSystem || count === 0) return;
      if (payload !== undefined && isKnown(payload)) return;
      const id = typeUse.table.at(slot)?.id ?? '';
      report.notChecked({ subjects: [id], message: 'unknownPayload', params: { type: type.name, count } });
    }),
  ],
});
