import { continuousShare } from '../../analysis/feed-capacity';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from './feed-basis';
import { basisOf } from './node-basis';

export const branchLoad = defineRule({
  code: 'PWR-BRANCH',
  key: 'power.branch',
  title: 'A bank of a rack PDU carries more than its breaker may',
  reason: 'A bank trips alone and takes a dozen outlets with it, while the whole unit looks half used.',
  basis:
    'sum of the bank’s outlets against its breaker: 80 % in NA (a UL bank of 20 A carries 16), all of it under IEC',
  source: 'Schneider FAQ FA156194',
  grade: 'P',
  notChecked:
    'Cords without an outlet, banks without a breaker, peaks. With all cords of a device on one unit, that unit.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded: 'Bank {bank} of {pdu} carries {actual}; it may carry {limit}: over by {difference}.',
    takeover:
      'Bank {bank} of {pdu} would carry {actual} when its devices lose their other cords; it may carry {limit}: over by {difference}.',
    unknown: 'Bank {bank} of {pdu} carries {actual} of {limit}; the draw of {count|thing|things} in it is not known.',
    noFeed: 'What bank {bank} of {pdu} carries is not known: nothing feeds it.',
  },
  checks: (check) => [
    check('rack', ['rackPdus'], (rack, { rackPdus }, params, report) => {
      const share = continuousShare({ isRated100: false }, rackPdus.regionInForce(), params);
      for (const device of rackPdus.pdusIn(rack)) {
        const load = rackPdus.pduLoad(device);
        if (!load) continue;
        for (const { bank, breakerMilliA, milliA, worstMilliA, unknownLoads } of load.banks) {
          if (breakerMilliA === undefined) continue;
          const limit = Math.floor((breakerMilliA * share.permille) / 1000);
          const about = {
            subjects: [load.pdu.id],
            discriminator: bank,
            params: { pdu: { record: load.pdu.id }, bank, count: unknownLoads },
            limit,
            dimension: 'current',
            unit: 'A',
          } as const;
          if (!isKnown(milliA) || !isKnown(worstMilliA)) {
            report.notChecked({ ...about, message: 'noFeed' });
            continue;
          }
          if (worstMilliA > limit)
            report.breach({
              ...about,
              message: milliA > limit ? 'exceeded' : 'takeover',
              actual: milliA > limit ? milliA : worstMilliA,
              ...basisOf(share.basis, params),
              evidence: [
                { label: 'In normal running', value: { quantity: milliA, dimension: 'current' } },
                {
                  label: 'With all of its devices on this unit',
                  value: { quantity: worstMilliA, dimension: 'current' },
                },
                { label: 'Breaker', value: { quantity: breakerMilliA, dimension: 'current' }, source: 'its type' },
              ],
            });
          else if (unknownLoads > 0) report.notChecked({ ...about, message: 'unknown', actual: milliA });
        }
      }
    }),
  ],
});
