import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { AnyId } from '#shared/store/records-diff';
import type { Editor } from '../editor/editor';

/** Those of the ids that are on the plan and not locked, neither by themselves nor by their layer. */
export function movableIds(editor: Editor, ids: Iterable<string>): AnyId[] {
  return [...ids].filter((id): id is AnyId => isMovable(editor.view, id) && editor.layers.canPickId(id));
}

function isMovable(view: DocumentView, id: string): boolean {
  const record = getRecord(view, id);
  if (!record) return false;
  switch (record.typeName) {
    case 'rack':
    case 'equipment':
    case 'obstacle':
    case 'zone':
    case 'pipe':
    case 'tray':
    case 'trayDrop':
    case 'perforatedTile':
      return !record.isLocked;
    case 'room':
    case 'annotation':
      return true;
    default:
      return false;
  }
}
