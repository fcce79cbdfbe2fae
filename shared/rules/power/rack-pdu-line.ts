import { continuousShare } from '../../analysis/feed-capacity';
import type { Facts } from '../../analysis/facts';
import type { RackPduLoad } from '../../analysis/power/rack-pdus';
import { isKnown } from '../../units/known';
import type { Params, Report } from '../engine/rule';
import type { FEED_LIMITS } from './feed-basis';
import { basisOf } from './node-basis';

/** Reports each rack PDU of a rack one line of which carries more than its breaker's share although the sum fits. */
export function judgeRackPduLines(
  rack: number,
  rackPdus: Facts['rackPdus'],
  params: Params<typeof FEED_LIMITS>,
  report: Report,
): void {
  for (const device of rackPdus.pdusIn(rack)) {
    const load = rackPdus.pduLoad(device);
    const breakerMilliA = load && breakerOf(load);
    if (!load || breakerMilliA === undefined || !isKnown(load.lines) || !isKnown(load.worstLines)) continue;
    const [feed] = load.feeds;
    if (feed?.phases !== 'three') continue;
    const share = continuousShare(feed, rackPdus.regionInForce(), params);
    const limit = Math.floor((breakerMilliA * share.permille) / 1000);
    const isNow = load.lines.maxMilliA > limit;
    const lines = isNow ? load.lines : load.worstLines;
    const { l1MilliA, l2MilliA, l3MilliA, maxMilliA, unassignedW } = lines;
    const mean = (l1MilliA + l2MilliA + l3MilliA) / 3;
    // Where the mean of the lines is too much the feed is (PWR-FEED-CAP, PWR-FEED-2N).
    if (maxMilliA > limit && mean <= limit)
      report.breach({
        subjects: [load.pdu.id],
        related: [feed.id],
        message: isNow ? 'pdu' : 'pduTakeover',
        params: { pdu: { record: load.pdu.id }, feed: { record: feed.id } },
        actual: maxMilliA,
        limit,
        dimension: 'current',
        unit: 'A',
        ...basisOf(share.basis, params),
        evidence: [
          { label: 'Line L1', value: { quantity: l1MilliA, dimension: 'current' } },
          { label: 'Line L2', value: { quantity: l2MilliA, dimension: 'current' } },
          { label: 'Line L3', value: { quantity: l3MilliA, dimension: 'current' } },
          ...(unassignedW > 0
            ? [{ label: 'On no outlet yet', value: { quantity: unassignedW, dimension: 'power' } }]
            : []),
        ],
      });
  }
}

/** The smaller of what feeds it and what it is rated for. */
function breakerOf({ feeds, ratedMilliA }: RackPduLoad): number | undefined {
  const feed = feeds[0]?.breakerMilliA;
  if (feed === undefined) return undefined;
  return isKnown(ratedMilliA) ? Math.min(feed, ratedMilliA) : feed;
}
