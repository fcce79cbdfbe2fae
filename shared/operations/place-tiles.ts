import type { PointXY } from '../geometry/rect';
import type { RecordId } from '../model/record-id';
import type { Room } from '../model/records/room';
import { referring } from '../store/document-view';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

/** More tiles than this in one drag is a slip of the hand. */
export const MAX_TILES_AT_ONCE = 10_000;

export interface PlaceTilesArgs extends Making {
  readonly roomId: RecordId<'room'>;
  /** Points on the floor; the tile of the room's grid under each becomes perforated. */
  readonly points: readonly PointXY[];
  /** Open part of their area. @default 250 */
  readonly openPermille?: number;
}

/** Perforated tiles on the grid of a room. A tile that is perforated already stays as it is. */
export const placeTiles: Operation<PlaceTilesArgs> = (view, { ids, roomId, points, openPermille }) =>
  plan(view, (draft) => {
    const room = draft.need(roomId, 'room');
    if (points.length > MAX_TILES_AT_ONCE)
      throw new Refusal(
        'too-many',
        `These are ${points.length} tiles; at most ${MAX_TILES_AT_ONCE} can be placed at once.`,
      );
    const taken = new Set<string>();
    for (const tile of referring(view, 'perforatedTile', 'roomId', roomId)) taken.add(keyOf(tileCentre(room, tile)));
    for (const point of points) {
      const centre = tileCentre(room, point);
      if (taken.has(keyOf(centre))) continue;
      taken.add(keyOf(centre));
      draft.add('perforatedTile', ids('perforatedTile'), {
        roomId,
        ...centre,
        ...(openPermille === undefined ? {} : { openPermille }),
      });
    }
  });

/** The centre of the tile of a room's grid that a point lies on, in whole micrometres. */
export function tileCentre(room: Room, { xUm, yUm }: PointXY): PointXY {
  const { tilePitchXUm, tilePitchYUm, tileOriginXUm, tileOriginYUm } = room;
  return {
    xUm: Math.round(tileOriginXUm + (Math.floor((xUm - tileOriginXUm) / tilePitchXUm) + 0.5) * tilePitchXUm),
    yUm: Math.round(tileOriginYUm + (Math.floor((yUm - tileOriginYUm) / tilePitchYUm) + 0.5) * tilePitchYUm),
  };
}

function keyOf({ xUm, yUm }: PointXY): string {
  return `${xUm} ${yUm}`;
}
