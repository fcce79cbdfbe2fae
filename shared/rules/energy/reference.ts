import { LBNL_MEDIANS } from '../../analysis/formulas/energy';
import { DOCUMENT_ID } from '../../model/records/document';
import { defineRule } from '../engine/rule';
import { atLeast, puePermille, pueText, stackEvidence } from './stack-evidence';

/** Median of midsize and colocation sites, in thousandths. */
const MEDIAN_PERMILLE = Math.round((LBNL_MEDIANS['Midsize']?.pue ?? 0) * 1000);

export const pueReference = defineRule({
  code: 'PUE-REF',
  key: 'energy.reference',
  title: 'The PUE is above the median of its kind',
  reason: 'What half of all sites do better than can be done better here.',
  basis: 'PUE from the stack at full draw against the median of midsize and colocation sites in the USA',
  source: 'LBNL 2024 report, printed labels read in a secondary source',
  grade: 'S',
  notChecked:
    'The year round; other kinds of site (small 1.91, hyperscale 1.22, AI 1.14): set the limit to compare with these.',
  severity: 'info',
  isLive: false,
  params: {
    medianPermille: {
      default: MEDIAN_PERMILLE,
      dimension: 'share',
      label: 'PUE to compare with (100 % is 1.0)',
      source: 'LBNL 2024 report: midsize and colocation',
      grade: 'S',
      min: 1000,
      max: 5000,
    },
  },
  messages: {
    above:
      'The PUE of this document is {atLeast}{pue}; the median of its kind is {median}. (In percent: {actual}, {limit}.)',
    unknown:
      'The PUE of this document is {atLeast}{pue} and not all of it is known; the median of its kind is {median}.',
  },
  checks: (check) => [
    check('site', ['site'], (_slot, { site }, params, report) => {
      const stack = site.energy();
      const actual = puePermille(stack);
      if (actual === undefined || site.nodeCount() === 0) return;
      const limit = params.medianPermille;
      const about = {
        subjects: [DOCUMENT_ID],
        params: { atLeast: atLeast(stack), pue: pueText(actual), median: pueText(limit) },
        actual,
        limit,
        dimension: 'share',
        unit: '%',
        evidence: stackEvidence(stack),
      } as const;
      if (actual > limit) report.breach({ ...about, message: 'above' });
      else if (stack.isAtLeast) report.notChecked({ ...about, message: 'unknown' });
    }),
  ],
});
