import type { CatalogType } from '../../catalog/catalog-type';
import type { IdSource, RecordId } from '../../model/record-id';
import type { Fabric, FabricSpecJson } from '../../model/records/fabric';
import type { AnyRecord } from '../../model/registry';
import { InvalidRecordError } from '../../model/create-record';
import { followDeletion } from '../../operations/delete-items';
import { Plan, Refusal } from '../../operations/plan';
import type { OperationError } from '../../operations/types';
import { referring, type DocumentView } from '../../store/document-view';
import type { RecordsDiff } from '../../store/records-diff';
import { err, ok, type Result } from '../../units/result';
import type { Member } from './blueprint';
import { chooseCables } from './choose-cables';
import { fabricCounts, type FabricCounts } from './counts';
import { designFabric, fabricMembers, type FabricDesign } from './design';
import { isTaken, madeBefore, type MadeBefore } from './made-before';
import { placeLinks } from './place-links';
import { placeMembers } from './place-members';
import { PortNames } from './port-names';
import { readFabricSpec } from './read-fabric-spec';
import { FabricReport } from './report';
import type { TypeOf } from './spec';

export interface FabricRequest {
  /** As a person wrote it; kept in the fabric's record. */
  readonly spec: FabricSpecJson;
  readonly ids: IdSource;
  /** The catalog: nodes, switches, racks, and the cables to choose from. */
  readonly catalog: readonly CatalogType[];
  /** The fabric to make anew; a new one without it. */
  readonly fabricId?: RecordId<'fabric'>;
  /** Where new racks go. @default the first room of the document; one that fits when it has none */
  readonly roomId?: RecordId<'room'>;
  /** North-west corner of the new rows. @default the first free place of the room */
  readonly at?: { readonly xUm: number; readonly yUm: number };
}

export interface GeneratedFabric {
  /** One undoable step. */
  readonly diff: RecordsDiff;
  readonly fabricId: RecordId<'fabric'>;
  readonly counts: FabricCounts;
  readonly report: FabricReport;
}

export interface GenerateProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Plans a fabric with its racks, devices and cables, in steps so that a host can show progress and stop. Making one
 * anew keeps what a person changed as long as it fits: places, names, ports, media and ways of cables; adds what is
 * missing and removes what is asked for no more. What is `existing` is not removed but marked so. The same document,
 * description and ids give the same diff.
 */
export function* generateFabric(
  view: DocumentView,
  request: FabricRequest,
): Generator<GenerateProgress, Result<GeneratedFabric, OperationError>> {
  const types = new Map(request.catalog.map((type) => [type.id, type]));
  const typeOf: TypeOf = (typeId) => types.get(typeId);
  const spec = readFabricSpec(request.spec, typeOf);
  if (!spec.ok) return err({ code: 'spec', message: spec.error });
  try {
    const design = designFabric(spec.value, typeOf);
    const total = 2 * design.links.length + design.members.length;
    const draft = new Plan(view);
    const report = new FabricReport();
    const fabric = fabricRecord(draft, request, spec.value.name);
    const before = madeBefore(view, request.fabricId);
    const membersBefore = request.fabricId ? designedBefore(view, request.fabricId, typeOf) : new Map<string, Member>();
    const removed = removeSurplus(draft, { design, before, membersBefore, typeOf, report });
    yield { done: 0, total };
    const { ids } = request;
    const roomId = roomFor(view, request, before);
    const owners = placeMembers({
      ...{ draft, ids, typeOf, spec: spec.value, design, before, fabric, report, membersBefore, removed, roomId },
      at: request.at,
    });
    yield { done: design.members.length, total };
    const { links } = design;
    const ports = new PortNames(draft);
    const linking = placeLinks({ draft, ids, links, owners, before, removed, fabric, report, ports });
    let linked = linking.next();
    for (; !linked.done; linked = linking.next()) yield { done: design.members.length + linked.value, total };
    const choosing = chooseCables({ draft, catalog: request.catalog, policy: spec.value.media, report }, linked.value);
    for (const done of choosing) yield { done: design.members.length + links.length + done, total };
    return ok({ diff: draft.build(), fabricId: fabric.id, counts: design.counts, report });
  } catch (reason) {
    if (reason instanceof Refusal) return err({ code: reason.code, message: reason.message });
    if (reason instanceof InvalidRecordError) return err({ code: 'invalid-value', message: `${reason.message}.` });
    throw reason;
  }
}

/** Runs `generateFabric` to its end at once. */
export function generateFabricNow(view: DocumentView, request: FabricRequest): Result<GeneratedFabric, OperationError> {
  const steps = generateFabric(view, request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function fabricRecord(draft: Plan, { fabricId, ids, spec }: FabricRequest, name: string): Fabric {
  if (fabricId === undefined) return draft.add('fabric', ids('fabric'), { name, spec });
  const fabric = draft.need(fabricId, 'fabric');
  const isSame = fabric.name === name && JSON.stringify(fabric.spec) === JSON.stringify(spec);
  return isSame ? fabric : draft.change(fabric, { name, spec });
}

/** Members of the description that the fabric was made from last, to tell what a person has changed since. */
function designedBefore(view: DocumentView, id: RecordId<'fabric'>, typeOf: TypeOf): ReadonlyMap<string, Member> {
  const spec = readFabricSpec(view.get(id)?.spec, typeOf);
  const counts = spec.ok ? fabricCounts(spec.value) : spec;
  if (!spec.ok || !counts.ok) return new Map();
  return new Map(fabricMembers(spec.value, counts.value).map((member) => [member.key, member]));
}

interface SurplusContext {
  readonly design: FabricDesign;
  readonly before: MadeBefore;
  readonly membersBefore: ReadonlyMap<string, Member>;
  readonly typeOf: TypeOf;
  readonly report: FabricReport;
}

/** Takes away what nothing asks for any more, with what hangs on it. Answers the ids of what is gone. */
function removeSurplus(draft: Plan, context: SurplusContext): ReadonlySet<string> {
  const { design, before, report } = context;
  const { view } = draft;
  const members = new Map(design.members.map((member) => [member.key, member]));
  const rackKeys = new Set(design.rows.flat().map(({ key }) => key));
  const linkKeys = new Set(design.links.map(({ key }) => key));
  const going: AnyRecord[] = [];
  const goes = new Set<string>();
  const take = (kind: 'racks' | 'devices' | 'cables', record: Extract<AnyRecord, { status: string }>): void => {
    if (record.status === 'existing') {
      draft.change(record, { status: 'toRemove', fabricId: undefined, fabricKey: undefined });
      report.count(kind, 'marked');
      return;
    }
    going.push(record);
    goes.add(record.id);
    report.count(kind, 'removed');
  };
  for (const [key, cable] of before.cables) if (!linkKeys.has(key)) take('cables', cable);
  for (const [key, device] of before.devices) {
    if (fits(members.get(key), view.get(device.typeId)?.type, key, context)) continue;
    if (isTaken(device)) draft.change(device, { fabricId: undefined, fabricKey: undefined });
    else take('devices', device);
  }
  for (const [key, rack] of before.racks) {
    const isAsked = members.has(key)
      ? fits(members.get(key), view.get(rack.typeId)?.type, key, context)
      : rackKeys.has(key);
    if (isAsked) continue;
    const holds = [...referring(view, 'device', 'rackId', rack.id)].filter(({ id }) => !goes.has(id));
    if (holds.length === 0 && !isTaken(rack)) {
      take('racks', rack);
      continue;
    }
    // With nothing but the fabric's own devices in it, it stays the fabric's, and goes once they do.
    const isOthers = isTaken(rack) || holds.some((device) => device.fabricId !== rack.fabricId);
    if (isOthers) draft.change(rack, { fabricId: undefined, fabricKey: undefined });
    if (holds.length === 0) continue;
    report.count('racks', 'kept');
    report.note(`${rack.name} is not asked for any more and stays, because devices stand in it.`);
  }
  const { removed, cleared } = followDeletion(view, going);
  for (const { record, fieldName } of cleared)
    if (!removed.has(record.id)) draft.change(record, { [fieldName]: undefined });
  for (const record of removed.values()) {
    draft.remove(record);
    if (record.typeName === 'cable' && !goes.has(record.id)) report.count('cables', 'removed');
  }
  return new Set(removed.keys());
}

/** A record stays when it is of the type asked for, or of one a person chose that has as good ports. */
function fits(
  member: Member | undefined,
  type: CatalogType | undefined,
  key: string,
  { membersBefore, design, typeOf }: SurplusContext,
): boolean {
  if (!member || !type) return false;
  if (type.id === member.typeId) return true;
  if (type.id === membersBefore.get(key)?.typeId) return false;
  const asked = typeOf(member.typeId)?.ports ?? [];
  const isUsed = design.links.some(({ from, to }) => from.memberKey === key || to.memberKey === key);
  return (
    !isUsed || asked.every((group) => type.ports?.some((own) => own.name === group.name && own.count >= group.count))
  );
}

function roomFor(view: DocumentView, { roomId }: FabricRequest, { racks }: MadeBefore): RecordId<'room'> | undefined {
  if (roomId !== undefined) return roomId;
  const [rack] = racks.values();
  if (rack) return rack.roomId;
  const [room] = view.all('room').values();
  return room?.id;
}
