import type { Facts } from '../../analysis/facts';
import { footprintCorners } from '../../geometry/footprint';
import type { RectUm } from '../../geometry/rect';
import type { Room } from '../../model/records/room';

/** A panel of the raised floor, counted from the origin of the room's tile grid. */
export interface Panel {
  readonly column: number;
  readonly row: number;
}

/** The panels under the four feet of an item, `insetUm` in from the corners of its footprint along both sides. */
export function panelsUnderFeet(place: Facts['place'], item: number, room: Room, insetUm: number): readonly Panel[] {
  const footprint = place.footprint(item);
  const inset = Math.min(insetUm, footprint.widthUm / 2, footprint.depthUm / 2);
  const feet = footprintCorners({
    ...footprint,
    widthUm: footprint.widthUm - 2 * inset,
    depthUm: footprint.depthUm - 2 * inset,
  });
  return feet.map(([x, y]) => ({
    column: Math.floor((Math.round(x) - room.tileOriginXUm) / room.tilePitchXUm),
    row: Math.floor((Math.round(y) - room.tileOriginYUm) / room.tilePitchYUm),
  }));
}

/** Where a panel lies on the plan. */
export function panelRect(room: Room, { column, row }: Panel): RectUm {
  const minX = room.tileOriginXUm + column * room.tilePitchXUm;
  const minY = room.tileOriginYUm + row * room.tilePitchYUm;
  return { minX, minY, maxX: minX + room.tilePitchXUm, maxY: minY + room.tilePitchYUm };
}
