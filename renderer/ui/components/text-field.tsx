import { useId, type ReactNode } from 'react';
import { entryControl, FieldFrame } from './field';
import type { Mixed } from './mixed';
import { parseText, useEntry } from './use-entry';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string | Mixed | undefined;
  readonly onCommit: (value: string | undefined) => void;
  readonly isOptional?: boolean;
  /** A box of several lines, in which Enter starts a new one. */
  readonly isMultiline?: boolean;
  readonly isDisabled?: boolean;
  readonly isStacked?: boolean;
  readonly help?: ReactNode;
  readonly maxLength?: number;
  readonly placeholder?: string;
}

/** A line or box of text that commits on Enter or on leaving. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, isOptional, isMultiline = false, isDisabled = false, isStacked, help } = props;
  const id = useId();
  const entry = useEntry<string>({
    value,
    format: (text) => text,
    parse: parseText,
    onCommit,
    isOptional,
    isMultiline,
  });
  const control = {
    ...entryControl(entry, id),
    placeholder: entry.placeholder ?? props.placeholder,
    disabled: isDisabled,
    maxLength: props.maxLength,
  };
  return (
    <FieldFrame label={label} controlId={id} error={entry.error} help={help} isStacked={isStacked}>
      {isMultiline ? (
        <textarea {...control} rows={3} />
      ) : (
        <input {...control} type="text" autoComplete="off" spellCheck={false} />
      )}
    </FieldFrame>
  );
}
