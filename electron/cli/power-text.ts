import type { BatteryMinutes } from '#shared/analysis/power/batteries';
import type { ContinuousShares, PowerLimit } from '#shared/analysis/power/limits';
import { formatReading } from '#shared/rules/report/reading-format';
import { isKnown } from '#shared/units/known';

const DIMENSIONS = { W: 'power', VA: 'apparentPower', mA: 'current' } as const;

/** A limit as programs read it: watts, volt-amperes or amperes. */
export interface ReportedLimit {
  readonly actual: number;
  readonly limit: number;
  readonly unit: 'W' | 'VA' | 'A';
}

/** Amperes are what the trade counts in; thousandths of them are only how the program counts. */
export function reportedLimit({ actual, limit, unit }: PowerLimit): ReportedLimit {
  return unit === 'mA' ? { actual: actual / 1000, limit: limit / 1000, unit: 'A' } : { actual, limit, unit };
}

/** `412.0 kW of 400.0 kW (103 %)`. */
export function limitText(limit: PowerLimit): string {
  return `${formatReading(DIMENSIONS[limit.unit], limit.actual)} of ${limitOnlyText(limit)} (${usedText(limit)})`;
}

/** `400.0 kW`. */
export function limitOnlyText({ limit, unit }: PowerLimit): string {
  return formatReading(DIMENSIONS[unit], limit);
}

/** On what a limit rests: `rating`, `NA 80 %`. */
export function basisText({ basis }: PowerLimit, { naPermille, iecPermille }: ContinuousShares): string {
  switch (basis) {
    case 'NA':
      return `NA ${naPermille / 10} %`;
    case 'NA-100':
      return 'NA, listed for 100 %';
    case 'IEC':
      return `IEC ${iecPermille / 10} %`;
    default:
      return basis;
  }
}

/** How much of a limit is used: `103 %`; of a limit of zero, that it is zero. */
export function usedText({ actual, limit }: PowerLimit): string {
  if (limit === 0) return 'rated 0';
  const percent = (100 * actual) / limit;
  // Rounded away from the limit, so that what is over it never reads as 100 %, nor what is under it.
  return `${actual > limit ? Math.ceil(percent) : Math.floor(percent)} %`;
}

/** Watts for reading; with parts unknown they are at least that. */
export function wattsText(watts: number, isAtLeast: boolean): string {
  return `${isAtLeast ? 'at least ' : ''}${formatReading('power', watts)}`;
}

/** Minutes for reading. */
export function minutesText(minutes: BatteryMinutes): string {
  if (minutes === 'notLoaded') return 'not loaded';
  if (!isKnown(minutes)) return 'for an unknown time';
  return `for ${minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes)} min`;
}
