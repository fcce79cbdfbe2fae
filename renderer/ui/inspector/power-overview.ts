/** The feeds of a document with what is at their ends, and the racks that have none. */
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { RecordId } from '#shared/model/record-id';
import type { PowerFeed } from '#shared/model/records/power-feed';
import { nameOfRecord } from '#shared/rules/report/message-style';
import { getRecord, type DocumentView } from '#shared/store/document-view';

/** One feed and its two ends. */
export interface FeedEnds {
  readonly feed: PowerFeed;
  /** What it comes from by name; nothing when that is not in the document. */
  readonly sourceName: string | undefined;
  readonly loadCount: number;
}

/** One for all comparisons: making one takes longer than comparing. */
const ORDER = new Intl.Collator('en', { numeric: true });

/** Every feed of the document, wherever it comes from and whatever it feeds: those that feed nothing first. */
export function feedEnds(view: DocumentView): readonly FeedEnds[] {
  return [...view.all('powerFeed').values()]
    .map((feed): FeedEnds => {
      const source = feed.sourceId === undefined ? undefined : getRecord(view, feed.sourceId);
      const loadCount = view.countReferrers('powerConnection.feedId', feed.id);
      return { feed, sourceName: source && nameOfRecord(source), loadCount };
    })
    .sort((a, b) => Number(a.loadCount > 0) - Number(b.loadCount > 0) || ORDER.compare(a.feed.name, b.feed.name));
}

/** A feed's ends in words: `side A, from UPS 1, 8 loads`. */
export function feedEndsText({ feed, sourceName, loadCount }: FeedEnds): string {
  const loads = loadCount === 0 ? 'feeds nothing' : loadCount === 1 ? '1 load' : `${loadCount} loads`;
  return `side ${feed.side}, ${sourceName === undefined ? 'no source on the plan' : `from ${sourceName}`}, ${loads}`;
}

/** Racks that draw power, or of which nobody knows whether they do, and are on no feed. O(racks). */
export function unfedRacks({ items, facts }: HallAnalysis): readonly RecordId<'rack'>[] {
  const found: RecordId<'rack'>[] = [];
  for (let slot = 0; slot < items.table.capacity; slot++) {
    const record = items.recordAt(slot);
    if (record?.typeName !== 'rack' || facts.supply.connectionCount(slot) > 0) continue;
    if (facts.supply.carriedW(slot) > 0 || facts.supply.carriedUnknown(slot) > 0) found.push(record.id);
  }
  return found;
}
