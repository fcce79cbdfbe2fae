import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import { cleanOutline } from './outline';
import { plan } from './plan';
import type { Operation } from './types';

export interface ReshapeRoomArgs {
  readonly roomId: RecordId<'room'>;
  readonly outline: readonly PointUm[];
}

/** Gives a room another outline (µm). What stands in it stays where it is; rules say what is now outside. */
export const reshapeRoom: Operation<ReshapeRoomArgs> = (view, { roomId, outline }) =>
  plan(view, (draft) => {
    const room = draft.need(roomId, 'room');
    const corners = cleanOutline(outline, 'room');
    if (JSON.stringify(corners) !== JSON.stringify(room.outline)) draft.change(room, { outline: corners });
  });
