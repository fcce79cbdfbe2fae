import type { PowerFeed } from '../model/records/power-feed';

/**
 * Watts a feed carries at its breaker's rating: V × A × power factor, × √3 for three phases (voltage line to line);
 * direct current has no power factor. Rounded down, so that a load of that many whole watts fits.
 * Source: rules PWR-KW-1P and PWR-KW-3P of the engineering rules.
 */
export function feedRatingW(
  feed: Pick<PowerFeed, 'voltageV' | 'phases' | 'breakerMilliA' | 'powerFactorPermille'>,
): number {
  const voltAmps = (feed.voltageV * feed.breakerMilliA) / 1000;
  if (feed.phases === 'dc') return Math.floor(voltAmps);
  const phases = feed.phases === 'three' ? Math.sqrt(3) : 1;
  return Math.floor((voltAmps * phases * feed.powerFactorPermille) / 1000);
}

/** The share of its rating, in thousandths, that a feed may carry without end, and by which basis. */
export function continuousShare(
  feed: Pick<PowerFeed, 'isRated100'>,
  region: 'NA' | 'IEC',
  limits: { readonly naPermille: number; readonly iecPermille: number },
): { readonly permille: number; readonly basis: 'NA' | 'NA-100' | 'IEC' } {
  if (region === 'IEC') return { permille: limits.iecPermille, basis: 'IEC' };
  return feed.isRated100 ? { permille: 1000, basis: 'NA-100' } : { permille: limits.naPermille, basis: 'NA' };
}
