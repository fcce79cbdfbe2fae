import { groupsAround, membersOf, type GroupId } from '#shared/operations/group-tree';
import { getRecord } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';

/**
 * The ids with the other members of their groups: what a click takes, which is the outermost group. Within an entered
 * group it is the next one in, and what is directly in the entered group is single.
 */
export function withGroups(editor: Editor, ids: readonly string[]): readonly string[] {
  const { view } = editor;
  if (view.all('group').size === 0) return ids;
  const all = new Set<string>();
  for (const id of ids) {
    const group = groupToPick(editor, id);
    if (group === undefined) all.add(id);
    else for (const member of membersOf(view, group)) if (editor.layers.canPickId(member)) all.add(member);
  }
  return [...all];
}

/** Steps into the next group around an item, one level. False when it is in none that is not entered already. */
export function enterGroup(editor: Editor, id: string): boolean {
  const group = groupToPick(editor, id);
  if (group === undefined) return false;
  editor.enteredGroup.set(group);
  editor.select(withGroups(editor, [id]));
  return true;
}

/** Steps out of the entered group, one level, and selects it whole. False when none is entered. */
export function stepOutOfGroup(editor: Editor): boolean {
  const entered = editor.enteredGroup.get();
  if (entered === undefined) return false;
  const group = getRecord(editor.view, entered);
  editor.enteredGroup.set(group && groupsAround(editor.view, group)[0]);
  const [only] = editor.selection.get();
  if (only !== undefined) editor.select(withGroups(editor, [only]));
  return true;
}

/** Steps out of an entered group when what is picked is not in it. */
export function leaveGroupUnlessIn(editor: Editor, id: string | undefined): void {
  const entered = editor.enteredGroup.get();
  if (entered === undefined) return;
  if (id === undefined || !around(editor, id).includes(entered as GroupId)) editor.enteredGroup.set(undefined);
}

/** The group that a click on an item takes: the outermost, or the outermost within the entered one. */
function groupToPick(editor: Editor, id: string): GroupId | undefined {
  const chain = around(editor, id);
  const entered = editor.enteredGroup.get();
  const at = chain.findIndex((group) => group === entered);
  return at < 0 ? chain.at(-1) : chain[at - 1];
}

function around(editor: Editor, id: string): readonly GroupId[] {
  const record = getRecord(editor.view, id);
  return record ? groupsAround(editor.view, record) : [];
}
