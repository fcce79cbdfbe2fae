import { defineRule } from '../engine/rule';
import { duplicateNameFixes } from '../fixes/record-fixes';

export const duplicateName = defineRule({
  code: 'DATA-DUPLICATE-NAME',
  key: 'data.duplicateName',
  title: 'Racks or equipment share a name',
  reason: 'Labels, cable lists and work orders go by name.',
  basis: 'each rack and each piece of equipment has a name of its own',
  source: 'project rule',
  grade: 'K',
  notChecked: 'Names of devices, feeds, cables and rooms.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: { shared: '{actual} items are called {name}.' },
  fixes: duplicateNameFixes,
  checks: (check) => [
    check('item', ['name'], (item, facts, _params, report) => {
      const sharing = facts.name.sharing(item);
      if (sharing.size < 2) return;
      const id = facts.name.idOf(item);
      const ids = [...sharing].map((slot) => facts.name.idOf(slot)).sort();
      // The first of them speaks for all.
      if (ids[0] !== id) return;
      report.breach({
        subjects: [id],
        message: 'shared',
        params: { name: facts.name.recordAt(item)?.name ?? '' },
        actual: sharing.size,
        limit: 1,
        dimension: 'count',
        unit: '',
        related: ids.slice(1),
      });
    }),
  ],
});
