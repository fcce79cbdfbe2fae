/** Which cables the schedule lists, in which order. */
import { SCHEDULE_COLUMNS, type CableSchedule, type ScheduleColumn } from '#shared/exchange/tables/cable-schedule';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Cable } from '#shared/model/records/cable';
import { passes, type CableFilter } from '../../editor/cables/filter';

export interface ScheduleSort {
  readonly columnId: string;
  readonly isDescending: boolean;
}

export interface ScheduleQuery {
  /** All of them must occur in the label or the ends. */
  readonly words: string;
  readonly filter: CableFilter;
  /** Only these; all when nothing is said. */
  readonly among?: ReadonlySet<string>;
  readonly sort?: ScheduleSort;
}

const ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The cables in order: that of the document unless a column is sorted by. */
export function scheduleRows(
  schedule: CableSchedule,
  analysis: HallAnalysis,
  { words, filter, among, sort }: ScheduleQuery,
): readonly Cable[] {
  const { view } = schedule;
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const hasFilter = Object.values(filter).some((value) => value !== undefined);
  const rows: Cable[] = [];
  for (const cable of view.all('cable').values()) {
    if (among && !among.has(cable.id)) continue;
    if (hasFilter && !passes(analysis, analysis.cables.cables.slotOf(cable.id), cable, filter)) continue;
    if (wanted.length > 0 && !holds(schedule, cable, wanted)) continue;
    rows.push(cable);
  }
  const column = sort && SCHEDULE_COLUMNS.find(({ id }) => id === sort.columnId);
  return column ? sorted(schedule, rows, column, sort.isDescending) : rows;
}

function holds(schedule: CableSchedule, cable: Cable, wanted: readonly string[]): boolean {
  const { from, to } = schedule.line(cable);
  const text = [cable.name, from.room, from.rack, from.device, from.port, to.room, to.rack, to.device, to.port]
    .join(' ')
    .toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** What is empty or not known comes last, either way round. */
function sorted(
  schedule: CableSchedule,
  rows: readonly Cable[],
  column: ScheduleColumn,
  isDescending: boolean,
): readonly Cable[] {
  const keyed = rows.map((cable) => ({ cable, key: column.cell(schedule.line(cable)) }));
  const sign = isDescending ? -1 : 1;
  const isMissing = (key: unknown): boolean => key === undefined || key === '' || key === 'unknown';
  keyed.sort((a, b) => {
    const missing = Number(isMissing(a.key)) - Number(isMissing(b.key));
    if (missing !== 0 || isMissing(a.key)) return missing;
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * ORDER.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ cable }) => cable);
}
