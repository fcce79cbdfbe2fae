/** The rooms of the UPSs, one for each side, with their own air units. */
import type { RecordId } from '../../model/record-id';
import type { Equipment } from '../../model/records/equipment';
import { feedFrom } from '../../operations/feed-from';
import type { HallDrawing } from './drawing';
import { drawAirUnits } from './hall-cooling';
import { unitsFor } from './hall-plan';
import type { PowerPlan } from './hall-power';

const AIR_UNITS = [[30_000, 'generic/crah-30kw'], [50_000, 'generic/crah-50kw'], [100_000, 'generic/crah-100kw'], [200_000, 'generic/crah-200kw']] as const; // prettier-ignore
/** Power lost in UPSs and boards of an electrical room at most, as a part of what goes through. */
const ROOM_LOSS = 0.06;

const ROOM_GAP_UM = 1_200_000;
const UPS_AISLE_UM = 1_800_000;
/** Of the largest UPS, with a gap. */
const UPS_PITCH_UM = 3_600_000;

/** One room for each side, south of the hall, with its UPSs in rows and its own air units. */
export class ElectricalRooms {
  private readonly placed = new Map<string, { readonly typeId: string; readonly name: string; host: Equipment }[]>();
  private readonly through = new Map<string, number>();
  private readonly rooms = new Map<string, RecordId<'room'>>();
  private readonly widthUm: number;

  constructor(
    private readonly draw: HallDrawing,
    private readonly power: PowerPlan,
    private readonly sides: readonly string[],
  ) {
    const upses = Math.ceil((power.plan.total.powerW * 1.5) / 1_000_000) + 2 * power.plan.blocks.length;
    this.widthUm =
      Math.ceil(
        Math.max(12_000_000, power.plan.widthUm / sides.length, Math.sqrt(upses * 3_800_000 * 3_000_000)) / 600_000,
      ) * 600_000;
  }

  /** A UPS in the next free place of its side's room. */
  place(side: string, typeId: string, name: string): Equipment {
    const list = this.placed.get(side) ?? [];
    this.placed.set(side, list);
    // Places are as wide as the widest UPS, so that rooms of blocks of several sizes stay in line.
    const { depthUm } = this.draw.size(typeId);
    const perRow = this.perRow();
    const roomId = this.roomOf(side);
    const [col, row] = [list.length % perRow, Math.floor(list.length / perRow)];
    const xUm = this.westOf(side) + 1_800_000 + (col + 0.5) * UPS_PITCH_UM;
    const yUm = this.northUm() + 1_800_000 + row * (depthUm + UPS_AISLE_UM) + depthUm / 2;
    const host = this.draw.plant(roomId, typeId, name, { xUm, yUm, rotationMdeg: 180_000 });
    list.push({ typeId, name, host });
    return host;
  }

  /** Counts what goes through a side's room. */
  carry(side: string, watts: number): void {
    this.through.set(side, (this.through.get(side) ?? 0) + watts);
  }

  /** Gives the rooms their air units and feeds them. */
  close(): { readonly southUm: number; readonly airW: number } {
    let airW = 0;
    for (const side of this.sides) {
      const heat = (this.through.get(side) ?? 0) * ROOM_LOSS;
      const units = unitsFor(heat, AIR_UNITS);
      if (!units) continue;
      airW += heat;
      let along = 0;
      const made = drawAirUnits(
        this.draw,
        this.power.spec,
        this.roomOf(side),
        units,
        this.power.chilled,
        ({ widthUm, depthUm }) => {
          const perRow = Math.max(1, Math.floor((this.widthUm - 1_200_000) / (widthUm + 600_000)));
          const [col, row] = [along % perRow, Math.floor(along / perRow)];
          along++;
          return {
            xUm: this.westOf(side) + 600_000 + col * (widthUm + 600_000) + widthUm / 2,
            yUm: this.southUm() - 100_000 - depthUm / 2 - row * (depthUm + UPS_AISLE_UM),
            rotationMdeg: 0,
          };
        },
      );
      const panels = [...this.draw.store.all('powerNode').values()]
        .filter(({ kind }) => kind === 'panelboard')
        .slice(0, this.sides.length);
      const feedsPerLoad = Math.min(2, panels.length);
      if (panels.length > 0)
        this.draw.do(feedFrom, {
          nodeIds: panels.map(({ id }) => id),
          loadIds: made.map(({ id }) => id),
          feedsPerLoad,
        });
    }
    return { southUm: this.southUm(), airW };
  }

  private roomOf(side: string): RecordId<'room'> {
    const known = this.rooms.get(side);
    if (known) return known;
    const room = this.draw.room(
      `Electrical ${side}`,
      ...([this.westOf(side), this.northUm(), this.widthUm, this.southUm() - this.northUm()] as const),
      {
        floorUniformLimitPa: 20_000,
        ceilingHeightUm: 4_800_000,
        supplyAirMilliC: this.power.spec.supplyAirMilliC,
        lightingW: 400,
      },
    );
    this.rooms.set(side, room.id);
    return room.id;
  }

  private perRow(): number {
    return Math.max(1, Math.floor((this.widthUm - 3_600_000) / UPS_PITCH_UM));
  }

  private westOf(side: string): number {
    return this.sides.indexOf(side) * (this.widthUm + ROOM_GAP_UM);
  }

  private northUm(): number {
    return this.power.plan.depthUm + ROOM_GAP_UM;
  }

  private southUm(): number {
    const upses = Math.ceil((this.power.plan.total.powerW * 1.5) / 1_000_000) + 2 * this.power.plan.blocks.length;
    const rows = Math.ceil(upses / this.perRow());
    return this.northUm() + 1_800_000 + rows * (900_000 + UPS_AISLE_UM) + 2 * (1_300_000 + UPS_AISLE_UM);
  }
}
