import type { PowerFeed } from '../../model/records/power-feed';

/**
 * A load lies on a line, between two lines, equally on all three, or nobody has said where. These places are counted
 * apart up to the next transformer, UPS or rectifier; to what is above that it is a load on all three lines.
 */
export const BUCKETS = { L1: 0, L2: 1, L3: 2, L12: 3, L23: 4, L31: 5, balanced: 6, unassigned: 7 } as const;
export const BUCKET_COUNT = 8;

/** Where the load of a feed lies. Three phases and direct current are taken as balanced. */
export function bucketOf(feed: Pick<PowerFeed, 'lines' | 'phases'>): number {
  if (feed.phases === 'dc') return BUCKETS.balanced;
  if (feed.lines !== undefined) return feed.lines === 'L123' ? BUCKETS.balanced : BUCKETS[feed.lines];
  return feed.phases === 'three' ? BUCKETS.balanced : BUCKETS.unassigned;
}
