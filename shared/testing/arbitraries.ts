/**
 * Random documents and edits for property tests. Values are made from the fields' own descriptions, so a new record
 * type or field is covered without a change here.
 */
import fc from 'fast-check';
import { createRecord } from '../model/create-record';
import type { Field, Json } from '../model/field';
import { createSequentialIds, type RecordId } from '../model/record-id';
import { DOCUMENT_ID } from '../model/records/document';
import { recordTypeNames, recordTypes, type AnyRecord, type RecordTypeName } from '../model/registry';
import { deleteItems } from '../operations/delete-items';
import { DocumentStore } from '../store/document-store';
import type { DocumentView } from '../store/document-view';
import { DiffBuilder, EMPTY_DIFF, type AnyId, type RecordsDiff } from '../store/records-diff';
import { referenceFields } from '../store/reference-index';
import { TEST_TYPES } from './test-types';

type Values = { readonly [field: string]: unknown };

/** A record to be: everything but its id and what it refers to. */
export interface RecordTemplate {
  readonly typeName: RecordTypeName;
  readonly values: Values;
  /** Chooses among what each reference may name. */
  readonly picks: readonly number[];
}

/** One step of a random session. What it does depends on the document it meets. */
export type RandomEdit =
  | { readonly kind: 'add'; readonly template: RecordTemplate }
  | { readonly kind: 'change'; readonly pick: number; readonly templates: Templates; readonly fieldPick: number }
  | { readonly kind: 'delete'; readonly pick: number };

/** One template of each type, so that a change fits whichever record it meets. */
type Templates = { readonly [T in RecordTypeName]: RecordTemplate };

const addableNames = recordTypeNames.filter((name) => name !== 'document');
const arbitraryPicks = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 });

function arbitraryValue(typeName: RecordTypeName, name: string, field: Field<unknown>): fc.Arbitrary<unknown> {
  const schema = field.schema as Schema;
  if (typeName === 'catalogType' && name === 'type') return fc.constantFrom(...TEST_TYPES);
  if (name === 'capacityPoints') return arbitraryPoints;
  return arbitraryOf(schema);
}

/** What a unit takes away at growing return temperatures. */
const arbitraryPoints = fc
  .uniqueArray(fc.integer({ min: 15_000, max: 45_000 }), { minLength: 2, maxLength: 4 })
  .map((returns) => returns.sort((a, b) => a - b).map((at) => [at, at * 10]));

type Schema = { readonly [key: string]: Json };

/** A value that a schema allows. */
function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...(schema['anyOf'] as Schema[]).map(arbitraryOf));
  if (schema['properties'] !== undefined)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema['properties'] as Record<string, Schema>).map(([key, inner]) => [key, arbitraryOf(inner)]),
      ),
      { requiredKeys: (schema['required'] ?? []) as string[], noNullPrototype: true },
    );
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
  switch (schema['type']) {
    case 'integer': {
      const min = (schema['minimum'] as number | undefined) ?? Number.MIN_SAFE_INTEGER;
      const max = (schema['maximum'] as number | undefined) ?? Number.MAX_SAFE_INTEGER;
      return fc.oneof(fc.constantFrom(min, max), fc.integer(clamped(min, max)));
    }
    case 'number':
      // JSON has no -0.
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.string({
        unit: 'binary',
        minLength: Number(schema['minLength'] ?? 0),
        maxLength: Math.min(12, Math.floor(Number(schema['maxLength'] ?? 12) / 2)),
      });
    case 'array':
      if (isOutline(schema['items'])) return fc.array(arbitraryOutline, { minLength: 1, maxLength: 2 });
      return isOutline(schema) ? arbitraryOutline : fc.array(fc.integer(), { maxLength: 4 });
    default:
      return fc.dictionary(
        fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__'),
        fc.integer(),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      );
  }
}

function clamped(min: number, max: number): { min: number; max: number } {
  return { min: Math.max(min, -2_000_000_000), max: Math.min(max, 2_000_000_000) };
}

/** A list of lists. */
function isOutline(schema: unknown): boolean {
  const items = (schema as { items?: { type?: Json } } | undefined)?.items;
  return typeof items === 'object' && items.type === 'array';
}

const arbitraryOutline = fc.array(
  fc.tuple(fc.integer({ min: -50_000_000, max: 50_000_000 }), fc.integer({ min: -50_000_000, max: 50_000_000 })),
  { minLength: 3, maxLength: 6 },
);

/** A template of one type. */
export function arbitraryTemplate(typeName: RecordTypeName): fc.Arbitrary<RecordTemplate> {
  const plain = Object.entries(recordTypes[typeName].fields as { readonly [name: string]: Field<unknown> }).filter(
    ([, field]) => field.reference === undefined,
  );
  const requiredKeys = plain.filter(([, field]) => field.presence === 'required').map(([name]) => name);
  const values = fc.record(
    Object.fromEntries(plain.map(([name, field]) => [name, arbitraryValue(typeName, name, field)])),
    { requiredKeys, noNullPrototype: true },
  );
  return fc.record({ typeName: fc.constant(typeName), values, picks: arbitraryPicks });
}

/** The record of a template, with references to what the document has; nothing when a required one has no target. */
export function instantiate(view: DocumentView, template: RecordTemplate, id: string): AnyRecord | undefined {
  const references: Record<string, string> = {};
  for (const [index, name] of referenceFields[template.typeName].entries()) {
    const field = recordTypes[template.typeName].fields[name] as Field<unknown>;
    const targets = (field.reference?.to ?? []).flatMap((typeName) => [...view.all(typeName).keys()]);
    const pick = template.picks[index] ?? 0;
    const target = targets[pick % Math.max(1, targets.length)];
    if (target === undefined && field.presence === 'required') return undefined;
    if (target !== undefined && (field.presence === 'required' || pick % 3 > 0)) references[name] = target;
  }
  return createRecord(template.typeName, id as RecordId, { ...template.values, ...references } as never) as AnyRecord;
}

/** The records of a sound document: every reference names something. */
export function arbitraryRecords(maxRecords = 30): fc.Arbitrary<readonly AnyRecord[]> {
  const templates = fc.array(fc.oneof(...addableNames.map(arbitraryTemplate)), { maxLength: maxRecords });
  return fc.tuple(arbitraryTemplate('document'), templates).map(([header, others]) => {
    const ids = createSequentialIds();
    const store = new DocumentStore();
    const inFileOrder = [...others].sort(
      (a, b) => recordTypeNames.indexOf(a.typeName) - recordTypeNames.indexOf(b.typeName),
    );
    const add = (record: AnyRecord | undefined): void => {
      if (record) store.apply(new DiffBuilder().add(record).build());
    };
    add(instantiate(store, header, DOCUMENT_ID));
    for (const template of inFileOrder) add(instantiate(store, template, ids(template.typeName)));
    return [...store.records()];
  });
}

/** The document of templates, those left out whose references find nothing. */
export function storeOfTemplates(templates: readonly RecordTemplate[]): DocumentStore {
  const store = new DocumentStore();
  const ids = createSequentialIds();
  for (const template of templates) {
    const record = instantiate(store, template, ids(template.typeName));
    if (record) store.apply(new DiffBuilder().add(record).build());
  }
  return store;
}

/** One random edit. */
export function arbitraryEdit(): fc.Arbitrary<RandomEdit> {
  const templates = fc.record(
    Object.fromEntries(recordTypeNames.map((name) => [name, arbitraryTemplate(name)])),
  ) as unknown as fc.Arbitrary<Templates>;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('add' as const),
        template: fc.oneof(...addableNames.map(arbitraryTemplate)),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        pick: fc.nat(10_000),
        templates,
        fieldPick: fc.nat(1000),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), pick: fc.nat(10_000) }) },
  );
}

/** The diff of a random edit on the document as it stands; empty where the edit finds nothing to do. */
export function diffOf(
  store: DocumentStore,
  edit: RandomEdit,
  newId: (typeName: RecordTypeName) => string,
): RecordsDiff {
  if (edit.kind === 'add') {
    const record = instantiate(store, edit.template, newId(edit.template.typeName));
    return record ? new DiffBuilder().add(record).build() : EMPTY_DIFF;
  }
  const records = [...store.records()];
  const record = records[edit.pick % Math.max(1, records.length)];
  if (record === undefined) return EMPTY_DIFF;
  if (edit.kind === 'delete') {
    const planned = deleteItems(store, { ids: [record.id as AnyId] });
    return planned.ok ? planned.value : EMPTY_DIFF;
  }
  const other = instantiate(store, edit.templates[record.typeName], record.id) as Values | undefined;
  const names = Object.keys(recordTypes[record.typeName].fields);
  const name = names[edit.fieldPick % names.length];
  if (other === undefined || name === undefined) return EMPTY_DIFF;
  const { id, typeName, ...values } = { ...record, [name]: other[name] } as unknown as AnyRecord;
  const after = createRecord(typeName, id as RecordId, values as never) as AnyRecord;
  return new DiffBuilder().update(record, after).build();
}
