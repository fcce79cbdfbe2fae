import type { DeviceType } from '#shared/catalog/catalog-type';
import type { Rack } from '#shared/model/records/rack';
import { mountDevice } from '#shared/operations/mount-device';
import { findFreePosition, ruLabel } from '#shared/operations/rack-space';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import { err, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';

/** Where a device would go in a rack, in words, and the plan that puts it there. */
export interface PlannedMount {
  readonly place: string;
  readonly plan: Result<RecordsDiff, OperationError>;
}

/** Mounts a device at the lowest free place of a rack; a 0U device on its left side at the rear. */
export function planMount(editor: Editor, rack: Rack, type: DeviceType): PlannedMount {
  const making = { ids: editor.ids, rackId: rack.id, type };
  const { heightHalfRu, isFullDepth } = type.device;
  if (heightHalfRu === 0) {
    return {
      place: `${rack.name}, rear, left side (0U)`,
      plan: mountDevice(editor.view, { ...making, face: 'rear', side: 'left' }),
    };
  }
  const bottomHalfRu = findFreePosition(editor.view, { rackId: rack.id, heightHalfRu, face: 'front', isFullDepth });
  if (bottomHalfRu === undefined) {
    const message = `${rack.name} has no free ${heightHalfRu / 2} RU for ${type.name}.`;
    return { place: message, plan: err({ code: 'no-space', message }) };
  }
  return {
    place: `${rack.name}, ${ruLabel(bottomHalfRu)}`,
    plan: mountDevice(editor.view, { ...making, bottomHalfRu, face: 'front' }),
  };
}
