import { groupOf, membersOf } from '#shared/operations/group-items';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';

/** The ids with the other members of their groups: what a click takes. Within an entered group members are single. */
export function withGroups(editor: Editor, ids: readonly string[]): readonly string[] {
  const { view } = editor;
  if (view.all('group').size === 0) return ids;
  const entered = editor.enteredGroup.get();
  const all = new Set<string>();
  for (const id of ids) {
    const record = getRecord(view, id);
    const group = record && groupOf(record);
    if (group === undefined || group === entered) all.add(id);
    else for (const member of membersOf(view, group)) if (editor.layers.canPickId(member)) all.add(member);
  }
  return [...all];
}

/** Steps into the group of an item, so that its members are picked one by one. False when it is in none or already in. */
export function enterGroup(editor: Editor, id: string): boolean {
  const record = getRecord(editor.view, id);
  const group = record && groupOf(record);
  if (group === undefined || group === editor.enteredGroup.get()) return false;
  editor.enteredGroup.set(group);
  editor.select([id]);
  return true;
}

/** Steps out of an entered group when what is picked is not of it. */
export function leaveGroupUnlessIn(editor: Editor, id: string | undefined): void {
  const entered = editor.enteredGroup.get();
  if (entered === undefined) return;
  const record = id === undefined ? undefined : getRecord(editor.view, id);
  if (!record || groupOf(record) !== entered) editor.enteredGroup.set(undefined);
}
