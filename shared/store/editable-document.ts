import type { DocumentStore } from './document-store';
import { History, type HistoryMark, type StepName } from './history';
import { isEmptyDiff, reverseDiff, type RecordsDiff } from './records-diff';

/** How a change meets the history: a step of its own, or none at all. */
export type HistoryPolicy = 'record' | 'ignore';

/**
 * A document with its history: the one way in for edits. `transact` commits a planned diff, all or nothing, and makes
 * it one undo step; undo and redo return the context to restore.
 */
export class EditableDocument<Context> {
  readonly history: History<Context>;

  constructor(
    readonly store: DocumentStore,
    options: { maxHistoryBytes?: number } = {},
  ) {
    this.history = new History<Context>(options.maxHistoryBytes);
  }

  /**
   * Commits `diff` as the step `name`. An empty diff does nothing and keeps redo.
   * @throws IntegrityError when the diff does not fit; document and history are then unchanged.
   */
  transact(
    name: StepName,
    diff: RecordsDiff,
    context: { before: Context; after: Context },
    policy: HistoryPolicy = 'record',
  ): void {
    if (isEmptyDiff(diff)) return;
    this.store.apply(diff, 'edit', () => {
      if (policy === 'record') this.history.push(name, diff, context.before, context.after);
    });
  }

  /** Takes the last step back and returns the context to restore, or nothing when there is none. */
  undo(): Context | undefined {
    const step = this.history.undoStep;
    if (!step) return undefined;
    this.store.apply(reverseDiff(step.diff), 'undo', () => this.history.popUndo());
    return step.before;
  }

  /** Takes the last undone step again and returns the context to restore, or nothing when there is none. */
  redo(): Context | undefined {
    const step = this.history.redoStep;
    if (!step) return undefined;
    this.store.apply(step.diff, 'redo', () => this.history.popRedo());
    return step.after;
  }

  /** Takes back everything since the mark, leaving no step and keeping redo as it was. */
  bailToMark(mark: HistoryMark): void {
    const diff = this.history.bailToMark(mark);
    if (diff) this.store.apply(diff, 'undo');
  }
}
