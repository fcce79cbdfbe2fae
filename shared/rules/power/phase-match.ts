import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerNode } from '../../model/records/power-node';
import { defineRule } from '../engine/rule';

type Phases = PowerNode['phases'];

export const phaseMatch = defineRule({
  code: 'PWR-PHASE-MATCH',
  key: 'power.phaseMatch',
  title: 'A link or feed has other phases than what it leaves',
  reason: 'Three phases cannot be had from one, nor direct from alternating current without a rectifier.',
  basis: 'a feed has no more phases than its node; only UPSs and power racks make another kind of current',
  source: 'general engineering knowledge',
  grade: 'K',
  notChecked: 'Phase rotation, neutral and earthing. Nodes without a source in the document.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    feed: '{feed} is a {own} circuit; {node} hands on {given}. Correct one of them.',
    lines: '{feed} is a {own} circuit and cannot lie on {lines}. Correct its lines or its phases.',
    link: '{node} hands on {own} and {from}, which feeds it, {given}. Put what converts between them or correct one.',
  },
  checks: (check) => [
    check('feed', ['feedPath'], (slot, { feedPath }, _params, report) => {
      const feed = feedPath.feedAt(slot);
      if (!feed) return;
      const about = { subjects: [feed.id], actual: 1, limit: 0, dimension: 'count', unit: '' } as const;
      const names = { feed: { record: feed.id }, own: NAMES[feed.phases] };
      if (!fitsLines(feed))
        report.breach({
          ...about,
          discriminator: 'lines',
          message: 'lines',
          params: { ...names, lines: feed.lines ?? '' },
        });
      const source = feedPath.sourceOf(slot);
      const node = source < 0 ? undefined : feedPath.nodeAt(source);
      if (!node || canGive(node.phases, feed.phases)) return;
      report.breach({
        ...about,
        message: 'feed',
        params: { ...names, node: { record: node.id }, given: NAMES[node.phases] },
        related: [node.id],
      });
    }),
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, _params, report) => {
      const record = nodeSupply.nodeAt(node);
      if (!record || CONVERTERS.has(record.kind)) return;
      for (const { link, from } of nodeSupply.suppliers(node))
        if (!canGive(from.phases, record.phases))
          report.breach({
            subjects: [link.id],
            related: [from.id, record.id],
            message: 'link',
            params: {
              node: { record: record.id },
              from: { record: from.id },
              own: NAMES[record.phases],
              given: NAMES[from.phases],
            },
            actual: 1,
            limit: 0,
            dimension: 'count',
            unit: '',
          });
    }),
  ],
});

const NAMES: { readonly [P in Phases]: string } = {
  single: 'single-phase',
  three: 'three-phase',
  dc: 'direct-current',
};

const CONVERTERS: ReadonlySet<PowerNode['kind']> = new Set(['ups', 'powerRack']);

function canGive(given: Phases, taken: Phases): boolean {
  return given === taken || (given === 'three' && taken === 'single');
}

function fitsLines({ phases, lines }: PowerFeed): boolean {
  if (lines === undefined) return true;
  return lines === 'L123' ? phases === 'three' : phases === 'single';
}
