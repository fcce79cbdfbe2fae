import { useEffect, useMemo, useState } from 'react';
import type { CableSchedule } from '#shared/exchange/tables/cable-schedule';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { Cable } from '#shared/model/records/cable';
import { runSliced } from '../../editor/slices';
import { scheduleRowSteps, type ScheduleQuery } from './schedule-rows';

/** So much is worked out before the list is drawn: a schedule that is not huge is never drawn in its old order. */
const AT_ONCE_MS = 8;

export interface ScheduleRows {
  readonly rows: readonly Cable[];
  /** False while these are still the rows of what was asked before. */
  readonly isCurrent: boolean;
}

interface Work {
  readonly start: () => Generator<number, readonly Cable[]>;
  /** Nothing when it takes longer than a moment. */
  readonly atOnce: readonly Cable[] | undefined;
}

/** The rows of the schedule; of a huge one those from before, until the new ones are worked out in slices. */
export function useScheduleRows(schedule: CableSchedule, analysis: HallAnalysis, query: ScheduleQuery): ScheduleRows {
  const { words, filter, among, sort } = query;
  const work = useMemo(
    () =>
      begin(() =>
        scheduleRowSteps(schedule, analysis, { words, filter, ...(among ? { among } : {}), ...(sort ? { sort } : {}) }),
      ),
    [schedule, analysis, words, filter, among, sort],
  );
  const [shown, setShown] = useState<{ readonly work: Work; readonly rows: readonly Cable[] }>({
    work,
    rows: work.atOnce ?? [],
  });
  useEffect(() => {
    if (work.atOnce) {
      setShown({ work, rows: work.atOnce });
      return undefined;
    }
    let isOver = false;
    void runSliced(work.start(), { isCancelled: () => isOver }).then((rows) => {
      if (rows && !isOver) setShown({ work, rows });
    });
    return () => {
      isOver = true;
    };
  }, [work]);
  const isCurrent = work.atOnce !== undefined || shown.work === work;
  // Cables that have changed or gone since are shown as they are now.
  const rows = useMemo(
    () => work.atOnce ?? (isCurrent ? shown.rows : shown.rows.flatMap(({ id }) => schedule.view.get(id) ?? [])),
    [work, isCurrent, shown, schedule],
  );
  return { rows, isCurrent };
}

function begin(start: Work['start']): Work {
  const steps = start();
  const until = performance.now() + AT_ONCE_MS;
  let step = steps.next();
  while (!step.done && performance.now() < until) step = steps.next();
  return { start, atOnce: step.done ? step.value : undefined };
}
