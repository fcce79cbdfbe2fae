import type { RecordId } from '../model/record-id';
import { referring, type DocumentView } from '../store/document-view';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

/** The part of one rack's exhaust that another draws in. */
export interface RecirculationEntry {
  readonly fromId: RecordId<'rack'>;
  readonly toId: RecordId<'rack'>;
  readonly sharePpm: number;
}

export interface SetRecirculationArgs extends Making {
  readonly entries: readonly RecirculationEntry[];
}

/** Puts a calibrated recirculation matrix in force: in the rooms of its racks it takes the place of the one before. */
export const setRecirculation: Operation<SetRecirculationArgs> = (view, { ids, entries }) =>
  plan(view, (draft) => {
    if (entries.length === 0) throw new Refusal('nothing-chosen', 'The matrix holds no share.');
    const rooms = new Set<string>();
    const pairs = new Set<string>();
    for (const { fromId, toId } of entries) {
      const [from, to] = [draft.need(fromId, 'rack'), draft.need(toId, 'rack')];
      if (from.roomId !== to.roomId)
        throw new Refusal('wrong-room', `“${from.name}” and “${to.name}” stand in different rooms.`);
      rooms.add(from.roomId);
      const pair = `${fromId} ${toId}`;
      if (pairs.has(pair)) throw new Refusal('twice', `The share from “${from.name}” to “${to.name}” is there twice.`);
      pairs.add(pair);
    }
    for (const share of sharesIn(view, rooms)) draft.remove(share);
    for (const entry of entries) draft.add('recirculationShare', ids('recirculationShare'), entry);
  });

export interface RemoveRecirculationArgs {
  /** @default all rooms */
  readonly roomIds?: readonly RecordId<'room'>[];
}

/** Takes calibrated matrices away, so that the program's own kernel is in force again. */
export const removeRecirculation: Operation<RemoveRecirculationArgs> = (view, { roomIds }) =>
  plan(view, (draft) => {
    for (const share of sharesIn(view, roomIds && new Set<string>(roomIds))) draft.remove(share);
  });

function sharesIn(view: DocumentView, rooms: ReadonlySet<string> | undefined) {
  if (!rooms) return [...view.all('recirculationShare').values()];
  return [...rooms].flatMap((roomId) =>
    [...referring(view, 'rack', 'roomId', roomId as RecordId<'room'>)].flatMap((rack) => [
      ...referring(view, 'recirculationShare', 'fromId', rack.id),
    ]),
  );
}
