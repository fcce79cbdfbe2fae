import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import type { DialogProps } from './dialogs';

const MAX_LISTED = 500;

/** What was wrong with a file that could be opened all the same, line by line. */
export function FileProblemsDialog({ dialog, onClose }: DialogProps<'fileProblems'>) {
  const { fileName, problems } = dialog;
  const left = problems.length - MAX_LISTED;
  return (
    <Dialog title={`Problems in ${fileName}`} isWide onClose={onClose} onSubmit={onClose} footer={<CloseButton />}>
      <p>
        These lines could not be used; everything else was opened. The file itself is unchanged until you save over it.
      </p>
      <ul className="dialog-list">
        {problems.slice(0, MAX_LISTED).map(({ line, message }, index) => (
          <li key={index}>
            <strong>Line {line}</strong>: {message}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="dialog-muted">and {left} more</p>}
    </Dialog>
  );
}
