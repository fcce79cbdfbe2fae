import type { Facts } from '../../analysis/facts';
import { SlotSet } from '../../analysis/columns/slot-set';
import type { FactName, Touches } from '../../analysis/touches';
import type { Finding } from './finding';
import { FindingCollector } from './reporter';
import { SCOPE_DOMAINS, type Check, type Rule } from './rule';
import { ruleInForce, type RuleInForce } from './settings';
import type { ScopeSlots } from './scopes';

/** One rule in a session: as it is in force in the document. */
export class RuleState {
  inForce: RuleInForce;
  readonly collector: FindingCollector;

  constructor(readonly rule: Rule) {
    this.inForce = ruleInForce(rule, undefined);
    const severity = () => (this.inForce.severity === 'off' ? rule.severity : this.inForce.severity);
    this.collector = new FindingCollector(rule, severity);
  }

  get isOff(): boolean {
    return this.inForce.severity === 'off';
  }
}

/** One check of a rule in a session, with what it found per scope. */
export class CheckState {
  /** By slot; scopes without findings are absent. */
  readonly findings = new Map<number, readonly Finding[]>();
  /** Scopes to look at again that were left for later. */
  readonly pending = new Set<number>();
  private readonly facts: Facts;
  private readonly dirty = new SlotSet();

  constructor(
    readonly owner: RuleState,
    readonly check: Check,
    facts: Facts,
  ) {
    this.facts = only(facts, check.reads);
  }

  /** What the check finds in a scope now. A check that throws gives the finding ENGINE-001 and harms no other. */
  evaluate(slot: number, slots: ScopeSlots): readonly Finding[] {
    const { owner, check } = this;
    try {
      check.evaluate(slot, this.facts, owner.inForce.params, owner.collector);
      return owner.collector.take();
    } catch (error) {
      owner.collector.take();
      return [engineFailure(owner.rule, slots.idOf(slot), error)];
    }
  }

  /** The scopes about which a change may make the check say something else. Valid until the next call. */
  dirtySlots(touches: Touches): readonly number[] {
    const { reads } = this.check;
    const only = reads.length === 1 ? reads[0] : undefined;
    if (only) return touches.facts[only].values();
    this.dirty.clear();
    for (const fact of reads) for (const slot of touches.facts[fact].values()) this.dirty.add(slot);
    return this.dirty.values();
  }

  /** Leaves what a change touched for later. */
  defer(touches: Touches): void {
    for (const slot of this.dirtySlots(touches)) this.pending.add(slot);
  }

  removedSlots(touches: Touches): readonly number[] {
    return touches.removed[SCOPE_DOMAINS[this.check.scope]];
  }
}

/** The facts a check named; the others are not there at all. */
function only(facts: Facts, names: readonly FactName[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts[name]])) as unknown as Facts;
}

/** Code of the finding that says that a rule itself failed. */
export const ENGINE_FAILURE = 'ENGINE-001';

function engineFailure(rule: Rule, recordId: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: `${ENGINE_FAILURE} ${recordId} #${rule.code}`,
    code: ENGINE_FAILURE,
    severity: 'error',
    subjects: [recordId],
    related: [],
    message: {
      key: `${ENGINE_FAILURE}.failed`,
      text: 'The rule {rule} failed on {record}, so this was not checked: {reason}. Please report this.',
      params: { rule: rule.code, record: { record: recordId }, reason },
    },
    actual: 'unknown',
    limit: 'unknown',
    unit: '',
    basis: 'a rule must never fail',
    source: 'Plenum',
    sourceGrade: 'D',
    isUnknown: true,
    evidence: [],
  };
}
