import { defineRule } from '../engine/rule';

export const redundancyPath = defineRule({
  code: 'RED-PATH',
  key: 'redundancy.path',
  title: 'Loads of a group rated 3 or 4 go down with a single node',
  reason: 'Concurrently maintainable means that every node can be taken out with all loads fed.',
  basis: 'from rating 3 on no single node that all ways of a load lead through; at 4 no node on two sides of it either',
  source: 'topology ratings of the trade, general engineering knowledge',
  grade: 'K',
  notChecked:
    'Capacity (the rules of the scheme), cooling, fuel, rooms (RED-ROOM), human error. No rating is certified by this.',
  severity: 'error',
  isLive: false,
  params: {},
  messages: {
    single:
      '{group} is declared for rating {rating}; {count|load below it goes|loads below it go} down with {nodes} alone.',
    shared: '{group} is declared for rating 4; the sides of {count|load below it|loads below it} meet in {nodes}.',
    noLoads: '{group} is declared for rating {rating}, and nothing hangs on its members yet.',
  },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, _params, report) => {
      const record = groupState.groupAt(group);
      const rating = record?.rating ?? 0;
      if (!record || rating < 3) return;
      const { loadIds, single, shared } = groupState.pathsBelow(group);
      const own = { group: { record: record.id }, rating };
      if (loadIds.length === 0) report.notChecked({ subjects: [record.id], message: 'noLoads', params: own });
      const found = single.loadIds.length > 0 || rating < 4 ? single : shared;
      if (found.loadIds.length === 0) return;
      report.breach({
        subjects: [record.id],
        message: found === single ? 'single' : 'shared',
        params: { ...own, count: found.loadIds.length, nodes: listed(found.nodes.map((node) => node.name)) },
        actual: found.loadIds.length,
        limit: 0,
        dimension: 'count',
        unit: '',
        related: [...found.nodes.map((node) => node.id), ...found.loadIds].slice(0, 50),
      });
    }),
  ],
});

/** The first few names. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${String(names.length - 4)} more` : shown;
}
