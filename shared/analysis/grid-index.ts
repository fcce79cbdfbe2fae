import { NumberColumn } from './columns/column';
import { KeyedChains } from './columns/keyed-chains';

/** Edge of a cell; about the reach of the rules, so that a look around a rack meets a dozen cells. */
const CELL_UM = 3_000_000;
/** Items with a longer half side are kept in a list of their own, which every search looks through. */
const LARGEST_HALF_UM = 1_500_000;
const OFFSET = 32_768;
const ROW = 65_536;

/**
 * Upright bounds by slot on a hashed grid. An item sits in the cell of its centre, so moving one is a few writes: ten
 * times quicker than a tree for things that move at every step of a drag.
 */
export class GridIndex {
  private readonly chains = new KeyedChains();
  private readonly large = new Set<number>();
  private capacity = 0;
  /** The longest half sides there ever were in the cells: how far a search must look beyond its rectangle. */
  private halfX = 0;
  private halfY = 0;
  private readonly minXs = new NumberColumn();
  private readonly minYs = new NumberColumn();
  private readonly maxXs = new NumberColumn();
  private readonly maxYs = new NumberColumn();

  minX(slot: number): number {
    return this.minXs.get(slot);
  }
  minY(slot: number): number {
    return this.minYs.get(slot);
  }
  maxX(slot: number): number {
    return this.maxXs.get(slot);
  }
  maxY(slot: number): number {
    return this.maxYs.get(slot);
  }

  /** Puts a slot at these bounds, wherever it was before. */
  put(slot: number, minX: number, minY: number, maxX: number, maxY: number): void {
    this.capacity = Math.max(this.capacity, slot + 1);
    this.minXs.set(slot, minX);
    this.minYs.set(slot, minY);
    this.maxXs.set(slot, maxX);
    this.maxYs.set(slot, maxY);
    if (maxX - minX > 2 * LARGEST_HALF_UM || maxY - minY > 2 * LARGEST_HALF_UM) {
      this.chains.remove(slot);
      this.large.add(slot);
      return;
    }
    this.large.delete(slot);
    this.halfX = Math.max(this.halfX, (maxX - minX) / 2);
    this.halfY = Math.max(this.halfY, (maxY - minY) / 2);
    this.chains.put(slot, keyAt(cellAt((minX + maxX) / 2), cellAt((minY + maxY) / 2)));
  }

  remove(slot: number): void {
    this.chains.remove(slot);
    this.large.delete(slot);
  }

  /** Calls `visit` for each slot whose bounds meet the rectangle, edges included, in no particular order. */
  search(minX: number, minY: number, maxX: number, maxY: number, visit: (slot: number) => void): void {
    if (this.capacity === 0) return;
    const { chains } = this;
    const firstX = cellAt(minX - this.halfX);
    const firstY = cellAt(minY - this.halfY);
    const lastX = cellAt(maxX + this.halfX);
    const lastY = cellAt(maxY + this.halfY);
    // Over more cells than there are items it is cheaper to look at the items.
    if ((lastX - firstX + 1) * (lastY - firstY + 1) > this.capacity) {
      for (let slot = 0; slot < this.capacity; slot++)
        if (chains.keyOf(slot) >= 0 && this.meets(slot, minX, minY, maxX, maxY)) visit(slot);
      for (const slot of this.large) if (this.meets(slot, minX, minY, maxX, maxY)) visit(slot);
      return;
    }
    for (let cellX = firstX; cellX <= lastX; cellX++) {
      for (let cellY = firstY; cellY <= lastY; cellY++) {
        for (let slot = chains.first(keyAt(cellX, cellY)); slot >= 0; slot = chains.next(slot))
          if (this.meets(slot, minX, minY, maxX, maxY)) visit(slot);
      }
    }
    if (this.large.size === 0) return;
    for (const slot of this.large) if (this.meets(slot, minX, minY, maxX, maxY)) visit(slot);
  }

  private meets(slot: number, minX: number, minY: number, maxX: number, maxY: number): boolean {
    return (
      this.minXs.get(slot) <= maxX &&
      this.maxXs.get(slot) >= minX &&
      this.minYs.get(slot) <= maxY &&
      this.maxYs.get(slot) >= minY
    );
  }
}

function cellAt(um: number): number {
  return Math.floor(um / CELL_UM);
}

function keyAt(cellX: number, cellY: number): number {
  return (cellX + OFFSET) * ROW + cellY + OFFSET;
}
