import { continuousShare, feedRatingW } from '#shared/analysis/feed-capacity';
import { BREAKER_SIZES_A } from '#shared/operations/breaker-sizes';
import type { FeedValues } from './plan-feeds';

/** Watts that a feed with these values may carry without end in a region. */
export function feedLimitW(
  values: FeedValues,
  region: 'NA' | 'IEC',
  limits: { readonly naPermille: number; readonly iecPermille: number },
): number {
  return Math.floor((feedRatingW(values) * continuousShare(values, region, limits).permille) / 1000);
}

/** The smallest common breaker, in milliamperes, with which a feed carries the load; nothing when none is large enough. */
export function breakerFor(
  loadW: number,
  values: FeedValues,
  region: 'NA' | 'IEC',
  limits: { readonly naPermille: number; readonly iecPermille: number },
): number | undefined {
  const size = BREAKER_SIZES_A[region].find(
    (ampere) => feedLimitW({ ...values, breakerMilliA: ampere * 1000 }, region, limits) >= loadW,
  );
  return size === undefined ? undefined : size * 1000;
}
