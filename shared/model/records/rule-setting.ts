import { describe, field, type Json } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

function checkParams(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must be an object, not ${describe(value)}`;
  const wrong = Object.entries(value).find(([, v]) => !['number', 'string', 'boolean'].includes(typeof v));
  return wrong ? `has a value for ${wrong[0]} that is neither number, text nor yes/no` : undefined;
}

/** What this document changes about one rule. Its id is `ruleSetting:` and the rule's code. */
export const ruleSettingType = defineRecord('ruleSetting', {
  noun: 'rule setting',
  fields: {
    severity: field.optional(field.oneOf(['error', 'warning', 'info', 'off'])),
    /** Limits that replace the rule's defaults, by parameter name. */
    params: field.optional(field.json<{ readonly [name: string]: Json }>(checkParams)),
  },
});

export type RuleSetting = RecordOf<typeof ruleSettingType>;
