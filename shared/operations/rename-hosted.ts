import type { Equipment } from '../model/records/equipment';
import { referring } from '../store/document-view';
import type { Plan } from './plan';

/** What a piece of plant is in the power chain and in cooling follows its name, where it bore the same. */
export function renameHosted(draft: Plan, equipment: Equipment, name: string): void {
  if (name === equipment.name) return;
  for (const typeName of ['powerNode', 'coolingUnit'] as const)
    for (const hosted of referring(draft.view, typeName, 'hostId', equipment.id))
      if (hosted.name === equipment.name) draft.change(draft.find(hosted.id) ?? hosted, { name });
}
