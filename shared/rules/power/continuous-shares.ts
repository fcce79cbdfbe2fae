import { DEFAULT_SHARES, type ContinuousShares } from '../../analysis/power/limits';
import type { ValidationSession } from '../engine/validation-session';

/** The shares of a breaker for continuous load that the capacity checks of a document use; it may change them. */
export function continuousSharesOf(session: Pick<ValidationSession, 'ruleInForce'>): ContinuousShares {
  const params = session.ruleInForce('PWR-FEED-CAP')?.params;
  return {
    naPermille: params?.['naPermille'] ?? DEFAULT_SHARES.naPermille,
    iecPermille: params?.['iecPermille'] ?? DEFAULT_SHARES.iecPermille,
  };
}
