/** Where devices would be after a change that is only shown: the boxes of a ghost. */
import type { DeviceType } from '#shared/catalog/catalog-type';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import type { DocumentView } from '#shared/store/document-view';
import type { RecordsDiff } from '#shared/store/records-diff';

/** A device as it would be. */
export interface GhostBox {
  readonly device: Pick<Device, 'id' | 'name' | 'rackId' | 'face'> & {
    readonly bottomHalfRu?: number | undefined;
    readonly side?: Device['side'] | undefined;
  };
  readonly type: DeviceType | undefined;
}

/** What a change that is only shown looks like in the racks. */
export interface RackGhost {
  readonly boxes: readonly GhostBox[];
  /** Devices that would not stay where they are. */
  readonly leavingIds: ReadonlySet<string>;
  readonly isLegal: boolean;
  /** What the pointer is told: where it would go, or why that is wrong. */
  readonly text: string;
}

/** The devices a diff adds or moves, as they would be. */
export function ghostBoxes(view: DocumentView, diff: RecordsDiff): Pick<RackGhost, 'boxes' | 'leavingIds'> {
  const after = [...diff.added.values(), ...[...diff.updated.values()].map(([, record]) => record)];
  const boxes = after.flatMap((record): GhostBox[] => {
    if (record.typeName !== 'device') return [];
    const added = diff.added.get(record.typeId);
    const type = view.get(record.typeId)?.type ?? (added?.typeName === 'catalogType' ? added.type : undefined);
    return [{ device: record, type: type?.kind === 'device' ? type : undefined }];
  });
  return { boxes, leavingIds: new Set(diff.updated.keys()) };
}

/** True when something would come into this rack or go from its place there. */
export function concerns({ boxes, leavingIds }: RackGhost, view: DocumentView, rackId: RecordId<'rack'>): boolean {
  if (boxes.some(({ device }) => device.rackId === rackId)) return true;
  return [...leavingIds].some((id) => isIdOf(id, 'device') && view.get(id)?.rackId === rackId);
}
