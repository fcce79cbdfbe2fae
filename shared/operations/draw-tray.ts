import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Tray } from '../model/records/tray';
import { NameBook } from './numbering';
import { cleanPath } from './path-points';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

/** What a tray is made as, besides its place. */
export type TrayMake = Pick<Tray, 'widthUm' | 'depthUm'> &
  Partial<
    Pick<
      Tray,
      'kind' | 'form' | 'level' | 'elevationUm' | 'ratedGPerM' | 'side' | 'hasDivider' | 'exits' | 'isCrossingFree'
    >
  >;

export interface DrawTrayArgs extends Making, TrayMake {
  readonly roomId: RecordId<'room'>;
  /** Middle line from end to end (µm). */
  readonly path: readonly PointUm[];
  /** @default the next free of T01, T02, … */
  readonly name?: string;
}

/** A run of tray on the plan, named on from those there are. */
export const drawTray: Operation<DrawTrayArgs> = (view, { ids, ...args }) =>
  plan(view, (draft) => {
    addTray(draft, ids, NameBook.of(view, 'tray'), args);
  });

/** How trays are named where nobody says otherwise: T01, T02, … */
const TRAY_NAMES = { prefix: 'T', digits: 2, suffix: '' };

/** Adds a tray to a plan; refuses one without two ends that are apart. */
export function addTray(draft: Plan, ids: Making['ids'], names: NameBook, args: Omit<DrawTrayArgs, 'ids'>): Tray {
  const { roomId, path, name, ...make } = args;
  draft.need(roomId, 'room');
  const points = cleanPath(path);
  if (points.length < 2) throw new Refusal('too-short', 'A tray needs two ends that are apart.');
  return draft.add('tray', ids('tray'), { roomId, path: points, name: name ?? names.next(TRAY_NAMES), ...make });
}
