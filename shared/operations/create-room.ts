import type { PointUm } from '../model/field';
import { NameBook } from './numbering';
import { cleanOutline } from './outline';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface CreateRoomArgs extends Making {
  readonly outline: readonly PointUm[];
  /** @default the next free of Room 1, Room 2, … */
  readonly name?: string;
}

/**
 * A new room with this outline (µm). Its tile grid begins at the room's north-west corner, where an installer would
 * lay the first tile.
 */
export const createRoom: Operation<CreateRoomArgs> = (view, { ids, outline, name }) =>
  plan(view, (draft) => {
    const corners = cleanOutline(outline, 'room');
    const typed = name?.trim();
    draft.add('room', ids('room'), {
      name: typed ? typed : NameBook.of(view, 'room').next({ prefix: 'Room ', digits: 1, suffix: '' }),
      outline: corners,
      tileOriginXUm: Math.min(...corners.map(([x]) => x)),
      tileOriginYUm: Math.min(...corners.map(([, y]) => y)),
    });
  });
