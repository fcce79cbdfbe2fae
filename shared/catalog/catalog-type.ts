import type { CablingStructure } from './cabling';
import type { Category } from './categories';
import type { Figures } from './figures';

/** Where an imported type came from. */
export interface Provenance {
  /** The collection or file, for example "netbox-community/devicetype-library: Dell/PowerEdge-R760.yml, CC0". */
  readonly source: string;
  readonly slug?: string;
  readonly commit?: string;
}

/** What a data port is for. */
export const PORT_ROLES = ['data', 'management', 'console', 'nvlink'] as const;
export type PortRole = (typeof PORT_ROLES)[number];

/** Ports that are alike. Their names are `names`, or `name` with {n} counted from `first`. */
export interface PortGroup {
  /** For example "Ethernet{n}". Without {n} and with more than one port the number is appended. */
  readonly name: string;
  readonly count: number;
  /** The number of the first port; 1 when absent. */
  readonly first?: number;
  /** Names that follow no pattern; as many as `count`. */
  readonly names?: readonly string[];
  /** A connector from connectors.ts where it has one, else the source's own word. */
  readonly connector: string;
  /** Speeds the port runs at in Mbit/s, the fastest first; empty when not stated. */
  readonly speedMbps: readonly number[];
  readonly role: PortRole;
  /** Electrical lanes of one port. */
  readonly lanes?: number;
  /** Into how many parts one port may be split by a breakout, each of which is a link of its own. */
  readonly breakouts?: readonly number[];
  /** Ports that share one cage, and so one transceiver; 1 when absent. */
  readonly portsPerCage?: number;
  /** Each port passes a link on between its front and its rear, as in a patch panel; `connector` is that of its front. */
  readonly isPassThrough?: boolean;
  /** Connector of the rear where it is another one, as of a cassette. */
  readonly rearConnector?: string;
}

/** Power inputs that are alike. */
export interface PowerInput {
  readonly count: number;
  readonly connector: string;
  /** How many must be live to carry the full load; absent when the maker's redundancy is not known. */
  readonly requiredCount?: number;
  /** The maker's words, for example "5+1". */
  readonly redundancy?: string;
  readonly phases?: 1 | 3;
  /** For example "200-240 VAC". */
  readonly voltage?: string;
}

/** Power outlets that are alike. */
export interface PowerOutlet {
  readonly count: number;
  readonly connector: string;
  /** The phase that feeds them: A, B, C to neutral, or AB, BC, CA between two. */
  readonly feedLeg?: string;
  /** Which breaker of the unit they hang on: outlets of one name share it. Without it, all of one leg do. */
  readonly bank?: string;
  /** Rating of that breaker in ampere; absent when there is none or nobody knows. */
  readonly breakerA?: number;
}

/** How the heat leaves. `none` makes no heat. */
export const COOLING_METHODS = ['air', 'liquid', 'hybrid', 'none'] as const;
export type CoolingMethod = (typeof COOLING_METHODS)[number];

interface CatalogTypeBase {
  /** maker/model in lower case, for example "nvidia/gb200-nvl72". */
  readonly id: string;
  readonly category: Category;
  readonly manufacturer: string;
  readonly modelNumber: string;
  readonly name: string;
  readonly description?: string;
  /** Hardware generation, for example "Blackwell". */
  readonly generation?: string;
  readonly provenance?: Provenance;
  /** Absent when not stated. */
  readonly cooling?: CoolingMethod;
  readonly figures: Figures;
  readonly ports?: readonly PortGroup[];
  readonly powerInputs?: readonly PowerInput[];
  readonly outlets?: readonly PowerOutlet[];
}

/** The mounting space of a rack. */
export interface RackStructure {
  /** EIA: 44.45 mm rack units. OU: 48 mm OpenU. */
  readonly rackUnitKind: 'EIA' | 'OU';
  readonly rackUnits: number;
  readonly railWidthIn: 10 | 19 | 21 | 23;
  /** True for a rack-scale system that comes filled, with figures of its own for power and heat. */
  readonly isSystem: boolean;
}

export interface RackType extends CatalogTypeBase {
  readonly kind: 'rack';
  readonly rack: RackStructure;
}

export const AIRFLOWS = ['front-to-rear', 'rear-to-front', 'side', 'mixed', 'passive', 'unknown'] as const;
export type Airflow = (typeof AIRFLOWS)[number];

/** ASHRAE thermal classes of IT equipment. */
export const THERMAL_CLASSES = ['A1', 'A2', 'A3', 'A4', 'H1'] as const;
export type ThermalClass = (typeof THERMAL_CLASSES)[number];

/** What fits into a rack. */
export interface DeviceStructure {
  /** Height in half rack units; 0 for gear that takes no unit space (0U). */
  readonly heightHalfRu: number;
  /** True when it blocks the other face of the rack at its height. */
  readonly isFullDepth: boolean;
  readonly airflow: Airflow;
  readonly thermalClass?: ThermalClass;
  /** Rail width it needs; 19 when absent. */
  readonly railWidthIn?: 10 | 19 | 21 | 23;
}

export interface DeviceType extends CatalogTypeBase {
  readonly kind: 'device';
  readonly device: DeviceStructure;
}

export const SUPPLIES = ['power', 'air', 'liquid'] as const;
export type Supply = (typeof SUPPLIES)[number];

/** What stands, hangs or is fixed in the room. */
export interface PlantStructure {
  /** What it gives to racks. */
  readonly supplies: readonly Supply[];
  readonly placement: 'floor' | 'overhead' | 'wall' | 'rackDoor' | 'outdoor';
}

export interface PlantType extends CatalogTypeBase {
  readonly kind: 'plant';
  readonly plant: PlantStructure;
}

/** A cable or a transceiver. It is not placed on the plan: cables name it. */
export interface CablingType extends CatalogTypeBase {
  readonly kind: 'cabling';
  readonly cabling: CablingStructure;
}

/** A catalog type that is placed on the plan or in a rack. */
export type PlacedType = RackType | DeviceType | PlantType;

/** A catalog type: plain JSON, never changed in place. A document embeds the ones it uses. */
export type CatalogType = PlacedType | CablingType;

/** The names of a group's ports, in order. */
export function portNames(group: PortGroup): readonly string[] {
  if (group.names !== undefined) return group.names;
  const first = group.first ?? 1;
  return Array.from({ length: group.count }, (_, index) => {
    const number = String(first + index);
    if (group.name.includes('{n}')) return group.name.replace('{n}', number);
    return group.count === 1 ? group.name : `${group.name}${number}`;
  });
}
