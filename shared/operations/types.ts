import type { IdSource } from '../model/record-id';
import type { DocumentView } from '../store/document-view';
import type { RecordsDiff } from '../store/records-diff';
import type { Result } from '../units/result';

/** Why an operation could not be planned: a sentence for the person, and a code for tests. */
export interface OperationError {
  readonly code: string;
  readonly message: string;
}

/** A plan, not an effect: reads a document, returns the diff that would do it. Never changes what it reads. */
export type Operation<Args> = (view: DocumentView, args: Args) => Result<RecordsDiff, OperationError>;

/** Operations that make records get their ids from here. */
export interface Making {
  readonly ids: IdSource;
}
