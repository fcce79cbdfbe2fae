import { continuousShare } from '../../analysis/feed-capacity';
import type { Facts } from '../../analysis/facts';
import type { ParamSpec } from '../engine/rule';
import type { EvidenceRow } from '../engine/finding';

/** How much of its breaker a feed may carry without end, by region. */
export const FEED_LIMITS = {
  naPermille: {
    default: 800,
    dimension: 'share',
    label: 'Share of the breaker for continuous load, NA',
    source: 'NEC 210.20(A), quoted by a Schneider bulletin',
    grade: 'P',
    max: 1000,
  },
  iecPermille: {
    default: 1000,
    dimension: 'share',
    label: 'Share of the breaker for continuous load, IEC',
    source: 'general engineering knowledge; temperature and diversity factors come from the maker',
    grade: 'K',
    max: 1000,
  },
} as const satisfies { readonly [name: string]: ParamSpec };

/** Watts a feed may carry without end, and on which basis. */
export interface FeedLimit {
  readonly limitW: number;
  readonly basis: string;
  readonly source: string;
  readonly grade: 'P' | 'K';
}

/** The limit of a feed in the region of its document. */
export function feedLimit(
  feedLoad: Facts['feedLoad'],
  slot: number,
  params: { readonly naPermille: number; readonly iecPermille: number },
): FeedLimit {
  const feed = feedLoad.feedAt(slot);
  const share = continuousShare({ isRated100: feed?.isRated100 ?? false }, feedLoad.regionInForce(), params);
  const limitW = Math.floor((feedLoad.ratingW(slot) * share.permille) / 1000);
  const percent = `${share.permille / 10} %`;
  switch (share.basis) {
    case 'NA':
      return {
        limitW,
        basis: `NA: ${percent} of the breaker for continuous load (PWR-NEC-80)`,
        source: FEED_LIMITS.naPermille.source,
        grade: 'P',
      };
    case 'NA-100':
      return {
        limitW,
        basis: 'NA: the assembly is stated to be listed for 100 % (PWR-NEC-80, exception)',
        source: FEED_LIMITS.naPermille.source,
        grade: 'P',
      };
    case 'IEC':
      return {
        limitW,
        basis: `IEC: ${percent} of the breaker (PWR-IEC-100)`,
        source: FEED_LIMITS.iecPermille.source,
        grade: 'K',
      };
  }
}

/** How the rating of a feed comes about. */
export function ratingEvidence(feedLoad: Facts['feedLoad'], slot: number): readonly EvidenceRow[] {
  const feed = feedLoad.feedAt(slot);
  if (!feed) return [];
  return [
    { label: 'Voltage in V', value: feed.voltageV, source: 'this feed' },
    { label: 'Breaker', value: { quantity: feed.breakerMilliA, dimension: 'current' }, source: 'this feed' },
    { label: 'Phases', value: feed.phases, source: 'this feed' },
    { label: 'Power factor', value: feed.powerFactorPermille / 1000, source: 'this feed' },
    {
      label: 'Rating',
      value: { quantity: feedLoad.ratingW(slot), dimension: 'power' },
      source: 'PWR-KW-3P, PWR-KW-1P',
    },
  ];
}
