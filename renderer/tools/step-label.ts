import { recordTypes } from '#shared/model/registry';
import { getRecord, type DocumentView } from '#shared/store/document-view';

/** `rack R12`, `12 racks`, `14 items`: what an undo step says it did something to. */
export function countOf(view: DocumentView, ids: readonly string[]): string {
  const records = ids.map((id) => getRecord(view, id)).filter((record) => record !== undefined);
  const nouns = new Set(records.map((record) => recordTypes[record.typeName].noun));
  const [noun] = nouns;
  const [only] = records;
  if (records.length === 1 && only) {
    const name = 'name' in only && only.name ? ` ${only.name}` : '';
    return `${noun ?? 'item'}${name}`;
  }
  return nouns.size === 1 ? `${records.length} ${noun ?? 'item'}s` : `${records.length} items`;
}
