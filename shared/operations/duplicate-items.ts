import { recordTypes } from '../model/registry';
import type { Device } from '../model/records/device';
import { referring } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { addCopies, collectCopySet } from './copy-set';
import { freePlaces } from './free-places';
import { isPlanItem } from './item-footprint';
import { settleInRoom } from './move-records';
import { nameBooks } from './name-books';
import { NameBook } from './numbering';
import { needAny, plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export interface DuplicateItemsArgs extends Making {
  /** What to copy. */
  readonly itemIds: readonly AnyId[];
  readonly dxUm: number;
  readonly dyUm: number;
}

/**
 * Copies items with all that is part of them: a rack with its devices, plant with its cooling units and feeds, a room
 * with everything in it. Power, cooling and cables between copied things are copied too; those to other things are
 * not, because a second load on a feed or a second cable in a port is a decision. Names are numbered on. Copies of
 * devices alone go to the nearest free place of their rack.
 */
export const duplicateItems: Operation<DuplicateItemsArgs> = (view, { ids, itemIds, dxUm, dyUm }) =>
  plan(view, (draft) => {
    const chosen = [...new Set(itemIds)].map((id) => needAny(draft, id));
    if (chosen.length === 0) throw new Refusal('nothing-chosen', 'Select what is to be copied.');
    const set = collectCopySet(view, itemIds);
    const inSet = new Set<string>(set.map((record) => record.id));
    const refused = chosen.find((record) => !inSet.has(record.id));
    if (refused)
      throw new Refusal(
        'not-copied',
        `A ${recordTypes[refused.typeName].noun} is copied only with what it belongs to.`,
      );
    const alone = set.filter((record) => record.typeName === 'device' && !inSet.has(record.rackId)) as Device[];
    const changes = placesForLoneDevices(draft, alone);
    const newIds = addCopies(draft, set, {
      ids,
      dxUm: Math.round(dxUm),
      dyUm: Math.round(dyUm),
      names: nameBooks(view),
      outside: (_record, target) => target,
      changes: (record) => changes.get(record.id) ?? {},
    });
    for (const id of newIds.values()) {
      const copy = needAny(draft, id);
      if (isPlanItem(copy) && copy.typeName !== 'room') settleInRoom(draft, copy);
    }
  });

function placesForLoneDevices(draft: Plan, devices: readonly Device[]): ReadonlyMap<string, Record<string, unknown>> {
  const changes = new Map<string, Record<string, unknown>>();
  const typeOf = (device: Device) => draft.view.get(device.typeId)?.type;
  for (const rackId of new Set(devices.map((device) => device.rackId))) {
    const ofRack = devices.filter((device) => device.rackId === rackId);
    const names = new NameBook([...referring(draft.view, 'device', 'rackId', rackId)].map((device) => device.name));
    const places = freePlaces(draft.view, rackId, ofRack, typeOf);
    for (const device of ofRack)
      changes.set(device.id, { bottomHalfRu: places.get(device.id), name: names.copyOf(device.name) });
  }
  return changes;
}
