import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Which program and version this is, and what its answers are worth. */
export function AboutDialog({ onClose }: DialogProps<'about'>) {
  const { host } = useProgram();
  const edition = host.info.kind === 'browser' ? 'browser edition' : 'desktop';
  return (
    <Dialog title="About Plenum" onClose={onClose} onSubmit={onClose} footer={<CloseButton />}>
      <p>
        Plenum {host.info.appVersion}, {edition}. Data-center layouts with live power, cooling, cabling, space and floor
        checks.
      </p>
      <p>
        Findings compare figures of the catalog and of this document with limits whose source and grade are shown beside
        them. They help a design; they do not certify that it complies with any code or standard.
      </p>
      <p className="dialog-muted">MIT licence. Plenum contributors.</p>
    </Dialog>
  );
}
