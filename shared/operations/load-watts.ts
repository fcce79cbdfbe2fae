import { specOf } from '../catalog/spec';
import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { Equipment } from '../model/records/equipment';
import type { Rack } from '../model/records/rack';
import { referring, type DocumentView } from '../store/document-view';
import { NOTHING, plus, UNKNOWN, type AtLeast, type Known } from '../units/known';
import type { LoadId } from './connect-power';

/**
 * What a load draws by the planned values and figures of the document, as far as known: of a rack its planned value,
 * else its own type and all devices in it.
 */
export function loadWatts(view: DocumentView, loadId: LoadId): AtLeast {
  const load = view.get(loadId);
  if (load === undefined) return plus(NOTHING, UNKNOWN);
  let total = plus(NOTHING, ownWatts(view, load));
  if (load.typeName === 'rack' && load.plannedPowerW === undefined)
    for (const device of referring(view, 'device', 'rackId', load.id)) total = plus(total, ownWatts(view, device));
  return total;
}

/** What a rack's frame or system, a device or a piece of plant draws itself. */
export function ownWatts(view: DocumentView, item: Rack | Device | Equipment): Known<number> {
  const type = view.get(item.typeId)?.type;
  return item.plannedPowerW ?? (type === undefined ? UNKNOWN : specOf(type).powerW);
}

/**
 * Watts on a feed in normal running, as far as known, for choosing lines: each load's part by the shares of its
 * connections, equal where they say nothing.
 */
export function feedWatts(view: DocumentView, feedId: RecordId<'powerFeed'>): number {
  let watts = 0;
  for (const connection of referring(view, 'powerConnection', 'feedId', feedId)) {
    const all = [...referring(view, 'powerConnection', 'loadId', connection.loadId)];
    const silent = all.filter((one) => one.sharePermille === undefined).length;
    const given = all.reduce((sum, one) => sum + (one.sharePermille ?? 0), 0);
    const share = connection.sharePermille ?? Math.max(0, 1000 - given) / Math.max(1, silent);
    watts += (loadWatts(view, connection.loadId).known * share) / 1000;
  }
  return Math.round(watts);
}
