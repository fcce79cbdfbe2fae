import type { Editor } from '../editor/editor';
import type { Session } from './session';

/** How many types are kept as placed last. */
export const MAX_RECENT_TYPES = 12;

/** Keeps the types placed last in the session, newest first. What undo and redo bring back was not placed. */
export function keepRecentTypes(editor: Editor, session: Session): void {
  editor.changed.subscribe(({ diff, origin }) => {
    if (origin !== 'edit') return;
    const placed = new Set<string>();
    for (const record of diff.added.values()) {
      if (record.typeName !== 'rack' && record.typeName !== 'device' && record.typeName !== 'equipment') continue;
      placed.add(record.typeId.slice('catalogType:'.length));
    }
    if (placed.size === 0) return;
    const before = session.getState().recentTypeIds;
    const next = [...placed, ...before.filter((id) => !placed.has(id))].slice(0, MAX_RECENT_TYPES);
    if (next.join() !== before.join()) session.setState({ recentTypeIds: next });
  });
}
