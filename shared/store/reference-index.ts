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

/** Who names whom, field by field: the reverse of every reference, kept up to date record by record. */
export class ReferenceIndex {
  /** Most targets have one referrer in a field, so one is stored as its id and only more become a set. */
  private readonly byField = new Map<string, Map<string, string | Set<string>>>();

  constructor() {
    for (const typeName of recordTypeNames)
      for (const fieldName of referenceFields[typeName]) this.byField.set(`${typeName}.${fieldName}`, new Map());
  }

  add(record: AnyRecord): void {
    for (const fieldName of referenceFields[record.typeName]) this.link(record, fieldName, valueOf(record, fieldName));
  }

  remove(record: AnyRecord): void {
    for (const fieldName of referenceFields[record.typeName])
      this.unlink(record, fieldName, valueOf(record, fieldName));
  }

  update(before: AnyRecord, after: AnyRecord): void {
    for (const fieldName of referenceFields[after.typeName]) {
      const from = valueOf(before, fieldName);
      const to = valueOf(after, fieldName);
      if (from === to) continue;
      this.unlink(before, fieldName, from);
      this.link(after, fieldName, to);
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

  private link(record: AnyRecord, fieldName: string, target: string | undefined): void {
    if (target === undefined) return;
    const targets = this.byField.get(`${record.typeName}.${fieldName}`);
    const found = targets?.get(target);
    if (found === undefined) targets?.set(target, record.id);
    else if (typeof found === 'string') targets?.set(target, new Set([found, record.id]));
    else found.add(record.id);
  }

  private unlink(record: AnyRecord, fieldName: string, target: string | undefined): void {
    if (target === undefined) return;
    const targets = this.byField.get(`${record.typeName}.${fieldName}`);
    const found = targets?.get(target);
    if (found === record.id) targets?.delete(target);
    else if (found instanceof Set) {
      found.delete(record.id);
      if (found.size === 0) targets?.delete(target);
    }
  }
}

/** The id a reference field holds. */
export function valueOf(record: AnyRecord, fieldName: string): string | undefined {
  return (record as unknown as Record<string, string | undefined>)[fieldName];
}
