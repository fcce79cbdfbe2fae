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
