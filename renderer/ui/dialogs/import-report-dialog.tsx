import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import type { DialogProps } from './dialogs';

const MAX_LISTED = 500;

/** What came in of the device types that were picked, and why the rest did not. */
export function ImportReportDialog({ dialog, onClose }: DialogProps<'importReport'>) {
  const { imported, skipped } = dialog;
  const left = skipped.length - MAX_LISTED;
  return (
    <Dialog
      title="Import of device types"
      isWide={skipped.length > 0}
      onClose={onClose}
      onSubmit={onClose}
      footer={<CloseButton />}
    >
      <p>
        {imported === 1 ? '1 type was imported' : `${imported} types were imported`} into your catalog
        {skipped.length > 0
          ? `; ${skipped.length === 1 ? '1 file was' : `${skipped.length} files were`} skipped:`
          : '.'}
      </p>
      {skipped.length > 0 && (
        <ul className="dialog-list">
          {skipped.slice(0, MAX_LISTED).map(({ file, reason }, index) => (
            <li key={index}>
              <strong>{file}</strong>: {reason}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="dialog-muted">and {left} more</p>}
    </Dialog>
  );
}
