import type { MessageParam, MessageRef } from '../../i18n/message';
import type { IdSource, RecordId } from '../../model/record-id';
import type { AnyRecord } from '../../model/registry';
import { isStanding, type StandingItem } from '../../operations/item-footprint';
import { getRecord, type DocumentView } from '../../store/document-view';
import type { Finding } from '../engine/finding';
import type { Fix } from '../engine/fix';

/** A fix, when its plan can be done and changes something. */
export function fix(key: string, text: string, params: MessageRef['params'], plan: Fix['plan']): readonly Fix[] {
  if (!plan.ok || plan.value.updated.size + plan.value.added.size === 0) return [];
  return [{ label: { key, text, params }, plan }];
}

export function um(quantity: number): MessageParam {
  return { quantity, dimension: 'length' };
}

/** A quantity of a finding's message in its canonical unit. */
export function quantityOf(finding: Finding, name: 'actual' | 'limit' | 'difference'): number | undefined {
  const param = finding.message.params[name];
  return typeof param === 'object' && 'quantity' in param ? param.quantity : undefined;
}

/** The record, when it stands on the plan and may be moved. */
export function movable(view: DocumentView, id: string | undefined): StandingItem | undefined {
  const record: AnyRecord | undefined = id === undefined ? undefined : getRecord(view, id);
  return record && isStanding(record) && !record.isLocked ? record : undefined;
}

/** Ids for what a fix adds, told from the id of what it is about: free in this document, and the same each time the fix is looked at. */
export function derivedIds(view: DocumentView, originalId: string): IdSource {
  const token = originalId.slice(originalId.indexOf(':') + 1);
  const made = new Set<string>();
  return (typeName) => {
    for (let number = 2; ; number++) {
      const id: RecordId<typeof typeName> = `${typeName}:${token}-${number}`;
      if (view.has(id) || made.has(id)) continue;
      made.add(id);
      return id;
    }
  };
}
