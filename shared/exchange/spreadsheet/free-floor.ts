import type { CatalogType } from '../../catalog/catalog-type';
import { footprintBounds } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import { footprintOf, planSizeOf } from '../../operations/item-footprint';
import type { RecordId } from '../../model/record-id';
import type { DocumentView } from '../../store/document-view';

/** Clear floor kept to walls and between lines of racks, for things whose place the sheet does not say. */
const AISLE_UM = 1_200_000;

interface Line {
  nextX: number;
  readonly y: number;
}

/**
 * Places for what a sheet gives no coordinates: racks of one row side by side, each row in a line of its own with an
 * aisle between, below what stands in the room. A start to move from, not a layout.
 */
export class FreeFloor {
  private readonly lines = new Map<string, Line>();
  private readonly lowest = new Map<string, number>();

  constructor(private readonly view: DocumentView) {}

  /** Centre and rotation: as the sheet has them, else the next free place of the line `line` in this room. */
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
    const here = this.lines.get(key) ?? this.newLine(roomId, depthUm);
    const place = { xUm: here.nextX + widthUm / 2, yUm: here.y, rotationMdeg };
    this.lines.set(key, { ...here, nextX: here.nextX + widthUm });
    this.lowest.set(roomId, Math.max(this.lowest.get(roomId) ?? -Infinity, here.y + depthUm / 2));
    return place;
  }

  private newLine(roomId: RecordId<'room'>, depthUm: number): Line {
    const room = this.view.get(roomId);
    const bounds = room ? polygonBounds(room.outline) : { minX: 0, minY: 0 };
    const above = this.lowest.get(roomId) ?? this.lowestStanding(roomId) ?? bounds.minY;
    return { nextX: bounds.minX + AISLE_UM, y: above + AISLE_UM + depthUm / 2 };
  }

  /** South edge of what stands in the room already. */
  private lowestStanding(roomId: string): number | undefined {
    let lowest: number | undefined;
    for (const typeName of ['rack', 'equipment'] as const)
      for (const item of this.view.all(typeName).values()) {
        if (item.roomId !== roomId) continue;
        lowest = Math.max(lowest ?? -Infinity, footprintBounds(footprintOf(this.view, item)).maxY);
      }
    return lowest;
  }
}
