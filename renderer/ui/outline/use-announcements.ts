import { useEffect } from 'react';
import { formatsOf } from '../../session/formats';
import { useProgram } from '../program';
import { changeSentence } from './change-sentence';

/** A burst of changes, as of an arrow key held down, is told once when it has ended. */
const QUIET_MS = 400;

/** Reads out what each edit did and what the checks make of it, to those who cannot see the plan. */
export function useAnnouncements(): void {
  const { editor, session } = useProgram();
  useEffect(() => {
    let counts = editor.checks.counts.get();
    let sentence = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = (): void => {
      if (sentence) editor.notify(sentence, 'spoken');
    };
    const stop = editor.changed.subscribe((change) => {
      const isChecked = editor.checks.status.get().state === 'checked';
      const now = editor.checks.counts.get();
      sentence = changeSentence(change, isChecked ? counts : now, now, formatsOf(session.getState()).length);
      counts = now;
      clearTimeout(timer);
      timer = setTimeout(speak, QUIET_MS);
    });
    // What a full check finds is not news of an edit.
    const watchCheck = (): (() => void) =>
      editor.checks.status.subscribe(({ state }) => {
        if (state === 'checked') counts = editor.checks.counts.get();
      });
    let stopCheck = watchCheck();
    const stopReplaced = editor.replaced.subscribe(() => {
      stopCheck();
      stopCheck = watchCheck();
      counts = editor.checks.counts.get();
    });
    return () => {
      clearTimeout(timer);
      stop();
      stopCheck();
      stopReplaced();
    };
  }, [editor, session]);
}
