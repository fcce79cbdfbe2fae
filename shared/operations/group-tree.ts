/** Groups in groups: who is in which, and what a selection is made of. */
import type { RecordId } from '../model/record-id';
import type { AnyRecord } from '../model/registry';
import { getRecord, type DocumentView } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { isRoomItem, ROOM_ITEM_TYPES } from './item-footprint';

export type GroupId = RecordId<'group'>;

/** What may be a member of a group. */
export type Groupable = Extract<AnyRecord, { readonly typeName: (typeof ROOM_ITEM_TYPES)[number] }>;

export function isGroupable(record: AnyRecord): record is Groupable {
  return isRoomItem(record);
}

/** The group a record is directly a member of. */
export function groupOf(record: AnyRecord): GroupId | undefined {
  return isGroupable(record) || record.typeName === 'group' ? record.groupId : undefined;
}

/** The groups around a record, innermost first. A file may join groups in a ring: each is named once. */
export function groupsAround(view: DocumentView, record: AnyRecord): readonly GroupId[] {
  const around: GroupId[] = [];
  for (let id = groupOf(record); id !== undefined && !around.includes(id);) {
    around.push(id);
    const group = view.get(id);
    id = group && groupOf(group);
  }
  return around;
}

/** Ids of what is directly in a group: items and groups. */
export function directMembers(view: DocumentView, groupId: string): (AnyId | GroupId)[] {
  return [
    ...ROOM_ITEM_TYPES.flatMap((typeName) => [...view.referrers(`${typeName}.groupId`, groupId)] as AnyId[]),
    ...([...view.referrers('group.groupId', groupId)] as GroupId[]),
  ];
}

/** Ids of the items in a group and in the groups within it. */
export function membersOf(view: DocumentView, groupId: string): AnyId[] {
  const items: AnyId[] = [];
  const groups = new Set<string>([groupId]);
  // A set grows while it is walked, so that groups in groups are followed in turn, each once.
  for (const group of groups)
    for (const id of directMembers(view, group)) {
      if (id.startsWith('group:')) groups.add(id);
      else items.push(id);
    }
  return items;
}

/**
 * What a selection is made of: whole groups, the largest that are selected with all their items, and single items.
 * Answers records, each once.
 */
export function unitsOf(view: DocumentView, itemIds: readonly string[]): AnyRecord[] {
  const chosen = new Set(itemIds);
  const isWhole = new Map<GroupId, boolean>();
  const units = new Map<string, AnyRecord>();
  for (const id of chosen) {
    const item = getRecord(view, id);
    if (!item) continue;
    let unit: AnyRecord = item;
    for (const groupId of groupsAround(view, item)) {
      const whole = isWhole.get(groupId) ?? membersOf(view, groupId).every((member) => chosen.has(member));
      isWhole.set(groupId, whole);
      const group = view.get(groupId);
      if (!whole || !group) break;
      unit = group;
    }
    units.set(unit.id, unit);
  }
  return [...units.values()];
}
