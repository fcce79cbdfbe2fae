import { defineRule } from '../engine/rule';
import { atLeast, puePermille, pueText, stackEvidence } from './stack-evidence';

export const puePartial = defineRule({
  code: 'PUE-PARTIAL',
  key: 'energy.partial',
  title: 'A room uses much power beside its IT load',
  reason: 'A high partial PUE says in which room the energy goes: idle UPSs, oversized fans, light.',
  basis: 'partial PUE = (IT + what supplies, cools and lights it in the same room) / IT',
  source: 'The Green Grid, general knowledge',
  grade: 'K',
  notChecked: 'What serves the room from elsewhere; the year round.',
  severity: 'info',
  isLive: false,
  params: {
    mostPermille: {
      default: 1500,
      dimension: 'share',
      label: 'Partial PUE to stay below (100 % is 1.0)',
      source: 'project default, below the median of whole sites',
      grade: 'K',
      min: 1000,
      max: 5000,
    },
  },
  messages: {
    above: '{room} has a partial PUE of {atLeast}{pue}; {most} is planned for. (In percent: {actual}, {limit}.)',
    unknown: 'The partial PUE of {room} is not known: {count|load in it is|loads in it are} not.',
  },
  checks: (check) => [
    check('site', ['site'], (_slot, { site }, params, report) => {
      if (site.nodeCount() === 0) return;
      for (const { room, energy } of site.roomEnergies()) {
        const actual = puePermille(energy);
        const limit = params.mostPermille;
        if (actual === undefined)
          report.notChecked({
            subjects: [room.id],
            message: 'unknown',
            params: { room: { record: room.id }, count: energy.it.unknown },
            evidence: stackEvidence(energy),
          });
        else if (actual > limit)
          report.breach({
            subjects: [room.id],
            message: 'above',
            params: { room: { record: room.id }, atLeast: atLeast(energy), pue: pueText(actual), most: pueText(limit) },
            actual,
            limit,
            dimension: 'share',
            unit: '%',
            evidence: stackEvidence(energy),
          });
      }
    }),
  ],
});
