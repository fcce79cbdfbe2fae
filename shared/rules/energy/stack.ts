import { DOCUMENT_ID } from '../../model/records/document';
import { defineRule } from '../engine/rule';
import { stackEvidence, unknownParts } from './stack-evidence';

export const pueStack = defineRule({
  code: 'PUE-STACK',
  key: 'energy.stack',
  title: 'The PUE leaves something out',
  reason: 'A PUE of 1.02 looks splendid until one sees that no cooling was drawn.',
  basis: 'PUE = (IT + losses + cooling + lighting) / IT: each part is there, and known',
  source: 'Schneider White Paper 113',
  grade: 'S',
  notChecked: 'Part load over the year, weather, free cooling, water: all plant counts at its full draw.',
  severity: 'info',
  isLive: false,
  params: {
    leftOut: {
      default: 0,
      dimension: 'count',
      label: 'Parts that may be left out',
      source: 'project default',
      grade: 'K',
      max: 3,
    },
  },
  messages: {
    leftOut: 'The PUE of this document leaves out {parts}: nothing of that draws power in it.',
    unknown: 'The PUE of this document is not known or “at least”: parts of {parts} are not known.',
  },
  checks: (check) => [
    check('site', ['site'], (_slot, { site }, params, report) => {
      const stack = site.energy();
      // A document without a power chain is a plan of a floor so far: nobody asks for its PUE.
      if (stack.it.watts + stack.it.unknown === 0 || site.nodeCount() === 0) return;
      const missing = [
        ...(isAbsent(stack.losses) ? ['losses of the power chain'] : []),
        ...(isAbsent(stack.cooling) ? ['cooling'] : []),
      ];
      if (missing.length > params.leftOut)
        report.breach({
          subjects: [DOCUMENT_ID],
          message: 'leftOut',
          params: { parts: missing.join(' and ') },
          actual: missing.length,
          limit: params.leftOut,
          dimension: 'count',
          unit: '',
          evidence: stackEvidence(stack),
        });
      const parts = unknownParts(stack);
      if (parts !== '')
        report.notChecked({
          subjects: [DOCUMENT_ID],
          message: 'unknown',
          params: { parts },
          evidence: stackEvidence(stack),
        });
    }),
  ],
});

/** Nothing draws anything, and nothing is unknown. */
function isAbsent({ watts, unknown }: { readonly watts: number; readonly unknown: number }): boolean {
  return watts === 0 && unknown === 0;
}
