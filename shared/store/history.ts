import { diffSize, isEmptyDiff, reverseDiff, squashDiffs, type RecordsDiff } from './records-diff';

/** Names a step: `label` for people ("Move 12 racks"), `code` for tests and logs (`items.move`). */
export interface StepName {
  readonly label: string;
  readonly code: string;
}

/** One undo step. `Context` is what the interface restores with it, such as the selection. */
export interface HistoryStep<Context> extends StepName {
  readonly diff: RecordsDiff;
  readonly before: Context;
  readonly after: Context;
  /** Identifies the state of the document after this step. */
  readonly stateId: number;
}

/** A place in the undo stack to come back to. */
export interface HistoryMark {
  readonly depth: number;
  readonly stateId: number;
}

const BYTES_PER_RECORD = 600;

/**
 * The undo and redo stacks: steps as diffs, stored once and reversed on the way back. It does not touch the document;
 * the caller applies what it is given. Bounded by an estimate of memory; the oldest steps go first.
 */
export class History<Context> {
  private undoStack: HistoryStep<Context>[] = [];
  private redoStack: HistoryStep<Context>[] = [];
  private nextStateId = 1;
  private baseStateId = 0;
  private recordsHeld = 0;

  /** `maxBytes` bounds the estimated memory of the undo stack. @default 64 MiB */
  constructor(private readonly maxBytes = 64 * 1024 * 1024) {}

  /** Identifies the present state: undoing back to a state gives its id again, so "saved" is an id, not a flag. */
  get stateId(): number {
    return this.undoStack.at(-1)?.stateId ?? this.baseStateId;
  }

  get undoStep(): HistoryStep<Context> | undefined {
    return this.undoStack.at(-1);
  }

  get redoStep(): HistoryStep<Context> | undefined {
    return this.redoStack.at(-1);
  }

  get depth(): number {
    return this.undoStack.length;
  }

  /** Records a finished change. An empty diff makes no step and keeps redo. */
  push(name: StepName, diff: RecordsDiff, before: Context, after: Context): void {
    if (isEmptyDiff(diff)) return;
    this.undoStack.push({ ...name, diff, before, after, stateId: this.nextStateId++ });
    this.recordsHeld += diffSize(diff);
    this.redoStack = [];
    this.trim();
  }

  /** The step to take back, moved to the redo stack. The caller applies its reverse. */
  popUndo(): HistoryStep<Context> | undefined {
    const step = this.undoStack.pop();
    if (step) {
      this.redoStack.push(step);
      this.recordsHeld -= diffSize(step.diff);
    }
    return step;
  }

  /** The step to take again, moved to the undo stack. The caller applies it. */
  popRedo(): HistoryStep<Context> | undefined {
    const step = this.redoStack.pop();
    if (step) {
      this.undoStack.push(step);
      this.recordsHeld += diffSize(step.diff);
    }
    return step;
  }

  mark(): HistoryMark {
    return { depth: this.undoStack.length, stateId: this.stateId };
  }

  /** Joins the steps since the mark into one with this name; steps that cancel out leave nothing. */
  squashToMark(mark: HistoryMark, name: StepName): void {
    if (this.undoStack.length <= mark.depth) return;
    const steps = this.undoStack.splice(mark.depth);
    for (const step of steps) this.recordsHeld -= diffSize(step.diff);
    const diff = steps.map((step) => step.diff).reduce(squashDiffs);
    const first = steps[0];
    const last = steps.at(-1);
    if (!first || !last || isEmptyDiff(diff)) return;
    this.undoStack.push({ ...name, diff, before: first.before, after: last.after, stateId: last.stateId });
    this.recordsHeld += diffSize(diff);
  }

  /** Forgets the steps since the mark and returns the diff that takes them back, for the caller to apply. */
  bailToMark(mark: HistoryMark): RecordsDiff | undefined {
    if (this.undoStack.length <= mark.depth) return undefined;
    const steps = this.undoStack.splice(mark.depth);
    for (const step of steps) this.recordsHeld -= diffSize(step.diff);
    return reverseDiff(steps.map((step) => step.diff).reduce(squashDiffs));
  }

  /** Gives the newest step another context to restore on redo, such as a selection that followed it. */
  amendContext(after: Context): void {
    const step = this.undoStack.at(-1);
    if (step) this.undoStack[this.undoStack.length - 1] = { ...step, after };
  }

  private trim(): void {
    while (this.recordsHeld * BYTES_PER_RECORD > this.maxBytes && this.undoStack.length > 1) {
      const oldest = this.undoStack.shift();
      if (!oldest) return;
      this.recordsHeld -= diffSize(oldest.diff);
      this.baseStateId = oldest.stateId;
    }
  }
}
