/** What belongs to a copy of something, and how copies are made. */
import { recordTypeNames, type AnyRecord, type RecordTypeName } from '../model/registry';
import { typeNameOf, type RecordId } from '../model/record-id';
import type { Tray } from '../model/records/tray';
import type { Dimension } from '../model/records/dimension';
import { getRecord, referring, type DocumentView, type ReferenceName } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { referenceFields, valueOf } from '../store/reference-index';
import { dropsOn } from './drops-on';
import { groupsAround, membersOf } from './group-tree';
import { inReadingOrder, isRun } from './item-footprint';
import { movedOutline, movedRoom } from './outline';
import type { NameBook } from './numbering';
import type { Plan } from './plan';
import type { Making } from './types';

/** References that mean “is part of”: a copy of the one takes copies of the others along. */
const PART_OF: readonly ReferenceName[] = [
  'device.rackId',
  'port.ownerId',
  'coolingUnit.hostId',
  'powerNode.hostId',
  'powerFeed.sourceId',
  'rack.rowId',
  'rack.roomId',
  'row.roomId',
  'equipment.roomId',
  'obstacle.roomId',
  'zone.roomId',
  'pipe.roomId',
  'tray.roomId',
  'trayDrop.roomId',
  'perforatedTile.roomId',
  'annotation.roomId',
  'powerNode.roomId',
];

/** Records that join others: copied when all they join is copied. */
const JOINING: readonly RecordTypeName[] = [
  'powerLink',
  'powerConnection',
  'powerCord',
  'coolingConnection',
  'loopConnection',
  'cable',
  'cableVia',
  'dimension',
];

/** The records a copy of `ids` is made of, parents before parts, in the order in which people read the plan. */
export function collectCopySet(view: DocumentView, ids: Iterable<string>): readonly AnyRecord[] {
  const found = new Map<string, AnyRecord>();
  const queue = new Set(ids);
  // A set grows while it is walked, so that parts are followed in turn, each once.
  for (const id of queue) {
    const record = getRecord(view, id);
    if (record === undefined || !isCopied(record.typeName)) continue;
    found.set(id, record);
    for (const reference of PART_OF) for (const part of view.referrers(reference, id)) queue.add(part);
  }
  addWholeLoops(view, found);
  const trays = [...found.values()].filter((record): record is Tray => record.typeName === 'tray');
  if (trays.length > 0) for (const drop of dropsOn(view, trays)) found.set(drop.id, drop);
  for (const typeName of JOINING)
    for (const reference of referenceFields[typeName])
      for (const id of [...found.keys()])
        for (const joining of view.referrers(`${typeName}.${reference}`, id)) {
          const record = getRecord(view, joining);
          if (record && joinsOnly(record, found)) found.set(joining, record);
        }
  dropIdleFeeds(view, found, new Set(ids));
  // A group is copied with its members; a single member that is copied stays in the group it comes from.
  const copiedOf = (groupId: string): number => membersOf(view, groupId).filter((id) => found.has(id)).length;
  const around = new Set([...found.values()].map((record) => groupsAround(view, record).join(' ')));
  for (const chain of around) {
    // A group around one is copied when something beside that one is.
    let inside = 1;
    for (const groupId of chain.split(' ')) {
      const group = view.get(groupId as RecordId<'group'>);
      const count = group ? copiedOf(groupId) : 0;
      if (group && count > inside) found.set(groupId, group);
      inside = Math.max(inside, count);
    }
  }
  return inCopyOrder([...found.values()]);
}

/**
 * A cooling loop is copied with all the units that supply it and something that takes its coolant. A unit copied alone
 * stays on the loops of its original, as one more of those that share it.
 */
function addWholeLoops(view: DocumentView, found: Map<string, AnyRecord>): void {
  const loops = new Set<string>();
  for (const record of found.values())
    if (record.typeName === 'coolingUnit' && record.suppliesLoopId !== undefined) loops.add(record.suppliesLoopId);
  for (const id of loops) {
    const loop = getRecord(view, id);
    const suppliers = [...view.referrers('coolingUnit.suppliesLoopId', id)];
    if (loop === undefined || !suppliers.every((unit) => found.has(unit))) continue;
    const takes = [...view.referrers('coolingUnit.drawsFromLoopId', id)].some((unit) => found.has(unit));
    const serves = [...referring(view, 'loopConnection', 'coolingLoopId', id)].some((one) => found.has(one.targetId));
    if (takes || serves) found.set(id, loop);
  }
}

/** A circuit that came along with its source, but whose loads did not, would feed nothing. */
function dropIdleFeeds(view: DocumentView, found: Map<string, AnyRecord>, chosen: ReadonlySet<string>): void {
  for (const { id, typeName } of [...found.values()]) {
    if (typeName !== 'powerFeed' || chosen.has(id)) continue;
    const connections = [...view.referrers('powerConnection.feedId', id)];
    if (connections.length > 0 && !connections.some((connection) => found.has(connection))) found.delete(id);
  }
}

const NEVER_COPIED: ReadonlySet<RecordTypeName> = new Set<RecordTypeName>([
  'document',
  'catalogType',
  'exclusion',
  'ruleSetting',
  'redundancyGroup',
  'scenario',
  'scenarioFailure',
]);

function isCopied(typeName: RecordTypeName): boolean {
  return !NEVER_COPIED.has(typeName);
}

/** True when every end is among the copies. An air unit also keeps serving the room its copy comes to. */
function joinsOnly(record: AnyRecord, found: ReadonlyMap<string, AnyRecord>): boolean {
  if (record.typeName === 'coolingConnection' && record.targetId.startsWith('room:'))
    return found.has(record.coolingUnitId);
  return referenceFields[record.typeName].every((name) => {
    const target = valueOf(record, name);
    return target === undefined || found.has(target) || !isEnd(target);
  });
}

/** A type, a bundle or a fabric says something of a cable; it is not what the cable joins. */
function isEnd(target: string): boolean {
  return !['catalogType', 'bundle', 'fabric'].includes(typeNameOf(target));
}

function inCopyOrder(records: readonly AnyRecord[]): AnyRecord[] {
  return recordTypeNames.flatMap((typeName) => {
    const ofType = records.filter((record) => record.typeName === typeName);
    const placed = ofType.filter((record) => 'xUm' in record);
    return placed.length > 0 ? inReadingOrder(placed) : ofType;
  });
}

/** How one set of copies is made. */
export interface CopyOptions extends Making {
  readonly dxUm: number;
  readonly dyUm: number;
  /** Names in use, by type; copies take theirs from here. */
  readonly names: (typeName: RecordTypeName) => NameBook;
  /** A name decided by the caller; nothing to have it numbered on. */
  readonly nameOf?: (record: AnyRecord) => string | undefined;
  /** What a reference to something outside the set becomes: another id, or nothing to leave it out. */
  readonly outside: (record: AnyRecord, target: string) => string | undefined;
  /** Fields that differ from the original, besides place, name and references. */
  readonly changes?: (record: AnyRecord) => { readonly [field: string]: unknown };
}

/** Adds a copy of each record of the set to the plan; answers the new id by the old one. */
export function addCopies(draft: Plan, set: readonly AnyRecord[], options: CopyOptions): ReadonlyMap<string, AnyId> {
  const newIds = new Map<string, AnyId>();
  for (const record of set) newIds.set(record.id, options.ids(record.typeName) as AnyId);
  const newNames = new Map<string, string>();
  const byId = new Map<string, AnyRecord>(set.map((record) => [record.id, record]));
  for (const record of set) {
    const { id: _id, typeName, unknownFields: _unknown, ...values } = record;
    const fields: Record<string, unknown> = { ...values, ...shifted(record, options) };
    for (const name of referenceFields[typeName]) {
      const target = valueOf(record, name);
      if (target !== undefined) fields[name] = newIds.get(target) ?? options.outside(record, target);
    }
    if ('name' in record) {
      const host = byId.get(hostIdOf(record) ?? '');
      const name = options.nameOf?.(record) ?? copyName(record, host, newNames, options);
      newNames.set(record.id, name);
      fields['name'] = name;
    }
    // A copy was made by hand: it is neither in the bundle of its original nor found again by what generated that.
    for (const name of ['bundleId', 'fabricId', 'fabricKey']) delete fields[name];
    Object.assign(fields, options.changes?.(record));
    addRecord(draft, typeName, newIds.get(record.id) as AnyId, fields);
  }
  return newIds;
}

/** The fields were read from a record of this type, so they fit it; `createRecord` checks them all the same. */
function addRecord(draft: Plan, typeName: RecordTypeName, id: AnyId, fields: Record<string, unknown>): void {
  draft.add(typeName, id as RecordId, fields as never);
}

function shifted(record: AnyRecord, { dxUm, dyUm }: CopyOptions): Record<string, unknown> {
  if (record.typeName === 'room') return movedRoom(record, dxUm, dyUm);
  if (record.typeName === 'guide') return { atUm: record.atUm + (record.axis === 'x' ? dxUm : dyUm) };
  if (record.typeName === 'dimension') return shiftedEnds(record, dxUm, dyUm);
  if ('outline' in record) return { outline: movedOutline(record.outline, dxUm, dyUm) };
  if (isRun(record)) return { path: movedOutline(record.path, dxUm, dyUm) };
  return 'xUm' in record ? { xUm: record.xUm + dxUm, yUm: record.yUm + dyUm } : {};
}

/** Ends on nothing are shifted; ends on an item go where its copy is. */
function shiftedEnds(dimension: Dimension, dxUm: number, dyUm: number): Partial<Dimension> {
  const { fromId, fromXUm, fromYUm, toId, toXUm, toYUm } = dimension;
  return {
    ...(fromId === undefined ? { fromXUm: fromXUm + dxUm, fromYUm: fromYUm + dyUm } : {}),
    ...(toId === undefined ? { toXUm: toXUm + dxUm, toYUm: toYUm + dyUm } : {}),
  };
}

function hostIdOf(record: AnyRecord): string | undefined {
  if (record.typeName === 'coolingUnit' || record.typeName === 'powerNode') return record.hostId;
  return record.typeName === 'powerFeed' ? record.sourceId : undefined;
}

/**
 * The name of a copy: what is named after its host follows the host; a device keeps its name in its new rack and a
 * cable or obstacle its own; the rest is numbered on.
 */
function copyName(
  record: Extract<AnyRecord, { name: string }>,
  host: AnyRecord | undefined,
  newNames: ReadonlyMap<string, string>,
  options: CopyOptions,
): string {
  if (['device', 'port', 'cable', 'obstacle', 'pipe', 'trayDrop', 'group'].includes(record.typeName))
    return record.name;
  const names = options.names(record.typeName);
  const hostName = host && newNames.get(host.id);
  if (hostName !== undefined && host && 'name' in host && record.name.startsWith(host.name)) {
    const renamed = hostName + record.name.slice(host.name.length);
    return names.has(renamed) ? names.copyOf(renamed) : names.take(renamed);
  }
  return names.copyOf(record.name);
}
