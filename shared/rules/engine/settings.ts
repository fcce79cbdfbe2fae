import type { RuleSetting } from '../../model/records/rule-setting';
import type { Severity } from './finding';
import type { Params, Rule } from './rule';

export type EffectiveSeverity = Severity | 'off';

/** A rule as this document uses it. */
export interface RuleInForce {
  readonly severity: EffectiveSeverity;
  readonly params: Params;
  /** Limits of the document that the rule does not know or cannot use, in words. */
  readonly problems: readonly string[];
}

/** Id of the record that changes this rule in a document. */
export function settingIdOf(code: string): `ruleSetting:${string}` {
  return `ruleSetting:${code}`;
}

/** The rule's own severity and limits with what the document puts in their place. A limit that cannot be is ignored. */
export function ruleInForce(rule: Rule, setting: RuleSetting | undefined): RuleInForce {
  const params: { [name: string]: number } = {};
  const problems: string[] = [];
  for (const [name, spec] of Object.entries(rule.params)) params[name] = spec.default;
  for (const [name, value] of Object.entries(setting?.params ?? {})) {
    const spec = rule.params[name];
    if (!spec) problems.push(`${rule.code} has no limit called ${name}`);
    else if (typeof value !== 'number' || !Number.isFinite(value))
      problems.push(`${name} of ${rule.code} must be a number`);
    else if (value < (spec.min ?? 0) || value > (spec.max ?? Number.MAX_SAFE_INTEGER))
      problems.push(`${name} of ${rule.code} is out of its range`);
    else params[name] = value;
  }
  return { severity: setting?.severity ?? rule.severity, params, problems };
}

/** True when both sets of limits are the same. */
export function sameParams(a: Params, b: Params): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}
