import { allRules } from '#shared/rules/index';
import type { Rule } from '#shared/rules/engine/rule';

const byCode: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.code, rule]));

/** The rule with this code; nothing for findings of the engine itself. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

/** What a rule is called; the code when there is none. */
export function ruleTitle(code: string): string {
  return byCode.get(code)?.title ?? code;
}
