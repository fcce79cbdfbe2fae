import { isIdOf } from '#shared/model/record-id';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';

/** Loads of a feed beyond these are not gone through: its breach is told in words. */
const MAX_LOADS = 200;

/**
 * The items of the plan that stand for a record which is not on it: the rack of a device, the racks a cable joins, the
 * plant a cooling unit or a power node is, the plant that supplies a cooling loop, the plant a feed comes from or else what it feeds, the plant at both ends of a
 * power link. A record on the plan stands for itself.
 */
export function carriersOf(view: DocumentView, id: string): readonly string[] {
  const record = getRecord(view, id);
  switch (record?.typeName) {
    case 'device':
      return [record.rackId];
    case 'port':
      return carriersOf(view, record.ownerId);
    case 'cable':
      return [...carriersOf(view, record.fromId), ...carriersOf(view, record.toId)];
    case 'coolingUnit':
      return carriersOf(view, record.hostId);
    case 'powerFeed':
      return record.sourceId ? carriersOf(view, record.sourceId) : loadsOf(view, id);
    case 'coolingLoop':
      return suppliersOf(view, id);
    case 'loopConnection':
      return record.targetId.startsWith('rack:') ? [record.targetId] : [];
    case 'powerNode':
      return record.hostId ? [record.hostId] : [];
    case 'powerLink':
      return [...carriersOf(view, record.fromId), ...carriersOf(view, record.toId)];
    default:
      return [id];
  }
}

/**
 * Remembers carriers for as long as the document stays as it is: thousands of cables end at the same few devices.
 * Cables themselves are not remembered, each is asked for once.
 */
export class KnownCarriers {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly view: DocumentView) {}

  /** Calls `visit` with each carrier of a record; of a cable between two devices of one rack twice with that rack. */
  forEach(id: string, visit: (carrierId: string) => void): void {
    const cable = isIdOf(id, 'cable') ? this.view.get(id) : undefined;
    for (const end of cable ? [cable.fromId, cable.toId] : [id]) for (const carrier of this.of(end)) visit(carrier);
  }

  private of(id: string): readonly string[] {
    const known = this.known.get(id);
    if (known) return known;
    const carriers = carriersOf(this.view, id);
    this.known.set(id, carriers);
    return carriers;
  }
}

function suppliersOf(view: DocumentView, loopId: string): readonly string[] {
  return [...referring(view, 'coolingUnit', 'suppliesLoopId', loopId)].flatMap((unit) => carriersOf(view, unit.hostId));
}

function loadsOf(view: DocumentView, feedId: string): readonly string[] {
  const loads: string[] = [];
  for (const connection of referring(view, 'powerConnection', 'feedId', feedId)) {
    loads.push(...carriersOf(view, connection.loadId));
    if (loads.length >= MAX_LOADS) break;
  }
  return loads;
}
