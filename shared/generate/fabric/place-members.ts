/** Puts racks on the floor and devices into them; what a fabric had before stays where it is. */
import { specOf } from '../../catalog/spec';
import type { IdSource, RecordId } from '../../model/record-id';
import type { Fabric } from '../../model/records/fabric';
import type { Rack } from '../../model/records/rack';
import { embedType } from '../../operations/embed-type';
import { NameBook } from '../../operations/numbering';
import { Refusal, type Plan } from '../../operations/plan';
import { findFreePosition, type TakenPlace } from '../../operations/rack-space';
import { isKnown } from '../../units/known';
import type { Member } from './blueprint';
import type { FabricDesign } from './design';
import { findFreeFloor } from './free-floor';
import { layRows, type Block } from './lay-rows';
import { takenKey, type MadeBefore } from './made-before';
import type { RackPlan } from './rack-plan';
import type { FabricReport } from './report';
import type { FabricSpec, TypeOf } from './spec';

/** Free floor about a block of rows that is put into a room. */
const MARGIN_UM = 1_200_000;
const UM_PER_M = 1_000_000;

export type OwnerId = RecordId<'device'> | RecordId<'rack'>;

export interface PlacingContext {
  readonly draft: Plan;
  readonly ids: IdSource;
  readonly typeOf: TypeOf;
  readonly spec: FabricSpec;
  readonly design: FabricDesign;
  readonly before: MadeBefore;
  readonly fabric: Fabric;
  readonly report: FabricReport;
  /** By key as the description of before had them. */
  readonly membersBefore: ReadonlyMap<string, Member>;
  /** Records that go because nothing asks for them any more. */
  readonly removed: ReadonlySet<string>;
  readonly roomId: RecordId<'room'> | undefined;
  /** North-west corner of the rows; a free place is looked for without it. */
  readonly at: { readonly xUm: number; readonly yUm: number } | undefined;
}

/** Places every member. Answers the record of each by its key. */
export function placeMembers(context: PlacingContext): ReadonlyMap<string, OwnerId> {
  const owners = new Map<string, OwnerId>();
  for (const member of context.design.members) {
    const found = keptMember(context, member);
    if (found) owners.set(member.key, found);
  }
  if (context.spec.placement.usesExisting) takeExisting(context, owners);
  const racks = placeRacks(context, owners);
  for (const plan of context.design.rows.flat())
    for (const { member, bottomHalfRu } of plan.mounted)
      if (!owners.has(member.key)) {
        const id = mount(context, member, racks.get(plan.key), bottomHalfRu);
        if (id) owners.set(member.key, id);
      }
  return owners;
}

/** The record a member had before, with its type and name as they are asked for now. */
function keptMember(context: PlacingContext, member: Member): OwnerId | undefined {
  const { before, draft, removed, report, membersBefore } = context;
  const record = before.devices.get(member.key) ?? before.racks.get(member.key);
  if (!record || removed.has(record.id)) return undefined;
  // A name that a person gave stays, and so does one that would only get more digits.
  const isGiven = record.name !== membersBefore.get(member.key)?.name;
  const isRenamed = !isGiven && withoutZeros(record.name) !== withoutZeros(member.name);
  if (isRenamed) draft.change(record, { name: member.name });
  report.count(record.typeName === 'rack' ? 'racks' : 'devices', isRenamed ? 'changed' : 'kept');
  return record.id;
}

function withoutZeros(name: string): string {
  return name.replace(/\b0+(?=\d)/g, '');
}

/** Nodes of the type that stand in the document and belong to no fabric, in reading order. */
function takeExisting({ draft, design, fabric, report }: PlacingContext, owners: Map<string, OwnerId>): void {
  const wanted = design.members.filter(({ role, key }) => role === 'node' && !owners.has(key));
  const types = new Set(wanted.map(({ typeId }) => typeId));
  if (wanted.length === 0) return;
  const free = new Map<string, { readonly id: OwnerId; readonly place: readonly number[] }[]>();
  const offer = (typeId: string, id: OwnerId, rack: Rack, bottom: number): void => {
    const list = free.get(typeId) ?? [];
    list.push({ id, place: [rack.yUm, rack.xUm, bottom] });
    free.set(typeId, list);
  };
  const typeIdOf = (id: RecordId<'catalogType'>): string => draft.view.get(id)?.type.id ?? '';
  for (const rack of draft.view.all('rack').values())
    if (rack.fabricId === undefined && types.has(typeIdOf(rack.typeId))) offer(typeIdOf(rack.typeId), rack.id, rack, 0);
  for (const device of draft.view.all('device').values()) {
    const typeId = typeIdOf(device.typeId);
    const rack = draft.view.get(device.rackId);
    if (rack && device.fabricId === undefined && types.has(typeId))
      offer(typeId, device.id, rack, device.bottomHalfRu ?? 0);
  }
  for (const list of free.values()) list.sort((a, b) => comparePlaces(a.place, b.place) || (a.id < b.id ? -1 : 1));
  for (const member of wanted) {
    const next = free.get(member.typeId)?.shift();
    const record = next && draft.find<'device' | 'rack'>(next.id);
    if (!record) continue;
    draft.change(record, { fabricId: fabric.id, fabricKey: takenKey(member.key) });
    report.count(record.typeName === 'rack' ? 'racks' : 'devices', 'taken');
    owners.set(member.key, record.id);
  }
}

function comparePlaces(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Racks that something new goes into, by their keys. */
function placeRacks(context: PlacingContext, owners: Map<string, OwnerId>): ReadonlyMap<string, Rack> {
  const { draft, before, removed, report, design } = context;
  const racks = new Map<string, Rack>();
  const isNeeded = ({ key, system, mounted }: RackPlan): boolean => {
    const kept = before.racks.get(key);
    if (!system && kept && !removed.has(kept.id)) {
      racks.set(key, draft.need(kept.id));
      report.count('racks', 'kept');
      return false;
    }
    return system ? !owners.has(system.key) : mounted.some(({ member }) => !owners.has(member.key));
  };
  const rows = design.rows.map((row) => row.filter(isNeeded)).filter((row) => row.length > 0);
  if (rows.length === 0) return racks;
  const block = layRows(rows, context.spec.placement, context.typeOf);
  const { roomId, xUm, yUm } = placeOfBlock(context, block);
  const rowNames = NameBook.of(draft.view, 'row');
  const rackNames = NameBook.of(draft.view, 'rack');
  const rowIds = block.rows.map(() => {
    const row = draft.add('row', context.ids('row'), { roomId, name: rowNames.nextLetters() });
    return row;
  });
  for (const standing of block.racks) {
    const row = rowIds[standing.row];
    const type = context.typeOf(standing.plan.typeId);
    if (!row || !type) continue;
    const { plan } = standing;
    const rack = draft.add('rack', context.ids('rack'), {
      roomId,
      rowId: row.id,
      typeId: embedType(draft, type),
      name: plan.system?.name ?? rackNames.next({ prefix: row.name, digits: 2, suffix: '' }),
      xUm: xUm + standing.xUm,
      yUm: yUm + standing.yUm,
      rotationMdeg: standing.rotationMdeg,
      fabricId: context.fabric.id,
      fabricKey: plan.key,
    });
    racks.set(plan.key, rack);
    if (plan.system) owners.set(plan.system.key, rack.id);
    report.count('racks', 'added');
  }
  return racks;
}

/** Where the rows go; a document without a room gets one they fit in. */
function placeOfBlock({ draft, ids, roomId, at }: PlacingContext, { widthUm, depthUm }: Block) {
  if (roomId === undefined) {
    const [width, depth] = [widthUm + 2 * MARGIN_UM, depthUm + 2 * MARGIN_UM];
    const outline = [[0, 0], [width, 0], [width, depth], [0, depth]] as const; // prettier-ignore
    const room = draft.add('room', ids('room'), { name: 'Hall 1', outline });
    return { roomId: room.id, xUm: MARGIN_UM, yUm: MARGIN_UM };
  }
  const room = draft.need(roomId, 'room');
  const free = at ?? findFreeFloor(draft.view, roomId, widthUm, depthUm, MARGIN_UM);
  if (free) return { roomId, xUm: Math.round(free.xUm), yUm: Math.round(free.yUm) };
  const metres = (um: number) => (um / UM_PER_M).toFixed(1);
  throw new Refusal(
    'no-floor',
    `The rows need ${metres(widthUm)} × ${metres(depthUm)} m with ${metres(MARGIN_UM)} m about them, and ${room.name} has no such free place. Make the room larger, choose another one, or change the racks in a row (racksPerRow).`,
  );
}

/** Mounts a member at its place in a rack, or the nearest free one; notes it when there is none. */
function mount(context: PlacingContext, member: Member, rack: Rack | undefined, wanted: number) {
  const { draft, report, fabric, spec, removed: ignored } = context;
  const type = context.typeOf(member.typeId);
  if (!rack || type?.kind !== 'device') return undefined;
  const { heightHalfRu, isFullDepth } = type.device;
  const alsoTaken = context.report.placesIn(rack.id);
  const place = { rackId: rack.id, heightHalfRu, isFullDepth, face: 'front' as const };
  const isNewRack = draft.view.get(rack.id) === undefined;
  const bottomHalfRu = isNewRack
    ? wanted
    : findFreePosition(draft.view, { ...place, nearHalfRu: wanted, alsoTaken, ignored });
  if (bottomHalfRu === undefined) {
    report.note(`${member.name} found no place: ${rack.name} is full. Make room in it and generate again.`);
    return undefined;
  }
  const isUnknown = !isKnown(specOf(type).powerW) && member.role !== 'node' && member.role !== 'server';
  const planned = isUnknown ? spec.placement.plannedSwitchW : undefined;
  const device = draft.add('device', context.ids('device'), {
    rackId: rack.id,
    typeId: embedType(draft, type),
    name: member.name,
    bottomHalfRu,
    ...(planned === undefined ? {} : { plannedPowerW: planned, notes: PLANNED_NOTE }),
    fabricId: fabric.id,
    fabricKey: member.key,
  });
  alsoTaken.push({ heightHalfRu, isFullDepth, face: 'front', bottomHalfRu } satisfies TakenPlace);
  report.count('devices', 'added');
  return device.id;
}

const PLANNED_NOTE = 'Power is a planning value of this project; the catalog has no figure from the maker.';
