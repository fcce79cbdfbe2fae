/** Loads against limits as the inspector shows them, read from the same analysis that the checks read. */
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { FEED_LIMITS, feedLimit } from '#shared/rules/power/feed-basis';
import type { Params } from '#shared/rules/engine/rule';
import type { PowerFeed } from '#shared/model/records/power-feed';
import type { Rack } from '#shared/model/records/rack';
import { isKnown, UNKNOWN, type AtLeast, type Known } from '#shared/units/known';
import type { TypeSpec, SpecNumbers } from '#shared/catalog/spec';
import { GRADE_MEANINGS } from '../figures/grade-mark';

/** One load bar. */
export interface Load {
  readonly label: string;
  readonly load: AtLeast;
  readonly limit: Known<number>;
  /** What the numbers are of, and so how they are written. */
  readonly quantity: 'power' | 'mass' | 'liquidFlow' | 'airFlow' | 'rackUnits';
  readonly basis?: string;
}

const whole = (known: number, unknownCount = 0): AtLeast => ({ known, unknownCount });

/** Where a number of a type comes from, as one sentence; nothing when it was not even looked for. */
export function sourceSentence(spec: TypeSpec | undefined, name: keyof SpecNumbers): string | undefined {
  const source = spec?.sources[name];
  if (source === undefined) return undefined;
  const from = source.reason ?? source.figure?.source ?? '';
  return `${source.basis}, grade ${source.grade} (${GRADE_MEANINGS[source.grade]}): ${from}`;
}

/** Power, weight and rack units of a rack against its own limits, and where its heat goes. */
export function rackLoads(analysis: HallAnalysis, rack: Rack): readonly Load[] {
  const { items, contents } = analysis;
  const slot = items.table.slotOf(rack.id);
  if (slot < 0) return [];
  const spec = items.specOf(slot);
  const payload = payloadOf(analysis, slot);
  const units = unitsOf(analysis, slot);
  const heatUnknown = contents.heatUnknown(slot);
  return [
    {
      label: 'Power',
      quantity: 'power',
      load: whole(contents.loadW(slot), contents.loadUnknown(slot)),
      limit: rack.powerLimitW ?? UNKNOWN,
      basis:
        rack.powerLimitW === undefined
          ? 'No power limit is set for this rack.'
          : 'Limit set for this rack in this document.',
    },
    { label: 'Heat to air', quantity: 'power', load: whole(contents.airHeatW(slot), heatUnknown), limit: UNKNOWN },
    {
      label: 'Heat to liquid',
      quantity: 'power',
      load: whole(contents.liquidHeatW(slot), heatUnknown),
      limit: UNKNOWN,
    },
    {
      label: 'Weight of what it carries',
      quantity: 'mass',
      load: payload,
      limit: spec?.payloadG ?? UNKNOWN,
      basis: sourceSentence(spec, 'payloadG') ?? 'The frame’s maximum payload is not stated.',
    },
    {
      label: 'Total weight',
      quantity: 'mass',
      load: whole(contents.massG(slot), contents.massUnknown(slot)),
      limit: UNKNOWN,
    },
    ...(units ? [units] : []),
  ];
}

function payloadOf(analysis: HallAnalysis, slot: number): AtLeast {
  const { contents } = analysis;
  let known = 0;
  let unknownCount = 0;
  for (let device = contents.inRack.firstOf(slot); device >= 0; device = contents.inRack.nextOf(device)) {
    const { massG } = contents.deviceLoad(device);
    if (massG < 0) unknownCount++;
    else known += massG;
  }
  return { known, unknownCount };
}

function unitsOf(analysis: HallAnalysis, slot: number): Load | undefined {
  const type = analysis.types.typeAt(analysis.items.typeSlotOf(slot));
  if (type?.kind !== 'rack' || type.rack.isSystem) return undefined;
  return {
    label: 'Rack units used',
    quantity: 'rackUnits',
    load: whole(usedHalfUnits(analysis, slot)),
    limit: type.rack.rackUnits * 2,
    basis: `Frame of ${type.rack.rackUnits} rack units`,
  };
}

/** Half rack units taken on either face of the frame at this slot; nothing for a system, which comes filled. */
export function frameHalfUnits(analysis: HallAnalysis, slot: number): number | undefined {
  const type = analysis.types.typeAt(analysis.items.typeSlotOf(slot));
  return type?.kind === 'rack' && !type.rack.isSystem ? usedHalfUnits(analysis, slot) : undefined;
}

function usedHalfUnits({ contents }: HallAnalysis, slot: number): number {
  const taken = new Set<number>();
  for (let device = contents.inRack.firstOf(slot); device >= 0; device = contents.inRack.nextOf(device)) {
    const bottom = contents.bottomHalfRu(device);
    for (let half = 0; bottom >= 0 && half < contents.heightHalfRu(device); half++) taken.add(bottom + half);
  }
  return taken.size;
}

/** A feed's load in normal running, and with the worst one of the other sides failed, against the limit in force. */
export function feedLoads({ analysis, rules }: FeedSources, feed: PowerFeed): readonly Load[] {
  const { power, facts } = analysis;
  const slot = power.feeds.slotOf(feed.id);
  if (slot < 0) return [];
  const { normalW, failedSideW, failedSide, unknownLoads } = power.load(slot);
  const { limitW, basis, source, grade } = feedLimit(facts.feedLoad, slot, limitsInForce(rules));
  const shared = { quantity: 'power', limit: limitW, basis: `${basis}; ${source} (grade ${grade})` } as const;
  const normal: Load = { ...shared, label: 'In normal running', load: whole(normalW, unknownLoads) };
  if (failedSide === undefined) return [normal];
  return [normal, { ...shared, label: `When side ${failedSide} fails`, load: whole(failedSideW, unknownLoads) }];
}

/** What the limit of a feed is read from: the analysis, and the rules as this document has them. */
export interface FeedSources {
  readonly analysis: HallAnalysis;
  readonly rules: readonly { readonly rule: { readonly code: string }; readonly params: Params }[];
}

/** The limits that the check of a feed's capacity uses, which a document may change. */
export function limitsInForce(rules: FeedSources['rules']): Params<typeof FEED_LIMITS> {
  const params = rules.find(({ rule }) => rule.code === 'PWR-FEED-CAP')?.params;
  return {
    naPermille: params?.['naPermille'] ?? FEED_LIMITS.naPermille.default,
    iecPermille: params?.['iecPermille'] ?? FEED_LIMITS.iecPermille.default,
  };
}

/** What a cooling unit must take against what it can: heat and coolant, or for an air unit the air of its rooms. */
export function coolingUnitLoads(analysis: HallAnalysis, unitId: string): readonly Load[] {
  const { cooling } = analysis;
  const slot = cooling.units.slotOf(unitId);
  const unit = cooling.unitAt(slot);
  if (!unit) return [];
  if (unit.medium === 'air') return [...cooling.roomsOf(slot)].flatMap((room) => roomAirLoads(analysis, room));
  const load = analysis.coolingSystem.liquid.unitLoad(slot);
  const estimate = load.estimatedForW > 0 ? ' Partly estimated at 1.5 L/min per kW (OCP, grade S).' : '';
  return [
    {
      label: 'Heat',
      quantity: 'power',
      load: whole(load.heatW, load.unknownRacks),
      limit: cooling.capacityW(slot),
      basis: unit.capacityW === undefined ? 'Capacity as its type states it.' : 'Capacity set in this document.',
    },
    {
      label: 'Coolant flow',
      quantity: 'liquidFlow',
      load: whole(load.coolantMlPerMin, load.unknownRacks),
      limit: cooling.coolantMlPerMin(slot),
      basis: `${unit.liquidFlowMlPerMin === undefined ? 'Flow as its type states it.' : 'Flow set in this document.'}${estimate}`,
    },
  ];
}

/** The air of a room: heat against the capacity of its air units, and the flow needed against the flow supplied. */
export function roomAirLoads(analysis: HallAnalysis, roomSlot: number): readonly Load[] {
  const room = analysis.totals.roomAt(roomSlot);
  if (!room) return [];
  const air = analysis.totals.air(roomSlot);
  const units = `${air.units} air ${air.units === 1 ? 'unit' : 'units'} in ${room.name}`;
  const estimate = air.estimatedForW > 0 ? ' Partly estimated at 158 CFM per kW (grade T).' : '';
  return [
    {
      label: `Air heat, ${room.name}`,
      quantity: 'power',
      load: whole(air.heatW, air.unknownRacks),
      limit: air.capacityUnknown > 0 ? UNKNOWN : air.capacityW,
      basis: air.capacityUnknown > 0 ? `${units}; the capacity of ${air.capacityUnknown} is unknown.` : units,
    },
    {
      label: `Air flow, ${room.name}`,
      quantity: 'airFlow',
      load: whole(air.needMlPerS, air.unknownRacks),
      limit: air.supplyUnknown > 0 ? UNKNOWN : air.supplyMlPerS,
      basis: `${units}${air.supplyUnknown > 0 ? `; the flow of ${air.supplyUnknown} is unknown.` : '.'}${estimate}`,
    },
  ];
}

export interface HallTotals {
  readonly racks: number;
  readonly equipment: number;
  readonly devices: number;
  readonly powerW: AtLeast;
  readonly liquidHeatW: AtLeast;
  readonly airHeatW: AtLeast;
  /** Of the racks with what is in them. */
  readonly massG: AtLeast;
  /** Of racks and plant that stand on the floor; what hangs above is left out. */
  readonly standingMassG: AtLeast;
}

/** Totals of the racks of one room, or of the whole document, and what its floor carries. Integer sums over columns; cheap at 10,000 racks. */
export function hallTotals(analysis: HallAnalysis, roomId?: string): HallTotals {
  const { items, contents } = analysis;
  const total = {
    power: 0,
    powerUnknown: 0,
    liquid: 0,
    air: 0,
    heatUnknown: 0,
    mass: 0,
    massUnknown: 0,
    plant: 0,
    plantUnknown: 0,
  };
  let racks = 0;
  let equipment = 0;
  let devices = 0;
  for (let slot = 0; slot < items.table.capacity; slot++) {
    const record = items.recordAt(slot);
    if (!record || record.typeName === 'obstacle' || (roomId !== undefined && record.roomId !== roomId)) continue;
    if (record.typeName === 'equipment') {
      equipment++;
      if (!items.isOverhead(slot)) {
        total.plant += contents.massG(slot);
        total.plantUnknown += contents.massUnknown(slot);
      }
      continue;
    }
    racks++;
    devices += contents.inRack.countOf(slot);
    total.power += contents.loadW(slot);
    total.powerUnknown += contents.loadUnknown(slot);
    total.liquid += contents.liquidHeatW(slot);
    total.air += contents.airHeatW(slot);
    total.heatUnknown += contents.heatUnknown(slot);
    total.mass += contents.massG(slot);
    total.massUnknown += contents.massUnknown(slot);
  }
  return {
    racks,
    equipment,
    devices,
    powerW: whole(total.power, total.powerUnknown),
    liquidHeatW: whole(total.liquid, total.heatUnknown),
    airHeatW: whole(total.air, total.heatUnknown),
    massG: whole(total.mass, total.massUnknown),
    standingMassG: whole(total.mass + total.plant, total.massUnknown + total.plantUnknown),
  };
}

/** The items of a room or of the document of which a part is not known, and so is missing in a total. */
export function itemsMissingFrom(
  { items, contents }: HallAnalysis,
  total: 'powerW' | 'airHeatW' | 'liquidHeatW' | 'massG' | 'standingMassG',
  roomId?: string,
): readonly string[] {
  const found: string[] = [];
  for (let slot = 0; slot < items.table.capacity; slot++) {
    const record = items.recordAt(slot);
    if (!record || record.typeName === 'obstacle' || (roomId !== undefined && record.roomId !== roomId)) continue;
    if (record.typeName === 'equipment' && (total !== 'standingMassG' || items.isOverhead(slot))) continue;
    const unknown =
      total === 'powerW'
        ? contents.loadUnknown(slot)
        : total === 'massG' || total === 'standingMassG'
          ? contents.massUnknown(slot)
          : contents.heatUnknown(slot);
    if (unknown > 0) found.push(record.id);
  }
  return found;
}

/** Mean weight of what stands on a room's floor, in pascals: their weight over the room's area. */
export function meanFloorLoadPa(massG: AtLeast, areaM2: number): AtLeast {
  const STANDARD_GRAVITY = 9.806_65;
  return { known: Math.round(((massG.known / 1000) * STANDARD_GRAVITY) / areaM2), unknownCount: massG.unknownCount };
}

/** True when nothing is there, nothing is unknown and nothing is provided: such a bar says nothing. */
export function isEmptyLoad({ load, limit }: Load): boolean {
  return load.known === 0 && load.unknownCount === 0 && (!isKnown(limit) || limit === 0);
}
