import type { RecordId } from '../model/record-id';
import type { PowerFeed } from '../model/records/power-feed';
import { NameBook } from './numbering';
import type { DocumentView } from '../store/document-view';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface AddFeedArgs extends Making {
  readonly voltageV: number;
  readonly breakerMilliA: number;
  /** @default 'three' */
  readonly phases?: PowerFeed['phases'];
  /** @default the side with fewer feeds, A first */
  readonly side?: string;
  /** @default Feed A1, Feed A2, … after its side */
  readonly name?: string;
  readonly isRated100?: boolean;
  readonly powerFactorPermille?: number;
  readonly sourceId?: RecordId<'equipment' | 'powerNode'>;
}

/** A supply with a breaker, to connect racks to. */
export const addFeed: Operation<AddFeedArgs> = (view, { ids, name, side, sourceId, ...electrical }) =>
  plan(view, (draft) => {
    if (sourceId !== undefined) draft.need(sourceId, 'equipment', 'powerNode');
    const typed = name?.trim();
    const feedSide = side ?? lighterSide(view);
    draft.add('powerFeed', ids('powerFeed'), {
      name: typed ? typed : NameBook.of(view, 'powerFeed').next({ prefix: `Feed ${feedSide}`, digits: 1, suffix: '' }),
      side: feedSide,
      ...(sourceId === undefined ? {} : { sourceId }),
      ...electrical,
    });
  });

/** A or B, whichever has fewer feeds. */
function lighterSide(view: DocumentView): 'A' | 'B' {
  let balance = 0;
  for (const feed of view.all('powerFeed').values()) balance += feed.side === 'A' ? 1 : feed.side === 'B' ? -1 : 0;
  return balance > 0 ? 'B' : 'A';
}
