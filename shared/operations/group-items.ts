import type { RecordId } from '../model/record-id';
import type { AnyRecord } from '../model/registry';
import type { DocumentView } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { labelOf, needAny, plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export const GROUPED_TYPES = ['rack', 'equipment', 'obstacle', 'zone', 'annotation'] as const;
/** What may be a member of a group. */
export type Groupable = Extract<AnyRecord, { readonly typeName: (typeof GROUPED_TYPES)[number] }>;

export function isGroupable(record: AnyRecord): record is Groupable {
  return GROUPED_TYPES.some((typeName) => typeName === record.typeName);
}

/** The group a record is a member of. */
export function groupOf(record: AnyRecord): RecordId<'group'> | undefined {
  return isGroupable(record) ? record.groupId : undefined;
}

/** Ids of the members of a group. */
export function membersOf(view: DocumentView, groupId: string): AnyId[] {
  return GROUPED_TYPES.flatMap((typeName) => [...view.referrers(`${typeName}.groupId`, groupId)] as AnyId[]);
}

export interface GroupItemsArgs extends Making {
  readonly itemIds: readonly AnyId[];
}

/** Makes one group of items. Members of other groups leave those; a group that is left empty goes. */
export const groupItems: Operation<GroupItemsArgs> = (view, { ids, itemIds }) =>
  plan(view, (draft) => {
    const members = [...new Set(itemIds)].map((id) => needAny(draft, id)).filter(isGroupable);
    if (members.length < 2) throw new Refusal('too-few', 'Select at least two items of the plan to group them.');
    const [first] = members;
    const shared = first?.groupId;
    const isGroupAlready =
      shared !== undefined &&
      members.every((member) => member.groupId === shared) &&
      membersOf(view, shared).length === members.length;
    if (isGroupAlready) throw new Refusal('grouped', 'These items are a group already.');
    const group = draft.add('group', ids('group'), {});
    const left = new Set(members.flatMap((member) => member.groupId ?? []));
    for (const member of members) draft.change(member, { groupId: group.id });
    dropEmptyGroups(draft, left);
  });

export interface UngroupItemsArgs {
  readonly itemIds: readonly AnyId[];
}

/** Dissolves the groups of these items: every member is on its own again. */
export const ungroupItems: Operation<UngroupItemsArgs> = (view, { itemIds }) =>
  plan(view, (draft) => {
    const records = itemIds.map((id) => needAny(draft, id));
    const groups = new Set(records.flatMap((record) => groupOf(record) ?? []));
    const [first] = records;
    if (groups.size === 0)
      throw new Refusal('no-group', first ? `${labelOf(first)} is in no group.` : 'Select a group to dissolve.');
    for (const groupId of groups)
      for (const id of membersOf(view, groupId)) {
        const member = needAny(draft, id);
        if (isGroupable(member)) draft.change(member, { groupId: undefined });
      }
    dropEmptyGroups(draft, groups);
  });

/** Removes the groups among `groupIds` that have no member left in this plan. */
export function dropEmptyGroups(draft: Plan, groupIds: Iterable<RecordId<'group'>>): void {
  for (const groupId of groupIds) {
    const hasMember = membersOf(draft.view, groupId).some((id) => {
      const member = draft.find(id) as AnyRecord | undefined;
      return member !== undefined && groupOf(member) === groupId;
    });
    const group = draft.find(groupId);
    if (!hasMember && group) draft.remove(group);
  }
}
