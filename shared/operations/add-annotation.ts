import type { RecordId } from '../model/record-id';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface AddAnnotationArgs extends Making {
  readonly text: string;
  readonly xUm: number;
  readonly yUm: number;
  readonly roomId?: RecordId<'room'>;
  /** Height of the letters on the plan. */
  readonly sizeUm?: number;
}

/** A note on the plan. */
export const addAnnotation: Operation<AddAnnotationArgs> = (view, { ids, text, xUm, yUm, roomId, sizeUm }) =>
  plan(view, (draft) => {
    const words = text.trim();
    if (words === '') throw new Refusal('empty', 'A note needs some text.');
    if (roomId !== undefined) draft.need(roomId, 'room');
    draft.add('annotation', ids('annotation'), {
      text: words,
      xUm: Math.round(xUm),
      yUm: Math.round(yUm),
      ...(roomId === undefined ? {} : { roomId }),
      ...(sizeUm === undefined ? {} : { sizeUm: Math.round(sizeUm) }),
    });
  });
