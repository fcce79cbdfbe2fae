import type { Rack } from '#shared/model/records/rack';
import { portsOf, usedPorts } from '#shared/operations/ports-of';
import { referring, type DocumentView } from '#shared/store/document-view';

export interface PortCount {
  readonly used: number;
  readonly total: number;
}

/** Ports for cables of a rack and of all that is in it, and how many of them a cable ends in. */
export function portCount(view: DocumentView, rack: Rack): PortCount {
  let used = 0;
  let total = 0;
  for (const { id } of [rack, ...referring(view, 'device', 'rackId', rack.id)]) {
    const taken = usedPorts(view, id);
    for (const { name } of portsOf(view, id)) {
      total++;
      if (taken.has(name)) used++;
    }
  }
  return { used, total };
}
