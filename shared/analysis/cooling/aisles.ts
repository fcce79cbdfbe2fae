import type { Zone } from '../../model/records/zone';
import { polygonBounds, polygonHasPoint } from '../../geometry/polygon';
import { rectHasPoint, type PointXY, type RectUm } from '../../geometry/rect';
import type { Known } from '../../units/known';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Zones } from '../zones';
import { endsOf, gapsBetween, type AisleEnds } from './aisle-line';
import { Memo } from './memo';
import type { PerforatedTiles } from './perforated-tiles';

/** An aisle or a containment: who breathes in it, what it gets and whether it closes. */
export interface Aisle {
  readonly zone: Zone;
  /** Racks whose air side faces into it: fronts into a cold aisle, rears into a hot one. */
  readonly racks: readonly number[];
  /** Racks in it whose size nobody knows, so that nobody can say how they stand. */
  readonly unknownRacks: number;
  readonly needMlPerS: number;
  readonly heatW: number;
  readonly tiles: number;
  readonly tileFlowMlPerS: Known<number>;
  /** Somebody means to contain it: it is a containment, or something about it is closed. */
  readonly isMeantToClose: boolean;
  readonly closedEnds: number;
  readonly isClosedAbove: boolean;
  /** Its two ends by the side of the plan they lie on, and how wide an end is. */
  readonly ends: AisleEnds;
  /** Gaps between neighbouring racks along it that are wider than `GAP_UM`, the widest, and the ids of the racks at it. */
  readonly gaps: number;
  readonly widestGapUm: number;
  readonly widestBetween: readonly string[];
  /** Rack units open to the front in the racks with devices, and all rack units of these. */
  readonly openRu: number;
  readonly countedRu: number;
  /** Nothing of the above is open; blanking is judged apart. */
  readonly isClosed: boolean;
}

/** How far into the aisle a rack's face is taken to reach. */
const REACH_UM = 300_000;
const ENDS = { none: 0, one: 1, both: 2 } as const;
const AISLES: ReadonlySet<Zone['kind']> = new Set(['coldAisle', 'hotAisle', 'containment']);

/** An aisle while the racks at it are looked for. */
interface Standing {
  readonly zone: Zone;
  readonly bounds: RectUm;
  readonly racks: number[];
  unknownRacks: number;
}

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly zones: Zones;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly tiles: PerforatedTiles;
  readonly touches: Touches;
}

/** The aisles and containments of each room. */
export class Aisles {
  private readonly rooms: Memo<readonly Aisle[]>;

  constructor(private readonly parts: Parts) {
    this.rooms = new Memo(parts.touches);
  }

  /** O(zones of the document + racks near those of the room), once between two changes. */
  of(room: number): readonly Aisle[] {
    return this.rooms.get(room, (slot) => this.find(slot));
  }

  private find(room: number): readonly Aisle[] {
    const { zones, rooms } = this.parts;
    const id = rooms.table.at(room)?.id;
    const found: Standing[] = [];
    for (let slot = 0; slot < zones.table.capacity; slot++) {
      const zone = zones.table.at(slot);
      if (!zone || zone.roomId !== id || !AISLES.has(zone.kind)) continue;
      found.push({ zone, bounds: polygonBounds(zone.outline), racks: [], unknownRacks: 0 });
    }
    if (found.length > 0) this.placeRacks(room, found);
    return found.map((one) => this.aisle(one, room)).sort((a, b) => (a.zone.id < b.zone.id ? -1 : 1));
  }

  private aisle({ zone, bounds, racks, unknownRacks }: Standing, room: number): Aisle {
    const { contents, tiles, items } = this.parts;
    const line = gapsBetween(items, racks);
    const own = tiles.tilesOf(room, { zone, bounds });
    const isClosedAbove = zone.closedAbove !== 'none';
    const closedEnds = ENDS[zone.closedEnds];
    return {
      zone,
      racks,
      unknownRacks,
      needMlPerS: racks.reduce((sum, rack) => sum + contents.airNeedMlPerS(rack), 0),
      heatW: racks.reduce((sum, rack) => sum + contents.airHeatW(rack), 0),
      tiles: own.length,
      tileFlowMlPerS: tiles.flowMlPerS(room, own),
      isMeantToClose: zone.kind === 'containment' || closedEnds > 0 || isClosedAbove,
      closedEnds,
      isClosedAbove,
      ends: endsOf(items, zone, racks),
      ...line,
      ...this.blanking(racks),
      isClosed: closedEnds === 2 && isClosedAbove && line.gaps === 0,
    };
  }

  /** Puts the racks of a room to the aisles that one of their faces looks into. */
  private placeRacks(room: number, aisles: readonly Standing[]): void {
    const { items, rooms } = this.parts;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) {
      if (!items.isRack(item)) continue;
      const record = items.recordAt(item);
      if (!record) continue;
      if (!items.isPlaced(item)) {
        for (const aisle of aisles) if (hasPoint(aisle, record)) aisle.unknownRacks++;
        continue;
      }
      const away = items.depthUm(item) / 2 + REACH_UM;
      const [towardsX, towardsY] = [items.frontX(item) * away, items.frontY(item) * away];
      const front = { xUm: record.xUm + towardsX, yUm: record.yUm + towardsY };
      const rear = { xUm: record.xUm - towardsX, yUm: record.yUm - towardsY };
      for (const aisle of aisles) {
        const { kind } = aisle.zone;
        const facesIt =
          (kind !== 'hotAisle' && hasPoint(aisle, front)) || (kind !== 'coldAisle' && hasPoint(aisle, rear));
        if (facesIt) aisle.racks.push(item);
      }
    }
  }

  private blanking(racks: readonly number[]): { openRu: number; countedRu: number } {
    const { contents, items, types } = this.parts;
    let openRu = 0;
    let countedRu = 0;
    for (const rack of racks) {
      const type = types.typeAt(items.typeSlotOf(rack));
      if (type?.kind !== 'rack' || type.rack.isSystem) continue;
      let usedHalfRu = 0;
      let devices = 0;
      for (let one = contents.inRack.firstOf(rack); one >= 0; one = contents.inRack.nextOf(one)) {
        if (contents.bottomHalfRu(one) < 0) continue;
        devices++;
        if (!contents.isRear(one)) usedHalfRu += contents.heightHalfRu(one);
      }
      // A rack in which nobody has placed anything says nothing about its panels.
      if (devices === 0) continue;
      countedRu += type.rack.rackUnits;
      openRu += Math.max(0, type.rack.rackUnits - Math.ceil(usedHalfRu / 2));
    }
    return { openRu, countedRu };
  }
}

function hasPoint({ zone, bounds }: Standing, point: PointXY): boolean {
  return rectHasPoint(bounds, point) && polygonHasPoint(zone.outline, point);
}
