/** Which cables the schedule lists, in which order. */
import { SCHEDULE_COLUMNS, type CableSchedule, type ScheduleColumn } from '#shared/exchange/tables/cable-schedule';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Cable } from '#shared/model/records/cable';
import { passes, type CableFilter } from '../../editor/cables/filter';
import { naturalKeySteps, sortSteps } from './natural-order';
import { readWords, WORST_ANSWER } from './schedule-words';

export interface ScheduleSort {
  readonly columnId: string;
  readonly isDescending: boolean;
}

export interface ScheduleQuery {
  /** Sought in the label and the ends. Cables that hold the words in sequence are listed alone where there are any. */
  readonly words: string;
  readonly filter: CableFilter;
  /** Only these; all when nothing is said. */
  readonly among?: ReadonlySet<string>;
  readonly sort?: ScheduleSort;
}

/** Cables that are looked at between two yields. */
const STRIDE = 128;

/**
 * The cables in order: that of the document unless a column is sorted by. In steps, which yield the share done, from
 * 0 to 1: a hundred thousand cables take seconds to search or sort.
 */
export function* scheduleRowSteps(
  schedule: CableSchedule,
  analysis: HallAnalysis,
  { words, filter, among, sort }: ScheduleQuery,
): Generator<number, readonly Cable[]> {
  const cables = schedule.view.all('cable');
  const column = sort && SCHEDULE_COLUMNS.find(({ id }) => id === sort.columnId);
  const share = column ? 0.3 : 1;
  const answerOf = readWords(words);
  const hasFilter = Object.values(filter).some((value) => value !== undefined);
  let rows: Cable[] = [];
  let best = WORST_ANSWER;
  let done = 0;
  for (const cable of cables.values()) {
    if (++done % STRIDE === 0) yield (done / cables.size) * share;
    if (among && !among.has(cable.id)) continue;
    if (hasFilter && !passes(analysis, analysis.cables.cables.slotOf(cable.id), cable, filter)) continue;
    const answer = answerOf ? answerOf(textOf(schedule, cable)) : best;
    if (answer === undefined || answer > best) continue;
    if (answer < best) rows = [];
    best = answer;
    rows.push(cable);
  }
  if (!sort || !column) return rows;
  const sorting = sortedSteps(schedule, rows, column, sort.isDescending);
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) yield share + step.value * (1 - share);
  return step.value;
}

function textOf(schedule: CableSchedule, cable: Cable): string {
  const { from, to } = schedule.line(cable);
  return [cable.name, from.room, from.rack, from.device, from.port, to.room, to.rack, to.device, to.port].join(' ');
}

interface Keyed {
  readonly cable: Cable;
  readonly number: number | undefined;
  readonly text: string;
  /** What the text is sorted by. */
  key: string;
}

/** Numbers come before words, and what is empty or not known last, either way round. */
function* sortedSteps(
  schedule: CableSchedule,
  rows: readonly Cable[],
  column: ScheduleColumn,
  isDescending: boolean,
): Generator<number, readonly Cable[]> {
  const present: Keyed[] = [];
  const missing: Cable[] = [];
  for (const [index, cable] of rows.entries()) {
    if (index % STRIDE === 0) yield (index / rows.length) * 0.3;
    const value = column.cell(schedule.line(cable));
    if (value === undefined || value === '' || value === 'unknown') missing.push(cable);
    else if (typeof value === 'number') present.push({ cable, number: value, text: '', key: '' });
    else present.push({ cable, number: undefined, text: String(value), key: '' });
  }
  const keying = naturalKeySteps(present.map(({ text }) => text));
  let keys = keying.next();
  for (; !keys.done; keys = keying.next()) yield 0.3 + keys.value * 0.3;
  for (const [index, one] of present.entries()) one.key = keys.value[index] ?? '';
  const sign = isDescending ? -1 : 1;
  const sorting = sortSteps(present, (a, b) => {
    if (a.number !== undefined || b.number !== undefined)
      return sign * ((a.number ?? Infinity) < (b.number ?? Infinity) ? -1 : a.number === b.number ? 0 : 1);
    return a.key === b.key ? 0 : a.key < b.key ? -sign : sign;
  });
  let sorted = sorting.next();
  for (; !sorted.done; sorted = sorting.next()) yield 0.6 + sorted.value * 0.4;
  return [...sorted.value.map(({ cable }) => cable), ...missing];
}
