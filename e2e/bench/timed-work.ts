import path from 'node:path';
import { changeRecord } from '#shared/model/create-record';
import type { AnyRecord } from '#shared/model/registry';
import { DiffBuilder, type RecordsDiff } from '#shared/store/records-diff';
import { printTable, saveReport } from './report';
import type { Timing } from './stats';

/** What was timed, and the milliseconds it is to stay below where there is an aim. */
export interface TimedWork {
  readonly work: string;
  readonly timing: Timing;
  readonly aim?: number;
}

/** How many racks the command line asks for. */
export function racksAsked(): number {
  return Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 10_000);
}

/** The change of a record from the values of this sample to those of the next, so that samples follow on each other. */
export function stepOf<R extends AnyRecord>(
  before: R,
  sample: number,
  valuesOf: (sample: number) => Partial<R>,
): RecordsDiff {
  const from = changeRecord(before as never, valuesOf(sample) as never) as AnyRecord;
  const to = changeRecord(before as never, valuesOf(sample + 1) as never) as AnyRecord;
  return new DiffBuilder().update(from, to).build();
}

/** Prints what was timed on a hall of these counts and keeps it in out/bench under this name. */
export function reportWork(name: string, counts: string, rows: readonly TimedWork[]): void {
  printTable(
    counts,
    rows.map(({ work, timing, aim }) => ({
      work,
      'aim ms': aim === undefined ? '' : String(aim),
      'median ms': timing.medianMs,
      'p95 ms': timing.p95Ms,
      n: timing.samples,
    })),
  );
  saveReport(path.resolve(`out/bench/${name}.json`), { counts, rows });
}
