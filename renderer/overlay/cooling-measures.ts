import { regionAreaM2 } from '#shared/geometry/region';
import { BASIS_WORDS, type RackAir, type RecirculationBasis } from '#shared/analysis/cooling/room-climate';
import type { Room } from '#shared/model/records/room';
import { isKnown, type AtLeast } from '#shared/units/known';
import type { Formats } from '../session/formats';
import type { NumberMeasure, OverlaySources } from './measures';

/** What every estimated temperature is labelled with: that it is one, and what it knows of recirculation. */
function estimateNote({ analysis }: OverlaySources): string {
  const { rooms, coolingSystem } = analysis;
  const bases = new Set<RecirculationBasis>();
  for (let room = 0; room < rooms.table.capacity; room++) {
    const { state, basis } = coolingSystem.climates.of(room);
    if (state === 'estimated') bases.add(basis);
  }
  const [only = 'kernel'] = bases;
  return `Estimate, not CFD: ${BASIS_WORDS[bases.size > 1 ? 'both' : only]}`;
}

const UNKNOWN_ONE: AtLeast = { known: 0, unknownCount: 1 };

/** The estimated air of a rack; nothing for one without heat in the air. */
function airOf({ analysis }: OverlaySources, slot: number): { air: RackAir | undefined; isLow: boolean } | undefined {
  const { contents, items, rooms, coolingSystem } = analysis;
  if (contents.airHeatW(slot) === 0 && contents.heatUnknown(slot) === 0) return undefined;
  const room = items.roomOf(slot);
  if (!room) return undefined;
  const climate = coolingSystem.climates.of(rooms.table.slotOf(room.id));
  return { air: climate.racks.get(slot), isLow: climate.unknownRacks > 0 };
}

function numberOf(
  sources: OverlaySources,
  slot: number,
  of: (air: RackAir) => RackAir['inletMilliC'],
): AtLeast | undefined {
  const found = airOf(sources, slot);
  if (!found) return undefined;
  const value = found.air ? of(found.air) : undefined;
  return value !== undefined && isKnown(value) ? { known: value, unknownCount: found.isLow ? 1 : 0 } : UNKNOWN_ONE;
}

/** The inlet temperature as text, for a rack that is coloured by its margin. */
function inletText(sources: OverlaySources, slot: number, formats: Formats): string {
  const found = airOf(sources, slot);
  const inlet = found?.air?.inletMilliC;
  if (inlet === undefined || !isKnown(inlet)) return '?';
  return `${found?.isLow ? '≥' : ''}${formats.count(inlet / 1000, 1)} °C`;
}

export const inletMargin: NumberMeasure = {
  kind: 'number',
  label: 'Inlet air, coloured by margin to class',
  isWarmth: true,
  note: estimateNote,
  dimension: 'temperatureDifference',
  unit: 'K',
  limits: [1, 2_000, 5_000, 10_000],
  isAtMost: true,
  isLowHot: true,
  followsDrags: true,
  read: (sources, slot) => numberOf(sources, slot, (air) => air.marginMilliK),
  text: inletText,
};

export const inletTemperature: NumberMeasure = {
  kind: 'number',
  label: 'Inlet air temperature',
  isWarmth: true,
  note: estimateNote,
  dimension: 'temperature',
  unit: '°C',
  limits: [18_000, 22_000, 25_000, 27_000],
  followsDrags: true,
  read: (sources, slot) => numberOf(sources, slot, (air) => air.inletMilliC),
};

/** Heat by the floor of a room: the same for all its racks, so that rooms are compared. */
export const heatDensity: NumberMeasure = {
  kind: 'number',
  label: 'Heat per m² of its room',
  isWarmth: true,
  dimension: 'power',
  unit: 'kW',
  limits: [1_000, 3_000, 8_000, 20_000],
  read: (sources, slot) => {
    const room = sources.analysis.items.roomOf(slot);
    return room && densityOf(sources, room);
  },
};

interface Density {
  readonly epoch: number;
  readonly byRoom: Map<string, AtLeast>;
}

const densities = new WeakMap<OverlaySources['view'], Density>();

/** Watts per square metre of all racks of a room, added up once between two changes. */
function densityOf({ view, analysis }: OverlaySources, room: Room): AtLeast {
  let kept = densities.get(view);
  if (kept?.epoch !== view.epoch) densities.set(view, (kept = { epoch: view.epoch, byRoom: new Map() }));
  const known = kept.byRoom.get(room.id);
  if (known) return known;
  const { items, contents, rooms } = analysis;
  let watts = 0;
  let unknownCount = 0;
  const slot = rooms.table.slotOf(room.id);
  for (let item = rooms.items.firstOf(slot); item >= 0; item = rooms.items.nextOf(item)) {
    if (!items.isRack(item)) continue;
    watts += contents.airHeatW(item) + contents.liquidHeatW(item);
    unknownCount += contents.heatUnknown(item);
  }
  const density = { known: Math.round(watts / Math.max(1, regionAreaM2(room))), unknownCount };
  kept.byRoom.set(room.id, density);
  return density;
}

export const coolantFlow: NumberMeasure = {
  kind: 'number',
  label: 'Coolant flow needed',
  dimension: 'liquidFlow',
  unit: 'L/min',
  limits: [1, 60_000, 120_000, 180_000],
  read: ({ analysis: { contents } }, slot) => {
    const need = contents.coolantNeedMlPerMin(slot);
    return need > 0 || contents.heatUnknown(slot) > 0
      ? { known: need, unknownCount: contents.heatUnknown(slot) }
      : undefined;
  },
};

export const airFlow: NumberMeasure = {
  kind: 'number',
  label: 'Air flow needed',
  dimension: 'airFlow',
  unit: 'm³/s',
  limits: [250_000, 500_000, 1_000_000, 2_000_000],
  read: ({ analysis: { contents } }, slot) => ({
    known: contents.airNeedMlPerS(slot),
    unknownCount: contents.heatUnknown(slot),
  }),
};
