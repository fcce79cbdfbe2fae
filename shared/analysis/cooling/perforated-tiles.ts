import type { PerforatedTile } from '../../model/records/perforated-tile';
import type { Zone } from '../../model/records/zone';
import { polygonHasPoint } from '../../geometry/polygon';
import { rectHasPoint, type RectUm } from '../../geometry/rect';
import { UNKNOWN, type Known } from '../../units/known';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import { tileFlowM3s } from '../formulas/air';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';

interface Parts {
  readonly rooms: Rooms;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** The perforated tiles of raised floors, and the air they let through. */
export class PerforatedTiles {
  private readonly table = new SlotTable<PerforatedTile>();
  /** Tiles by room slot. */
  private readonly byRoom = new Links();

  constructor(private readonly parts: Parts) {}

  release(): void {
    this.table.release();
  }

  put(tile: PerforatedTile): void {
    const { rooms, dangling, touches } = this.parts;
    const slot = this.table.put(tile);
    dangling.forget(tile.id);
    const room = rooms.table.slotOf(tile.roomId);
    if (room < 0) dangling.note(tile, 'roomId', tile.roomId);
    touches.facts.climate.add(this.byRoom.ownerOf(slot));
    this.byRoom.link(slot, room);
    touches.facts.climate.add(room);
  }

  remove(tile: PerforatedTile): void {
    this.parts.dangling.forget(tile.id);
    const slot = this.table.remove(tile.id);
    if (slot < 0) return;
    this.parts.touches.facts.climate.add(this.byRoom.ownerOf(slot));
    this.byRoom.unlink(slot);
  }

  countIn(room: number): number {
    return this.byRoom.countOf(room);
  }

  /** The tiles of a room, or those whose centre lies in one of its zones; `bounds` are those of its outline. */
  tilesOf(room: number, within?: { readonly zone: Zone; readonly bounds: RectUm }): readonly PerforatedTile[] {
    const found: PerforatedTile[] = [];
    for (let one = this.byRoom.firstOf(room); one >= 0; one = this.byRoom.nextOf(one)) {
      const tile = this.table.at(one);
      if (tile && (!within || isIn(within, tile))) found.push(tile);
    }
    return found;
  }

  /** Air that tiles let through at the pressure under the floor of their room; unknown when that is not stated. */
  flowMlPerS(room: number, tiles: readonly PerforatedTile[]): Known<number> {
    const record = this.parts.rooms.table.at(room);
    if (record?.floorPressureMilliPa === undefined) return UNKNOWN;
    const pressurePa = record.floorPressureMilliPa / 1000;
    const areaM2 = (record.tilePitchXUm / 1e6) * (record.tilePitchYUm / 1e6);
    const flow = tiles.reduce((sum, tile) => sum + tileMlPerS(pressurePa, tile.openPermille, areaM2), 0);
    return flow;
  }
}

function tileMlPerS(pressurePa: number, openPermille: number, areaM2: number): number {
  return Math.round(1e6 * tileFlowM3s(pressurePa, openPermille / 1000, areaM2));
}

function isIn({ zone, bounds }: { readonly zone: Zone; readonly bounds: RectUm }, tile: PerforatedTile): boolean {
  return rectHasPoint(bounds, tile) && polygonHasPoint(zone.outline, tile);
}
