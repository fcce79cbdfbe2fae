import { DOCUMENT_ID } from '../../model/records/document';
import { defineRule } from '../engine/rule';
import { stackEvidence } from './stack-evidence';

export const ashrae904 = defineRule({
  code: 'PUE-904',
  key: 'energy.ashrae904',
  title: 'Electrical and mechanical load components are above a ceiling',
  reason: 'Some owners and codes ask for a ceiling on losses and cooling by climate zone.',
  basis:
    'ELC + MLC as (losses + cooling) / IT at full draw, against a ceiling of the 2016 edition with Addendum g (2019); off until one is set',
  source:
    'ASHRAE 90.4 Addendum g, read in a secondary source: zone 1A 0.297 + 0.26 = 0.557; MLC 2A 0.23, 3A 0.21, 5A 0.16, 8 0.13',
  grade: 'S',
  notChecked: 'The 2022 edition, which defines both otherwise; hours of the year; segments of the chain one by one.',
  severity: 'info',
  isLive: false,
  params: {
    ceilingPermille: {
      default: 0,
      dimension: 'share',
      label: 'Ceiling of ELC + MLC (55.7 % for zone 1A); 0 is off',
      source: 'off by default',
      grade: 'K',
      max: 2000,
    },
  },
  messages: {
    above: 'Losses and cooling are {actual} of the IT load; the ceiling that was set is {limit}: over by {difference}.',
    unknown:
      'Losses and cooling are {actual} of the IT load or more, of {limit} that was set: not all of them are known.',
  },
  checks: (check) => [
    check('site', ['site'], (_slot, { site }, params, report) => {
      const stack = site.energy();
      const limit = params.ceilingPermille;
      if (limit === 0 || stack.it.watts === 0) return;
      const actual = Math.round((1000 * (stack.losses.watts + stack.cooling.watts)) / stack.it.watts);
      const about = {
        subjects: [DOCUMENT_ID],
        actual,
        limit,
        dimension: 'share',
        unit: '%',
        evidence: stackEvidence(stack),
      } as const;
      const unknown = stack.it.unknown + stack.losses.unknown + stack.cooling.unknown;
      // With more IT load the share might be smaller: then nothing is certain.
      if (actual > limit && stack.it.unknown === 0) report.breach({ ...about, message: 'above' });
      else if (unknown > 0) report.notChecked({ ...about, message: 'unknown' });
    }),
  ],
});
