/** Loads and limits of the chain as the diagram writes them, read from the analysis that the checks read. */
import { NOTHING, plusTotal, UNKNOWN, type AtLeast, type Known } from '#shared/units/known';
import { feedLoads, type FeedSources } from '../inspector/loads';
import type { Chain } from './chain';

/** Watts carried against watts allowed. */
export interface Figure {
  readonly load: AtLeast;
  readonly limit: Known<number>;
  /** What the limit stands on. */
  readonly basis: string;
}

/** By id of box, link or circuit; what is not in it has no figure. */
export interface Figures {
  readonly boxes: ReadonlyMap<string, Figure>;
  readonly lines: ReadonlyMap<string, Figure>;
  readonly feeds: ReadonlyMap<string, Figure>;
}

/** The figures of a chain. O(circuits and their loads). */
export function figuresOf(sources: FeedSources, chain: Chain): Figures {
  const feeds = new Map<string, Figure>();
  const boxes = new Map<string, Figure>();
  for (const box of chain.boxes) {
    let sum: AtLeast = NOTHING;
    for (const feed of box.feeds) {
      const [normal] = feedLoads(sources, feed);
      if (!normal) continue;
      feeds.set(feed.id, { load: normal.load, limit: normal.limit, basis: normal.basis ?? '' });
      sum = plusTotal(sum, normal.load);
    }
    if (box.feeds.length > 0 && box.node === undefined) boxes.set(box.id, { load: sum, limit: UNKNOWN, basis: '' });
  }
  return { boxes, lines: new Map(), feeds };
}
