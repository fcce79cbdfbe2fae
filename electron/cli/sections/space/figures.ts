import type { Aisle } from '#shared/analysis/cooling/aisles';
import {
  DEFAULT_DELIVERY_LIMITS,
  lengthOfWay,
  type Deliveries,
  type Delivery,
} from '#shared/analysis/space/delivery-routes';
import { doorAt } from '#shared/analysis/space/narrowest';
import { regionAreaM2 } from '#shared/geometry/region';
import type { Rack } from '#shared/model/records/rack';
import type { Room } from '#shared/model/records/room';
import { freeDepth } from '#shared/rules/space/free-depth';
import { isKnown, UNKNOWN, type AtLeast, type Known } from '#shared/units/known';
import { STANDARD_GRAVITY } from '#shared/units/quantities';
import type { AnalysedDocument } from '../../analysed-document';

/** How far one looks for what ends the free room before and behind a rack. */
export const LOOK_UM = 3_000_000;
const FEET = 4;

/** A length, at least which is free when nothing was found as far as one looks. */
export interface FreeRoom {
  readonly depthUm: number;
  readonly isAtLeast: boolean;
}

/** A rack with what it asks of the floor and what is free around it. */
export interface RackFigures {
  readonly record: Rack;
  readonly roomName: string;
  readonly massG: AtLeast;
  /** Over its footprint and half of the aisles beside it, as FLR-UNIFORM counts; unknown without a size. */
  readonly areaLoadPa: Known<number>;
  readonly areaLimitPa: Known<number>;
  /** On each of four feet, evenly. */
  readonly footN: number;
  readonly footLimitN: Known<number> | undefined;
  readonly front: FreeRoom | undefined;
  readonly rear: FreeRoom | undefined;
  readonly delivery: Delivery | { readonly state: 'noSize' | 'noStart' };
  readonly wayUm: number | undefined;
  /** Where an open way is narrowest, and the door it lies in there, if it is one. */
  readonly narrowest: { readonly freeUm: number; readonly doorId: string | undefined } | undefined;
}

/** A room as a space. */
export interface RoomFigures {
  readonly record: Room;
  readonly areaM2: number;
  readonly racks: number;
  readonly standing: number;
  readonly loadW: AtLeast;
  readonly massG: AtLeast;
}

/** An aisle with the least room that one of its racks has on its side of it. */
export interface AisleFigures {
  readonly aisle: Aisle;
  readonly roomName: string;
  /** Unknown in a containment, in which fronts and rears are not told apart, and without racks. */
  readonly narrowest: (FreeRoom & { readonly rackId: string }) | undefined;
}

/** What `report --section space` tells. */
export interface SpaceFigures {
  readonly rooms: readonly RoomFigures[];
  readonly racks: readonly RackFigures[];
  readonly aisles: readonly AisleFigures[];
}

/** Reads the space of a document. O(racks + floods of the ways in for every type of rack). */
export function spaceFigures(document: AnalysedDocument): SpaceFigures {
  const { view, analysis } = document;
  const rooms = [...view.all('room').values()].sort(byName);
  const deliveries = deliveriesOf(document);
  const racks = [...view.all('rack').values()]
    .sort(byName)
    .map((record) => rackFigures(record, deliveries.get(record.typeId), document));
  const { items } = analysis;
  return {
    racks,
    rooms: rooms.map((record) => {
      const own = racks.filter((one) => one.record.roomId === record.id);
      const slots = own.map((one) => items.table.slotOf(one.record.id));
      return {
        record,
        areaM2: regionAreaM2(record),
        racks: own.length,
        standing: analysis.totals.countStanding(analysis.rooms.table.slotOf(record.id)),
        loadW: {
          known: slots.reduce((sum, slot) => sum + analysis.contents.loadW(slot), 0),
          unknownCount: slots.reduce((sum, slot) => sum + analysis.contents.loadUnknown(slot), 0),
        },
        massG: {
          known: own.reduce((sum, one) => sum + one.massG.known, 0),
          unknownCount: own.reduce((sum, one) => sum + one.massG.unknownCount, 0),
        },
      };
    }),
    aisles: rooms.flatMap((room) =>
      analysis.coolingSystem.aisles
        .of(analysis.rooms.table.slotOf(room.id))
        .map((aisle) => ({ aisle, roomName: room.name, narrowest: narrowest(aisle, document) })),
    ),
  };
}

/** The ways in by type of rack. */
function deliveriesOf({ view, analysis, paramsOf }: AnalysedDocument): ReadonlyMap<string, Deliveries> {
  const limits = { ...DEFAULT_DELIVERY_LIMITS, ...paramsOf('FLR-ROUTE') };
  const types = new Set([...view.all('rack').values()].map(({ typeId }) => typeId));
  return new Map(
    [...types].flatMap((id) => {
      const slot = analysis.types.table.slotOf(id);
      return slot < 0 ? [] : [[id, analysis.space.deliveriesOf(slot, limits)] as const];
    }),
  );
}

function rackFigures(record: Rack, deliveries: Deliveries | undefined, document: AnalysedDocument): RackFigures {
  const { analysis, view, paramsOf } = document;
  const { items, contents, space } = analysis;
  const slot = items.table.slotOf(record.id);
  const room = view.get(record.roomId);
  const massG = { known: contents.massG(slot), unknownCount: contents.massUnknown(slot) };
  const newtons = (massG.known / 1000) * STANDARD_GRAVITY;
  const isPlaced = items.isPlaced(slot);
  const aisleUm = paramsOf('FLR-UNIFORM')['aisleUm'] ?? LOOK_UM;
  const delivery =
    deliveries?.state === 'searched'
      ? (deliveries.racks.find(({ rack }) => rack === slot) ?? { state: 'noSize' as const })
      : (deliveries ?? { state: 'noSize' as const });
  return {
    record,
    roomName: room?.name ?? '',
    massG,
    areaLoadPa: isPlaced ? Math.round(newtons / sharedAreaM2(slot, aisleUm, document)) : UNKNOWN,
    areaLimitPa: space.floorLimitOf(slot)?.limitPa ?? UNKNOWN,
    footN: Math.round(newtons / FEET),
    footLimitN: room?.floorKind === 'raised' ? (room.panelPointLimitN ?? UNKNOWN) : undefined,
    front: isPlaced ? freeRoom(slot, 'front', document) : undefined,
    rear: isPlaced ? freeRoom(slot, 'rear', document) : undefined,
    delivery,
    wayUm: 'way' in delivery ? lengthOfWay(delivery.way) : undefined,
    narrowest: deliveries && narrowestOfWay(delivery, deliveries, document),
  };
}

function narrowestOfWay(
  delivery: RackFigures['delivery'],
  deliveries: Deliveries,
  { view }: AnalysedDocument,
): RackFigures['narrowest'] {
  if (deliveries.state !== 'searched' || delivery.state !== 'open') return undefined;
  const found = deliveries.narrowestOf(delivery.way);
  return found && { freeUm: found.freeUm, doorId: doorAt(found, view.all('obstacle').values())?.id };
}

/** The footprint and half of the aisles before and behind it, of which no more than `aisleUm` counts. */
function sharedAreaM2(slot: number, aisleUm: number, { analysis }: AnalysedDocument): number {
  const { items, facts } = analysis;
  const half = (face: 'front' | 'rear'): number =>
    (freeDepth(facts.surroundings, slot, face, aisleUm)?.depthUm ?? aisleUm) / 2;
  return (items.widthUm(slot) / 1e6) * ((items.depthUm(slot) + half('front') + half('rear')) / 1e6);
}

function freeRoom(slot: number, face: 'front' | 'rear', { analysis }: AnalysedDocument): FreeRoom {
  const found = freeDepth(analysis.facts.surroundings, slot, face, LOOK_UM);
  return { depthUm: found?.depthUm ?? LOOK_UM, isAtLeast: found === undefined };
}

function narrowest({ zone, racks }: Aisle, document: AnalysedDocument): AisleFigures['narrowest'] {
  if (zone.kind !== 'coldAisle' && zone.kind !== 'hotAisle') return undefined;
  let least: AisleFigures['narrowest'];
  for (const rack of racks) {
    const free = freeRoom(rack, zone.kind === 'coldAisle' ? 'front' : 'rear', document);
    if (!least || free.depthUm < least.depthUm) least = { ...free, rackId: document.analysis.items.idOf(rack) };
  }
  return least;
}

/** How loaded something is, in percent; nothing without a limit. */
export function usedPercent(actual: Known<number>, limit: Known<number> | undefined): number | undefined {
  if (limit === undefined || !isKnown(actual) || !isKnown(limit) || limit === 0) return undefined;
  const percent = (100 * actual) / limit;
  // Rounded away from the limit, so that what is over it never reads as 100 %.
  return actual > limit ? Math.ceil(percent) : Math.floor(percent);
}

/** By code unit: the same order on every machine. */
function byName(a: { readonly id: string; readonly name: string }, b: typeof a): number {
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return compare(a.name, b.name) || compare(a.id, b.id);
}
