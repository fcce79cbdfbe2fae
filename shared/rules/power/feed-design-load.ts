import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { breakerFixes } from '../fixes/power-fixes';
import { ratingEvidence } from './feed-basis';
import { nodeEvidence, sumMilliA } from './node-basis';

export const feedDesignLoad = defineRule({
  code: 'PWR-IEC-100',
  key: 'power.feedDesignLoad',
  title: 'A feed, breaker or bar is loaded above design practice',
  reason: 'Ambient temperature, grouping and harmonics eat the rest; IEC sets no 80 % limit, practice does.',
  basis: 'IEC: design practice, a share of the breaker’s rating',
  source: 'general engineering knowledge; one worked example uses 87 % at 40 °C (AusNOG)',
  grade: 'K',
  notChecked:
    'Temperature and diversity factors of the maker. In the NA region PWR-FEED-CAP, PWR-NEC-80 and PWR-TAP have that limit.',
  severity: 'warning',
  isLive: true,
  params: {
    sharePermille: {
      default: 800,
      dimension: 'share',
      label: 'Share of the breaker to design for, IEC',
      source: 'design practice',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    exceeded: '{feed} carries {actual}; by design practice it should carry {limit}: over by {difference}.',
    node: '{node} carries {actual}; by design practice it should carry {limit}: over by {difference}.',
    link: 'The breaker from {from} to {node} carries {actual}; by design practice it should carry {limit}: over by {difference}.',
  },
  fixes: breakerFixes,
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      if (!feed || feedLoad.regionInForce() !== 'IEC') return;
      const rating = feedLoad.ratingW(slot);
      const limit = Math.floor((rating * params.sharePermille) / 1000);
      const { normalW } = feedLoad.load(slot);
      // Above the rating PWR-FEED-CAP speaks.
      if (normalW <= limit || normalW > rating) return;
      report.breach({
        subjects: [feed.id],
        message: 'exceeded',
        params: { feed: { record: feed.id } },
        actual: normalW,
        limit,
        dimension: 'power',
        unit: 'kW',
        evidence: ratingEvidence(feedLoad, slot),
      });
    }),
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      const { ratedMilliA } = nodeLoad.figures(node);
      const stated = nodeLoad.limits(node).find((one) => one.unit === 'mA');
      const actual = sumMilliA(nodeLoad, node);
      if (!record || stated?.basis !== 'IEC' || actual === undefined || !isKnown(ratedMilliA)) return;
      const limit = Math.floor((ratedMilliA * params.sharePermille) / 1000);
      // Above the rating PWR-CHAIN and PWR-TAP speak.
      if (actual <= limit || actual > ratedMilliA) return;
      report.breach({
        subjects: [record.id],
        message: 'node',
        params: { node: { record: record.id } },
        actual,
        limit,
        dimension: 'current',
        unit: 'A',
        evidence: nodeEvidence(nodeLoad, node),
      });
    }),
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, params, report) => {
      const record = nodeSupply.nodeAt(node);
      if (!record || nodeSupply.regionInForce() !== 'IEC') return;
      for (const { link, from, lines } of nodeSupply.suppliers(node)) {
        if (link.breakerMilliA === undefined || !isKnown(lines)) continue;
        const limit = Math.floor((link.breakerMilliA * params.sharePermille) / 1000);
        if (lines.maxMilliA <= limit || lines.maxMilliA > link.breakerMilliA) continue;
        report.breach({
          subjects: [link.id],
          related: [from.id, record.id],
          message: 'link',
          params: { from: { record: from.id }, node: { record: record.id } },
          actual: lines.maxMilliA,
          limit,
          dimension: 'current',
          unit: 'A',
        });
      }
    }),
  ],
});
