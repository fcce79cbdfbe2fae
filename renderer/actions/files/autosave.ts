import type { Editor } from '../../editor/editor';
import type { Session } from '../../session/session';
import type { DocumentFiles } from './document-files';

const MINUTE_MS = 60_000;
/** In the middle of a gesture or a question, it is tried again after this. */
const RETRY_MS = 3_000;

/**
 * Saves to the file the document came from, so many minutes after the first unsaved change, when the person chose so.
 * Never asks for a name, never saves in the middle of a gesture or a dialog, and after a save that did not work leaves
 * it to the person until everything is saved again. Returns the function that stops it.
 */
export function keepSaved(editor: Editor, session: Session, files: DocumentFiles): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGivenUp = false;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const isBusy = (): boolean => editor.preview.get() !== undefined || session.getState().dialog !== undefined;
  const save = async (): Promise<void> => {
    timer = undefined;
    if (!editor.isDirty || !files.canSaveQuietly || session.getState().autosaveMinutes === 0) return;
    if (isBusy()) timer = setTimeout(() => void save(), RETRY_MS);
    else isGivenUp = !(await files.save());
  };
  const plan = (): void => {
    const minutes = session.getState().autosaveMinutes;
    if (!editor.isDirty) {
      isGivenUp = false;
      stop();
    } else if (minutes === 0 || !files.canSaveQuietly || isGivenUp) stop();
    else timer ??= setTimeout(() => void save(), minutes * MINUTE_MS);
  };
  const stops = [
    editor.revision.subscribe(plan),
    session.subscribe((state, before) => {
      if (state.autosaveMinutes === before.autosaveMinutes) return;
      stop();
      plan();
    }),
  ];
  return () => {
    stop();
    for (const one of stops) one();
  };
}
