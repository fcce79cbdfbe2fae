import type { Room } from '../model/records/room';
import { isKnown } from '../units/known';
import { Memo } from './cooling/memo';
import type { PlantHeat, RoomHeat } from './cooling/room-heat';
import type { CoolingUnits } from './cooling-units';
import type { FloorItems } from './floor-items';
import { CLASS_CODES, CLASS_COUNT } from './item-load';
import type { RackContents } from './rack-contents';
import type { Rooms } from './rooms';
import type { Touches } from './touches';

/** The air side of a room: what its racks give off and need, and what its air units take away and move. */
export interface RoomAir extends PlantHeat {
  readonly racks: number;
  /** Air heat of the racks. */
  readonly heatW: number;
  /** With the losses of plant in the room, what liquid-to-air units give it, and lights. */
  readonly totalHeatW: number;
  /** Racks with parts whose heat cannot be split. */
  readonly unknownRacks: number;
  readonly needMlPerS: number;
  /** Heat for which the default air flow per watt was taken. */
  readonly estimatedForW: number;
  readonly units: number;
  readonly capacityW: number;
  readonly capacityUnknown: number;
  readonly supplyMlPerS: number;
  readonly supplyUnknown: number;
}

/** Things of one thermal class in a room. */
export interface ClassUse {
  readonly name: keyof typeof CLASS_CODES;
  readonly devices: number;
  readonly racks: number;
}

const CLASS_NAMES = Object.keys(CLASS_CODES) as readonly (keyof typeof CLASS_CODES)[];

interface Parts {
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly roomHeat: RoomHeat;
  readonly touches: Touches;
}

/** Totals of a room, summed when asked for. */
export class RoomTotals {
  private readonly airs: Memo<RoomAir>;

  constructor(private readonly parts: Parts) {
    this.airs = new Memo(parts.touches);
  }

  roomAt(slot: number): Room | undefined {
    return this.parts.rooms.table.at(slot);
  }

  /** O(racks of the room + cooling units + power nodes), once between two changes. */
  air(room: number): RoomAir {
    return this.airs.get(room, (slot) => this.sumAir(slot));
  }

  private sumAir(room: number): RoomAir {
    const { contents, cooling, roomHeat } = this.parts;
    let racks = 0;
    let heatW = 0;
    let unknownRacks = 0;
    let needMlPerS = 0;
    let estimatedForW = 0;
    this.forEachRack(room, (rack) => {
      racks++;
      heatW += contents.airHeatW(rack);
      if (contents.heatUnknown(rack) > 0) unknownRacks++;
      needMlPerS += contents.airNeedMlPerS(rack);
      estimatedForW += contents.airEstimatedForW(rack);
    });
    const units = cooling.airUnitsOf(room);
    const capacities = units.map((unit) => cooling.capacityW(unit));
    const flows = units.map((unit) => cooling.airMlPerS(unit));
    const plant = roomHeat.of(room);
    return {
      ...plant,
      racks,
      heatW,
      totalHeatW: heatW + plant.lossW + plant.rejectedW + plant.lightingW,
      unknownRacks,
      needMlPerS,
      estimatedForW,
      units: units.length,
      capacityW: capacities.filter(isKnown).reduce((sum, value) => sum + value, 0),
      capacityUnknown: capacities.filter((value) => !isKnown(value)).length,
      supplyMlPerS: flows.filter(isKnown).reduce((sum, value) => sum + value, 0),
      supplyUnknown: flows.filter((value) => !isKnown(value)).length,
    };
  }

  /** The thermal classes of the devices in the room. A device whose type states none counts as the room's own class. */
  classes(room: number): readonly ClassUse[] {
    const { sums } = this.parts.contents;
    const fallback = CLASS_CODES[this.roomAt(room)?.airClass ?? 'unstated'];
    const devices = new Array<number>(CLASS_COUNT).fill(0);
    const racks = new Array<number>(CLASS_COUNT).fill(0);
    this.forEachRack(room, (rack) => {
      const unstated = sums.classCount(rack, CLASS_CODES.unstated);
      for (let code: number = CLASS_CODES.A1; code < CLASS_COUNT; code++) {
        let here = code === CLASS_CODES.unstated ? 0 : sums.classCount(rack, code);
        if (code === fallback) here += unstated;
        if (here === 0) continue;
        devices[code] = (devices[code] ?? 0) + here;
        racks[code] = (racks[code] ?? 0) + 1;
      }
    });
    return CLASS_NAMES.flatMap((name) => {
      const code = CLASS_CODES[name];
      const count = devices[code] ?? 0;
      return count === 0 ? [] : [{ name, devices: count, racks: racks[code] ?? 0 }];
    });
  }

  /** Number of racks and pieces of equipment on the room's floor. */
  countStanding(room: number): number {
    const { rooms, items } = this.parts;
    let count = 0;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item))
      if (items.isMovable(item)) count++;
    return count;
  }

  private forEachRack(room: number, visit: (rack: number) => void): void {
    const { rooms, items } = this.parts;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item))
      if (items.isRack(item)) visit(item);
  }
}
