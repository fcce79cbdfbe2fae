import type { SweepCase } from '#shared/analysis/power/sweep';
import { counted } from '#shared/rules/report/plain-text';
import type { AnalysedDocument } from '../analysed-document';
import { limitText, reportedLimit, wattsText } from '../power-text';

/** The cases of a sweep, worst first, those that change nothing left out. */
export interface SweepReport {
  readonly kind: 'single' | 'pairs' | 'groups';
  readonly played: number;
  readonly harmless: number;
  readonly cases: readonly SweepCase[];
}

const NOUNS: { readonly [K in SweepReport['kind']]: readonly [one: string, many: string] } = {
  single: ['single failure', 'single failures'],
  pairs: ['pair', 'pairs'],
  groups: ['pair of groups', 'pairs of groups'],
};

/** Takes the cases that do something. */
export function sweepReport(kind: SweepReport['kind'], all: readonly SweepCase[]): SweepReport {
  const cases = all.filter((one) => one.down > 0 || one.degraded > 0 || one.overloads > 0);
  return { kind, played: all.length, harmless: all.length - cases.length, cases };
}

/** For programs: the `top` worst cases. */
export function sweepJson(
  { kind, played, harmless, cases }: SweepReport,
  { file }: AnalysedDocument,
  top: number,
): object {
  return {
    file,
    sweep: kind,
    played,
    harmless,
    cases: cases.slice(0, top).map((one) => ({
      failed: one.failedIds,
      ...(one.groupIds ? { groups: one.groupIds } : {}),
      downCount: one.down,
      downW: one.downW,
      downIsAtLeast: one.isDownAtLeast,
      degradedCount: one.degraded,
      overloadedCount: one.overloads,
      worstOverload: one.worstOverload ? { id: one.worstOverload.id, ...reportedLimit(one.worstOverload) } : null,
    })),
  };
}

/** For people: two lines to a case. */
export function sweepText(
  { kind, played, harmless, cases }: SweepReport,
  document: AnalysedDocument,
  top: number,
): string {
  const { nameOf } = document;
  const lines = [
    `${counted(played, ...NOUNS[kind])}` +
      ` played through; ${harmless === played ? 'none of them takes anything down' : `${harmless} change nothing`}.`,
  ];
  for (const [at, one] of cases.slice(0, top).entries()) {
    lines.push(`${at + 1}. ${(one.groupIds ?? one.failedIds).map(nameOf).join(' and ')}`);
    const parts = [
      one.down > 0 ? `${counted(one.down, 'load')} down, ${wattsText(one.downW, one.isDownAtLeast)}` : 'nothing down',
      `${one.degraded} without redundancy`,
    ];
    lines.push(`   ${parts.join('; ')}`);
    const { worstOverload: worst } = one;
    if (worst) lines.push(`   ${counted(one.overloads, 'overload')}, worst ${nameOf(worst.id)}: ${limitText(worst)}`);
  }
  if (cases.length > top) lines.push(`and ${cases.length - top} more; --top NUMBER lists more`);
  return `${lines.join('\n')}\n`;
}
