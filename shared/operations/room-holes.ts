import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import { cleanHoles } from './outline';
import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface CutHoleArgs {
  readonly roomId: RecordId<'room'>;
  readonly hole: readonly PointUm[];
}

/**
 * Cuts a hole (µm) into a room: a core, a shaft, a courtyard. Refused when it is not within the walls or overlaps
 * another hole. What stands there stays; rules say what is now outside.
 */
export const cutHole: Operation<CutHoleArgs> = (view, { roomId, hole }) =>
  plan(view, (draft) => {
    const room = draft.need(roomId, 'room');
    draft.change(room, { holes: cleanHoles(room.outline, [...(room.holes ?? []), hole]) });
  });

export interface FillHoleArgs {
  readonly roomId: RecordId<'room'>;
  /** Which of the room's holes, from 0. */
  readonly index: number;
}

/** Takes a hole of a room away, so that there is floor again. */
export const fillHole: Operation<FillHoleArgs> = (view, { roomId, index }) =>
  plan(view, (draft) => {
    const room = draft.need(roomId, 'room');
    const holes = room.holes ?? [];
    if (holes[index] === undefined) throw new Refusal('not-found', `${room.name} has no hole ${index + 1}.`);
    draft.change(room, { holes: cleanHoles(room.outline, holes.filter((_, at) => at !== index)) }); // prettier-ignore
  });
