import type { Exclusion } from '#shared/model/records/exclusion';
import type { Room } from '#shared/model/records/room';
import type { Finding } from '#shared/rules/engine/finding';
import { sinceExcluded } from '#shared/rules/report/exclusion-text';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { WEIGHT_ORDER, WEIGHTS, type Weight } from '../components/severity-mark';

export type ProblemGrouping = 'rule' | 'place' | 'severity';

/** One finding as the list shows it. */
export interface Problem {
  readonly finding: Finding;
  readonly weight: Weight;
  /** Why it is excluded, when it is. */
  readonly exclusion: Exclusion | undefined;
  /** The exclusion that is not in force any more, because it is worse now. */
  readonly outgrown: Exclusion | undefined;
}

export interface ProblemFilter {
  readonly weights: ReadonlySet<Weight>;
  readonly showsExcluded: boolean;
  /** Words that must all be in the message, the code or the rule's title, in any order. */
  readonly words: string;
}

export interface ProblemTexts {
  readonly message: (finding: Finding) => string;
  readonly ruleTitle: (code: string) => string;
}

export type ProblemRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly weight: Weight | undefined;
      readonly count: number;
      readonly isOpen: boolean;
      /** All of them, listed or not; none for a group of other things. */
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem }
  | { readonly kind: 'more'; readonly key: string; readonly count: number }
  | { readonly kind: 'stale'; readonly key: string; readonly exclusion: Exclusion }
  | { readonly kind: 'off'; readonly key: string; readonly code: string };

/** More of one group than this are counted, not listed: one wrong limit must not bury everything else. */
export const MAX_PER_GROUP = 500;

export function weightOf(finding: Finding): Weight {
  return finding.isUnknown ? 'unknown' : finding.severity;
}

/** What knows the exclusions of findings: the checks do. */
export interface ExclusionSource {
  readonly exclusionOf: (finding: Finding) => Exclusion | undefined;
  readonly outgrownExclusionOf: (finding: Finding) => Exclusion | undefined;
}

/** Findings with the reasons for which some are or were excluded. */
export function problemsOf(findings: readonly Finding[], source: ExclusionSource): readonly Problem[] {
  return findings.map((finding) => {
    const exclusion = source.exclusionOf(finding);
    const outgrown = exclusion ? undefined : source.outgrownExclusionOf(finding);
    return { finding, weight: weightOf(finding), exclusion, outgrown };
  });
}

export function filterProblems(
  problems: readonly Problem[],
  { weights, showsExcluded, words }: ProblemFilter,
  texts: ProblemTexts,
): readonly Problem[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return problems.filter(({ finding, weight, exclusion }) => {
    if (exclusion ? !showsExcluded : !weights.has(weight)) return false;
    if (wanted.length === 0) return true;
    const text = `${finding.code} ${texts.ruleTitle(finding.code)} ${texts.message(finding)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

const ORDER = new Intl.Collator('en', { numeric: true });

interface Group {
  readonly key: string;
  readonly title: string;
  readonly problems: Problem[];
}

/** The list as it is shown: groups, the worst first, each with its problems, the worst first and excluded ones last. */
export function problemRows(
  problems: readonly Problem[],
  grouping: ProblemGrouping,
  closed: ReadonlySet<string>,
  view: DocumentView,
  texts: ProblemTexts,
): readonly ProblemRow[] {
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const { key, title } = groupOf(problem, grouping, view, texts);
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { key, title, problems: [problem] });
  }
  const ordered = [...groups.values()]
    .map((group) => ({ group, rank: worstRank(group.problems) }))
    .sort((a, b) => a.rank - b.rank || ORDER.compare(a.group.title, b.group.title));
  return ordered.flatMap(({ group, rank }) => {
    const title = grouping === 'rule' ? ruleHeading(group) : group.title;
    return groupRows({ ...group, title }, rank, !closed.has(group.key));
  });
}

/** A rule's title states what is wrong; where nothing could be checked, nothing is known to be wrong. */
function ruleHeading({ title, problems }: Group): string {
  return problems.every(({ weight }) => weight === 'unknown') ? `Not checked: ${title}` : title;
}

function groupRows({ key, title, problems }: Group, worst: number, isOpen: boolean): readonly ProblemRow[] {
  const weight = WEIGHT_ORDER[worst];
  const heading: ProblemRow = { kind: 'group', key, title, weight, count: problems.length, isOpen, problems };
  if (!isOpen) return [heading];
  const rows = worstFirst(problems, MAX_PER_GROUP).map((problem): ProblemRow => ({
    kind: 'problem',
    key: problem.finding.id,
    problem,
  }));
  const left = problems.length - rows.length;
  return left > 0 ? [heading, ...rows, { kind: 'more', key: `${key} more`, count: left }] : [heading, ...rows];
}

/** The first `most` by rank, without sorting what is not listed: there may be a hundred thousand of a kind. */
function worstFirst(problems: readonly Problem[], most: number): readonly Problem[] {
  const byRank = [...WEIGHT_ORDER, 'excluded'].map((): Problem[] => []);
  for (const problem of problems) {
    const same = byRank[rankOf(problem)];
    if (same && same.length < most) same.push(problem);
  }
  return byRank.flat().slice(0, most);
}

function groupOf(
  problem: Problem,
  grouping: ProblemGrouping,
  view: DocumentView,
  texts: ProblemTexts,
): { readonly key: string; readonly title: string } {
  if (problem.exclusion && grouping === 'severity') return { key: 'excluded', title: 'Excluded' };
  switch (grouping) {
    case 'rule':
      return { key: problem.finding.code, title: texts.ruleTitle(problem.finding.code) };
    case 'severity':
      return { key: problem.weight, title: WEIGHTS[problem.weight].many };
    case 'place': {
      const room = roomOf(view, problem.finding.subjects[0] ?? '');
      return { key: room?.id ?? 'nowhere', title: room?.name ?? 'Not in a room' };
    }
  }
}

/** The room something stands in, followed from a device to its rack and from a cable to its first end. */
function roomOf(view: DocumentView, id: string): Room | undefined {
  const record = getRecord(view, id);
  switch (record?.typeName) {
    case 'room':
      return record;
    case 'device':
      return roomOf(view, record.rackId);
    case 'cable':
      return roomOf(view, record.fromId);
    case 'coolingUnit':
      return roomOf(view, record.hostId);
    case 'powerFeed':
      return record.sourceId === undefined ? undefined : roomOf(view, record.sourceId);
    case 'powerNode':
      return roomOf(view, record.hostId ?? record.roomId ?? '');
    case 'powerLink':
      return roomOf(view, record.toId);
    case 'powerCord':
      return roomOf(view, record.loadId);
    default:
      return record && 'roomId' in record && record.roomId !== undefined ? view.get(record.roomId) : undefined;
  }
}

function rankOf({ weight, exclusion }: Problem): number {
  return exclusion ? WEIGHT_ORDER.length : WEIGHT_ORDER.indexOf(weight);
}

function worstRank(problems: readonly Problem[]): number {
  return problems.reduce((worst, problem) => Math.min(worst, rankOf(problem)), WEIGHT_ORDER.length);
}

/** Who excluded a finding, when (the day, in UTC) and why. */
export function exclusionText(exclusion: Exclusion): string {
  return `Excluded${byWhom(exclusion)}: ${exclusion.comment}`;
}

/** Why a finding counts again that was excluded once: what it said then and says now. */
export function outgrownText(finding: Finding, exclusion: Exclusion, decimalComma: boolean): string {
  const { measured, comment } = exclusion;
  const figures = measured ? `: ${sinceExcluded(measured, finding, { decimalComma })}` : '';
  return `Changed since it was excluded${byWhom(exclusion)}${figures}. Reason then: ${comment}`;
}

function byWhom({ author, at }: Exclusion): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  return `${author === '' ? '' : ` by ${author}`}${day === undefined ? '' : ` on ${day}`}`;
}

/** Exclusions whose finding is not there any more: listed, never taken away unasked. */
export function staleRows(stale: readonly Exclusion[]): readonly ProblemRow[] {
  if (stale.length === 0) return [];
  return [
    {
      kind: 'group',
      key: 'stale',
      title: 'Exclusions without a finding',
      weight: undefined,
      count: stale.length,
      isOpen: true,
      problems: [],
    },
    ...stale.map((exclusion): ProblemRow => ({ kind: 'stale', key: exclusion.id, exclusion })),
  ];
}

/** Rules that this document switches off: listed, so that nobody takes their silence for a pass. */
export function switchedOffRows(codes: readonly string[]): readonly ProblemRow[] {
  if (codes.length === 0) return [];
  return [
    {
      kind: 'group',
      key: 'off',
      title: 'Rules switched off',
      weight: undefined,
      count: codes.length,
      isOpen: true,
      problems: [],
    },
    ...codes.map((code): ProblemRow => ({ kind: 'off', key: `off ${code}`, code })),
  ];
}
