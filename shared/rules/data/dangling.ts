import { defineRule } from '../engine/rule';

export const dangling = defineRule({
  code: 'DATA-DANGLING',
  key: 'data.dangling',
  title: 'A record names something that does not exist',
  reason: 'The file is damaged or was edited by hand; what hangs on the reference is not checked.',
  basis: 'every reference names a record of the document',
  source: 'file format',
  grade: 'D',
  notChecked: 'Whether a reference that exists is the one that was meant.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    dangling: '{record} names {missing}, which does not exist.',
  },
  checks: (check) => [
    check('danglingRecord', ['dangling'], (slot, facts, _params, report) => {
      const found = facts.dangling.table.at(slot);
      if (!found) return;
      const missing = found.missing.map(({ fieldName, target }) => `${target} (${fieldName})`).join(' and ');
      report.breach({
        subjects: [found.id],
        message: 'dangling',
        params: { record: { record: found.id }, missing },
        actual: found.missing.length,
        limit: 0,
        dimension: 'count',
        unit: '',
      });
    }),
  ],
});
