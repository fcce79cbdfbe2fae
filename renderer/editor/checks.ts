import { getRecord } from '#shared/store/document-view';
import type { DocumentStore } from '#shared/store/document-store';
import { EMPTY_DIFF, type RecordsDiff } from '#shared/store/records-diff';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { ContinuousShares } from '#shared/analysis/power/limits';
import type { Finding, Severity } from '#shared/rules/engine/finding';
import { continuousSharesOf } from '#shared/rules/power/continuous-shares';
import { ValidationSession, type FindingCounts, type Worsened } from '#shared/rules/engine/validation-session';
import { Routing } from './cables/routing';
import { KnownCarriers } from './carriers';
import { Emitter, Signal } from './signal';
import { runSliced } from './slices';

/** Worst of what was found on an item; `unknown` when something there could not be checked. */
export type WorstState = Severity | 'unknown';

/** Whether what is shown is all there is to find. Never taken for a pass while a check is going on. */
export interface CheckStatus {
  readonly state: 'checking' | 'checked';
  /** Share of the full check that is done, from 0 to 1. */
  readonly share: number;
}

/** What a change would do to the findings. */
export interface PreviewedFindings {
  /** Worst first, excluded ones left out unless they would be worse than when they were excluded. */
  readonly introduced: readonly Finding[];
  /** Those that are there and would be worse, with what they say now; excluded ones left out. */
  readonly worsened: readonly Worsened[];
  readonly resolvedCount: number;
}

/** What rules about places read. */
const PLACE_FACTS: ReadonlySet<string> = new Set(['place', 'surroundings', 'nearbyMass', 'mounting']);
const NO_COUNTS: FindingCounts = { error: 0, warning: 0, info: 0, unknown: 0, excluded: 0 };
const RANKS: readonly WorstState[] = ['error', 'warning', 'info', 'unknown'];
/** Longer lists are not gone through one by one. */
const MAX_SORTED = 2000;
/** What heavy rules look at again is done at once while it takes no longer than this, else when edits pause. */
const AT_ONCE_MS = 8;
const PAUSE_MS = 250;
/** While a full check runs, lists are brought up to date this often. */
const REFRESH_MS = 120;
/** And no more often than that it takes this share of the time: what it costs grows with what was found. */
const REFRESH_SHARE = 1 / 20;

/**
 * The live checks of the open document: one validation session beside the document, in the window's own thread. Edits
 * and drags cost what they touch; the full check runs in slices between which the pointer is answered.
 */
export class Checks {
  /** All findings, worst first; those that could not be checked last. Excluded ones are among them. */
  readonly findings = new Signal<readonly Finding[]>([]);
  readonly counts = new Signal<FindingCounts>(NO_COUNTS);
  readonly status = new Signal<CheckStatus>({ state: 'checking', share: 0 });
  /** When the findings were last brought up to date, in milliseconds of the clock that was given. */
  readonly checkedAtMs = new Signal<number | undefined>(undefined);
  /** The ways of many cables are found beside the window; what is found on them follows. */
  readonly routing: Routing;
  /** Told when ways that were found elsewhere are taken up. */
  readonly routed = new Emitter<void>();
  private readonly session: ValidationSession;
  private bySubject = new Map<string, Finding[]>();
  /** Worst rank per item of the plan. */
  private ranks = new Map<string, number>();
  private isStopped = false;
  private isRefreshPlanned = false;
  private run = 0;
  private catchingUp = 0;
  /** What looking again at what heavy rules had to took last time. */
  private heavyMs = 0;
  /** What bringing the lists up to date took last time. */
  private refreshMs = 0;

  /** `analysis` is that of this store, when it is there already. */
  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
    analysis?: HallAnalysis,
  ) {
    this.session = new ValidationSession(store, analysis ? { analysis } : {});
    this.session.onChange(() => this.planRefresh());
    this.routing = new Routing(this.analysis.cabling, () => this.takeUpRoutes());
    this.routing.start();
    // What is found on ways that are not there yet would not hold.
    if (!this.routing.isRunning) this.runFull();
  }

  get analysis(): HallAnalysis {
    return this.session.analysis;
  }

  /** The rules with their severity and limits in this document. */
  get rules(): ReturnType<ValidationSession['rulesInForce']> {
    return this.session.rulesInForce();
  }

  /** The shares of a breaker for continuous load that the capacity checks use; a document may change them. */
  get continuousShares(): ContinuousShares {
    return continuousSharesOf(this.session);
  }

  /** Takes up a change that is in the document. */
  apply(diff: RecordsDiff): void {
    this.session.apply(diff, { defersHeavy: true });
    this.routing.start();
    // The first full check looks at everything anyway, and at what comes after that when it ends.
    if (this.session.isBehind && this.session.isComplete) this.catchUp();
    this.refresh();
  }

  /** What a change would bring, for each step of a drag. The document and the findings stay as they are. */
  preview(diff: RecordsDiff): PreviewedFindings {
    const { introduced, outgrown, worsened, resolved } = this.session.preview(diff);
    const shown = [...introduced.filter((finding) => !this.isExcluded(finding)), ...outgrown];
    return {
      introduced: shown.sort((a, b) => rankOf(a) - rankOf(b)),
      worsened: worsened.filter(({ before }) => !this.isExcluded(before)),
      resolvedCount: resolved.length,
    };
  }

  /** Reads the analysis as it would be after a change. The document and the findings stay as they are. */
  whatIf<T>(diff: RecordsDiff, read: (analysis: HallAnalysis) => T): T {
    const { analysis } = this;
    analysis.tryOut(diff);
    try {
      return read(analysis);
    } finally {
      analysis.takeBack(diff);
    }
  }

  /** Checks everything anew, in slices. */
  runFull(): void {
    const run = ++this.run;
    this.status.set({ state: 'checking', share: 0 });
    const steps = this.session.runSteps();
    const shares = (function* () {
      for (let step = steps.next(); !step.done; step = steps.next())
        yield step.value.total === 0 ? 1 : step.value.done / step.value.total;
    })();
    void runSliced(shares, {
      onProgress: (share) => this.status.set({ state: 'checking', share }),
      isCancelled: () => this.isStopped || run !== this.run,
    }).then(() => {
      if (this.isStopped || run !== this.run) return;
      this.refresh();
      if (!this.session.isBehind) {
        this.status.set({ state: 'checked', share: 1 });
        return;
      }
      // How long that takes nobody knows: in slices.
      this.heavyMs = Infinity;
      this.catchUp();
    });
  }

  /** Takes up the ways that were found elsewhere. */
  private takeUpRoutes(): void {
    this.apply(EMPTY_DIFF);
    if (!this.session.isComplete && !this.routing.isRunning) this.runFull();
    this.routed.emit();
  }

  /** The document was closed: no more work is done for it. */
  stop(): void {
    this.routing.stop();
    this.isStopped = true;
  }

  /**
   * The worst finding that is not excluded on an item of the plan, or on what it stands for: the devices of a rack, its
   * cables, what feeds it. Nothing when there is none.
   */
  worstOf(id: string): WorstState | undefined {
    const rank = this.ranks.get(id);
    return rank === undefined ? undefined : RANKS[rank];
  }

  /** Calls `visit` with each item that has a mark, and the worst finding behind it. */
  forEachWorst(visit: (id: string, worst: WorstState) => void): void {
    for (const [id, rank] of this.ranks) {
      const worst = RANKS[rank];
      if (worst) visit(id, worst);
    }
  }

  /** Findings about an item, excluded ones left out. */
  findingsOf(id: string): readonly Finding[] {
    return this.bySubject.get(id) ?? [];
  }

  isExcluded(finding: Finding): boolean {
    return this.session.exclusionOf(finding) !== undefined;
  }

  exclusionOf(finding: Finding): ReturnType<ValidationSession['exclusionOf']> {
    return this.session.exclusionOf(finding);
  }

  /** The exclusion of a finding that is worse now than it was then. */
  outgrownExclusionOf(finding: Finding): ReturnType<ValidationSession['outgrownExclusionOf']> {
    return this.session.outgrownExclusionOf(finding);
  }

  staleExclusions(): ReturnType<ValidationSession['staleExclusions']> {
    return this.session.isComplete ? this.session.staleExclusions() : [];
  }

  /** Load of a rack by the limit its designer set; nothing without a limit or when nothing is known of the load. */
  loadShareOf(id: string): number | undefined {
    const record = getRecord(this.store, id);
    if (record?.typeName !== 'rack' || !record.powerLimitW) return undefined;
    const { items, contents } = this.session.analysis;
    return contents.loadW(items.table.slotOf(id)) / record.powerLimitW;
  }

  /** True when a finding follows from where something stands or sits, not from what it still lacks. */
  isAboutPlace(finding: Finding): boolean {
    const rule = this.session.ruleInForce(finding.code)?.rule;
    return rule?.checks.some((check) => check.reads.some((fact) => PLACE_FACTS.has(fact))) ?? false;
  }

  /** Looks again at what heavy rules have to: now where that is quick, else once edits pause. */
  private catchUp(): void {
    const turn = ++this.catchingUp;
    if (this.heavyMs <= AT_ONCE_MS) {
      this.finishCatchUp();
      return;
    }
    if (this.status.get().state === 'checked') this.status.set({ state: 'checking', share: 0 });
    setTimeout(() => {
      if (!this.isStopped && turn === this.catchingUp) void this.catchUpInSlices(turn);
    }, PAUSE_MS);
  }

  /** The same between which the pointer is answered; the next edit stops it, and what is left waits for the next pause. */
  private async catchUpInSlices(turn: number): Promise<void> {
    const steps = this.session.catchUp();
    let spentMs = 0;
    const timed = (function* () {
      for (;;) {
        const startMs = performance.now();
        const step = steps.next();
        spentMs += performance.now() - startMs;
        if (step.done) return true;
        yield step.value.done / step.value.total;
      }
    })();
    const isCancelled = () => this.isStopped || turn !== this.catchingUp;
    if (!(await runSliced(timed, { isCancelled })) || isCancelled()) return;
    this.heavyMs = spentMs;
    this.refresh();
    if (this.session.isComplete) this.status.set({ state: 'checked', share: 1 });
  }

  private finishCatchUp(): void {
    const startMs = performance.now();
    for (const steps = this.session.catchUp(); !steps.next().done;);
    this.heavyMs = performance.now() - startMs;
  }

  private planRefresh(): void {
    if (this.isRefreshPlanned || this.isStopped) return;
    this.isRefreshPlanned = true;
    setTimeout(
      () => {
        this.isRefreshPlanned = false;
        if (!this.isStopped) this.refresh();
      },
      Math.max(REFRESH_MS, this.refreshMs / REFRESH_SHARE),
    );
  }

  /** One pass over all findings: by rank for the list, by subject for the plan. */
  private refresh(): void {
    const startMs = performance.now();
    const carriers = new KnownCarriers(this.store);
    const ranked: Finding[][] = RANKS.map(() => []);
    const bySubject = new Map<string, Finding[]>();
    const ranks = new Map<string, number>();
    for (const finding of this.session.findings()) {
      ranked[rankOf(finding)]?.push(finding);
      if (this.isExcluded(finding)) continue;
      for (const id of finding.subjects) {
        const found = bySubject.get(id);
        if (found) found.push(finding);
        else bySubject.set(id, [finding]);
        const rank = rankOf(finding);
        carriers.forEach(id, (carrier) => {
          if (rank < (ranks.get(carrier) ?? RANKS.length)) ranks.set(carrier, rank);
        });
      }
    }
    this.bySubject = bySubject;
    this.ranks = ranks;
    this.counts.set(this.session.counts());
    // In the order in which the panel lists them, so that going from one to the next follows what is seen.
    for (const list of ranked) if (list.length <= MAX_SORTED) list.sort(byCode);
    this.refreshMs = performance.now() - startMs;
    this.checkedAtMs.set(this.now());
    this.findings.set(ranked.flat());
  }
}

/** By rule, then by what it is about. */
function byCode(a: Finding, b: Finding): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function rankOf(finding: Finding): number {
  return finding.isUnknown ? 3 : RANKS.indexOf(finding.severity);
}
