import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/button';
import { useProgram, useSession, useSignal } from '../program';
import { GUIDE_STEPS, guideStart } from './guide-steps';
import './first-start.css';

/** A few steps in a strip above the plan, so that nothing is covered; each is ticked off when it was done. */
export function GuideCard() {
  const { editor, session } = useProgram();
  const at = useSession((state) => state.guideStep);
  // The steps are about the sample: another document ends them.
  useEffect(() => editor.replaced.subscribe(() => session.setState({ guideStep: undefined })), [editor, session]);
  if (at === undefined) return null;
  const end = (): void => session.setState({ guideStep: undefined });
  if (at >= GUIDE_STEPS.length)
    return (
      <section className="guide-card" aria-label="Guided first hall">
        <h2>That is the way</h2>
        <p className="guide-text">
          Everything else is in the menus, in the palette and in Help, which lists every command and every check.
        </p>
        <div className="guide-buttons">
          <Button tone="primary" onClick={end}>
            Close
          </Button>
        </div>
      </section>
    );
  return <Step key={at} at={at} onEnd={end} />;
}

function Step({ at, onEnd }: { readonly at: number; readonly onEnd: () => void }) {
  const { editor, session } = useProgram();
  useSignal(editor.revision);
  useSignal(editor.selection);
  useSignal(editor.focusedFinding);
  const state = useSession((all) => all);
  const [start] = useState(() => {
    // A finding looked at before does not count as one looked at now.
    editor.focusedFinding.set(undefined);
    return guideStart(editor);
  });
  const [isDone, setDone] = useState(false);
  const step = GUIDE_STEPS[at];
  const isDoneNow = step?.isDone(editor, state, start) ?? false;
  useEffect(() => {
    if (isDoneNow) setDone(true);
  }, [isDoneNow]);
  if (!step) return null;
  const next = (): void => session.setState({ guideStep: at + 1 });
  return (
    <section className="guide-card" aria-label="Guided first hall">
      <p className="guide-count">
        Step {at + 1} of {GUIDE_STEPS.length}
      </p>
      <h2>{step.title}</h2>
      <p className="guide-text">{step.text}</p>
      <p className="guide-done" role="status">
        {isDone && (
          <>
            <Check size={15} aria-hidden /> Done
          </>
        )}
      </p>
      <div className="guide-buttons">
        <Button tone={isDone ? 'primary' : 'plain'} onClick={next}>
          {isDone ? 'Next' : 'Skip this'}
        </Button>
        <Button onClick={onEnd}>End the guide</Button>
      </div>
    </section>
  );
}
