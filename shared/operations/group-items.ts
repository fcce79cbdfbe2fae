import type { AnyRecord } from '../model/registry';
import type { AnyId } from '../store/records-diff';
import { directMembers, groupOf, groupsAround, isGroupable, unitsOf, type Groupable, type GroupId } from './group-tree';
import { labelOf, needAny, plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export interface GroupItemsArgs extends Making {
  readonly itemIds: readonly AnyId[];
}

/**
 * Makes one group of items. Groups that are chosen whole stay groups within it; single members of other groups leave
 * those, and a group that is left empty goes. Among parts of one group the new group stays within that one.
 */
export const groupItems: Operation<GroupItemsArgs> = (view, { ids, itemIds }) =>
  plan(view, (draft) => {
    const items = [...new Set(itemIds)].map((id) => needAny(draft, id)).filter(isGroupable);
    if (items.length < 2) throw new Refusal('too-few', 'Select at least two items of the plan to group them.');
    const units = unitsOf(
      view,
      items.map((item) => item.id),
    ).filter(isGroupPart);
    if (units.length < 2) throw new Refusal('grouped', 'These items are a group already.');
    const [first] = units;
    const around = first && groupOf(first);
    const isWithin = around !== undefined && units.every((unit) => groupOf(unit) === around);
    const group = draft.add('group', ids('group'), isWithin ? { groupId: around } : {});
    const left = new Set(units.flatMap((unit) => groupOf(unit) ?? []));
    for (const unit of units) draft.change(unit, { groupId: group.id });
    if (!isWithin) dropEmptyGroups(draft, left);
  });

export interface UngroupItemsArgs {
  readonly itemIds: readonly AnyId[];
}

/**
 * Dissolves groups, one level of them: those that are chosen whole, else those the items are in. What was in a group is
 * then in the group around it, or on its own.
 */
export const ungroupItems: Operation<UngroupItemsArgs> = (view, { itemIds }) =>
  plan(view, (draft) => {
    const records = itemIds.map((id) => needAny(draft, id));
    const units = unitsOf(view, itemIds);
    const groups = new Set(units.flatMap((unit) => (unit.typeName === 'group' ? unit.id : (groupOf(unit) ?? []))));
    const [first] = records;
    if (groups.size === 0)
      throw new Refusal('no-group', first ? `${labelOf(first)} is in no group.` : 'Select a group to dissolve.');
    for (const groupId of groups)
      for (const id of directMembers(view, groupId)) {
        const member = needAny(draft, id);
        if (!isGroupPart(member) || groups.has(member.id as GroupId)) continue;
        draft.change(member, { groupId: groupsAround(view, member).find((around) => !groups.has(around)) });
      }
    for (const groupId of groups) draft.remove(draft.need(groupId, 'group'));
  });

type GroupPart = Groupable | Extract<AnyRecord, { typeName: 'group' }>;

function isGroupPart(record: AnyRecord): record is GroupPart {
  return isGroupable(record) || record.typeName === 'group';
}

/** Removes the groups among `groupIds` that have no member left in this plan, and those around them that empty so. */
export function dropEmptyGroups(draft: Plan, groupIds: Iterable<GroupId>): void {
  const queue = new Set(groupIds);
  // A set grows while it is walked: a group that goes may leave the one around it empty.
  for (const groupId of queue) {
    const group = draft.find(groupId);
    if (!group) continue;
    const hasMember = directMembers(draft.view, groupId).some((id) => {
      const member = draft.find(id as AnyId) as AnyRecord | undefined;
      return member !== undefined && groupOf(member) === groupId;
    });
    if (hasMember) continue;
    const around = groupOf(group);
    draft.remove(group);
    // Asked again although it was asked before: what kept it may just have gone.
    if (around !== undefined) {
      queue.delete(around);
      queue.add(around);
    }
  }
}
