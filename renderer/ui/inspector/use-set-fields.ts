import { useCallback } from 'react';
import type { AnyRecord } from '#shared/model/registry';
import { nounOf } from '#shared/model/noun-of';
import { countLabel } from '#shared/operations/count-label';
import { setFields } from '#shared/operations/set-fields';
import { useProgram } from '../program';

/** Writes the same fields of several records of one type: only what differs, as one undo step. */
export type SetFields = (
  records: readonly AnyRecord[],
  what: string,
  changes: { readonly [fieldName: string]: unknown },
) => void;

/** @see SetFields. `what` names the change for the undo menu, in lower case: "name", "power limit". */
export function useSetFields(): SetFields {
  const { editor } = useProgram();
  return useCallback(
    (records, what, changes) => {
      const ids = records.map((record) => record.id);
      editor.run(
        { label: `Change ${what} of ${labelOfAll(records)}`, code: 'fields.set' },
        setFields(editor.view, { ids, changes }),
      );
    },
    [editor],
  );
}

/** `R01`, or `3 racks`. */
export function labelOfAll(records: readonly AnyRecord[]): string {
  const [first] = records;
  if (first === undefined) return 'nothing';
  if (records.length > 1) return countLabel(records.length, first.typeName);
  return nameOf(first);
}

/** A record as people call it: its name, else what it is. A cable without a name is known by its ends; see `cableText`. */
export function nameOf(record: AnyRecord): string {
  const name = 'name' in record ? record.name : record.typeName === 'annotation' ? record.text.split('\n')[0] : '';
  return name === undefined || name === '' ? nounOf(record) : name;
}
