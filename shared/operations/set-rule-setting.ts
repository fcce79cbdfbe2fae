import type { RecordId } from '../model/record-id';
import type { RuleSetting } from '../model/records/rule-setting';
import { plan } from './plan';
import type { Operation } from './types';

export interface SetRuleSettingArgs {
  /** The rule's code, for example `CLR-FRONT`. */
  readonly code: string;
  /** `null` gives the rule its own severity back; absent leaves it. */
  readonly severity?: RuleSetting['severity'] | null;
  /** Limits by parameter name; `null` gives one its default back; those not named stay. */
  readonly params?: { readonly [name: string]: number | string | boolean | null };
}

/** The id of the record that holds what a document changes about a rule. */
export function ruleSettingId(code: string): RecordId<'ruleSetting'> {
  return `ruleSetting:${code}`;
}

/** Changes a rule's severity or limits for this document. A setting that changes nothing any more is taken away. */
export const setRuleSetting: Operation<SetRuleSettingArgs> = (view, { code, severity, params = {} }) =>
  plan(view, (draft) => {
    const before = view.get(ruleSettingId(code));
    const nextSeverity = severity === undefined ? before?.severity : (severity ?? undefined);
    const merged = { ...before?.params, ...params };
    const nextParams = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
    const hasParams = Object.keys(nextParams).length > 0;
    if (nextSeverity === undefined && !hasParams) {
      if (before) draft.remove(before);
      return;
    }
    if (before === undefined) {
      draft.add('ruleSetting', ruleSettingId(code), {
        ...(nextSeverity === undefined ? {} : { severity: nextSeverity }),
        ...(hasParams ? { params: nextParams } : {}),
      });
      return;
    }
    const isSame = JSON.stringify(nextParams) === JSON.stringify(before.params ?? {});
    draft.change(before, {
      severity: nextSeverity,
      params: isSame ? before.params : hasParams ? nextParams : undefined,
    });
  });
