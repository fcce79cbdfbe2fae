import RBush from 'rbush';
import type { PointXY, RectUm } from './rect';

interface Entry<Id> extends RectUm {
  readonly id: Id;
}

/** Finds what lies in a rectangle without looking at the rest. Kept up to date item by item. */
export class SpatialIndex<Id = string> {
  private tree = new RBush<Entry<Id>>(16);
  private readonly entries = new Map<Id, Entry<Id>>();

  get size(): number {
    return this.entries.size;
  }

  /** Fills an empty index at once, faster than one by one. */
  load(items: Iterable<readonly [Id, RectUm]>): void {
    const added: Entry<Id>[] = [];
    for (const [id, rect] of items) {
      const entry = { ...rect, id };
      this.entries.set(id, entry);
      added.push(entry);
    }
    this.tree.load(added);
  }

  /** Puts an item where `rect` says, whether or not it was there before. */
  set(id: Id, rect: RectUm): void {
    this.delete(id);
    const entry: Entry<Id> = { minX: rect.minX, minY: rect.minY, maxX: rect.maxX, maxY: rect.maxY, id };
    this.entries.set(id, entry);
    this.tree.insert(entry);
  }

  delete(id: Id): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    this.tree.remove(entry);
  }

  /** The bounds an item was last put at. */
  boundsOf(id: Id): RectUm | undefined {
    return this.entries.get(id);
  }

  /** Ids of items whose bounds meet the rectangle, edges included, in no particular order. */
  search(rect: RectUm): Id[] {
    return this.tree.search(rect).map((entry) => entry.id);
  }

  /** Ids of items whose bounds hold the point. */
  at(point: PointXY): Id[] {
    return this.search({ minX: point.xUm, minY: point.yUm, maxX: point.xUm, maxY: point.yUm });
  }

  /** Bounds of everything in it, or nothing when it is empty. */
  bounds(): RectUm | undefined {
    if (this.entries.size === 0) return undefined;
    const { minX, minY, maxX, maxY } = this.tree.toJSON() as RectUm;
    return { minX, minY, maxX, maxY };
  }
}
