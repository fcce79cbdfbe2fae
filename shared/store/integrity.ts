import { findRecordType, type AnyRecord } from '../model/registry';
import { typeNameOf } from '../model/record-id';
import type { DocumentView } from './document-view';
import { getRecord } from './document-view';
import type { RecordsDiff } from './records-diff';
import { referenceFields, valueOf } from './reference-index';

/** A diff that does not fit the document: a defect in the operation that made it, or two edits that crossed. */
export class IntegrityError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.slice(0, 5).join('; '));
    this.name = 'IntegrityError';
  }
}

/**
 * What stops a diff from being applied to this document: ids that are taken or missing, an outdated before, references
 * of changed records that would point nowhere, and records that would be left pointing at a removed one.
 * O(diff), whatever the size of the document.
 */
export function checkIntegrity(view: DocumentView, diff: RecordsDiff): readonly string[] {
  const problems: string[] = [];
  const existsAfter = (id: string): boolean =>
    (diff.added as ReadonlyMap<string, AnyRecord>).has(id) ||
    (view.has(id) && !(diff.removed as ReadonlyMap<string, AnyRecord>).has(id));

  const checkReferences = (record: AnyRecord, before?: AnyRecord): void => {
    for (const name of referenceFields[record.typeName]) {
      const target = valueOf(record, name);
      if (target === undefined || (before && valueOf(before, name) === target)) continue;
      if (!existsAfter(target)) problems.push(`${record.id} names ${target} as its ${name}, which does not exist`);
    }
  };

  for (const [id, record] of diff.added) {
    if (view.has(id) && !diff.removed.has(id)) problems.push(`${id} exists already`);
    if (record.id !== id || !findRecordType(record.typeName)) problems.push(`${id} is filed under another id or type`);
    checkReferences(record);
  }
  for (const [id, [before, after]] of diff.updated) {
    const current = getRecord(view, id);
    if (current === undefined) problems.push(`${id} does not exist`);
    else if (current !== before) problems.push(`${id} was changed since this edit was planned`);
    if (after.id !== id || after.typeName !== before.typeName) problems.push(`${id} cannot change its id or type`);
    checkReferences(after, before);
  }
  for (const [id, record] of diff.removed) {
    if (getRecord(view, id) !== record)
      problems.push(`${id} does not exist or was changed since this edit was planned`);
    for (const referrer of referrersOf(view, id)) {
      if ((diff.removed as ReadonlyMap<string, AnyRecord>).has(referrer.id)) continue;
      const after = diff.updated.get(referrer.id)?.[1];
      const stillPoints = after === undefined || valueOf(after, referrer.field) === id;
      if (stillPoints && !diff.added.has(id))
        problems.push(`${referrer.id} would be left naming ${id}, which is removed`);
    }
  }
  return problems;
}

/** Every record that names `id`, with the field it does so in. */
export function* referrersOf(view: DocumentView, id: string): Generator<{ id: AnyRecord['id']; field: string }> {
  const target = typeNameOf(id);
  for (const { typeName, fieldName } of referencesTo(target))
    for (const referrer of view.referrers(`${typeName}.${fieldName}`, id))
      yield { id: referrer as AnyRecord['id'], field: fieldName };
}

interface ReferenceField {
  readonly typeName: AnyRecord['typeName'];
  readonly fieldName: string;
}

const referencesByTarget = new Map<string, readonly ReferenceField[]>();

/** The fields that may name a record of this type. */
export function referencesTo(targetType: string): readonly ReferenceField[] {
  const known = referencesByTarget.get(targetType);
  if (known) return known;
  const found: ReferenceField[] = [];
  for (const typeName of Object.keys(referenceFields) as AnyRecord['typeName'][]) {
    for (const fieldName of referenceFields[typeName]) {
      const reference = findRecordType(typeName)?.fields[fieldName]?.reference;
      if (reference?.to.some((name) => name === targetType)) found.push({ typeName, fieldName });
    }
  }
  referencesByTarget.set(targetType, found);
  return found;
}
