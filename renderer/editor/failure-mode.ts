import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { FailureResult } from '#shared/analysis/power/failure-result';
import { doesSomething, type SweepCase } from '#shared/analysis/power/sweep';
import type { RecordId } from '#shared/model/record-id';
import type { DocumentView } from '#shared/store/document-view';
import { canBeFailed } from '#shared/store/failing';
import type { Checks } from './checks';
import { effectsOf, type ItemEffect } from './failure-effects';
import { Signal } from './signal';

/** A failure that is looked at. */
export interface ShownFailure {
  readonly failedIds: readonly string[];
  readonly result: FailureResult;
  /** What it does to cooling, by loss of power too. */
  readonly cooling: CoolingFailureResult;
  /** By item of the plan. */
  readonly effects: ReadonlyMap<string, ItemEffect>;
  /** The scenario it was taken from or kept as. */
  readonly scenarioId: RecordId<'scenario'> | undefined;
}

/** Nobody steps through more than these. */
const MAX_CASES = 500;

/** What a sweep found, worst first. */
export interface SweepCases {
  readonly kind: 'single' | 'pairs' | 'groups' | 'cooling' | 'coolingPairs';
  readonly cases: readonly SweepCase[];
  /** How many failures were played through. */
  readonly playedCount: number;
  /** The state of the document it is of. */
  readonly stateId: number;
}

/** What looking at failures needs of the editor. */
export interface FailureSources {
  readonly view: DocumentView;
  readonly checks: Checks;
}

/**
 * A failure as it is looked at: the document stays as it is, and a change of it is followed. Restoring shows the first
 * state exactly.
 */
export class FailureMode {
  readonly shown = new Signal<ShownFailure | undefined>(undefined);
  readonly sweep = new Signal<SweepCases | undefined>(undefined);

  constructor(private readonly sources: () => FailureSources) {}

  /** Shows what happens when all of these fail together. Ids that do not exist are left out. */
  fail(ids: Iterable<string>, scenarioId?: RecordId<'scenario'>): void {
    const { view, checks } = this.sources();
    const failedIds = [...new Set(ids)].filter((id) => canBeFailed(view, id));
    if (failedIds.length === 0) return this.restore();
    const result = checks.analysis.failures.failureOf(failedIds, { shares: checks.continuousShares });
    const cooling = checks.analysis.coolingSystem.failures.failureOf(failedIds, { withLoads: true });
    this.shown.set({ failedIds, result, cooling, effects: effectsOf(view, result, cooling), scenarioId });
  }

  /** Everything works again. */
  restore(): void {
    this.shown.set(undefined);
  }

  /** Another document is open. */
  clear(): void {
    this.restore();
    this.sweep.set(undefined);
  }

  /** The document has changed: what is shown is played through anew. */
  follow(): void {
    const shown = this.shown.get();
    if (!shown) return;
    const { view } = this.sources();
    const { scenarioId } = shown;
    this.fail(shown.failedIds, scenarioId !== undefined && view.has(scenarioId) ? scenarioId : undefined);
  }

  /** Takes up what a sweep found: the cases that do something, worst first. */
  takeUp(kind: SweepCases['kind'], cases: readonly SweepCase[], stateId: number): void {
    const telling = cases.filter(doesSomething).slice(0, MAX_CASES);
    this.sweep.set({ kind, cases: telling, playedCount: cases.length, stateId });
  }

  /** Where the failure that is shown stands among the worst cases; -1 when it is none of them. */
  caseIndex(): number {
    const ids = this.shown.get()?.failedIds;
    const cases = this.sweep.get()?.cases ?? [];
    if (!ids) return -1;
    return cases.findIndex(
      (one) => one.failedIds.length === ids.length && one.failedIds.every((id) => ids.includes(id)),
    );
  }

  /** Goes on to the next or the previous worst case. Answers whether there is one. */
  step(by: 1 | -1): boolean {
    const cases = this.sweep.get()?.cases ?? [];
    const at = this.caseIndex();
    const next = cases[at < 0 ? (by > 0 ? 0 : cases.length - 1) : (at + by + cases.length) % cases.length];
    if (next) this.fail(next.failedIds);
    return next !== undefined;
  }
}
