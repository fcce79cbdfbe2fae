/** Times the model without a window: reading, writing, full validation, and what one edit or one drag step costs. */
import path from 'node:path';
import type { AnyRecord } from '#shared/model/registry';
import type { RecordId } from '#shared/model/record-id';
import { moveItems } from '#shared/operations/move-items';
import { setFields } from '#shared/operations/set-fields';
import type { OperationError } from '#shared/operations/types';
import { readDocument } from '#shared/persistence/read-document';
import { writeDocument } from '#shared/persistence/write-document';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { DocumentStore } from '#shared/store/document-store';
import type { RecordsDiff } from '#shared/store/records-diff';
import { generateHall } from '#shared/testing/generate-hall';
import type { Result } from '#shared/units/result';
import { printTable, saveReport } from '../report';
import { measure, type Timing } from '../stats';
import { naiveCheck } from './naive';

interface Row extends Timing {
  readonly hall: string;
  readonly work: string;
  /** Median by the median of what it is compared with. */
  readonly ratio?: number;
  readonly comparedWith?: string;
}

const HEAVY = { samples: 7, budgetMs: 4000 };
const LIGHT = { samples: 300, budgetMs: 1500 };

class HallBench {
  readonly rows: Row[] = [];

  constructor(private readonly hall: string) {}

  private note(work: string, timing: Timing, against?: { work: string; timing: Timing }): Timing {
    const ratio = against ? { ratio: timing.medianMs / against.timing.medianMs, comparedWith: against.work } : {};
    this.rows.push({ hall: this.hall, work, ...timing, ...ratio });
    return timing;
  }

  run(records: readonly AnyRecord[]): void {
    const store = DocumentStore.from(records);
    this.files(store);
    const session = new ValidationSession(store);
    const full = this.validation(store, session, records);
    store.onChange(({ diff }) => session.apply(diff));
    this.edits(store, session, full);
    this.copies(records);
  }

  private files(store: DocumentStore): void {
    const text = this.timedWrite(store);
    const lines = text.split('\n').filter((line) => line !== '');
    const parse = this.note(
      'JSON.parse of the same lines',
      measure(
        () => undefined,
        () => lines.map((line) => JSON.parse(line) as unknown),
        HEAVY,
      ),
    );
    const asOne = `[${lines.join(',')}]`;
    const whole = this.note(
      'JSON.parse of the same bytes at once',
      measure(
        () => undefined,
        () => JSON.parse(asOne) as unknown,
        HEAVY,
      ),
    );
    const read = measure(
      () => undefined,
      () => readDocument(text, 'bench.plenum'),
      HEAVY,
    );
    this.note('read', read, { work: 'JSON.parse at once', timing: whole });
    this.note('read, once more', read, { work: 'JSON.parse by line', timing: parse });
    const result = readDocument(text, 'bench.plenum');
    if (!result.ok || result.value.problems.length > 0) throw new Error('the generated hall does not read back');
    const { records } = result.value;
    this.note(
      'store from records',
      measure(
        () => undefined,
        () => DocumentStore.from(records),
        HEAVY,
      ),
    );
  }

  private timedWrite(store: DocumentStore): string {
    let text = '';
    const write = measure(
      () => undefined,
      () => (text = writeDocument(store, { appVersion: 'bench' })),
      HEAVY,
    );
    this.note(`write (${(text.length / 1e6).toFixed(1)} MB)`, write);
    return text;
  }

  private validation(store: DocumentStore, session: ValidationSession, records: readonly AnyRecord[]): Timing {
    this.note(
      'session: analysis of all records',
      measure(
        () => undefined,
        () => new ValidationSession(store),
        HEAVY,
      ),
    );
    const byId = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
    const naive = this.note(
      'naive full check, Maps by id',
      measure(
        () => undefined,
        () => naiveCheck(byId),
        HEAVY,
      ),
    );
    const full = measure(
      () => undefined,
      () => session.run(),
      HEAVY,
    );
    return this.note('full validation', full, { work: 'naive', timing: naive });
  }

  private edits(store: DocumentStore, session: ValidationSession, full: Timing): void {
    const racks = [...store.all('rack').keys()] as RecordId<'rack'>[];
    const middle = Math.floor(racks.length / 2);
    const against = { work: 'full validation', timing: full };
    for (const count of [1, 100]) {
      const ids = racks.slice(Math.max(0, middle - count), middle);
      const what = `${count} rack${count === 1 ? '' : 's'}`;
      // Steps of different size, so that each sample changes something and the racks stay about where they are.
      const move = (sample: number) =>
        planned(moveItems(store, { ids, dxUm: ((sample % 7) + 1) * 10_000, dyUm: ((sample % 5) - 2) * 10_000 }));
      this.note(
        `plan: move ${what}`,
        measure((sample) => sample, move, LIGHT),
      );
      this.note(
        `preview: move ${what}`,
        measure(move, (diff) => session.preview(diff), LIGHT),
        against,
      );
      const back = (sample: number) => {
        const by = sample % 2 === 0 ? 10_000 : -10_000;
        return planned(moveItems(store, { ids, dxUm: by, dyUm: 0 }));
      };
      this.note(
        `commit: move ${what}`,
        measure(back, (diff) => store.apply(diff), LIGHT),
        against,
      );
    }
    const device = [...store.all('device').keys()][Math.floor(store.all('device').size / 2)] as RecordId<'device'>;
    this.note(
      'commit: planned power of a device',
      measure(
        (sample) => planned(setFields(store, { ids: [device], changes: { plannedPowerW: 400 + (sample % 50) } })),
        (diff) => store.apply(diff),
        LIGHT,
      ),
      against,
    );
    const heap = process.memoryUsage();
    console.log(`${this.hall}: heap ${short(heap.heapUsed)} MB, array buffers ${short(heap.arrayBuffers)} MB`);
  }

  /** What one changed record costs where the document is copied instead of changed. */
  private copies(records: readonly AnyRecord[]): void {
    const map = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
    const [first] = records;
    if (!first) return;
    this.note(
      'one record changed by a new Map',
      measure(
        () => undefined,
        () => new Map(map).set(first.id, first),
        LIGHT,
      ),
    );
  }
}

function short(bytes: number): string {
  return Math.round(bytes / 1e6).toString();
}

function planned(plan: Result<RecordsDiff, OperationError>): RecordsDiff {
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
}

interface HallSize {
  readonly racks: number;
  readonly cablesPerRack: number;
}

const sizes: HallSize[] = [100, 1000, 10_000].map((racks) => ({ racks, cablesPerRack: 0 }));
if (process.argv.includes('--cables')) sizes.push({ racks: 10_000, cablesPerRack: 40 });
if (process.argv.includes('--large')) sizes.push({ racks: 100_000, cablesPerRack: 0 });

const rows: Row[] = [];
for (const size of sizes) {
  const hall = `${size.racks.toLocaleString('en')} racks${size.cablesPerRack > 0 ? ' with cables' : ''}`;
  const bench = new HallBench(hall);
  bench.run(generateHall(size));
  rows.push(...bench.rows);
  printTable(
    hall,
    bench.rows.map(({ work, medianMs, p95Ms, samples, ratio, comparedWith }) => ({
      work,
      'compared with': comparedWith ?? '',
      'median ms': medianMs,
      'p95 ms': p95Ms,
      n: samples,
      ratio: ratio ?? Number.NaN,
    })),
  );
}
saveReport(path.resolve('out/bench/model.json'), rows);
