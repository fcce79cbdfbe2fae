import { rectsOverlap, type RectUm } from '#shared/geometry/rect';
import type { Zone } from '#shared/model/records/zone';
import type { DocumentView } from '#shared/store/document-view';
import { outlineBounds } from '../../editor/outline-bounds';
import { frameRect, px, py, type Frame } from './frame';
import type { LabelCache } from './label-cache';

const NAME_FROM_PX = 16;
/** From the edge of the zone to the middle of its name. */
const INSET_PX = 10;
/** Clear of the ends of the zone. */
const END_PX = 4;
/** Where along a zone its name is tried, as shares of the way it can be moved: in the middle first. */
const PLACES = [0.5, 0.25, 0.75, 0, 1];

/**
 * The names of zones, so that aisles are told apart without their colour. A name stands at the upper edge, where
 * neither a column nor plant is under it; `isTaken` says what a stretch of the plan is covered by.
 */
export function paintZoneNames(
  frame: Frame,
  view: DocumentView,
  labels: LabelCache,
  hides: (id: string) => boolean,
  isTaken: (rect: RectUm) => boolean,
): void {
  const { colours, dpr, camera } = frame;
  const style = { font: `500 11px ${colours.fontFamily}`, colour: colours.mutedText, dpr };
  for (const zone of view.all('zone').values()) {
    const bounds = outlineBounds(zone.outline);
    if (hides(zone.id) || !rectsOverlap(frameRect(frame), bounds)) continue;
    if ((bounds.maxY - bounds.minY) * camera.scale < NAME_FROM_PX) continue;
    const size = labels.sizeOf(zone.name, style);
    const width = (bounds.maxX - bounds.minX) * camera.scale;
    if (!size || size.width > width - 2 * END_PX) continue;
    const [x, y] = placeOf(frame, zone, bounds, size, isTaken);
    labels.drawCentred(frame.ctx, zone.name, x, y, style);
  }
}

/** The middle of the first place that is free; in the middle of the zone's usual edge when none is. */
function placeOf(
  frame: Frame,
  zone: Zone,
  bounds: RectUm,
  size: { readonly width: number; readonly height: number },
  isTaken: (rect: RectUm) => boolean,
): readonly [x: number, y: number] {
  const { camera } = frame;
  // A containment lies over the aisle it closes, so its name goes to the other edge.
  const y = zone.kind === 'containment' ? py(frame, bounds.maxY) - INSET_PX : py(frame, bounds.minY) + INSET_PX;
  const from = px(frame, bounds.minX) + END_PX + size.width / 2;
  const way = (bounds.maxX - bounds.minX) * camera.scale - 2 * END_PX - size.width;
  for (const share of PLACES) {
    const x = from + way * share;
    const half = { w: size.width / 2 / camera.scale, h: size.height / 2 / camera.scale };
    const middle = { x: camera.xUm + x / camera.scale, y: camera.yUm + y / camera.scale };
    const rect = {
      minX: middle.x - half.w,
      minY: middle.y - half.h,
      maxX: middle.x + half.w,
      maxY: middle.y + half.h,
    };
    if (!isTaken(rect)) return [x, y];
  }
  return [from + way / 2, y];
}
