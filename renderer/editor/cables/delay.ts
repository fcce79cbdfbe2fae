import { cableDelayNs } from '#shared/analysis/formulas/cabling';
import { UNKNOWN, type Known } from '#shared/units/known';

const UM_PER_M = 1_000_000;
/** Signal delay in fibre and in twinax (rule LATENCY). */
const FIBRE_NS_PER_M = 4.9;
const TWINAX_NS_PER_M = 4.3;

export const isMultimode = (medium: string): boolean => /^OM\d/i.test(medium);
export const isSingleMode = (medium: string): boolean => /^(OS\d|SMF)/i.test(medium);

/** Time along a cable of this medium in tenths of a nanosecond; unknown for media whose delay is not known. */
export function cableDelayDeciNs(medium: string, lengthUm: number | undefined): Known<number> {
  const isFibre = isMultimode(medium) || isSingleMode(medium) || /^AOC/i.test(medium);
  const isTwinax = /DAC|ACC|AEC/i.test(medium);
  if (lengthUm === undefined || (!isFibre && !isTwinax)) return UNKNOWN;
  return Math.round(cableDelayNs(lengthUm / UM_PER_M, isFibre ? FIBRE_NS_PER_M : TWINAX_NS_PER_M) * 10);
}
