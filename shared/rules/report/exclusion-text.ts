import type { Exclusion, Measured } from '../../model/records/exclusion';
import { formatNumber } from '../../units/format';
import { isKnown, type Known } from '../../units/known';
import type { ReportedFinding } from './report';

/** Enough to tell two figures apart that differ by little. */
const DECIMALS = 6;

/** How numbers are written. */
export interface FigureStyle {
  readonly decimalComma: boolean;
}

/** Who excluded a finding, when and why, without a verb: ` by Ada, 2026-01-02: agreed`. */
export function exclusionNote({ author, at, comment }: Pick<Exclusion, 'author' | 'at' | 'comment'>): string {
  return `${author === '' ? '' : ` by ${author}`}${at === '' ? '' : `, ${at}`}: ${comment}`;
}

/** What a finding said when it was excluded and what it says now: `it was 12.5 kW (limit 10 kW), now it is …`. */
export function sinceExcluded(then: Measured, now: Measured, style: FigureStyle = { decimalComma: false }): string {
  return `it was ${figures(then, style)}, now it is ${figures(now, style)}`;
}

/** Why a finding counts again that was excluded once. */
export function outgrownText(now: Measured, outgrown: NonNullable<ReportedFinding['outgrown']>): string {
  return `Changed since excluded${exclusionNote(outgrown)} (${sinceExcluded(outgrown.measured, now)}).`;
}

/** The same for programs. */
export function outgrownFields({ comment, author, at, measured }: NonNullable<ReportedFinding['outgrown']>) {
  const { actual, limit, unit } = measured;
  return { actual, limit, unit, comment, author, at };
}

function figures({ actual, limit, unit }: Measured, { decimalComma }: FigureStyle): string {
  const text = (value: Known<number>): string =>
    isKnown(value) ? `${formatNumber(value, DECIMALS, { decimalComma })} ${unit}`.trim() : 'unknown';
  return `${text(actual)} (limit ${text(limit)})`;
}
