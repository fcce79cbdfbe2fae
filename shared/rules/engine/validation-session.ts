import { HallAnalysis } from '../../analysis/hall-analysis';
import type { FactName, Touches } from '../../analysis/touches';
import type { Exclusion } from '../../model/records/exclusion';
import type { RuleSetting } from '../../model/records/rule-setting';
import type { DocumentStore } from '../../store/document-store';
import type { DocumentView } from '../../store/document-view';
import type { RecordsDiff } from '../../store/records-diff';
import { allRules } from '../index';
import { CheckState, RuleState } from './check-state';
import { Exclusions, isWorse } from './exclusions';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { slotsOf } from './scopes';
import { ruleInForce, sameParams, settingIdOf, type RuleInForce } from './settings';

/** How findings changed. */
export interface FindingsDelta {
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
}

/** What a change that is not committed would do to the findings. */
export interface Preview {
  /** All findings of the scopes the change touches, excluded ones included. */
  readonly findings: readonly Finding[];
  /** Those that are not there now. */
  readonly introduced: readonly Finding[];
  /** Those that are there and excluded now, and would be worse than when they were excluded. */
  readonly outgrown: readonly Finding[];
  /** Those that are there now and would be worse: as they would be and as they are. */
  readonly worsened: readonly Worsened[];
  /** Those that are there now and would not be. */
  readonly resolved: readonly Finding[];
}

/** A finding that a change makes worse. */
export interface Worsened {
  readonly finding: Finding;
  readonly before: Finding;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Not checked, because something is not known. Not counted under the severities. */
  readonly unknown: number;
  /** Excluded in the document, and no worse than then. Not counted anywhere else. */
  readonly excluded: number;
}

const EVALUATIONS_PER_STEP = 500;
/** Facts that are worked out when they are read, and take tens of milliseconds in a large hall: one to a step. */
const SLOW_FACTS: ReadonlySet<FactName> = new Set<FactName>(['deliveries']);

/**
 * The rules on one document: everything they find, kept up to date by the document's diffs. Findings are complete after
 * a full run; from then on each diff costs what it touches. SPEC.md numbers the promises.
 */
export class ValidationSession {
  readonly analysis: HallAnalysis;
  private readonly rules: readonly RuleState[];
  private readonly checks: readonly CheckState[];
  private readonly byCode: ReadonlyMap<string, RuleState>;
  private readonly byId = new Map<string, { finding: Finding; state: CheckState }>();
  private readonly exclusions = new Exclusions();
  private readonly listeners = new Set<() => void>();
  private completed = false;
  private versionCount = 0;

  /** Takes up a document; nothing is checked yet. O(records). */
  constructor(
    view: DocumentView,
    options: {
      readonly rules?: readonly Rule[];
      /** An analysis of this very document that is there already; the session keeps it up to date from now on. */
      readonly analysis?: HallAnalysis;
    } = {},
  ) {
    this.analysis = options.analysis ?? HallAnalysis.of(view);
    this.rules = (options.rules ?? allRules).map((rule) => new RuleState(rule));
    this.byCode = new Map(this.rules.map((state) => [state.rule.code, state]));
    this.checks = this.rules.flatMap((state) =>
      state.rule.checks.map((check) => new CheckState(state, check, this.analysis.facts)),
    );
    for (const exclusion of view.all('exclusion').values()) this.exclusions.put(exclusion);
    for (const setting of view.all('ruleSetting').values()) this.changeSetting(setting.id, setting);
    this.setReach();
  }

  /** True once a full run has come to its end: findings are then all there are. */
  get isComplete(): boolean {
    return this.completed;
  }

  /** Goes up whenever findings, exclusions or settings change. */
  get version(): number {
    return this.versionCount;
  }

  /** Calls `listener` after findings, exclusions or settings have changed; returns the function that stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Follows a document from now on; returns the function that stops it. */
  follow(store: DocumentStore): () => void {
    return store.onChange(({ diff }) => this.apply(diff));
  }

  /** Checks everything at once. */
  run(): void {
    const steps = this.runSteps();
    while (!steps.next().done);
  }

  /**
   * Checks everything in small steps, so that the caller can do other things in between, applying diffs included, and
   * may stop early: then `isComplete` stays as it was.
   */
  *runSteps(): Generator<Progress, void> {
    let done = 0;
    const sizes = this.checks.map((state) => slotsOf(this.analysis, state.check.scope).capacity);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    for (const state of this.checks) {
      const stride = state.check.reads.some((fact) => SLOW_FACTS.has(fact)) ? 1 : EVALUATIONS_PER_STEP;
      for (let slot = 0; slot < slotsOf(this.analysis, state.check.scope).capacity; slot += stride) {
        const delta = newDelta();
        const slots = slotsOf(this.analysis, state.check.scope);
        const end = Math.min(slots.capacity, slot + stride);
        for (let one = slot; one < end; one++) {
          // What was left for later about this scope is done with as well.
          const isPending = state.pending.delete(one);
          if (slots.has(one)) this.replace(state, one, state.evaluate(one, slots), delta);
          else if (isPending) this.replace(state, one, [], delta);
        }
        done += end - slot;
        this.announce(delta);
        yield { done, total };
      }
    }
    while (!this.analysis.settle()) yield { done, total };
    if (!this.completed) {
      this.completed = true;
      this.changed();
    }
  }

  /**
   * Follows a change of the document and checks again what it touches.
   * @param options.defersHeavy leaves what rules that are not live have to look at again for `catchUp`.
   * @returns how the findings changed; a finding that says something else now is in both lists.
   */
  apply(diff: RecordsDiff, { defersHeavy = false }: { readonly defersHeavy?: boolean } = {}): FindingsDelta {
    const delta = newDelta();
    const touches = this.analysis.apply(diff);
    for (const state of this.checks) {
      for (const slot of state.removedSlots(touches)) this.replace(state, slot, [], delta);
      if (defersHeavy && !state.owner.rule.isLive) state.defer(touches);
      else this.evaluateDirty(state, touches, (slot, found) => this.replace(state, slot, found, delta));
    }
    const hasExclusions = this.exclusions.apply(diff);
    const hasSettings = this.applySettings(diff, delta);
    if (hasExclusions || hasSettings) this.changed();
    else this.announce(delta);
    return delta;
  }

  /** True while something that was left for later waits to be looked at again: its findings may be old. */
  get isBehind(): boolean {
    return this.checks.some((state) => state.pending.size > 0);
  }

  /**
   * Looks at what was left for later, scope by scope, so that the caller can do other things in between, applying diffs
   * included, and may stop early: what is left waits on.
   */
  *catchUp(): Generator<Progress, void> {
    let done = 0;
    for (const state of this.checks) {
      for (const slot of state.pending) {
        state.pending.delete(slot);
        const delta = newDelta();
        const slots = slotsOf(this.analysis, state.check.scope);
        this.replace(state, slot, slots.has(slot) ? state.evaluate(slot, slots) : [], delta);
        this.announce(delta);
        yield { done: ++done, total: done + this.pendingCount() };
      }
    }
  }

  private pendingCount(): number {
    return this.checks.reduce((sum, state) => sum + state.pending.size, 0);
  }

  /**
   * What the live rules would find after a change, without making it: for each step of a drag. Costs what the change
   * touches, twice. The session is afterwards as it was.
   */
  preview(diff: RecordsDiff): Preview {
    const findings: Finding[] = [];
    const before = new Map<string, Finding>();
    const note = (state: CheckState, slot: number): void => {
      for (const finding of state.findings.get(slot) ?? []) before.set(finding.id, finding);
    };
    const touches = this.analysis.tryOut(diff);
    for (const state of this.checks) {
      if (!state.owner.rule.isLive || state.owner.isOff) continue;
      for (const slot of state.removedSlots(touches)) note(state, slot);
      this.evaluateDirty(state, touches, (slot, found) => {
        note(state, slot);
        for (const finding of found) findings.push(finding);
      });
    }
    this.analysis.takeBack(diff);
    const outgrown = findings.filter((finding) => {
      const was = before.get(finding.id);
      return was !== undefined && this.exclusionOf(was) !== undefined && this.exclusionOf(finding) === undefined;
    });
    const worsened = findings.flatMap((finding) => {
      const was = before.get(finding.id);
      return was && isWorse(finding, was) ? [{ finding, before: was }] : [];
    });
    const introduced = findings.filter((finding) => !before.delete(finding.id));
    return { findings, introduced, outgrown, worsened, resolved: [...before.values()] };
  }

  /** All findings of rules that are not switched off, in no particular order; report.ts sorts. */
  *findings(): Generator<Finding> {
    for (const { finding, state } of this.byId.values()) if (!state.owner.isOff) yield finding;
  }

  /** The finding of this id, when it is there and its rule is not switched off. */
  finding(id: string): Finding | undefined {
    const found = this.byId.get(id);
    return found && !found.state.owner.isOff ? found.finding : undefined;
  }

  /** Why a finding is excluded, when it is: it may say as much as then, or less, but not more. */
  exclusionOf(finding: Finding): Exclusion | undefined {
    return this.exclusions.of(finding);
  }

  /** The exclusion that is not in force any more, because the finding is worse than when it was excluded. */
  outgrownExclusionOf(finding: Finding): Exclusion | undefined {
    return this.exclusions.outgrownBy(finding);
  }

  /** Exclusions whose finding is gone. Only right when `isComplete`. */
  staleExclusions(): readonly Exclusion[] {
    return this.exclusions.stale((id) => this.byId.has(id));
  }

  /** How many findings there are of each kind. */
  counts(): FindingCounts {
    const counts = { error: 0, warning: 0, info: 0, unknown: 0, excluded: 0 };
    for (const finding of this.findings()) {
      if (this.exclusions.of(finding)) counts.excluded++;
      else if (finding.isUnknown) counts.unknown++;
      else counts[finding.severity]++;
    }
    return counts;
  }

  /** The rules with their severity and limits in this document. */
  rulesInForce(): readonly (RuleInForce & { readonly rule: Rule })[] {
    return this.rules.map(({ rule, inForce }) => ({ rule, ...inForce }));
  }

  /** One rule as it is in force; nothing for a code no rule has. */
  ruleInForce(code: string): (RuleInForce & { readonly rule: Rule }) | undefined {
    const state = this.byCode.get(code);
    return state && { rule: state.rule, ...state.inForce };
  }

  private evaluateDirty(
    state: CheckState,
    touches: Touches,
    take: (slot: number, found: readonly Finding[]) => void,
  ): void {
    const dirty = state.dirtySlots(touches);
    if (dirty.length === 0) return;
    const slots = slotsOf(this.analysis, state.check.scope);
    for (const slot of dirty) take(slot, slots.has(slot) ? state.evaluate(slot, slots) : []);
  }

  private replace(state: CheckState, slot: number, found: readonly Finding[], delta: MutableDelta): void {
    const before = state.findings.get(slot);
    if (before === undefined && found.length === 0) return;
    for (const finding of before ?? []) {
      // In one change a finding may pass from one scope to another, which may have come first.
      if (this.byId.get(finding.id)?.finding === finding) this.byId.delete(finding.id);
      if (!state.owner.isOff) delta.removed.push(finding);
    }
    if (found.length === 0) state.findings.delete(slot);
    else state.findings.set(slot, found);
    for (const finding of found) {
      this.byId.set(finding.id, { finding, state });
      if (!state.owner.isOff) delta.added.push(finding);
    }
  }

  private applySettings(diff: RecordsDiff, delta: MutableDelta): boolean {
    let isTouched = false;
    const visit = (id: string, setting: RuleSetting | undefined): void => {
      isTouched = true;
      const state = this.changeSetting(id, setting);
      if (state) this.reevaluate(state, delta);
    };
    for (const record of diff.removed.values())
      if (record.typeName === 'ruleSetting' && !diff.added.has(record.id)) visit(record.id, undefined);
    for (const record of diff.added.values()) if (record.typeName === 'ruleSetting') visit(record.id, record);
    for (const [, after] of diff.updated.values()) if (after.typeName === 'ruleSetting') visit(after.id, after);
    return isTouched;
  }

  /** Puts a setting in force. Returns the rule when its limits changed, so that it has to look at everything anew. */
  private changeSetting(id: string, setting: RuleSetting | undefined): RuleState | undefined {
    const state = this.rules.find(({ rule }) => settingIdOf(rule.code) === id);
    if (!state) return undefined;
    const before = state.inForce;
    state.inForce = ruleInForce(state.rule, setting);
    this.setReach();
    if (before.severity !== state.inForce.severity) this.changeSeverity(state);
    return sameParams(before.params, state.inForce.params) ? undefined : state;
  }

  private changeSeverity(owner: RuleState): void {
    const { severity } = owner.inForce;
    if (severity === 'off') return;
    for (const state of this.checks) {
      if (state.owner !== owner) continue;
      for (const [slot, found] of state.findings) {
        const changed = found.map((one) =>
          one.isUnknown || one.code !== owner.rule.code ? one : { ...one, severity },
        );
        state.findings.set(slot, changed);
        for (const finding of changed) this.byId.set(finding.id, { finding, state });
      }
    }
  }

  private reevaluate(owner: RuleState, delta: MutableDelta): void {
    for (const state of this.checks) {
      if (state.owner !== owner) continue;
      const slots = slotsOf(this.analysis, state.check.scope);
      for (let slot = 0; slot < slots.capacity; slot++)
        this.replace(state, slot, slots.has(slot) ? state.evaluate(slot, slots) : [], delta);
    }
  }

  private setReach(): void {
    const reaches = this.rules.map(({ rule, inForce }) => rule.reachUm?.(inForce.params) ?? 0);
    this.analysis.items.reachUm = Math.max(1, ...reaches);
  }

  private announce(delta: FindingsDelta): void {
    if (delta.added.length > 0 || delta.removed.length > 0) this.changed();
  }

  private changed(): void {
    this.versionCount++;
    for (const listener of this.listeners) listener();
  }
}

interface MutableDelta extends FindingsDelta {
  readonly added: Finding[];
  readonly removed: Finding[];
}

function newDelta(): MutableDelta {
  return { added: [], removed: [] };
}
