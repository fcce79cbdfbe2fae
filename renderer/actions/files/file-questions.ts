/** What the person is asked and told about files, in one place. */
import type { ReadOnlyReason, RecoveryEntry } from '#shared/host/contract';
import type { Session } from '../../session/session';
import { ask } from './ask';

/** Unsaved changes are about to be lost. */
export function askUnsaved(session: Session, name: string, before: string): Promise<'cancel' | 'discard' | 'save'> {
  return ask(session, {
    title: `Save changes to “${name}”?`,
    message: `It has changes that are not saved. Without saving, ${before} loses them.`,
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'discard', label: 'Do not save', tone: 'danger' },
      { id: 'save', label: 'Save', tone: 'primary' },
    ],
  });
}

/** A crash left changes behind. */
export function askRecovery(session: Session, entry: RecoveryEntry): Promise<'later' | 'discard' | 'recover'> {
  const when = new Date(entry.modifiedAtMs).toLocaleString();
  const changes = `${entry.lineCount} ${entry.lineCount === 1 ? 'change' : 'changes'}`;
  return ask(session, {
    title: 'Recover unsaved work?',
    message: `Plenum was closed without saving “${entry.name}”. ${changes} up to ${when} can be recovered. The saved file is as it was.`,
    choices: [
      { id: 'later', label: 'Decide later' },
      { id: 'discard', label: 'Discard them', tone: 'danger' },
      { id: 'recover', label: 'Recover', tone: 'primary' },
    ],
  });
}

/** What to do instead of saving over a file that is not the one that was opened. */
export type ConflictAnswer = 'saveAs' | 'replace' | 'reload';

/** What became of the file on disk while it was open here, found out on saving. */
export async function askConflict(
  session: Session,
  name: string,
  change: 'modified' | 'deleted',
): Promise<ConflictAnswer | undefined> {
  const answer = await ask(session, {
    title: change === 'deleted' ? 'The file is gone' : 'The file was changed by someone else',
    message:
      change === 'deleted'
        ? `${name} was removed or renamed since you opened it.`
        : `${name} was changed on disk since you opened it. Replacing it keeps their version beside it as a backup.`,
    choices: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'saveAs', label: 'Save as another file' },
      ...(change === 'modified' ? [{ id: 'reload', label: 'Open theirs, lose mine', tone: 'danger' } as const] : []),
      { id: 'replace', label: change === 'deleted' ? 'Write it again' : 'Replace theirs', tone: 'primary' },
    ],
  });
  return answer === 'cancel' ? undefined : answer;
}

/** The file changed on disk and nothing is unsaved here. */
export function askDiskChange(session: Session, name: string): Promise<'keep' | 'reload'> {
  return ask(session, {
    title: 'The file was changed on disk',
    message: `Someone else changed ${name}. You have no changes of your own.`,
    choices: [
      { id: 'keep', label: 'Keep what is open' },
      { id: 'reload', label: 'Open the new version', tone: 'primary' },
    ],
  });
}

/** Says what went wrong and what to do about it; resolves when it was read. */
export async function explain(session: Session, title: string, message: string, advice: string): Promise<void> {
  await ask(session, { title, message, details: [advice], choices: [{ id: 'ok', label: 'OK', tone: 'primary' }] });
}

/** Why an opened file cannot be saved in place, and what can be done. */
export function readOnlyText(name: string, reason: ReadOnlyReason): string {
  switch (reason.code) {
    case 'fileReadOnly':
      return `${name} is write-protected. Changes can be saved as another file.`;
    case 'folderReadOnly':
      return `The folder of ${name} is write-protected. Changes can be saved as another file.`;
    case 'openElsewhere':
      return `${name} is open elsewhere (${reason.lockedBy ?? 'unknown'}). Changes can be saved as another file.`;
  }
}
