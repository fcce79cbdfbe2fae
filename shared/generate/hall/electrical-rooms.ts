/** The rooms of the UPSs, one for each side, with their own air units. */
import type { RecordId } from '../../model/record-id';
import type { Equipment } from '../../model/records/equipment';
import { feedFrom } from '../../operations/feed-from';
import type { HallDrawing } from './drawing';
import { drawAirUnits } from './hall-cooling';
import { unitsFor, type Unit } from './hall-plan';
import type { PowerPlan } from './hall-power';

const AIR_UNITS = [[30_000, 'generic/crah-30kw'], [50_000, 'generic/crah-50kw'], [100_000, 'generic/crah-100kw'], [200_000, 'generic/crah-200kw']] as const; // prettier-ignore
/** Power lost in UPSs and boards of an electrical room at most, as a part of what goes through. */
const ROOM_LOSS = 0.06;

/** Between rooms, and between the hall and the rooms beside it. */
export const ROOM_GAP_UM = 3_000_000;
const UPS_AISLE_UM = 1_800_000;
/** Of the largest UPS, with a gap. */
const UPS_PITCH_UM = 3_600_000;
const UPS_DEPTH_UM = 900_000;
const UNIT_GAP_UM = 600_000;
const TILE_UM = 600_000;

/** What goes through the room of one side. */
export interface RoomDemand {
  readonly upses: number;
  readonly throughW: number;
}

/** One room for each side, south of the hall, with its UPSs in rows and its own air units. */
export class ElectricalRooms {
  private readonly placed = new Map<string, number>();
  private readonly rooms = new Map<string, RecordId<'room'>>();
  private readonly widthUm: number;
  private readonly depthUm: number;
  private readonly perRow: number;
  private readonly airUnits: Unit | undefined;
  /** Heat of all rooms together. */
  readonly airW: number;

  constructor(
    private readonly draw: HallDrawing,
    private readonly power: PowerPlan,
    private readonly sides: readonly string[],
    { upses, throughW }: RoomDemand,
  ) {
    this.airW = throughW * ROOM_LOSS * sides.length;
    this.airUnits = unitsFor(throughW * ROOM_LOSS, AIR_UNITS);
    const unit = this.airUnits ? draw.size(this.airUnits.typeId) : { widthUm: 0, depthUm: 0 };
    const across = Math.ceil(Math.sqrt(upses / 2));
    const wholeTiles = (um: number): number => Math.ceil(um / TILE_UM) * TILE_UM;
    const ofUnits = Math.min(this.airUnits?.count ?? 0, 4) * (unit.widthUm + UNIT_GAP_UM) + UNIT_GAP_UM;
    this.widthUm = wholeTiles(Math.max(across * UPS_PITCH_UM + 2 * UPS_AISLE_UM, ofUnits));
    this.perRow = Math.max(1, Math.floor((this.widthUm - 2 * UPS_AISLE_UM) / UPS_PITCH_UM));
    const unitRows = Math.ceil((this.airUnits?.count ?? 0) / this.unitsPerRow(unit.widthUm));
    const rows = Math.ceil(upses / this.perRow) * (UPS_DEPTH_UM + UPS_AISLE_UM);
    this.depthUm = wholeTiles(UPS_AISLE_UM + rows + unitRows * (unit.depthUm + UPS_AISLE_UM));
  }

  /** A UPS in the next free place of its side's room; places are as wide as the widest one. */
  place(side: string, typeId: string, name: string): Equipment {
    const index = this.placed.get(side) ?? 0;
    this.placed.set(side, index + 1);
    const [col, row] = [index % this.perRow, Math.floor(index / this.perRow)];
    return this.draw.plant(this.roomOf(side), typeId, name, {
      xUm: this.westOf(side) + UPS_AISLE_UM + (col + 0.5) * UPS_PITCH_UM,
      yUm: this.northUm + UPS_AISLE_UM + row * (UPS_DEPTH_UM + UPS_AISLE_UM) + UPS_DEPTH_UM / 2,
      rotationMdeg: 180_000,
    });
  }

  /** Gives the rooms their air units, and these their power from the first mechanical panels. */
  cool(): void {
    if (!this.airUnits) return;
    const panels = [...this.draw.store.all('powerNode').values()]
      .filter(({ kind }) => kind === 'panelboard')
      .slice(0, this.sides.length);
    for (const side of this.sides) {
      let index = 0;
      const { spec, chilled } = this.power;
      const made = drawAirUnits(this.draw, spec, this.roomOf(side), this.airUnits, chilled, ({ widthUm, depthUm }) => {
        const perRow = this.unitsPerRow(widthUm);
        const [col, row] = [index % perRow, Math.floor(index / perRow)];
        index++;
        return {
          xUm: this.westOf(side) + UNIT_GAP_UM + col * (widthUm + UNIT_GAP_UM) + widthUm / 2,
          yUm: this.northUm + this.depthUm - 100_000 - depthUm / 2 - row * (depthUm + UPS_AISLE_UM),
          rotationMdeg: 0,
        };
      });
      const feedsPerLoad = Math.min(2, panels.length);
      const loadIds = made.map(({ id }) => id);
      if (panels.length > 0) this.draw.do(feedFrom, { nodeIds: panels.map(({ id }) => id), loadIds, feedsPerLoad });
    }
  }

  private unitsPerRow(widthUm: number): number {
    return Math.max(1, Math.floor((this.widthUm - UNIT_GAP_UM) / (widthUm + UNIT_GAP_UM)));
  }

  private roomOf(side: string): RecordId<'room'> {
    const known = this.rooms.get(side);
    if (known) return known;
    const { spec } = this.power;
    const place = [this.westOf(side), this.northUm, this.widthUm, this.depthUm] as const;
    const room = this.draw.room(`Electrical ${side}`, ...place, {
      floorUniformLimitPa: 20_000,
      ceilingHeightUm: 4_800_000,
      supplyAirMilliC: spec.supplyAirMilliC,
      lightingW: 400,
    });
    this.rooms.set(side, room.id);
    return room.id;
  }

  private westOf(side: string): number {
    return this.sides.indexOf(side) * (this.widthUm + ROOM_GAP_UM);
  }

  private get northUm(): number {
    return this.power.plan.depthUm + ROOM_GAP_UM;
  }
}
