/** A free rectangle of floor in a room. */
import { regionContains } from '../../geometry/region';
import { rectCorners, rectGrown, rectsOverlap, type RectUm } from '../../geometry/rect';
import { polygonBounds } from '../../geometry/polygon';
import type { RecordId } from '../../model/record-id';
import { planBounds } from '../../operations/item-footprint';
import { referring, type DocumentView } from '../../store/document-view';

/** Places are tried a floor tile apart. */
const STEP_UM = 600_000;

/**
 * The first free rectangle of this size, row by row from the north-west corner of the room, with `marginUm` free all
 * around it; nothing when the room has none. What hangs overhead does not count.
 */
export function findFreeFloor(
  view: DocumentView,
  roomId: RecordId<'room'>,
  widthUm: number,
  depthUm: number,
  marginUm: number,
): { readonly xUm: number; readonly yUm: number } | undefined {
  const room = view.get(roomId);
  if (!room) return undefined;
  const taken: RectUm[] = [];
  for (const rack of referring(view, 'rack', 'roomId', roomId)) taken.push(planBounds(view, rack));
  for (const obstacle of referring(view, 'obstacle', 'roomId', roomId)) taken.push(planBounds(view, obstacle));
  for (const item of referring(view, 'equipment', 'roomId', roomId))
    if (item.isOverhead !== true) taken.push(planBounds(view, item));
  const grown = taken.map((rect) => rectGrown(rect, marginUm));
  const bounds = polygonBounds(room.outline);
  for (let yUm = bounds.minY + marginUm; yUm + depthUm + marginUm <= bounds.maxY; yUm += STEP_UM)
    for (let xUm = bounds.minX + marginUm; xUm + widthUm + marginUm <= bounds.maxX; xUm += STEP_UM) {
      const rect = { minX: xUm, minY: yUm, maxX: xUm + widthUm, maxY: yUm + depthUm };
      if (grown.some((other) => rectsOverlap(rect, other))) continue;
      if (regionContains(room, rectCorners(rectGrown(rect, marginUm)))) return { xUm, yUm };
    }
  return undefined;
}
