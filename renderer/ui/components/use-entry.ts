import { useEffect, useRef, useState } from 'react';
import { err, ok, type Result } from '#shared/units/result';
import { MIXED, type Mixed } from './mixed';

export interface EntryOptions<T> {
  /** Nothing for an empty field. */
  readonly value: T | Mixed | undefined;
  readonly format: (value: T) => string;
  /** Reads what was typed, or says in a sentence why it cannot be. */
  readonly parse: (text: string) => Result<T, string>;
  /** Called with a value that differs from the one shown; with nothing when the field was emptied. */
  readonly onCommit: (value: T | undefined) => void;
  /** An empty entry means "no value" rather than a mistake. */
  readonly isOptional?: boolean | undefined;
  /** The next value up (1) or down (-1); ten times as far when `isLarge`. */
  readonly step?: ((value: T, direction: 1 | -1, isLarge: boolean) => T) | undefined;
  /** Enter commits only together with a modifier, as in a text of several lines. */
  readonly isMultiline?: boolean;
}

export interface Entry<T> {
  readonly text: string;
  readonly error: string | undefined;
  readonly placeholder: string | undefined;
  /** Shows a value as if it were typed, until it is committed or given up. */
  readonly show: (value: T) => void;
  readonly commit: () => void;
  readonly giveUp: () => void;
  readonly handlers: {
    /** There while something is typed that is not committed: undo is then the field's own. */
    readonly 'data-editing': true | undefined;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
    readonly onKeyUp: (event: React.KeyboardEvent) => void;
  };
}

/**
 * The behaviour every typed entry shares: Enter and leaving commit, Escape reverts, arrow keys step, and a bad entry is
 * explained while the old value stays. Holding an arrow key is one commit, when the key is released. A field that is
 * taken away while something is typed commits to what it was about.
 */
export function useEntry<T>(options: EntryOptions<T>): Entry<T> {
  const { value, format, parse, onCommit, isOptional = false, step, isMultiline = false } = options;
  /** What is being typed; nothing while the field shows its value. */
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  // Escape blurs without committing, and a key's release may come before React has rendered the key's press.
  const latestDraft = useRef<string>(undefined);
  const shown = value === MIXED || value === undefined ? '' : format(value);

  const edit = (text: string | undefined): void => {
    latestDraft.current = text;
    setDraft(text);
  };
  const read = (text: string): Result<T | undefined, string> =>
    text.trim() === '' && isOptional ? ok(undefined) : parse(text);

  /** Commits what was typed; answers false when it could not be read. */
  const commit = (): boolean => {
    const text = latestDraft.current;
    if (text === undefined || text === shown) {
      edit(undefined);
      return true;
    }
    const result = read(text);
    if (!result.ok) {
      setError(result.error);
      return false;
    }
    edit(undefined);
    setError(undefined);
    if (!Object.is(result.value, value)) onCommit(result.value);
    return true;
  };

  // A click on the plan changes the selection, and so takes this field away, before the field hears that it lost focus.
  const commitOnLeave = useRef(commit);
  useEffect(() => {
    commitOnLeave.current = commit;
  });
  useEffect(() => () => void commitOnLeave.current(), []);

  return {
    text: draft ?? shown,
    error,
    placeholder: value === MIXED ? 'Mixed' : undefined,
    show: (next) => {
      setError(undefined);
      edit(format(next));
    },
    commit: () => void commit(),
    giveUp: () => edit(undefined),
    handlers: {
      'data-editing': draft === undefined ? undefined : true,
      onChange: (event) => {
        setError(undefined);
        edit(event.target.value);
      },
      onBlur: () => {
        const typed = latestDraft.current ?? '';
        if (commit()) return;
        const result = read(typed);
        if (!result.ok) setError(`“${typed}” was not taken. ${result.error}`);
        edit(undefined);
      },
      onKeyDown: (event) => {
        if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
          // In a dialog Enter also sends the form, but not with an entry that could not be read.
          if (!commit()) event.preventDefault();
        } else if (event.key === 'Escape' && (latestDraft.current !== undefined || error !== undefined)) {
          // This Escape is used up here: it must not also close a dialog or clear the selection.
          event.preventDefault();
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          setError(undefined);
          edit(undefined);
        } else if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault();
          const now = read(latestDraft.current ?? shown);
          if (!now.ok || now.value === undefined) return;
          const next = step(now.value, event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
          setError(undefined);
          edit(format(next));
        }
      },
      onKeyUp: (event) => {
        if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) commit();
      },
    },
  };
}

/** A parser for plain text: anything goes, trimmed. */
export function parseText(text: string): Result<string, string> {
  const trimmed = text.trim();
  return trimmed === '' ? err('This cannot be empty.') : ok(trimmed);
}
