/** What a fabric is generated from, with every default filled in. */
import type { MediaPolicy } from '../../analysis/cabling/media-choice';
import type { CatalogType } from '../../catalog/catalog-type';

/** Finds a type of the catalog by its id. */
export type TypeOf = (typeId: string) => CatalogType | undefined;

export type NetworkPlace = 'endOfRow' | 'middleOfRow' | 'networkRow';

/** Nodes of one generation with the compute fabric of their own. */
export interface NodeGroup {
  readonly name: string;
  readonly nodes: number;
  /** Catalog id; nothing when only counts are asked for. */
  readonly nodeType: string | undefined;
  readonly gpusPerNode: number;
  /** Ports of a node in the compute fabric, in one plane. */
  readonly endpointsPerNode: number;
  readonly rails: number;
  readonly switchType: string | undefined;
  /** Ports of a switch. */
  readonly radix: number;
  /** Leaf ports kept for others than nodes: a fabric manager. */
  readonly reservedPorts: number;
  readonly tiers: readonly (2 | 3)[];
  readonly planes: number;
  readonly oversubscription: number;
  readonly breakouts: readonly number[];
  /** Nodes that share a set of leaves; nothing when leaves are filled one after the other. */
  readonly scalableUnitNodes: number | undefined;
  readonly portsPerTransceiver: number;
  readonly speedMbps: number | undefined;
  /** It is managed over a port of its own. */
  readonly isManaged: boolean;
}

/** A network beside compute, with an A and a B half: storage, or in-band management. */
export interface SideNetwork {
  readonly switchType: string | undefined;
  readonly radix: number;
  readonly endpointsPerNode: number;
  readonly oversubscription: number;
  readonly speedMbps: number | undefined;
  /** Storage servers and what they are. */
  readonly servers: number;
  readonly serverType: string | undefined;
  readonly portsPerServer: number;
}

export interface OutOfBand {
  readonly switchType: string | undefined;
  /** Ports of a switch for what it manages. */
  readonly portsPerSwitch: number;
}

/** NVLink domains: within a rack, over its own cartridge. */
export interface NvlinkDomains {
  readonly domainGpus: number;
  readonly linksPerGpu: number;
  readonly switchTraysPerDomain: number;
}

export interface Placement {
  readonly rackType: string;
  /** Nodes in a rack; nothing for as many as its rack units hold, at most four. */
  readonly nodesPerRack: number | undefined;
  readonly racksPerRow: number;
  readonly network: NetworkPlace;
  readonly switchesPerRack: number;
  /** Planned power of a switch whose type does not state it, in watts. */
  readonly plannedSwitchW: number | undefined;
  readonly coldAisleUm: number;
  readonly hotAisleUm: number;
  /** Nodes of the type that stand in the document already are taken first. */
  readonly usesExisting: boolean;
}

/** Names of what is made; `{n}` is its number. */
export interface FabricNames {
  readonly node: string;
  readonly leaf: string;
  readonly spine: string;
  readonly core: string;
  readonly storage: string;
  readonly inBand: string;
  readonly outOfBand: string;
  readonly server: string;
}

export interface FabricSpec {
  readonly name: string;
  readonly groups: readonly NodeGroup[];
  readonly storage: SideNetwork | undefined;
  readonly inBand: SideNetwork | undefined;
  readonly outOfBand: OutOfBand | undefined;
  readonly nvlink: NvlinkDomains | undefined;
  readonly placement: Placement;
  readonly media: MediaPolicy;
  readonly names: FabricNames;
}
