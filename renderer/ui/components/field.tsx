import type { ReactNode } from 'react';
import type { Entry } from './use-entry';
import type { LabelScrub } from './use-label-scrub';
import './field.css';

export interface FieldFrameProps {
  readonly label: string;
  /** Id of the control, so that the label names it. */
  readonly controlId: string;
  readonly error?: string | undefined;
  readonly help?: ReactNode;
  readonly isStacked?: boolean | undefined;
  /** The label can be dragged sideways to change the number. */
  readonly scrub?: LabelScrub | undefined;
  readonly children: ReactNode;
}

/** Label, control, and below them what is wrong or helpful. */
export function FieldFrame({ label, controlId, error, help, isStacked, scrub, children }: FieldFrameProps) {
  return (
    <div className={isStacked ? 'field field-stacked' : 'field'}>
      <label className={scrub ? 'field-label field-label-scrub' : 'field-label'} htmlFor={controlId} {...scrub}>
        {label}
      </label>
      {children}
      {error !== undefined && (
        <p className="field-error" id={errorIdOf(controlId)} role="alert">
          {error}
        </p>
      )}
      {help !== undefined && <p className="field-help">{help}</p>}
    </div>
  );
}

function errorIdOf(controlId: string): string {
  return `${controlId}-error`;
}

/** What the control of a typed entry in such a frame has, whatever it is typed into. */
export function entryControl<T>(entry: Entry<T>, controlId: string) {
  return {
    ...entry.handlers,
    id: controlId,
    className: 'field-control',
    value: entry.text,
    'aria-invalid': entry.error !== undefined,
    'aria-describedby': entry.error === undefined ? undefined : errorIdOf(controlId),
  } as const;
}
