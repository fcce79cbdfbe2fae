import type { AnyId } from '../store/records-diff';
import { setFields } from './set-fields';
import type { Operation } from './types';

export interface RenameArgs {
  readonly id: AnyId;
  readonly name: string;
}

/** Gives one record another name. */
export const rename: Operation<RenameArgs> = (view, { id, name }) => setFields(view, { ids: [id], changes: { name } });
