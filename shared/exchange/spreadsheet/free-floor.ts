import type { CatalogType } from '../../catalog/catalog-type';
import { footprintBounds } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import { rectCorners, rectGrown, rectsOverlap, type RectUm } from '../../geometry/rect';
import { regionContains } from '../../geometry/region';
import { SpatialIndex } from '../../geometry/spatial-index';
import type { RecordId } from '../../model/record-id';
import type { Room } from '../../model/records/room';
import { footprintOf, planSizeOf } from '../../operations/item-footprint';
import type { DocumentView } from '../../store/document-view';

/** Clear floor kept to walls and between lines of racks, for things whose place the sheet does not say. */
const AISLE_UM = 1_200_000;
/** How far apart places are tried: a floor tile. */
const STEP_UM = 600_000;

interface Line {
  readonly nextX: number;
  readonly y: number;
  /** How many more it was made for. */
  readonly left: number;
}

/**
 * Places for what a sheet gives no coordinates: racks of one row side by side, each row in a line of its own where the
 * floor is clear, with an aisle around it. A start to move from, not a layout.
 */
export class FreeFloor {
  private readonly lines = new Map<string, Line>();
  private readonly taken = new SpatialIndex<string>();

  private readonly left: Map<string, number>;

  /** `expected` says how many things of each line are to be placed. */
  constructor(
    private readonly view: DocumentView,
    expected: ReadonlyMap<string, number>,
  ) {
    this.left = new Map(expected);
    const rects: (readonly [string, RectUm])[] = [];
    for (const typeName of ['rack', 'equipment', 'obstacle'] as const)
      for (const item of view.all(typeName).values())
        if (item.typeName !== 'equipment' || !item.isOverhead)
          rects.push([item.id, footprintBounds(footprintOf(view, item))]);
    this.taken.load(rects);
  }

  /** Centre and rotation: as the sheet has them, else the next place of the line `line` in this room. */
  place(
    roomId: RecordId<'room'>,
    type: CatalogType,
    given: { readonly xUm?: number; readonly yUm?: number; readonly rotationMdeg?: number },
    line = '',
  ): { readonly xUm: number; readonly yUm: number; readonly rotationMdeg: number } {
    const { xUm, yUm, rotationMdeg = 0 } = given;
    if (xUm !== undefined && yUm !== undefined) return { xUm, yUm, rotationMdeg };
    const { widthUm, depthUm } = planSizeOf(type);
    const key = `${roomId} ${line}`;
    const known = this.lines.get(key);
    const here = known && known.left > 0 ? known : this.newLine(roomId, this.left.get(line) ?? 1, widthUm, depthUm);
    this.lines.set(key, { ...here, nextX: here.nextX + widthUm, left: here.left - 1 });
    this.left.set(line, (this.left.get(line) ?? 1) - 1);
    return { xUm: here.nextX + widthUm / 2, yUm: here.y, rotationMdeg };
  }

  /**
   * The first clear stretch from north to south for as many as possible side by side; south of the room when not even
   * one finds a place in it.
   */
  private newLine(roomId: RecordId<'room'>, count: number, widthUm: number, depthUm: number): Line {
    const room = this.view.get(roomId);
    const bounds = room ? polygonBounds(room.outline) : { minX: 0, minY: 0, maxX: 0, maxY: 0 };
    for (let together = Math.max(1, count); room && together >= 1; together = Math.floor(together / 2)) {
      const stretch = this.clearStretch(room, bounds, together * widthUm, depthUm);
      if (stretch) return this.lineIn(stretch, together);
    }
    return this.lineIn(this.below(bounds, Math.max(1, count) * widthUm, depthUm), Math.max(1, count));
  }

  private lineIn(stretch: RectUm, left: number): Line {
    this.taken.set(`line ${this.taken.size}`, stretch);
    return { nextX: stretch.minX, y: (stretch.minY + stretch.maxY) / 2, left };
  }

  private clearStretch(room: Room, bounds: RectUm, widthUm: number, depthUm: number): RectUm | undefined {
    for (let y = bounds.minY + AISLE_UM; y + depthUm + AISLE_UM <= bounds.maxY; y += STEP_UM)
      for (let x = bounds.minX + AISLE_UM; x + widthUm + AISLE_UM <= bounds.maxX; x += STEP_UM) {
        const stretch = { minX: x, minY: y, maxX: x + widthUm, maxY: y + depthUm };
        const needed = rectGrown(stretch, AISLE_UM);
        if (this.isTaken(needed)) continue;
        if ((room.outline.length === 4 && !room.holes) || regionContains(room, rectCorners(needed))) return stretch;
      }
    return undefined;
  }

  private below(bounds: RectUm, widthUm: number, depthUm: number): RectUm {
    let y = bounds.maxY + AISLE_UM;
    const at = (top: number): RectUm => ({
      minX: bounds.minX + AISLE_UM,
      minY: top,
      maxX: bounds.minX + AISLE_UM + widthUm,
      maxY: top + depthUm,
    });
    while (this.isTaken(rectGrown(at(y), AISLE_UM / 2))) y += STEP_UM;
    return at(y);
  }

  /** Things that only touch the edge leave it clear. */
  private isTaken(rect: RectUm): boolean {
    return this.taken.search(rect).some((id) => {
      const bounds = this.taken.boundsOf(id);
      return bounds !== undefined && rectsOverlap(rect, bounds);
    });
  }
}
