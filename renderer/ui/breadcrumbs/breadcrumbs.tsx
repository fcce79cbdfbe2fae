import { ChevronRight } from 'lucide-react';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import type { AnyRecord } from '#shared/model/registry';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram, useSignal } from '../program';
import './breadcrumbs.css';

/** What is selected and what it is in, from the room down; a click selects and shows that part. */
export function Breadcrumbs() {
  const { editor, session } = useProgram();
  const selection = useSignal(editor.selection);
  useSignal(editor.revision);
  const [first] = selection;
  const path = selection.size === 1 && first !== undefined ? pathTo(editor.view, first) : [];
  if (path.length < 2) return null;
  const go = (record: AnyRecord): void => {
    // A row is its racks.
    const ids =
      record.typeName === 'row' ? ([...editor.view.referrers('rack.rowId', record.id)] as string[]) : [record.id];
    editor.select(ids);
    editor.zoomToSelection();
    if (record.typeName === 'rack' && record.id !== path.at(-1)?.id)
      session.setState({ elevationRackIds: [record.id], isElevationOpen: true });
  };
  return (
    <nav className="breadcrumbs" aria-label="Where the selection is" data-testid="breadcrumbs">
      <ol>
        {path.map((record, index) => (
          <li key={record.id}>
            {index > 0 && <ChevronRight size={12} aria-hidden />}
            <button
              type="button"
              aria-current={index === path.length - 1 ? 'location' : undefined}
              onClick={() => go(record)}
            >
              {record.typeName === 'row' ? `Row ${record.name}` : nameOf(record)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The record and what it is in, the room first. */
export function pathTo(view: DocumentView, id: string): readonly AnyRecord[] {
  const record = getRecord(view, id);
  if (!record) return [];
  switch (record.typeName) {
    case 'device':
      return [...pathTo(view, record.rackId), record];
    case 'rack':
      return [...pathTo(view, record.rowId ?? record.roomId), record];
    case 'row':
    case 'equipment':
    case 'obstacle':
    case 'zone':
    case 'pipe':
    case 'tray':
    case 'trayDrop':
    case 'perforatedTile':
      return [...pathTo(view, record.roomId), record];
    case 'annotation':
      return record.roomId === undefined ? [record] : [...pathTo(view, record.roomId), record];
    default:
      return [record];
  }
}
