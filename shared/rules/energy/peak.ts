import { DOCUMENT_ID } from '../../model/records/document';
import { defineRule } from '../engine/rule';
import { puePermille, pueText, stackEvidence } from './stack-evidence';

export const puePeak = defineRule({
  code: 'PUE-PEAK',
  key: 'energy.peak',
  title: 'The utility services do not carry the hottest day',
  reason: 'Cooling draws most when it is hottest: a service sized for the average trips then.',
  basis: 'IT load × PUE × (1 + rise of the hottest quarter) against what all utility services may hand over together',
  source:
    'rise of the summer quarter, +2 % (median) to +7 %, read in a secondary source; no value per design is published',
  grade: 'S',
  notChecked: 'The peak of this very design: ask for it and set the rise. A service that fails; transformers below.',
  severity: 'warning',
  isLive: false,
  params: {
    risePermille: {
      default: 70,
      dimension: 'share',
      label: 'Rise of the PUE in the hottest quarter',
      source: 'largest published rise, read in a secondary source',
      grade: 'S',
      max: 2000,
    },
  },
  messages: {
    above:
      'On the hottest day the site would draw {actual} (PUE {pue}); its {count|utility service hands|utility services hand} over {limit}: short by {difference}.',
    unknown: 'What the site draws on the hottest day is not known, or what its utility services hand over.',
  },
  checks: (check) => [
    check('site', ['site'], (_slot, { site }, params, report) => {
      const stack = site.energy();
      const services = site.services();
      const pue = puePermille(stack);
      if (services.count === 0 || stack.it.watts + stack.it.unknown === 0) return;
      const about = { subjects: [DOCUMENT_ID], evidence: stackEvidence(stack) } as const;
      if (services.unrated > 0 || pue === undefined) {
        report.notChecked({ ...about, message: 'unknown' });
        return;
      }
      const actual = Math.round((stack.totalW * (1000 + params.risePermille)) / 1000);
      const peak = Math.round((pue * (1000 + params.risePermille)) / 1000);
      // What is too much on any day is told by PWR-CHAIN.
      if (stack.totalW > services.watts) return;
      if (actual > services.watts)
        report.breach({
          ...about,
          message: 'above',
          params: { pue: pueText(peak), count: services.count },
          actual,
          limit: services.watts,
          dimension: 'power',
          unit: 'kW',
        });
      else if (stack.isAtLeast) report.notChecked({ ...about, message: 'unknown' });
    }),
  ],
});
