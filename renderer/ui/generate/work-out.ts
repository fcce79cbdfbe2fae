/** What a wizard would make, worked out before it is made: the records with what they add up to. */
import type { CableAllowances } from '#shared/analysis/cabling/cable-length';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { billOfMaterials, type Bill } from '#shared/exchange/tables/bill-of-materials';
import { generateFabric, type FabricRequest, type GeneratedFabric } from '#shared/generate/fabric/generate-fabric';
import { recordTypeNames, type AnyRecord } from '#shared/model/registry';
import { DocumentStore } from '#shared/store/document-store';
import type { DocumentView } from '#shared/store/document-view';

export interface FabricDraft {
  readonly made: GeneratedFabric;
  readonly bill: Bill;
  readonly racks: number;
}

/** A draft, or the sentence that says why there is none. */
export type Drafted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Parts of the work: the records, then the document with them in it. */
const GENERATING = 0.6;
const ANALYSING = 0.35;

/** A fabric with what it consists of. Yields the share done; the document stays as it is. */
export function* draftFabric(
  view: DocumentView,
  request: FabricRequest,
  allowances: CableAllowances,
): Generator<number, Drafted<FabricDraft>> {
  const steps = generateFabric(view, request);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield (GENERATING * step.value.done) / Math.max(1, step.value.total);
  if (!step.value.ok) return { ok: false, message: step.value.error.message };
  const made = step.value.value;
  const store = DocumentStore.from(recordTypeNames.flatMap((name): AnyRecord[] => [...view.all(name).values()]));
  yield GENERATING;
  store.apply(made.diff);
  const analysis = yield* analysed(store, GENERATING);
  const bill = billOfMaterials(store, analysis, allowances, made.fabricId);
  const racks = bill.lines.filter(({ kind }) => kind === 'rack').reduce((sum, { count }) => sum + count, 0);
  return { ok: true, value: { made, bill, racks } };
}

/** The analysis of a store, in steps. Yields the share done, from `from`. */
export function* analysed(store: DocumentStore, from: number): Generator<number, HallAnalysis> {
  const steps = HallAnalysis.steps(store);
  const total = Math.max(
    1,
    recordTypeNames.reduce((sum, name) => sum + store.all(name).size, 0),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + ANALYSING * Math.min(1, step.value / total);
  }
}

/** The catalog of the program with the types of the document over it. */
export function typesFor(view: DocumentView, catalog: readonly CatalogType[]): readonly CatalogType[] {
  const types = new Map(catalog.map((type) => [type.id, type]));
  for (const { type } of view.all('catalogType').values()) if (!types.has(type.id)) types.set(type.id, type);
  return [...types.values()];
}
