import { defineRule } from '../engine/rule';

const RATINGS = [
  ['ratedW', 'power', 'W'],
  ['ratedVa', 'apparentPower', 'VA'],
  ['ratedMilliA', 'current', 'A'],
  ['moduleRatedW', 'power', 'W'],
] as const;

/** The least that counts as a rating: one watt, one volt-ampere, one milliampere. */
const LEAST = 1;

export const zeroRating = defineRule({
  code: 'PWR-RATING',
  key: 'power.zeroRating',
  title: 'A node is rated zero',
  reason: 'A rating of zero is a slip: what is not known must be left open, or every load below counts as too much.',
  basis: 'every stated rating is above zero',
  source: 'project rule',
  grade: 'K',
  notChecked: 'Whether a rating is right. Nodes without any are told by PWR-CHAIN.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    zero: '{node} is rated {actual}; the least is {limit}. State its rating, or leave it open when it is not known.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, _params, report) => {
      const record = nodeLoad.nodeAt(node);
      if (!record) return;
      const figures = nodeLoad.figures(node);
      for (const [name, dimension, unit] of RATINGS)
        if (figures[name] === 0)
          report.breach({
            subjects: [record.id],
            discriminator: name,
            message: 'zero',
            params: { node: { record: record.id } },
            actual: 0,
            limit: LEAST,
            dimension,
            unit,
          });
    }),
  ],
});
