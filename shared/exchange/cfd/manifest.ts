import type { Known } from '../../units/known';

/** Metres: x to the east, y to the north, z up from the finished floor. */
export type PointM = readonly [x: number, y: number];

/** Where a box stands: its centre on the floor, and how it is turned. */
export interface CfdPlace {
  readonly centre: PointM;
  /** Where its front faces, clockwise from north; `front` is the same as a unit vector. */
  readonly rotationDeg: number;
  readonly front: PointM;
  /** Across the front, front to rear, and up; each may be unknown. */
  readonly widthM: Known<number>;
  readonly depthM: Known<number>;
  readonly heightM: Known<number>;
}

/** Something mounted in a rack. */
export interface CfdDevice {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Rack units from the bottom to its underside, and its height in them; unknown without a position, 0 high beside the rails. */
  readonly bottomRu: Known<number>;
  readonly heightRu: number;
  /** Which rails carry it. */
  readonly face: string;
  readonly isFullDepth: boolean;
  /** Of its type, or of what is planned for it. */
  readonly airHeatW: Known<number>;
  readonly liquidHeatW: Known<number>;
  readonly airFlowM3s: Known<number>;
  readonly airflow: Known<string>;
}

export interface CfdRack extends CfdPlace {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Heat to the air and to liquid; at least this when `unknownParts` is above zero. */
  readonly airHeatW: number;
  readonly liquidHeatW: number;
  readonly unknownParts: number;
  readonly airFlowM3s: number;
  /** Part of the air heat for which the flow is the default per watt. */
  readonly airFlowEstimatedForW: number;
  /** How its devices blow, by their types. */
  readonly airflow: readonly string[];
  /** The strictest thermal class at its inlet. */
  readonly inletClass: Known<string>;
  /** From the bottom up. What the rack is planned to draw as a whole is not shared out among them. */
  readonly devices: readonly CfdDevice[];
}

export interface CfdUnit extends CfdPlace {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** What it is built into stands in this room; units elsewhere treat its air over ducts or a wall. */
  readonly isInRoom: boolean;
  readonly airFlowM3s: Known<number>;
  readonly supplyC: Known<number>;
  readonly supplyBasis: string;
  readonly capacityW: Known<number>;
  /** Racks it is built onto or stands beside to serve; empty when it treats the air of the room. */
  readonly serves: readonly string[];
}

/** A liquid-to-air unit: its heat goes to the air of the room. */
export interface CfdHeatSource extends CfdPlace {
  readonly id: string;
  readonly name: string;
  readonly heatW: number;
  readonly airFlowM3s: Known<number>;
}

export interface CfdTile {
  readonly id: string;
  readonly centre: PointM;
  readonly sizeM: PointM;
  readonly openRatio: number;
  /** At the stated pressure under the floor. */
  readonly airFlowM3s: Known<number>;
}

export interface CfdZone {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly outline: readonly PointM[];
  readonly closedEnds: string;
  readonly closedAbove: string;
  /** Both ends, above, and no gap between its racks. */
  readonly isClosed: boolean;
  readonly racks: readonly string[];
}

/** Something that stands or is built in the room and blocks air. */
export interface CfdBlock extends CfdPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface CfdRoom {
  readonly id: string;
  readonly name: string;
  readonly outline: readonly PointM[];
  /** What the room goes around: cores, shafts, courtyards. */
  readonly holes: readonly (readonly PointM[])[];
  readonly heightM: Known<number>;
  readonly airSupply: Known<string>;
  readonly supplyC: Known<number>;
  readonly dewPointC: Known<number>;
  readonly floor: {
    readonly kind: string;
    /** Of the plenum under a raised floor. */
    readonly plenumHeightM: Known<number> | null;
    readonly plenumPressurePa: Known<number> | null;
    readonly leakageRatio: number;
  };
  /** Heat that is not that of racks or of `heatSources`, to be spread over plant and ceiling. */
  readonly otherHeat: {
    readonly plantLossW: number;
    readonly unknownPlantLosses: number;
    readonly lightingW: number;
  };
  readonly racks: readonly CfdRack[];
  readonly units: readonly CfdUnit[];
  readonly heatSources: readonly CfdHeatSource[];
  readonly tiles: readonly CfdTile[];
  readonly zones: readonly CfdZone[];
  readonly blocks: readonly CfdBlock[];
}

/** What is handed over to a CFD program: the rooms of a layout with what heats, moves and guides their air. */
export interface CfdManifest {
  readonly format: 'plenum-cfd-rooms';
  readonly version: '1.0';
  readonly name: string;
  readonly units: Readonly<Record<string, string>>;
  readonly axes: string;
  readonly rooms: readonly CfdRoom[];
}
