import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from './feed-basis';
import { judgeNodeCurrent, NODE_CURRENT_MESSAGES } from './node-current';

export const busway = defineRule({
  code: 'PWR-TAP',
  key: 'power.busway',
  title: 'A busway carries more than it may, or a tap-off is larger than its busway',
  reason: 'All tap-offs together load the section next to the feed unit; a run looks free while that section is full.',
  basis: 'sum of the tap-offs against the rated amperes of the run: 80 % in NA, all of them under IEC 61439-6',
  source: 'general engineering knowledge; NEC 210.20(A) for the share in NA',
  grade: 'K',
  notChecked:
    'Runs fed at both ends are judged as fed at one. Tap-off sizes the maker allows, their places, voltage drop along the run.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    ...NODE_CURRENT_MESSAGES,
    tap: 'The tap-off {feed} has a breaker of {actual}; its busway {node} is rated for {limit}.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) =>
      judgeNodeCurrent(node, nodeLoad, params, report, ({ kind }) => kind === 'busway'),
    ),
    check('feed', ['feedPath'], (slot, { feedPath }, _params, report) => {
      const feed = feedPath.feedAt(slot);
      const source = feedPath.sourceOf(slot);
      const node = source < 0 ? undefined : feedPath.nodeAt(source);
      if (!feed || node?.kind !== 'busway') return;
      const { ratedMilliA } = feedPath.figures(source);
      if (ratedMilliA === 'unknown' || feed.breakerMilliA <= ratedMilliA) return;
      report.breach({
        subjects: [feed.id],
        related: [node.id],
        message: 'tap',
        params: { feed: { record: feed.id }, node: { record: node.id } },
        actual: feed.breakerMilliA,
        limit: ratedMilliA,
        dimension: 'current',
        unit: 'A',
        basis: 'a branch is not protected for more than what it leaves',
      });
    }),
  ],
});
