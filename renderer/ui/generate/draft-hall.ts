/** A hall worked out before its document is opened: its records with what they add up to. */
import type { CableAllowances } from '#shared/analysis/cabling/cable-length';
import { billOfMaterials, type Bill } from '#shared/exchange/tables/bill-of-materials';
import { generateHall, type HallRequest } from '#shared/generate/hall/generate-hall';
import type { AnyRecord } from '#shared/model/registry';
import { DocumentStore } from '#shared/store/document-store';
import { KIND_LABELS } from '../one-line/kinds';
import { analysed, type Drafted } from './work-out';

export interface HallDraft {
  readonly records: readonly AnyRecord[];
  readonly notes: readonly string[];
  readonly bill: Bill;
  readonly racks: number;
  readonly cables: number;
  readonly widthUm: number;
  readonly depthUm: number;
  /** Parts of the power chain and of cooling by what they are, with how many there are. */
  readonly plant: readonly (readonly [label: string, count: number])[];
}

const GENERATING = 0.6;

/** Yields the share done. */
export function* draftHall(request: HallRequest, allowances: CableAllowances): Generator<number, Drafted<HallDraft>> {
  const steps = generateHall(request);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield (GENERATING * step.value.done) / Math.max(1, step.value.total);
  if (!step.value.ok) return { ok: false, message: step.value.error.message };
  const { records, notes } = step.value.value;
  const store = DocumentStore.from(records);
  yield GENERATING;
  const analysis = yield* analysed(store, GENERATING);
  const [room] = store.all('room').values();
  const xs = room?.outline.map(([x]) => x) ?? [0];
  const ys = room?.outline.map(([, y]) => y) ?? [0];
  return {
    ok: true,
    value: {
      records,
      notes,
      bill: billOfMaterials(store, analysis, allowances),
      racks: store.all('rack').size,
      cables: store.all('cable').size,
      widthUm: Math.max(...xs) - Math.min(...xs),
      depthUm: Math.max(...ys) - Math.min(...ys),
      plant: plantOf(store),
    },
  };
}

function plantOf(store: DocumentStore): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  const add = (label: string): void => void counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { kind } of store.all('powerNode').values()) add(KIND_LABELS[kind]);
  for (const _ of store.all('powerFeed').values()) add('Circuits to the racks and plant');
  for (const _ of store.all('coolingLoop').values()) add('Cooling loops');
  for (const _ of store.all('tray').values()) add('Cable trays');
  return [...counts];
}
