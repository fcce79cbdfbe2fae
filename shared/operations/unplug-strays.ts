import type { Device } from '../model/records/device';
import { referring } from '../store/document-view';
import type { Plan } from './plan';

/**
 * Takes out the cords of devices that went to another rack while their rack PDU stayed, or the other way round: a cord
 * does not reach from rack to rack. What moved together stays plugged in. Call it when all moves are in the plan.
 */
export function unplugStrays(draft: Plan, moved: Iterable<Device>): void {
  for (const { id } of moved)
    for (const fieldName of ['loadId', 'pduId'] as const)
      for (const cord of referring(draft.view, 'powerCord', fieldName, id))
        if (draft.find(cord.loadId)?.rackId !== draft.find(cord.pduId)?.rackId && !draft.isRemoved(cord.id))
          draft.remove(cord);
}
