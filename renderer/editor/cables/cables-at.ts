import type { Cable } from '#shared/model/records/cable';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';

/**
 * The cables that are these records or end at them: a rack has those of its devices, a bundle those in it. Stops when
 * there are more than `most`.
 */
export function cablesAt(view: DocumentView, ids: Iterable<string>, most = Infinity): Map<string, Cable> {
  const cables = new Map<string, Cable>();
  for (const id of ids) {
    if (cables.size > most) break;
    collect(view, id, cables);
  }
  return cables;
}

function collect(view: DocumentView, id: string, into: Map<string, Cable>): void {
  const record = getRecord(view, id);
  if (record?.typeName === 'cable') into.set(record.id, record);
  if (record?.typeName === 'bundle')
    for (const cable of referring(view, 'cable', 'bundleId', record.id)) into.set(cable.id, cable);
  if (record?.typeName === 'rack')
    for (const device of referring(view, 'device', 'rackId', record.id)) collect(view, device.id, into);
  for (const field of ['fromId', 'toId'])
    for (const cable of referring(view, 'cable', field, id)) into.set(cable.id, cable);
}
