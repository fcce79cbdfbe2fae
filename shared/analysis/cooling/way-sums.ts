import { NumberColumn } from '../columns/column';
import { SlotSet } from '../columns/slot-set';

/** What one rack adds to each of its ways. */
export interface WayPart {
  /** The ways that share the rack's heat, each once. */
  readonly ways: readonly number[];
  readonly heatW: number;
  readonly coolantMlPerMin: number;
  /** Liquid heat whose coolant need is the default per watt. */
  readonly estimatedForW: number;
  /** Warmest coolant it takes, as RackContents says it; asked for where it is needed, told here when it changes. */
  readonly coolantMaxMilliC: number;
  /** 1 when the heat of something in the rack cannot be split. */
  readonly unknown: 0 | 1;
}

/**
 * Sums by way: a way is a cooling loop (even code) or a liquid unit that supplies racks without a loop (odd code), on
 * which a rack's coolant goes round. All are integers, so what edits add up to is what a new sum gives.
 */
export class WaySums {
  readonly heatW = new NumberColumn();
  readonly coolantMlPerMin = new NumberColumn();
  readonly estimatedForW = new NumberColumn();
  readonly racks = new NumberColumn();
  readonly unknownRacks = new NumberColumn();
  /** Ways that carry something else since this was last cleared. */
  readonly changed = new SlotSet();
  private readonly parts: (WayPart | undefined)[] = [];

  /** Makes a way readable. */
  reserve(way: number): void {
    for (const column of [this.heatW, this.coolantMlPerMin, this.estimatedForW, this.racks, this.unknownRacks])
      column.reserve(way + 1);
  }

  /** What the rack adds now, in place of what it added before. */
  set(rack: number, part: WayPart | undefined): void {
    const before = this.parts[rack];
    if (before && part && isSame(before, part)) return;
    if (before) this.count(before, -1);
    if (part) this.count(part, 1);
    this.parts[rack] = part;
  }

  /** The ways of a rack. */
  waysOf(rack: number): readonly number[] {
    return this.parts[rack]?.ways ?? [];
  }

  private count(part: WayPart, sign: 1 | -1): void {
    for (const way of part.ways) {
      this.reserve(way);
      const share = (value: number): number => sign * Math.round(value / part.ways.length);
      this.heatW.add(way, share(part.heatW));
      this.coolantMlPerMin.add(way, share(part.coolantMlPerMin));
      this.estimatedForW.add(way, share(part.estimatedForW));
      this.racks.add(way, sign);
      this.unknownRacks.add(way, sign * part.unknown);
      this.changed.add(way);
    }
  }
}

function isSame(a: WayPart, b: WayPart): boolean {
  return (
    a.heatW === b.heatW &&
    a.coolantMlPerMin === b.coolantMlPerMin &&
    a.estimatedForW === b.estimatedForW &&
    a.coolantMaxMilliC === b.coolantMaxMilliC &&
    a.unknown === b.unknown &&
    a.ways.length === b.ways.length &&
    a.ways.every((way, index) => b.ways[index] === way)
  );
}

export const loopWay = (loop: number): number => loop * 2;
export const unitWay = (unit: number): number => unit * 2 + 1;
export const isLoopWay = (way: number): boolean => (way & 1) === 0;
export const slotOfWay = (way: number): number => way >> 1;
