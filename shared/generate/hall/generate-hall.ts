import type { CatalogType } from '../../catalog/catalog-type';
import { specOf } from '../../catalog/spec';
import { InvalidRecordError } from '../../model/create-record';
import type { IdSource, RecordId } from '../../model/record-id';
import type { AnyRecord } from '../../model/registry';
import { Refusal } from '../../operations/plan';
import { fillRack } from '../../operations/fill-rack';
import { loadWatts } from '../../operations/load-watts';
import { plugCords } from '../../operations/plug-cords';
import type { OperationError } from '../../operations/types';
import { mountDevice } from '../../operations/mount-device';
import { referring } from '../../store/document-view';
import { isKnown } from '../../units/known';
import { err, ok, type Result } from '../../units/result';
import { generateFabric, type GenerateProgress } from '../fabric/generate-fabric';
import { HallDrawing } from './drawing';
import { drawCooling, drawYards } from './hall-cooling';
import { planHall, type HallPlan } from './hall-plan';
import { drawPower } from './hall-power';
import { drawAisles, drawPlainRows, drawTrays } from './hall-rows';
import { readHallSpec } from './read-hall-spec';
import type { HallSpec } from './spec';

export interface HallRequest {
  /** As a person wrote it. */
  readonly spec: unknown;
  readonly ids: IdSource;
  readonly catalog: readonly CatalogType[];
}

export interface GeneratedHall {
  /** All records of a new document. */
  readonly records: readonly AnyRecord[];
  /** What could not be done, a sentence each. */
  readonly notes: readonly string[];
}

/** Planning value, grade K. */
const LIGHTING_W_PER_M2 = 10;
/** Losses of UPSs and boards at most, of all systems together, as a part of what the racks draw. */
const ELECTRICAL_LOSS = { N: 0.07, 'N+1': 0.07, '2N': 0.14, '3N2': 0.1 } as const;
/** Steps of a hall besides those of its fabric. */
const STEPS = 6;

/**
 * Makes a hall with everything in it, in steps so that a host can show progress and stop: rows, aisles, trays, fabric,
 * cooling with its loops and yards, and the power chain with its UPS blocks. The same description and ids give the same
 * records.
 */
export function* generateHall({
  spec: value,
  ids,
  catalog,
}: HallRequest): Generator<GenerateProgress, Result<GeneratedHall, OperationError>> {
  const types = new Map(catalog.map((type) => [type.id, type]));
  const read = readHallSpec(value, (typeId) => types.get(typeId));
  if (!read.ok) return err({ code: 'spec', message: read.error });
  const spec = read.value;
  try {
    const draw = new HallDrawing(catalog, ids, spec.name);
    const plan = planHall(spec, draw);
    const links = plan.design?.links.length ?? 0;
    const total = links + STEPS;
    const notes: string[] = [];
    const room = draw.room('Hall 1', 0, 0, plan.widthUm, plan.depthUm, {
      airSupply: 'overhead',
      ceilingHeightUm: spec.ceilingUm,
      floorUniformLimitPa: 20_000,
      supplyAirMilliC: spec.supplyAirMilliC,
      dewPointMilliC: spec.supplyAirMilliC - 10_000,
      airClass: 'A2',
      lightingW: Math.round((plan.widthUm / 1e6) * (plan.depthUm / 1e6) * LIGHTING_W_PER_M2),
    });
    drawDoors(draw, plan, room.id);
    yield { done: 1, total };
    if (spec.hasTrays) drawTrays(draw, plan, room.id);
    if (spec.fabric) {
      const at = { xUm: plan.originXUm, yUm: plan.originYUm };
      const steps = generateFabric(draw.store, { spec: spec.fabric.json, ids, catalog, roomId: room.id, at });
      let step = steps.next();
      for (; !step.done; step = steps.next())
        yield { done: 1 + Math.floor((step.value.done * links) / Math.max(1, step.value.total)), total };
      if (!step.value.ok) return err(step.value.error);
      draw.store.apply(step.value.value.diff);
      notes.push(...step.value.value.report.notes);
    }
    drawPlainRows(draw, plan, room.id);
    drawAisles(draw, spec, plan, room.id);
    const rowIds = rowsInOrder(draw, plan);
    yield { done: links + 2, total };
    const cooling = drawCooling(draw, spec, plan, room.id, rowIds);
    yield { done: links + 3, total };
    drawRest(draw, spec, plan, room.id, rowIds, cooling);
    yield { done: links + 5, total };
    notes.push(...plugRacks(draw));
    closeFronts(draw, spec);
    return ok({ records: [...draw.store.records()], notes });
  } catch (reason) {
    if (reason instanceof Refusal) return err({ code: reason.code, message: reason.message });
    if (reason instanceof InvalidRecordError) return err({ code: 'invalid-value', message: `${reason.message}.` });
    throw reason;
  }
}

/** Runs `generateHall` to its end at once. */
export function generateHallNow(request: HallRequest): Result<GeneratedHall, OperationError> {
  const steps = generateHall(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A delivery door in the south wall and a way out in the north wall. */
function drawDoors(draw: HallDrawing, { widthUm, depthUm }: HallPlan, roomId: RecordId<'room'>): void {
  const door = { roomId, kind: 'door', xUm: Math.round(widthUm / 2), depthUm: 100_000, isExit: true } as const;
  const wide = { widthUm: 2_400_000, heightUm: 3_000_000, swing: 'double' } as const;
  draw.add('obstacle', { ...door, ...wide, name: 'Delivery door', yUm: depthUm - 50_000 });
  const narrow = { widthUm: 1_000_000, heightUm: 2_100_000, swing: 'left' } as const;
  draw.add('obstacle', { ...door, ...narrow, name: 'Exit', yUm: 50_000, rotationMdeg: 180_000 });
}

/** Power, and the yards, whose units hang on it. */
function drawRest(
  draw: HallDrawing,
  spec: HallSpec,
  plan: HallPlan,
  roomId: RecordId<'room'>,
  rowIds: readonly RecordId<'row'>[],
  { chilled, units }: ReturnType<typeof drawCooling>,
): void {
  if (!chilled)
    throw new Refusal('no-heat', 'Nothing in this hall draws power that is known, so no plant can be sized.');
  mountPdus(draw);
  // UPSs and boards give their losses to the same water as the air of the hall.
  const airW = plan.total.airW + plan.total.powerW * ELECTRICAL_LOSS[spec.redundancy];
  const yard = drawYards(draw, spec, plan, { liquidW: plan.total.liquidW, airW });
  drawPower(draw, { spec, plan, roomId, rowIds, cooling: [...units, ...yard], chilled });
}

/** The row of each line of racks, as the fabric or the hall made them. */
function rowsInOrder(draw: HallDrawing, plan: HallPlan): readonly RecordId<'row'>[] {
  const racks = [...draw.store.all('rack').values()];
  return plan.block.rows.flatMap((row) => {
    const found = racks.find(({ yUm }) => yUm >= plan.originYUm + row.northUm && yUm <= plan.originYUm + row.southUm);
    return found?.rowId ?? [];
  });
}

/** PDUs of 32 A have twice as many C13 outlets, two and more to a breaker; those of 63 A one to a breaker. */
const SMALL_PDU_W = 10_000;
const C13_OF_LARGE_PDU = 12;

/** An A and a B rack PDU in every rack that is not a system itself. */
function mountPdus(draw: HallDrawing): void {
  for (const rack of [...draw.store.all('rack').values()]) {
    const type = draw.store.get(rack.typeId)?.type;
    if (type?.kind !== 'rack' || type.rack.isSystem) continue;
    const load = loadWatts(draw.store, rack.id).known;
    const cords = [...referring(draw.store, 'device', 'rackId', rack.id)].filter(({ typeId: id }) =>
      draw.store.get(id)?.type.powerInputs?.some(({ connector }) => connector === 'C14'),
    ).length;
    const typeId = load <= SMALL_PDU_W || cords > C13_OF_LARGE_PDU ? 'generic/rpdu-3ph-32a' : 'generic/rpdu-3ph-63a';
    for (const [side, name] of [
      ['left', 'PDU A'],
      ['right', 'PDU B'],
    ] as const)
      // prettier-ignore
      draw.do(mountDevice, { rackId: rack.id, type: draw.type(typeId), face: 'rear', side, name });
  }
}

/** Panels over what stays open in racks at closed aisles, the large ones first. */
const BLANKS = ['generic/blanking-panel-4u', 'generic/blanking-panel-2u', 'generic/blanking-panel-1u'];

function closeFronts(draw: HallDrawing, spec: HallSpec): void {
  if (spec.aisles === 'open') return;
  for (const rackId of frames(draw))
    for (const typeId of BLANKS) {
      const planned = fillRack(draw.store, { ids: draw.ids, rackIds: [rackId], type: draw.type(typeId) });
      if (planned.ok) draw.store.apply(planned.value);
    }
}

/** Racks that things are mounted in. */
function frames(draw: HallDrawing): readonly RecordId<'rack'>[] {
  return [...draw.store.all('rack').values()].flatMap((rack) => {
    const type = draw.store.get(rack.typeId)?.type;
    return type?.kind === 'rack' && !type.rack.isSystem ? [rack.id] : [];
  });
}

/** Of an outlet of a rack PDU, at 230 V. */
const OUTLET_W = 16 * 230;

/** True for a device that needs more than half of its inputs, or more from each of that half than an outlet gives. */
function isTooMuchForHalf(type: CatalogType): boolean {
  const { powerW } = specOf(type);
  const inputs = (type.powerInputs ?? []).filter(({ count }) => count > 1);
  return inputs.some(
    ({ count, requiredCount = 0 }) =>
      requiredCount > count / 2 || (isKnown(powerW) && powerW / Math.floor(count / 2) > OUTLET_W),
  );
}

/**
 * Plugs devices into the rack PDUs; answers what found no outlet. Racks stay unplugged whose devices need more than half
 * of their power inputs, as two PDUs cannot carry these when one of them fails: how they are fed is for a person to decide.
 */
function plugRacks(draw: HallDrawing): readonly string[] {
  const notes = new Map<string, string>();
  const rackIds = frames(draw).filter((rackId) => {
    for (const device of referring(draw.store, 'device', 'rackId', rackId)) {
      const type = draw.store.get(device.typeId)?.type;
      if (type?.category === 'rackPdu') continue;
      if (!type || !isTooMuchForHalf(type)) continue;
      notes.set(
        type.id,
        `Half of the power inputs of ${type.name} do not carry it, so neither does an A or a B side alone: racks with it are fed as a whole and not plugged in. Decide how its cords are shared.`,
      );
      return false;
    }
    return true;
  });
  if (rackIds.length === 0) return [...notes.values()];
  const planned = plugCords(draw.store, { ids: draw.ids, rackIds });
  if (!planned.ok) return [...notes.values(), planned.error.message];
  draw.store.apply(planned.value.diff);
  return [...notes.values(), ...planned.value.notes];
}
