import { deleteItems, deletionConsequences } from '#shared/operations/delete-items';
import type { AnyId } from '#shared/store/records-diff';
import { getRecord } from '#shared/store/document-view';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { selectionGroups } from '../inspector/selection-groups';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Says what goes along with a deletion before it happens. */
export function ConfirmDeleteDialog({ dialog, onClose }: DialogProps<'confirmDelete'>) {
  const { editor } = useProgram();
  const records = dialog.ids.flatMap((id) => getRecord(editor.view, id) ?? []);
  const ids: readonly AnyId[] = records.map((record) => record.id);
  const consequences = deletionConsequences(editor.view, ids);
  const [first] = records;
  const what =
    records.length === 1 && first
      ? nameOf(first)
      : selectionGroups(records)
          .map((group) => group.label)
          .join(', ');
  const run = (): void => {
    onClose();
    editor.run({ label: `Delete ${what}`, code: 'edit.delete' }, deleteItems(editor.view, { ids }), { select: [] });
  };
  const deleted = consequences.filter((one) => one.fate === 'deleted');
  const kept = consequences.filter((one) => one.fate === 'kept');
  return (
    <Dialog
      title={`Delete ${what}?`}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" type="submit" data-autofocus>
            Delete
          </Button>
        </>
      }
    >
      {deleted.length > 0 && (
        <>
          <p>These go along:</p>
          <ul className="dialog-list">
            {deleted.map((one) => (
              <li key={one.typeName}>{one.label}</li>
            ))}
          </ul>
        </>
      )}
      {kept.length > 0 && (
        <>
          <p>These stay but lose their link to it:</p>
          <ul className="dialog-list">
            {kept.map((one) => (
              <li key={one.typeName}>{one.label}</li>
            ))}
          </ul>
        </>
      )}
      <p className="dialog-muted">One undo brings all of it back.</p>
    </Dialog>
  );
}
