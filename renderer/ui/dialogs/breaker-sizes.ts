import { continuousShare, feedRatingW } from '#shared/analysis/feed-capacity';
import type { FeedValues } from './plan-feeds';

/** Common breaker ratings in amperes: IEC 60947-2 preferred values, and NEC 240.6(A). General knowledge, not confirmed. */
const SIZES_A = {
  IEC: [16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600],
  NA: [15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 125, 150, 175, 200, 225, 250, 300, 350, 400, 500, 600, 800, 1000, 1200],
} as const;

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
  const size = SIZES_A[region].find(
    (ampere) => feedLimitW({ ...values, breakerMilliA: ampere * 1000 }, region, limits) >= loadW,
  );
  return size === undefined ? undefined : size * 1000;
}
