/** What a hall is generated from, with every default filled in. */
import type { FabricSpecJson } from '../../model/records/fabric';
import type { FabricSpec } from '../fabric/spec';

export const SCHEMES = ['N', 'N+1', '2N', '3N2'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const AISLES = ['hotContained', 'coldContained', 'open'] as const;

/** Racks that are alike. */
export interface RackGroup {
  readonly count: number;
  readonly typeId: string;
  readonly perRow: number;
  /** What is mounted in each, from the bottom up. */
  readonly devices: readonly { readonly typeId: string; readonly count: number }[];
}

export interface HallSpec {
  readonly name: string;
  readonly racks: readonly RackGroup[];
  /** The fabric as it was written, and as it was read. */
  readonly fabric: { readonly json: FabricSpecJson; readonly spec: FabricSpec } | undefined;
  readonly redundancy: Scheme;
  readonly distribution: 'busway' | 'floorPdu';
  readonly aisles: (typeof AISLES)[number];
  readonly coldAisleUm: number;
  readonly hotAisleUm: number;
  /** Room at least this large; nothing for one that fits. */
  readonly widthUm: number | undefined;
  readonly depthUm: number | undefined;
  readonly ceilingUm: number;
  /** Coolant that CDUs deliver. */
  readonly coolantMilliC: number;
  readonly supplyAirMilliC: number;
  readonly hasTrays: boolean;
}
