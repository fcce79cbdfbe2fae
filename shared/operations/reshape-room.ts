import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import { cleanHoles, cleanOutline } from './outline';
import { plan } from './plan';
import type { Operation } from './types';

export interface ReshapeRoomArgs {
  readonly roomId: RecordId<'room'>;
  readonly outline: readonly PointUm[];
  /** @default the holes it has */
  readonly holes?: readonly (readonly PointUm[])[];
}

/** Gives a room another outline (µm), and other holes where they are named. What stands in it stays where it is; rules say what is now outside. */
export const reshapeRoom: Operation<ReshapeRoomArgs> = (view, { roomId, outline, holes }) =>
  plan(view, (draft) => {
    const room = draft.need(roomId, 'room');
    const corners = cleanOutline(outline, 'room');
    const cleaned = cleanHoles(corners, holes ?? room.holes ?? []);
    draft.change(room, {
      ...(isSame(corners, room.outline) ? {} : { outline: corners }),
      ...(isSame(cleaned, room.holes) ? {} : { holes: cleaned }),
    });
  });

/** Outlines are plain lists, so equal text is an equal shape. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
