import { changeRecord, createRecord, InvalidRecordError } from '../model/create-record';
import { fieldLabel } from '../model/field-label';
import { nounOf } from '../model/noun-of';
import { typeNameOf, type RecordId } from '../model/record-id';
import { findRecordType, recordTypes, type AnyRecord, type Records, type RecordTypeName } from '../model/registry';
import type { DocumentView } from '../store/document-view';
import { DiffBuilder, type AnyId, type RecordsDiff } from '../store/records-diff';
import { err, ok, type Result } from '../units/result';
import type { OperationError } from './types';

/** Ends the planning of an operation with a sentence for the person. Only `plan` catches it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

type NewValues<T extends RecordTypeName> = Parameters<typeof createRecord<T>>[2];

/** A diff in the making, which sees its own changes and refuses what the records do not allow. */
export class Plan {
  private readonly diff = new DiffBuilder();

  constructor(readonly view: DocumentView) {}

  /** The record as it stands in this plan. */
  find<T extends RecordTypeName>(id: RecordId<T>): Records[T] | undefined {
    const current = this.diff.current(id as AnyId);
    return (current === undefined ? this.view.get(id) : (current ?? undefined)) as Records[T] | undefined;
  }

  /** The record as it stands in this plan; refuses when there is none or it is of another type. */
  need<T extends RecordTypeName>(id: RecordId<T>, ...typeNames: readonly T[]): Records[T] {
    const record = this.find(id);
    if (record === undefined)
      throw new Refusal('not-found', `The ${nounOfId(id)} is not in this document any more (${id}).`);
    if (typeNames.length > 0 && !typeNames.includes(record.typeName as T)) {
      const wanted = typeNames.map((name) => recordTypes[name].noun).join(' or ');
      throw new Refusal('wrong-type', `${labelOf(record)} is not a ${wanted}.`);
    }
    return record;
  }

  /** Adds a new record and returns it. */
  add<T extends RecordTypeName>(typeName: T, id: RecordId<T>, values: NewValues<T>): Records[T] {
    const record = createRecord(typeName, id, values);
    this.diff.add(record);
    return record;
  }

  /** Changes fields of a record, on top of what this plan changed before. A field set to `undefined` is cleared. */
  change<R extends AnyRecord>(record: R, changes: { readonly [K in keyof R]?: R[K] | undefined }): R {
    const current = (this.diff.current(record.id) ?? record) as R;
    checkChanges(current, changes);
    const after = changeRecord(current, changes);
    this.diff.update(current, after);
    return after;
  }

  remove(record: AnyRecord): void {
    this.diff.remove(record);
  }

  isRemoved(id: string): boolean {
    return this.diff.current(id as AnyId) === null;
  }

  build(): RecordsDiff {
    return this.diff.build();
  }
}

/** Runs `make` on an empty plan; answers its diff, or the sentence it was refused with. */
export function plan(view: DocumentView, make: (plan: Plan) => void): Result<RecordsDiff, OperationError> {
  const draft = new Plan(view);
  try {
    make(draft);
  } catch (reason) {
    if (reason instanceof Refusal) return err({ code: reason.code, message: reason.message });
    if (reason instanceof InvalidRecordError) return err({ code: 'invalid-value', message: `${reason.message}.` });
    throw reason;
  }
  return ok(draft.build());
}

function checkChanges(record: AnyRecord, changes: { readonly [name: string]: unknown }): void {
  const type = recordTypes[record.typeName];
  for (const [name, value] of Object.entries(changes)) {
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field === undefined)
      throw new Refusal('unknown-field', `A ${type.noun} has nothing called ${fieldLabel(name)}.`);
    if (value === undefined) {
      if (field.presence === 'required')
        throw new Refusal('invalid-value', `${labelOf(record)}: ${fieldLabel(name)} cannot be empty.`);
      continue;
    }
    const problem = field.check(value);
    if (problem !== undefined)
      throw new Refusal('invalid-value', `${labelOf(record)}: ${fieldLabel(name)} ${problem}.`);
  }
}

function nounOfId(id: string): string {
  return findRecordType(typeNameOf(id))?.noun ?? 'record';
}

/** What a message calls a record: its name, else its noun. */
export function labelOf(record: AnyRecord): string {
  const name = 'name' in record ? record.name : '';
  return name === '' ? `This ${nounOf(record)}` : `“${name}”`;
}

/** The record of an id whose type is only known at run time; refuses when it is not there. */
export function needAny(draft: Plan, id: string): AnyRecord {
  return draft.need(id as AnyId) as AnyRecord;
}
