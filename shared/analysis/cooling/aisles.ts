import type { Zone } from '../../model/records/zone';
import { polygonHasPoint } from '../../geometry/polygon';
import type { Known } from '../../units/known';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Zones } from '../zones';
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
  /** Gaps between neighbouring racks along it that are wider than `GAP_UM`, and the widest. */
  readonly gaps: number;
  readonly widestGapUm: number;
  /** Rack units open to the front in the racks with devices, and all rack units of these. */
  readonly openRu: number;
  readonly countedRu: number;
  /** Nothing of the above is open; blanking is judged apart. */
  readonly isClosed: boolean;
}

/** Gaps up to this are taken as closed: joints and levelling feet. */
export const GAP_UM = 50_000;
/** How far into the aisle a rack's face is taken to reach. */
const REACH_UM = 300_000;
const ENDS = { none: 0, one: 1, both: 2 } as const;
const AISLES: ReadonlySet<Zone['kind']> = new Set(['coldAisle', 'hotAisle', 'containment']);

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
    const found: Aisle[] = [];
    for (let slot = 0; slot < zones.table.capacity; slot++) {
      const zone = zones.table.at(slot);
      if (zone && zone.roomId === id && AISLES.has(zone.kind)) found.push(this.aisle(zone, room));
    }
    return found.sort((a, b) => (a.zone.id < b.zone.id ? -1 : 1));
  }

  private aisle(zone: Zone, room: number): Aisle {
    const { contents, tiles } = this.parts;
    const { racks, unknownRacks } = this.racksAt(zone, room);
    const { gaps, widestGapUm } = this.gapsBetween(racks);
    const own = tiles.tilesOf(room, zone);
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
      gaps,
      widestGapUm,
      ...this.blanking(racks),
      isClosed: closedEnds === 2 && isClosedAbove && gaps === 0,
    };
  }

  private racksAt(zone: Zone, room: number): { racks: readonly number[]; unknownRacks: number } {
    const { items, rooms } = this.parts;
    const racks: number[] = [];
    let unknownRacks = 0;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) {
      if (!items.isRack(item)) continue;
      const record = items.recordAt(item);
      if (!record) continue;
      if (!items.isPlaced(item)) {
        if (polygonHasPoint(zone.outline, record)) unknownRacks++;
        continue;
      }
      const sides = zone.kind === 'coldAisle' ? [1] : zone.kind === 'hotAisle' ? [-1] : [1, -1];
      const away = items.depthUm(item) / 2 + REACH_UM;
      const facesIt = sides.some((side) =>
        polygonHasPoint(zone.outline, {
          xUm: record.xUm + side * items.frontX(item) * away,
          yUm: record.yUm + side * items.frontY(item) * away,
        }),
      );
      if (facesIt) racks.push(item);
    }
    return { racks, unknownRacks };
  }

  /** Gaps between neighbours that stand side by side, facing the same way. */
  private gapsBetween(racks: readonly number[]): { gaps: number; widestGapUm: number } {
    const { items } = this.parts;
    const lines = new Map<string, { at: number; width: number }[]>();
    for (const rack of racks) {
      const record = items.recordAt(rack);
      if (!record) continue;
      const line = lines.get(String(record.rotationMdeg)) ?? [];
      // Along the aisle is across the front.
      line.push({
        at: record.yUm * items.frontX(rack) - record.xUm * items.frontY(rack),
        width: items.widthUm(rack),
      });
      lines.set(String(record.rotationMdeg), line);
    }
    let gaps = 0;
    let widestGapUm = 0;
    for (const line of lines.values()) {
      line.sort((a, b) => a.at - b.at);
      for (const [index, next] of line.entries()) {
        const before = line[index - 1];
        if (!before) continue;
        const gap = Math.round(next.at - before.at - (next.width + before.width) / 2);
        if (gap <= GAP_UM) continue;
        gaps++;
        widestGapUm = Math.max(widestGapUm, gap);
      }
    }
    return { gaps, widestGapUm };
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
