import type { Breach, Gap, Report } from './rule';

/** A sum of which parts may be unknown, and the most it may be; both canonical integers of one dimension. */
export interface Sum {
  /** The sum of the parts that are known. */
  readonly actual: number;
  readonly limit: number;
  /** How many parts are not known: the sum is at least `actual`. */
  readonly unknownParts: number;
  /** How many parts of the limit are not known: it is at least `limit`. @default 0 */
  readonly unknownLimits?: number;
}

/** What is said of a sum that is reported. */
export interface SumReport extends Pick<Breach, 'subjects' | 'params' | 'at' | 'dimension' | 'unit'> {
  /** Message of a breach. With unknown parts it is the one of that name with `AtLeast` behind it. @default `exceeded` */
  readonly exceeded?: string;
  /** Message where what is known keeps the limit and parts are not known; it gets their `count`. */
  readonly unknown: string;
  /** What is said where the sum is over what is known of the limit and parts of that are not; it gets their `count`. */
  readonly unknownLimit?: Pick<Gap, 'message' | 'discriminator'>;
  /** What only a breach says. */
  readonly breach?: Pick<Breach, 'related' | 'basis' | 'source' | 'grade' | 'shapes' | 'evidence'>;
  /** What only the report of unknown parts says. */
  readonly gap?: Pick<Gap, 'shapes' | 'evidence'>;
}

/**
 * Reports a sum that is over its limit as soon as the known parts are and the limit is known; else, with unknown parts of
 * either, that it was not checked. Exactly at the limit keeps it. `describe` is asked only for what is reported: most
 * sums are within their limits.
 */
export function judgeSum(report: Report, sum: Sum, describe: () => SumReport): void {
  const { actual, limit, unknownParts, unknownLimits = 0 } = sum;
  if (actual <= limit && unknownParts === 0) return;
  const { exceeded = 'exceeded', unknown, unknownLimit, breach, gap, ...about } = describe();
  const shared = { ...about, actual, limit };
  if (actual > limit && unknownLimits > 0 && unknownLimit)
    report.notChecked({ ...shared, ...unknownLimit, params: { ...about.params, count: unknownLimits } });
  else if (actual > limit)
    report.breach({ ...shared, message: unknownParts > 0 ? `${exceeded}AtLeast` : exceeded, ...breach });
  else report.notChecked({ ...shared, message: unknown, params: { ...about.params, count: unknownParts }, ...gap });
}
