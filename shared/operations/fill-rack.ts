import type { CatalogType } from '../catalog/catalog-type';
import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import { asDeviceType, railsProblem } from './check-mounting';
import { addDevice, deviceNames } from './mount-device';
import { plan, Refusal } from './plan';
import { findFreePosition, frameHalfRu, type RackSpace } from './rack-space';
import type { Making, Operation } from './types';

export interface FillRackArgs extends Making {
  readonly rackIds: readonly RecordId<'rack'>[];
  readonly type: CatalogType;
  /** @default 'front' */
  readonly face?: Device['face'];
  /** At most this many in each rack. @default as many as fit */
  readonly count?: number;
  /** Half rack units left free above each. @default 0 */
  readonly gapHalfRu?: number;
  /** @default false: from the bottom up */
  readonly isFromTop?: boolean;
}

/**
 * Fills the free places of racks with devices of one type, as with servers or blanking panels. What is mounted stays
 * where it is; racks whose rails are too narrow are passed over. Refuses gear without rack units, and racks that all have
 * no place left.
 */
export const fillRack: Operation<FillRackArgs> = (view, args) =>
  plan(view, (draft) => {
    const { ids, rackIds, face = 'front', count = Infinity, gapHalfRu = 0, isFromTop = false } = args;
    const type = asDeviceType(args.type);
    const { heightHalfRu, isFullDepth } = type.device;
    if (rackIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks to fill.');
    if (heightHalfRu === 0)
      throw new Refusal('wrong-type', `${type.name} takes no rack units, so a rack cannot be filled with it.`);
    let made = 0;
    let reason: string | undefined;
    for (const rackId of new Set(rackIds)) {
      const rack = draft.need(rackId, 'rack');
      const rackType = view.get(rack.typeId)?.type;
      const tooWide = rackType?.kind === 'rack' ? railsProblem(rack, rackType, type) : undefined;
      if (tooWide !== undefined) {
        reason ??= tooWide;
        continue;
      }
      const frame = frameHalfRu(rackType) ?? 0;
      const nextName = deviceNames(draft, rack);
      const alsoTaken: (RackSpace & { bottomHalfRu: number })[] = [];
      const free = { rackId, heightHalfRu, isFullDepth, face, alsoTaken, ...(isFromTop ? { nearHalfRu: frame } : {}) };
      for (let mounted = 0; mounted < count; mounted++) {
        const bottomHalfRu = findFreePosition(view, free);
        if (bottomHalfRu === undefined) break;
        addDevice(draft, ids, rack, type, { bottomHalfRu, face, side: undefined }, nextName(type));
        // The gap is on the side on which the next one comes.
        const below = isFromTop ? Math.min(gapHalfRu, bottomHalfRu) : 0;
        alsoTaken.push({
          face,
          isFullDepth,
          bottomHalfRu: bottomHalfRu - below,
          heightHalfRu: heightHalfRu + (isFromTop ? below : gapHalfRu),
        });
        made++;
      }
    }
    if (made === 0)
      throw new Refusal('no-space', reason ?? `There is no free place of ${heightHalfRu / 2} RU for ${type.name}.`);
  });
