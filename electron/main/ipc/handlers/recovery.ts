import type { FileStamp, RecoveryBase } from '#shared/host/contract';
import type { JournalBase } from '../../services/recovery-service';
import type { Services } from '../../services/services';
import type { HostHandlers } from '../handle';

type RecoveryHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `recovery.${string}`>>;

/** The recovery journal, with tokens turned into paths on the way in and back on the way out. */
export function recoveryHandlers({ recovery, tokens }: Services): RecoveryHandlers {
  const onDisk = ({ name, token, stamp, baseText }: RecoveryBase): JournalBase => ({
    name,
    file: token === null ? null : tokens.pathOf(token),
    stamp,
    baseText,
  });
  return {
    'recovery.begin': async (base, windowId) => {
      await recovery.begin(base.documentId, onDisk(base), [], windowId);
      return undefined;
    },
    'recovery.append': async ({ documentId, lines }) => {
      await recovery.append(documentId, lines);
      return undefined;
    },
    'recovery.clear': async ({ base, remainingLines }, windowId) => {
      await recovery.begin(base.documentId, onDisk(base), remainingLines, windowId);
      return undefined;
    },
    'recovery.list': () => recovery.list(),
    'recovery.read': async (documentId) => {
      const journal = await recovery.read(documentId);
      if (journal === null) return null;
      const { name, file, stamp, baseText, lines, modifiedAtMs } = journal;
      return {
        name,
        token: file === null ? null : tokens.tokenFor(file),
        stamp: stamp as FileStamp | null,
        baseText,
        journalLines: lines,
        modifiedAtMs,
      };
    },
    'recovery.discard': async (documentId) => {
      await recovery.discard(documentId);
      return undefined;
    },
  };
}
