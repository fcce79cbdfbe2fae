/** Samples that the generators make: what `plenum generate hall` writes for these descriptions. */
import { generateHallNow } from '../../generate/hall/generate-hall';
import { createSequentialIds } from '../../model/record-id';
import { DocumentStore } from '../../store/document-store';
import type { Types } from './drawing';

/** The makers' files state no power for the switches; the project plans with this. */
const placement = { plannedSwitchW: 1_700 };

/** One scalable unit: eight GB200 NVL72 and all of their networks. */
export const GB200_UNIT = {
  name: 'GB200 unit, fully cabled',
  redundancy: '2N',
  coolantC: 40,
  racksPerRow: 12,
  fabric: {
    name: 'Compute',
    nodes: 8,
    nodeType: 'nvidia/gb200-nvl72',
    rails: 2,
    storage: { servers: 8 },
    inBand: true,
    outOfBand: true,
    nvlink: true,
    placement,
  },
} as const;

/** Four scalable units of DGX B200: 128 nodes, two to a rack. */
export const DGX_B200_4SU = {
  name: 'DGX B200 pod of four scalable units',
  redundancy: '2N',
  racksPerRow: 14,
  fabric: {
    name: 'Compute',
    nodes: 128,
    nodeType: 'nvidia/dgx-b200',
    scalableUnitNodes: 32,
    storage: { servers: 16 },
    inBand: true,
    outOfBand: true,
    placement,
  },
} as const;

export const gb200Unit = (types: Types): DocumentStore => hallOf(GB200_UNIT, types);
export const dgxB200Pod = (types: Types): DocumentStore => hallOf(DGX_B200_4SU, types);

function hallOf(spec: unknown, types: Types): DocumentStore {
  const made = generateHallNow({ spec, ids: createSequentialIds(), catalog: [...types.values()] });
  if (!made.ok) throw new Error(made.error.message);
  return DocumentStore.from(made.value.records);
}
