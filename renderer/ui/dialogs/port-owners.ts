import { getRecord, type DocumentView } from '#shared/store/document-view';
import { portOwnersAt } from '#shared/operations/cable-plugs';
import type { PortOwnerId } from '#shared/operations/ports-of';
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

/** Devices and plant with ports, and racks that have or hold some, whose name, or whose rack's name, holds every word. */
export function searchPlaces(view: DocumentView, words: string): readonly PortOwner[] {
  const wanted = words
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '');
  const found: PortOwner[] = [];
  for (const typeName of ['device', 'rack', 'equipment'] as const) {
    for (const { id } of view.all(typeName).values()) {
      const owner = ownerOf(view, id);
      const text = owner ? `${owner.where} ${owner.name}`.toLowerCase() : '';
      if (!owner || !wanted.every((word) => text.includes(word)) || portOwnersAt(view, owner.ownerId).length === 0)
        continue;
      found.push(owner);
      if (found.length === MAX_FOUND) return found;
    }
  }
  return found;
}
