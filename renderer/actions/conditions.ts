import { isGroupable } from '#shared/operations/group-tree';
import type { AnyId } from '#shared/store/records-diff';
import type { Editor } from '../editor/editor';
import type { ActionContext } from './action';

/** The ids that are selected and exist. */
export function selectedIds(editor: Editor): AnyId[] {
  return editor.selectedRecords().map((record) => record.id);
}

/** Ids of the selected records of these types. */
export function selectedOf<const T extends string>(
  editor: Editor,
  ...typeNames: readonly T[]
): Extract<AnyId, `${T}:${string}`>[] {
  return editor
    .selectedRecords()
    .filter((record) => typeNames.includes(record.typeName as T))
    .map((record) => record.id as Extract<AnyId, `${T}:${string}`>);
}

export function hasSelection({ editor }: ActionContext): true | string {
  return editor.selection.get().size > 0 ? true : 'nothing is selected';
}

/** Something is selected that stands on the plan. */
export function hasPlanSelection({ editor }: ActionContext): true | string {
  const found = editor.selectedRecords().some((record) => record.typeName === 'room' || isGroupable(record));
  return found ? true : 'nothing on the plan is selected';
}

export function hasRacks({ editor }: ActionContext): true | string {
  return selectedOf(editor, 'rack').length > 0 ? true : 'no rack is selected';
}

export function hasRoom({ editor }: ActionContext): true | string {
  return editor.view.all('room').size > 0 ? true : 'there is no room yet';
}
