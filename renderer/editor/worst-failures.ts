import { worstSingles, type WorstSingle } from '#shared/analysis/power/worst-single';
import type { Checks } from './checks';
import { Signal } from './signal';
import { runSliced } from './slices';

/** What worst failures need of the editor. */
export interface WorstSources {
  readonly checks: Checks;
  readonly stateId: number;
}

/** For each power node, by slot of the chain, the single failure that uses it most. */
export interface WorstFailuresFound {
  /** The state of the document it is of. */
  readonly stateId: number;
  readonly byNode: ReadonlyMap<number, WorstSingle>;
}

/**
 * The worst single failure of every power node, worked out in slices when it is asked for and kept until the document
 * changes. A change in between stops it; the next question starts anew.
 */
export class WorstFailures {
  readonly found = new Signal<WorstFailuresFound | undefined>(undefined);
  private runningFor: number | undefined;

  constructor(private readonly sources: () => WorstSources) {}

  /** What is known of the present state of the document; nothing while it is still to be worked out. */
  get current(): WorstFailuresFound | undefined {
    const found = this.found.get();
    return found?.stateId === this.sources().stateId ? found : undefined;
  }

  /** Another document is open. */
  clear(): void {
    this.runningFor = undefined;
    this.found.set(undefined);
  }

  /** Works it out for the present state, unless it is known or under way; `found` tells when it is there. */
  async ask(): Promise<void> {
    const { checks, stateId } = this.sources();
    if (this.current || this.runningFor === stateId) return;
    this.runningFor = stateId;
    const { analysis } = checks;
    const isOver = (): boolean =>
      this.runningFor !== stateId || this.sources().stateId !== stateId || this.sources().checks.analysis !== analysis;
    const byNode = await runSliced(steps(worstSingles(analysis, checks.continuousShares)), { isCancelled: isOver });
    const isStopped = isOver();
    if (this.runningFor === stateId) this.runningFor = undefined;
    if (byNode && !isStopped) this.found.set({ stateId, byNode });
  }
}

function* steps<R>(work: Generator<{ readonly done: number; readonly total: number }, R>): Generator<number, R> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield step.value.done / Math.max(1, step.value.total);
  }
}
