/** Halls to begin with, as descriptions. */
import type { FabricSpecJson } from '../../model/records/fabric';

export interface HallPreset {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly spec: FabricSpecJson;
}

const SERVICES = { storage: { servers: 8 }, inBand: true, outOfBand: true };
/** From here on racks have fewer links to storage, so that two tiers of its switches carry them. */
const UNITS_OF_LEAN_STORAGE = 16;
/** The maker's files state no power for these switches; halls are planned with this until a measured figure is there. */
const PLANNED_SWITCH_W = 1_700;

function units(count: number): FabricSpecJson {
  return {
    name: `${count === 1 ? 'One scalable unit' : `${String(count)} scalable units`} of GB200 NVL72`,
    redundancy: '2N',
    coolantC: 40,
    racksPerRow: 12,
    fabric: {
      name: 'Compute',
      nodes: 8 * count,
      nodeType: 'nvidia/gb200-nvl72',
      rails: 2,
      ...SERVICES,
      storage: { servers: 8 * count, ...(count >= UNITS_OF_LEAN_STORAGE ? { endpointsPerNode: 12 } : {}) },
      nvlink: true,
      placement: { plannedSwitchW: PLANNED_SWITCH_W },
    },
  };
}

export const HALL_PRESETS: readonly HallPreset[] = [
  {
    id: 'nvl72-1',
    label: 'One NVL72 scalable unit',
    description:
      'Eight GB200 NVL72 with their fabric, 2N busways and UPS, CDUs over dry coolers, CRAHs for the air share.',
    spec: units(1),
  },
  {
    id: 'nvl72-4',
    label: 'Four NVL72 scalable units',
    description: '32 GB200 NVL72, 2,304 GPUs, in rows with a fabric over all of them; power and coolant in blocks.',
    spec: units(4),
  },
  {
    id: 'nvl72-16',
    label: 'Sixteen NVL72 scalable units',
    description: '128 GB200 NVL72, 9,216 GPUs, with a fabric of three tiers; power and coolant in blocks.',
    spec: units(16),
  },
  {
    id: 'dgx-b200',
    label: 'Air-cooled DGX B200 hall',
    description: '64 DGX B200, two to a rack, with a rail-optimised fabric, contained hot aisles and CRAHs.',
    spec: {
      name: 'Air-cooled DGX B200 hall',
      redundancy: '2N',
      racksPerRow: 12,
      fabric: {
        name: 'Compute',
        nodes: 64,
        nodeType: 'nvidia/dgx-b200',
        ...SERVICES,
        placement: { plannedSwitchW: PLANNED_SWITCH_W },
      },
    },
  },
  {
    id: 'enterprise',
    label: 'Mixed enterprise room',
    description: 'Servers, storage and network racks from two sides, floor PDUs and CRAHs.',
    spec: {
      name: 'Mixed enterprise room',
      redundancy: '2N',
      distribution: 'floorPdu',
      racks: [
        {
          count: 10,
          perRow: 10,
          type: 'generic/rack-600x1200-42u',
          devices: [
            { type: 'generic/server-2u', count: 8 },
            { type: 'generic/switch-48x25g', count: 1 },
          ],
        },
        {
          count: 10,
          perRow: 10,
          type: 'generic/rack-600x1200-42u',
          devices: [
            { type: 'generic/server-1u', count: 6 },
            { type: 'generic/storage-2u-nvme', count: 4 },
            { type: 'generic/switch-48x25g', count: 1 },
          ],
        },
      ],
    },
  },
];
