import { doesSomething, type CoolingCounts, type SweepCase } from '#shared/analysis/power/sweep';
import { formatReading } from '#shared/rules/report/reading-format';
import { counted } from '#shared/rules/report/plain-text';
import type { AnalysedDocument } from '../analysed-document';
import { wrapped } from '../command';
import { limitText, reportedLimit, wattsText } from '../power-text';

/** The cases of a sweep, worst first, those that change nothing left out. */
export interface SweepReport {
  readonly kind: 'single' | 'pairs' | 'groups';
  /** Of cooling units, loops and pumps, not of the power chain. */
  readonly isOfCooling: boolean;
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
export function sweepReport(kind: SweepReport['kind'], isOfCooling: boolean, all: readonly SweepCase[]): SweepReport {
  const cases = all.filter(doesSomething);
  return { kind, isOfCooling, played: all.length, harmless: all.length - cases.length, cases };
}

/** For programs: the `top` worst cases. */
export function sweepJson(
  { kind, isOfCooling, played, harmless, cases }: SweepReport,
  { file }: AnalysedDocument,
  top: number,
): object {
  return {
    file,
    sweep: kind,
    of: isOfCooling ? 'cooling' : 'power',
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
      cooling: one.cooling ? coolingCountsJson(one.cooling) : null,
    })),
  };
}

function coolingCountsJson({ units, ...counts }: CoolingCounts): object {
  return { ...counts, unitsOut: units };
}

/** For people: two to four lines to a case. */
export function sweepText(
  { kind, isOfCooling, played, harmless, cases }: SweepReport,
  document: AnalysedDocument,
  top: number,
): string {
  const { nameOf } = document;
  const lines = [
    `${counted(played, ...NOUNS[kind])}` +
      ` played through; ${
        harmless === played
          ? isOfCooling
            ? 'none of them leaves a rack short of cooling'
            : 'none of them takes anything down'
          : `${harmless} change nothing`
      }.`,
  ];
  for (const [at, one] of cases.slice(0, top).entries()) {
    lines.push(`${at + 1}. ${(one.groupIds ?? one.failedIds).map(nameOf).join(' and ')}`);
    const parts = [
      one.down > 0 ? `${counted(one.down, 'load')} down, ${wattsText(one.downW, one.isDownAtLeast)}` : 'nothing down',
      `${one.degraded} without redundancy`,
    ];
    if (!isOfCooling) lines.push(`   ${parts.join('; ')}`);
    if (one.cooling) lines.push(...wrapped(coolingText(one.cooling), '   ', '   '));
    const { worstOverload: worst } = one;
    if (worst) lines.push(`   ${counted(one.overloads, 'overload')}, worst ${nameOf(worst.id)}: ${limitText(worst)}`);
  }
  if (cases.some((one) => one.cooling)) lines.push('What it does to air is an estimate, not CFD.');
  if (cases.length > top) lines.push(`and ${cases.length - top} more; --top NUMBER lists more`);
  return `${lines.join('\n')}\n`;
}

function coolingText({ racks, shortOfLiquid, hot, shortRooms, shortW, units }: CoolingCounts): string {
  const parts = [
    ...(shortOfLiquid > 0 ? [`${shortOfLiquid} short of liquid`] : []),
    ...(hot > 0 ? [`${hot} too hot`] : []),
    ...(shortRooms > 0 ? [`${counted(shortRooms, 'room')} short of air`] : []),
    ...(shortW > 0 ? [`${formatReading('power', shortW)} not taken away`] : []),
    ...(units > 0 ? [`${counted(units, 'cooling unit')} out`] : []),
  ];
  return `cooling: ${counted(racks, 'rack')} hit${parts.length > 0 ? `; ${parts.join(', ')}` : ''}`;
}
