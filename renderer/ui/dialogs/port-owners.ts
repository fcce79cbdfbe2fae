import { getRecord, type DocumentView } from '#shared/store/document-view';
import { portOwnersAt } from '#shared/operations/cable-plugs';
import { portsOf, type PortInfo, type PortOwnerId } from '#shared/operations/ports-of';
import type { PickedRecord } from './record-picker';

/** Something with ports: a device, a rack-scale system or plant. */
export interface PortOwner extends PickedRecord {
  readonly ownerId: PortOwnerId;
}

const MAX_FOUND = 30;

/** The owner of this id, when it is something that can have ports. */
export function ownerOf(view: DocumentView, id: string): PortOwner | undefined {
  const record = getRecord(view, id);
  switch (record?.typeName) {
    case 'device':
      return { id, ownerId: record.id, name: record.name, where: view.get(record.rackId)?.name ?? '' };
    case 'rack':
    case 'equipment':
      return { id, ownerId: record.id, name: record.name, where: view.get(record.roomId)?.name ?? '' };
    default:
      return undefined;
  }
}

/** Devices, racks and plant with ports whose name, or whose rack's name, holds every word. */
export function searchOwners(view: DocumentView, words: string): readonly PortOwner[] {
  return search(view, words, (id) => portsOf(view, id).length > 0);
}

/** The same, and racks with devices that have ports. */
export function searchPlaces(view: DocumentView, words: string): readonly PortOwner[] {
  return search(view, words, (id) => portOwnersAt(view, id).length > 0);
}

function search(view: DocumentView, words: string, hasPorts: (id: PortOwnerId) => boolean): readonly PortOwner[] {
  const wanted = words
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '');
  const found: PortOwner[] = [];
  for (const typeName of ['device', 'rack', 'equipment'] as const) {
    for (const { id } of view.all(typeName).values()) {
      const owner = ownerOf(view, id);
      const text = owner ? `${owner.where} ${owner.name}`.toLowerCase() : '';
      if (!owner || !wanted.every((word) => text.includes(word)) || !hasPorts(owner.ownerId)) continue;
      found.push(owner);
      if (found.length === MAX_FOUND) return found;
    }
  }
  return found;
}

/** Speeds both ports can run at, the fastest first; where only one states its speeds, those. */
export function commonSpeeds(a: PortInfo | undefined, b: PortInfo | undefined): readonly number[] {
  const stated = [a, b].flatMap((port) => (port && port.speedsMbps.length > 0 ? [port.speedsMbps] : []));
  const [first = [], second] = stated;
  const common = second ? first.filter((speed) => second.includes(speed)) : first;
  return [...common].sort((x, y) => y - x);
}
