import type { Field } from '../model/field';
import { recordTypes, recordTypeNames, type AnyRecord, type RecordTypeName } from '../model/registry';
import type { ReferenceName } from './document-view';

const NONE: ReadonlySet<string> = new Set();

/** The reference fields of each type. */
export const referenceFields: { readonly [T in RecordTypeName]: readonly string[] } = Object.fromEntries(
  recordTypeNames.map((name) => [
    name,
    Object.entries(recordTypes[name].fields)
      .filter(([, description]) => (description as Field<unknown>).reference)
      .map(([fieldName]) => fieldName),
  ]),
) as unknown as { readonly [T in RecordTypeName]: readonly string[] };

/** Most targets have one referrer in a field, so one is stored as its id and only more become a set. */
type Targets = Map<string, string | Set<string>>;

interface IndexedField {
  readonly fieldName: string;
  readonly targets: Targets;
}

/** Who names whom, field by field: the reverse of every reference, kept up to date record by record. */
export class ReferenceIndex {
  private readonly byField = new Map<string, Targets>();
  private readonly byType = new Map<RecordTypeName, readonly IndexedField[]>();

  constructor() {
    for (const typeName of recordTypeNames) {
      const fields = referenceFields[typeName].map((fieldName) => ({ fieldName, targets: new Map() }));
      this.byType.set(typeName, fields);
      for (const { fieldName, targets } of fields) this.byField.set(`${typeName}.${fieldName}`, targets);
    }
  }

  add(record: AnyRecord): void {
    for (const { fieldName, targets } of this.fieldsOf(record)) link(targets, record.id, valueOf(record, fieldName));
  }

  remove(record: AnyRecord): void {
    for (const { fieldName, targets } of this.fieldsOf(record)) unlink(targets, record.id, valueOf(record, fieldName));
  }

  update(before: AnyRecord, after: AnyRecord): void {
    for (const { fieldName, targets } of this.fieldsOf(after)) {
      const from = valueOf(before, fieldName);
      const to = valueOf(after, fieldName);
      if (from === to) continue;
      unlink(targets, before.id, from);
      link(targets, after.id, to);
    }
  }

  referrers(reference: ReferenceName, id: string): Iterable<string> {
    const found = this.byField.get(reference)?.get(id);
    if (found === undefined) return NONE;
    return typeof found === 'string' ? [found] : found;
  }

  count(reference: ReferenceName, id: string): number {
    const found = this.byField.get(reference)?.get(id);
    if (found === undefined) return 0;
    return typeof found === 'string' ? 1 : found.size;
  }

  private fieldsOf(record: AnyRecord): readonly IndexedField[] {
    return this.byType.get(record.typeName) ?? [];
  }
}

function link(targets: Targets, id: string, target: string | undefined): void {
  if (target === undefined) return;
  const found = targets.get(target);
  if (found === undefined) targets.set(target, id);
  else if (typeof found === 'string') targets.set(target, new Set([found, id]));
  else found.add(id);
}

function unlink(targets: Targets, id: string, target: string | undefined): void {
  if (target === undefined) return;
  const found = targets.get(target);
  if (found === id) targets.delete(target);
  else if (found instanceof Set) {
    found.delete(id);
    if (found.size === 0) targets.delete(target);
  }
}

/** The id a reference field holds. */
export function valueOf(record: AnyRecord, fieldName: string): string | undefined {
  return (record as unknown as Record<string, string | undefined>)[fieldName];
}
