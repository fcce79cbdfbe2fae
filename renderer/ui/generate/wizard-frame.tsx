import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import './generate.css';

export interface WizardFrameProps {
  readonly title: string;
  /** Of the button that makes it. */
  readonly runLabel: string;
  readonly canRun: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
  /** Share done from 0 to 1 while the preview is worked out. */
  readonly share: number | undefined;
  /** It will be made as soon as it is worked out. */
  readonly isWaiting: boolean;
  readonly onStopWaiting: () => void;
  readonly error: string | undefined;
  /** Sentences about what could not be done. */
  readonly notes: readonly string[];
  readonly form: ReactNode;
  readonly children: ReactNode;
}

const MAX_NOTES = 12;

/** A form on the left and what would come of it on the right. */
export function WizardFrame(props: WizardFrameProps) {
  const { title, runLabel, canRun, onRun, onClose, share, isWaiting, onStopWaiting, error, notes, form } = props;
  return (
    <Dialog
      title={title}
      isWide
      onClose={onClose}
      onSubmit={() => {
        if (canRun && !isWaiting) onRun();
      }}
      footer={
        <>
          {share !== undefined && (
            <span className="generate-progress" role="status">
              {isWaiting ? 'Generating' : 'Working out the preview'}
              <progress value={share} max={1} aria-label="Share that is worked out" />
            </span>
          )}
          {isWaiting ? <Button onClick={onStopWaiting}>Stop</Button> : <Button onClick={onClose}>Cancel</Button>}
          <Button tone="primary" type="submit" disabled={!canRun || isWaiting}>
            {runLabel}
          </Button>
        </>
      }
    >
      <div className="generate">
        <div className="generate-form">{form}</div>
        <div className="generate-preview" role="region" aria-label="Preview" tabIndex={0}>
          {error !== undefined && (
            <p className="dialog-error" role="alert">
              {error}
            </p>
          )}
          {props.children}
          {notes.length > 0 && (
            <>
              <h3>To know</h3>
              <ul className="dialog-list" data-testid="generate-notes">
                {notes.slice(0, MAX_NOTES).map((note) => (
                  <li key={note}>{note}</li>
                ))}
                {notes.length > MAX_NOTES && <li>and {notes.length - MAX_NOTES} more</li>}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
