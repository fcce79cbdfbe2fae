import { portNames, type CatalogType } from '#shared/catalog/catalog-type';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { ContinuousShares } from '#shared/analysis/power/limits';
import type { WorstSingle } from '#shared/analysis/power/worst-single';
import { portsOf, usedPorts, type PortOwnerId } from '#shared/operations/ports-of';
import type { DocumentView } from '#shared/store/document-view';
import type { AtLeast } from '#shared/units/known';
import type { Formats } from '../session/formats';
import type { MeasureId } from '../session/session';
import { floorLoadPa, leastClearanceUm } from './space-measures';
import { airFlow, coolantFlow, heatDensity, inletMargin, inletTemperature } from './cooling-measures';
import { headroomW, lineWord, normalShare, PHASE_WORDS, shareAfterFailure } from './circuit-measures';
import { trayFill } from './tray-measures';
import { plantHeadroomW, plantShare, plantShareAfterFailure, plantSide } from './plant-measures';

/** What a measure may read. */
export interface OverlaySources {
  readonly view: DocumentView;
  readonly analysis: HallAnalysis;
  /** The shares of a breaker for continuous load that are in force. */
  readonly shares: ContinuousShares;
  /** The worst single failure of each power node, by its slot, once these have been played through. */
  readonly worst: ReadonlyMap<number, WorstSingle> | undefined;
}

/** What a measure says of a tray where it is worst, and of each stretch between its joints, from start to end (µm). */
export interface TrayReading {
  readonly worst: AtLeast;
  readonly stretches: readonly { readonly fromUm: number; readonly toUm: number; readonly value: AtLeast }[];
}

interface MeasureBase {
  readonly label: string;
  /** What must be known of all its numbers, told in the legend. */
  readonly note?: string | ((sources: OverlaySources) => string);
}

/** A number per rack, shown in five bands between four limits. */
export interface NumberMeasure extends MeasureBase {
  readonly kind: 'number';
  readonly dimension:
    | 'power'
    | 'mass'
    | 'share'
    | 'temperature'
    | 'temperatureDifference'
    | 'liquidFlow'
    | 'airFlow'
    | 'pressure'
    | 'length';
  /** With a part unknown the number is at most this, not at least: what is left of something. */
  readonly isAtMost?: boolean;
  /** It tells how warm things are, or could get: its colours go from pale to red. */
  readonly isWarmth?: boolean;
  /** The lowest numbers have the strongest colour. */
  readonly isLowHot?: boolean;
  /** A drag of one item changes it for others: it is read anew while something is dragged. */
  readonly followsDrags?: boolean;
  /** What stands on an item, where that is not its number. */
  readonly text?: (sources: OverlaySources, slot: number, formats: Formats) => string;
  /** The unit limits are edited in, unless the person prefers another. */
  readonly unit: string;
  /** Canonical, growing. */
  readonly limits: readonly number[];
  /** The number of an item, by its slot in the analysis; nothing where the measure does not apply. */
  readonly read: (sources: OverlaySources, slot: number) => AtLeast | undefined;
  /** The same of plant; without it only racks are coloured, save by weight. */
  readonly readPlant?: (sources: OverlaySources, slot: number) => AtLeast | undefined;
  /** The number of a tray, by its slot among the trays; without it trays keep their own colour. */
  readonly readTray?: (sources: OverlaySources, slot: number) => TrayReading;
}

/** A word per rack; each different word is a class. */
export interface WordMeasure extends MeasureBase {
  readonly kind: 'word';
  /** What an item that has no word is called in the legend. */
  readonly emptyLabel: string;
  readonly read: (sources: OverlaySources, slot: number) => string | undefined;
}

export type Measure = NumberMeasure | WordMeasure;

/** Sets of colours: words apart from each other, numbers from little to much, numbers from cool to hot. */
export type OverlayScale = 'word' | 'number' | 'warmth';

/** The set of colours that a measure is shown in. */
export function scaleOf(measure: Measure): OverlayScale {
  return measure.kind === 'number' && measure.isWarmth ? 'warmth' : measure.kind;
}

const PERMILLE = 1000;

const STATUS_WORDS = { planned: 'Planned', existing: 'Existing', toRemove: 'To be removed' } as const;

/** What the plan can be coloured by. */
export const MEASURES: { readonly [K in MeasureId]: Measure } = {
  power: {
    kind: 'number',
    label: 'Power',
    dimension: 'power',
    unit: 'kW',
    limits: [5_000, 15_000, 40_000, 100_000],
    read: ({ analysis: { contents } }, slot) => ({
      known: contents.loadW(slot),
      unknownCount: contents.loadUnknown(slot),
    }),
  },
  circuitLoad: {
    kind: 'number',
    label: 'Power load, share of limit',
    dimension: 'share',
    unit: '%',
    limits: [250, 500, 800, 1001],
    followsDrags: true,
    read: normalShare,
    readPlant: plantShare,
  },
  circuitAfterFailure: {
    kind: 'number',
    label: 'Power load after a failure, share of limit',
    dimension: 'share',
    unit: '%',
    limits: [250, 500, 800, 1001],
    note: 'Racks: with the worst other side out. Plant: in its worst single failure.',
    read: shareAfterFailure,
    readPlant: plantShareAfterFailure,
  },
  headroom: {
    kind: 'number',
    label: 'Power headroom',
    dimension: 'power',
    unit: 'kW',
    limits: [1, 5_000, 20_000, 60_000],
    isAtMost: true,
    followsDrags: true,
    read: headroomW,
    readPlant: plantHeadroomW,
  },
  heat: {
    kind: 'number',
    label: 'Heat to air',
    isWarmth: true,
    dimension: 'power',
    unit: 'kW',
    limits: [5_000, 10_000, 20_000, 40_000],
    read: ({ analysis: { contents } }, slot) => ({
      known: contents.airHeatW(slot),
      unknownCount: contents.heatUnknown(slot),
    }),
  },
  heatDensity,
  inletMargin,
  inletTemperature,
  airFlow,
  coolantFlow,
  liquidShare: {
    kind: 'number',
    label: 'Heat to liquid, share',
    dimension: 'share',
    unit: '%',
    limits: [1, 400, 700, 900],
    read: ({ analysis: { contents } }, slot) => {
      const liquid = contents.liquidHeatW(slot);
      const all = liquid + contents.airHeatW(slot);
      const unknownCount = contents.heatUnknown(slot);
      if (all === 0) return unknownCount > 0 ? { known: 0, unknownCount } : undefined;
      return { known: Math.round((liquid / all) * PERMILLE), unknownCount };
    },
  },
  weight: {
    kind: 'number',
    label: 'Weight',
    dimension: 'mass',
    unit: 'kg',
    limits: [300_000, 700_000, 1_100_000, 1_500_000],
    read: ({ analysis: { contents } }, slot) => ({
      known: contents.massG(slot),
      unknownCount: contents.massUnknown(slot),
    }),
  },
  floorLoad: {
    kind: 'number',
    label: 'Load on the floor',
    note: 'Weight over the footprint and half of the aisles beside it; panels of raised floors show the weight on them.',
    dimension: 'pressure',
    unit: 'kPa',
    limits: [2_500, 5_000, 7_200, 12_000],
    read: floorLoadPa,
  },
  clearance: {
    kind: 'number',
    label: 'Clearance, front or rear',
    note: 'The lesser of the free depths before and behind a rack, up to 2.4 m.',
    dimension: 'length',
    unit: 'mm',
    limits: [600_000, 900_000, 1_200_000, 1_800_000],
    isLowHot: true,
    read: leastClearanceUm,
  },
  rackUnits: {
    kind: 'number',
    label: 'Rack units used',
    dimension: 'share',
    unit: '%',
    limits: [250, 500, 750, 950],
    read: usedUnits,
  },
  ports: {
    kind: 'number',
    label: 'Ports used',
    dimension: 'share',
    unit: '%',
    limits: [250, 500, 750, 950],
    read: usedPortShare,
  },
  trayFill,
  side: {
    kind: 'word',
    label: 'Feed sides and phases',
    emptyLabel: 'Not fed',
    read: (sources, slot) => {
      const feeds = sources.analysis.power.feedsOf(slot);
      if (feeds.length === 0) return plantSide(sources, slot);
      const sides = [...new Set(feeds.map((feed) => feed.side))].sort();
      const phases = [...new Set(feeds.map((feed) => PHASE_WORDS[feed.phases]))].sort();
      return `${sides.join(' + ')}, ${phases.join(' and ')}`;
    },
  },
  lines: {
    kind: 'word',
    label: 'Lines of its circuits',
    emptyLabel: 'Not fed',
    read: lineWord,
  },
  status: {
    kind: 'word',
    label: 'Status',
    emptyLabel: 'Without status',
    read: ({ analysis: { items } }, slot) => {
      const record = items.recordAt(slot);
      return record && 'status' in record ? STATUS_WORDS[record.status] : undefined;
    },
  },
  tag: {
    kind: 'word',
    label: 'Tag',
    emptyLabel: 'Without tag',
    read: ({ analysis: { items } }, slot) => {
      const record = items.recordAt(slot);
      return record?.typeName === 'rack' && record.tag ? record.tag : undefined;
    },
  },
};

/** Half rack units taken on either face by the frame's; a rack-scale system comes filled. */
function usedUnits({ analysis: { contents, items, types } }: OverlaySources, slot: number): AtLeast | undefined {
  const type = types.typeAt(items.typeSlotOf(slot));
  if (type?.kind !== 'rack' || type.rack.isSystem) return undefined;
  const taken = new Set<number>();
  let unknownCount = 0;
  for (let device = contents.inRack.firstOf(slot); device >= 0; device = contents.inRack.nextOf(device)) {
    const bottom = contents.bottomHalfRu(device);
    const height = contents.heightHalfRu(device);
    if (bottom < 0 && height > 0) unknownCount++;
    for (let half = 0; bottom >= 0 && half < height; half++) taken.add(bottom + half);
  }
  return { known: Math.round((taken.size / (type.rack.rackUnits * 2)) * PERMILLE), unknownCount };
}

const portCounts = new WeakMap<CatalogType, number>();

function portsOfType(type: CatalogType | undefined): number {
  if (!type?.ports) return 0;
  const known = portCounts.get(type);
  if (known !== undefined) return known;
  const count = type.ports.reduce((sum, group) => sum + portNames(group).length, 0);
  portCounts.set(type, count);
  return count;
}

/** Ports with a cable by all ports of a rack and its devices; devices that state no ports are unknown. */
function usedPortShare({ view, analysis }: OverlaySources, slot: number): AtLeast | undefined {
  const { contents, items, types } = analysis;
  let ports = 0;
  let used = 0;
  let unknownCount = 0;
  const count = (ownerId: PortOwnerId, type: CatalogType | undefined, isAsked: boolean): void => {
    const own = view.countReferrers('port.ownerId', ownerId) > 0;
    const all = own ? portsOf(view, ownerId).length : portsOfType(type);
    if (all === 0 && isAsked) unknownCount++;
    ports += all;
    used += usedPorts(view, ownerId).size;
  };
  const record = items.recordAt(slot);
  if (record?.typeName !== 'rack') return undefined;
  count(record.id, types.typeAt(items.typeSlotOf(slot)), false);
  for (let device = contents.inRack.firstOf(slot); device >= 0; device = contents.inRack.nextOf(device)) {
    const id = contents.devices.at(device)?.id;
    if (id) count(id, types.typeAt(contents.deviceTypeSlot(device)), true);
  }
  if (ports === 0) return { known: 0, unknownCount: Math.max(1, unknownCount) };
  return { known: Math.min(PERMILLE, Math.round((used / ports) * PERMILLE)), unknownCount };
}
