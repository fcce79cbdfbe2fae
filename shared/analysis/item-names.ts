import type { FloorItem } from './floor-items';
import type { Touches } from './touches';

/** Which racks and pieces of equipment share a name. */
export class ItemNames {
  private readonly byName = new Map<string, Set<number>>();
  private readonly names: (string | undefined)[] = [];

  constructor(private readonly touches: Touches) {}

  put(slot: number, record: FloorItem): void {
    if (record.typeName === 'obstacle' || this.names[slot] === record.name) return;
    this.remove(slot);
    this.names[slot] = record.name;
    const sharing = this.byName.get(record.name);
    if (sharing) sharing.add(slot);
    else this.byName.set(record.name, new Set([slot]));
    this.touch(record.name);
  }

  remove(slot: number): void {
    const name = this.names[slot];
    if (name === undefined) return;
    this.names[slot] = undefined;
    const sharing = this.byName.get(name);
    sharing?.delete(slot);
    if (sharing?.size === 0) this.byName.delete(name);
    this.touch(name);
  }

  /** How many racks and pieces of equipment have the item's name, itself included. */
  countSharing(slot: number): number {
    return this.sharing(slot).size;
  }

  /** The items that have its name, itself included. */
  sharing(slot: number): ReadonlySet<number> {
    return this.byName.get(this.names[slot] ?? '') ?? NOBODY;
  }

  private touch(name: string): void {
    for (const slot of this.byName.get(name) ?? NOBODY) this.touches.facts.name.add(slot);
  }
}

const NOBODY: ReadonlySet<number> = new Set();
