import type { Facts } from '../../analysis/facts';
import type { RedundancyCase, RedundancyTest, Survivor } from '../../analysis/power/groups';
import type { GroupProblem } from '../../analysis/power/redundancy-cases';
import type { PowerLimit } from '../../analysis/power/limits';
import { isIdOf } from '../../model/record-id';
import type { RedundancyGroup } from '../../model/records/redundancy-group';
import type { EvidenceRow } from '../engine/finding';
import type { Params, Report } from '../engine/rule';
import type { FEED_LIMITS } from '../power/feed-basis';
import { basisOf, numbersOf } from '../power/node-basis';

/** The messages of a rule about a declared scheme. */
export const SCHEME_MESSAGES = {
  down: '{group}: without {failed}, {count|load goes|loads go} down, {actual} in all.',
  downAtLeast: '{group}: without {failed}, {count|load goes|loads go} down, at least {actual} in all.',
  over: '{group}: without {failed}, {node} carries {actual}; it may carry {limit}: over by {difference}.',
  overAtLeast:
    '{group}: without {failed}, {node} carries at least {actual}; it may carry {limit}: over by at least {difference}.',
  tooFewMembers: '{group} is declared {scheme} and has {actual} members that may fail; {limit} or more are needed.',
  oneSide: '{group} is declared {scheme} and its members are all on {actual} side; {limit} are needed.',
  noReserve: '{group} is declared {scheme} and {actual} of its members is a reserve; {limit} is needed.',
  noMembers: '{group} is declared {scheme}, and no node is in it.',
  unrated: '{group}: what {count|member|members} may carry is not known, so the scheme was not tested to its end.',
  partial: '{group} stands its test as far as known: some loads or losses below its members are not.',
} as const;

/** What a rule about a scheme is handed. */
export interface SchemeFacts {
  readonly group: number;
  readonly groupState: Facts['groupState'];
  readonly params: Params<typeof FEED_LIMITS>;
  readonly report: Report;
}

/**
 * Reports whether a group stands the test of its scheme, when that is the one asked for.
 * @returns the group and its test, for what else a scheme asks; nothing when the group has another scheme.
 */
export function judgeScheme(
  { group, groupState, params, report }: SchemeFacts,
  scheme: RedundancyGroup['scheme'],
): { readonly record: RedundancyGroup; readonly test: RedundancyTest } | undefined {
  const record = groupState.groupAt(group);
  if (record?.scheme !== scheme) return undefined;
  const test = groupState.test(group, params);
  const names = namesOf(group, groupState);
  const about = { subjects: [record.id] } as const;
  const own = { group: { record: record.id }, scheme };
  const failing = test.failing.filter(isNotOnlyFeeds);
  const worst = worstCase(failing);
  if (test.problem === 'noMembers') report.notChecked({ ...about, message: 'noMembers', params: own });
  else if (test.problem)
    report.breach({
      ...about,
      discriminator: 'members',
      message: test.problem,
      params: own,
      ...needed(test.problem, names.size, record),
      dimension: 'count',
      unit: '',
    });
  else if (worst)
    breachOf(worst, test, { ...about, params: { ...own, failed: failedText(worst, names) } }, params, report, names);
  else if (test.unratedIds.length > 0)
    report.notChecked({ ...about, message: 'unrated', params: { ...own, count: test.unratedIds.length } });
  else if (test.isAtLeast) report.notChecked({ ...about, message: 'partial', params: own });
  return { record, test };
}

/** Feeds that cannot take over are for PWR-FEED-2N: a case is not stood only for what is above them. */
function isNotOnlyFeeds(one: RedundancyCase): boolean {
  return one.down.length > 0 || mostOver(one.worst, one.overloaded) !== undefined;
}

interface About {
  readonly subjects: readonly [string];
  readonly params: { readonly group: { readonly record: string }; readonly scheme: string; readonly failed: string };
}

function breachOf(
  { down, worst, overloaded, failedIds }: RedundancyCase,
  test: RedundancyTest,
  about: About,
  params: Params<typeof FEED_LIMITS>,
  report: Report,
  names: ReadonlyMap<string, string>,
): void {
  const evidence = evidenceOf(test, names);
  if (down.length > 0) {
    const isAtLeast = down.some((one) => one.isAtLeast);
    report.breach({
      ...about,
      message: isAtLeast ? 'downAtLeast' : 'down',
      params: { ...about.params, count: down.length },
      actual: down.reduce((sum, one) => sum + one.watts, 0),
      limit: 0,
      dimension: 'power',
      unit: 'kW',
      related: [...failedIds, ...down.map((one) => one.id).slice(0, 50)],
      evidence,
    });
    return;
  }
  const over = mostOver(worst, overloaded);
  if (!over) return;
  report.breach({
    ...about,
    message: test.isAtLeast ? 'overAtLeast' : 'over',
    params: { ...about.params, node: { record: over.id } },
    ...numbersOf(over.limit),
    ...basisOf(over.limit.basis, params),
    related: [...failedIds, over.id],
    evidence,
  });
}

/** The member that is over its limit, else the first of what else is, feeds left out. */
function mostOver(worst: Survivor | undefined, overloaded: RedundancyCase['overloaded']): Survivor | undefined {
  if (worst && worst.limit.actual > worst.limit.limit) return worst;
  const first = overloaded.find((one) => !isIdOf(one.id, 'powerFeed'));
  return first && { id: first.id, limit: first };
}

/** The case that takes down most, else the one in which something is furthest over its limit. */
function worstCase(cases: readonly RedundancyCase[]): RedundancyCase | undefined {
  const downOf = (one: RedundancyCase): number => one.down.reduce((sum, load) => sum + load.watts, 0);
  const useOf = (one: RedundancyCase): number => share(mostOver(one.worst, one.overloaded)?.limit);
  let found: RedundancyCase | undefined;
  for (const one of cases) {
    if (!found) found = one;
    else if (one.down.length > 0 !== found.down.length > 0) found = one.down.length > 0 ? one : found;
    else if (downOf(one) > downOf(found) || (downOf(one) === downOf(found) && useOf(one) > useOf(found))) found = one;
  }
  return found;
}

function share(limit: PowerLimit | undefined): number {
  return limit === undefined ? 0 : limit.actual / Math.max(1, limit.limit);
}

function needed(
  problem: Exclude<GroupProblem, 'noMembers'>,
  members: number,
  { scheme, spareCount }: RedundancyGroup,
): { readonly actual: number; readonly limit: number } {
  switch (problem) {
    case 'tooFewMembers':
      if (scheme === 'block') return { actual: 0, limit: 1 };
      return { actual: members, limit: scheme === 'N+r' ? spareCount + 1 : 2 };
    case 'oneSide':
      return { actual: 1, limit: 2 };
    case 'noReserve':
      return { actual: 0, limit: 1 };
  }
}

function namesOf(group: number, groupState: Facts['groupState']): ReadonlyMap<string, string> {
  const records = groupState.membersOf(group).map((node) => groupState.nodeAt(node));
  return new Map(records.flatMap((node) => (node ? [[node.id, node.name]] : [])));
}

function failedText({ failedIds }: RedundancyCase, names: ReadonlyMap<string, string>): string {
  return failedIds.map((id) => names.get(id) ?? id).join(' and ');
}

/** Each case that is not stood, with what comes of it. */
function evidenceOf(test: RedundancyTest, names: ReadonlyMap<string, string>): readonly EvidenceRow[] {
  return [
    { label: 'Cases tried', value: test.cases.length },
    ...test.failing
      .filter(isNotOnlyFeeds)
      .slice(0, 20)
      .map((one): EvidenceRow => {
        const over = mostOver(one.worst, one.overloaded);
        const label = `Without ${failedText(one, names)}`;
        if (one.down.length > 0) return { label, value: `${String(one.down.length)} down` };
        if (!over) return { label, value: 'not stood' };
        const { actual, dimension } = numbersOf(over.limit);
        return { label, value: { quantity: actual, dimension } };
      }),
  ];
}
