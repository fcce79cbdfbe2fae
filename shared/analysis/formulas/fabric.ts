/** Switches and links of a two-tier rail-optimised fat tree. */
export interface TwoTierFabric {
  readonly gpus: number;
  readonly leaves: number;
  readonly spines: number;
  readonly nodeLeafLinks: number;
  readonly leafSpineLinks: number;
}

/** The smallest divisor of `number` that is at least `least`; `number` itself when none is. */
function divisorAtLeast(number: number, least: number): number {
  for (let candidate = Math.max(1, least); candidate < number; candidate += 1) {
    if (number % candidate === 0) return candidate;
  }
  return number;
}

/**
 * Two-tier rail-optimised fat tree of switches with `radix` ports, half of them down (h = k/2):
 * leaves = ceil(ceil(ports/h)/rails)·rails; spines = the smallest divisor of h that is at least leaves·h/k, so that every
 * leaf spreads its uplinks evenly. Reproduces NVIDIA's DGX SuperPOD tables (RA-11333-001), one GPU per rail and node.
 * @param extraPorts leaf ports beside the nodes', for example 4 for the fabric manager.
 */
export function railFatTree2(nodes: number, rails: number, radix: number, extraPorts: number): TwoTierFabric {
  const half = radix / 2;
  const ports = nodes * rails + extraPorts;
  const leaves = Math.ceil(Math.ceil(ports / half) / rails) * rails;
  return {
    gpus: nodes * rails,
    leaves,
    spines: divisorAtLeast(half, Math.ceil((leaves * half) / radix)),
    nodeLeafLinks: ports,
    leafSpineLinks: leaves * half,
  };
}

/** Most endpoints of a two-tier fat tree: k²/2. */
export function fatTree2MaxEndpoints(radix: number): number {
  return (radix * radix) / 2;
}

/** Switches and links of a three-tier fat tree. */
export interface ThreeTierFabric {
  readonly leaves: number;
  readonly spines: number;
  readonly cores: number;
  readonly linksPerLayer: number;
}

/** Three-tier fat tree: leaves = spines = 2N/k, cores = N/k, N links in each layer; at most k³/4 endpoints. */
export function fatTree3(endpoints: number, radix: number): ThreeTierFabric {
  const leaves = Math.ceil((2 * endpoints) / radix);
  return { leaves, spines: leaves, cores: Math.ceil(endpoints / radix), linksPerLayer: endpoints };
}

/** Transceivers in switches: (down + up)/p on the leaves and up/p on the spines, p ports per module. */
export function switchTransceivers(nodeLeafLinks: number, leafSpineLinks: number, portsPerModule: number): number {
  return Math.ceil((nodeLeafLinks + leafSpineLinks) / portsPerModule) + Math.ceil(leafSpineLinks / portsPerModule);
}

/** What a fat tree of equal switches is asked to carry. */
export interface FatTreeDemand {
  /** Links from below: those of the nodes and those kept for others, for example the fabric manager. */
  readonly ports: number;
  /** Leaves come in multiples of these. */
  readonly rails: number;
  /** Ports per switch (k). */
  readonly radix: number;
  /** Links down to links up of a leaf, at least 1. */
  readonly oversubscription: number;
  /** Tiers it may have. */
  readonly tiers: readonly (2 | 3)[];
  /** Parts into which an uplink may be split, the smallest first: 1 for a whole port. */
  readonly breakouts: readonly number[];
  /** Leaves it has at least, where units do not share theirs. */
  readonly leastLeaves: number;
}

/** Switches and links of a fat tree of two or three tiers. */
export interface FatTree {
  readonly tiers: 2 | 3;
  /** Parts into which each uplink of a leaf is split. */
  readonly breakout: number;
  readonly leaves: number;
  readonly spines: number;
  readonly cores: number;
  readonly downPerLeaf: number;
  readonly upPerLeaf: number;
  /** Uplinks of a spine; none in two tiers. */
  readonly upPerSpine: number;
  readonly nodeLeafLinks: number;
  readonly leafSpineLinks: number;
  readonly spineCoreLinks: number;
}

/** Ports of a leaf that go down and up: half and half, or as many up as the oversubscription leaves. */
export function leafPorts(radix: number, oversubscription: number): { readonly down: number; readonly up: number } {
  const down = Math.floor((radix * oversubscription) / (1 + oversubscription));
  return { down, up: Math.min(radix - down, Math.ceil(down / oversubscription)) };
}

/**
 * The smallest fat tree for a demand, nothing when no permitted one carries it. Two tiers, with whole uplinks or split
 * ones, before three.
 *
 * Two tiers: leaves = ceil(ceil(ports/d)/rails)·rails with d ports down; with u uplinks split b ways the spines are the
 * smallest divisor of u·b that is at least leaves·u/k, so that each leaf reaches each spine equally often; it needs
 * leaves ≤ k·b. With b = 1 and d = u = k/2 this is `railFatTree2`; b = 4 gives the 256 leaves and 128 spines of
 * NVIDIA's Spectrum-X pod of 16 scalable units. Three tiers: as many spines as carry the uplinks, half of their ports
 * up, and cores = spines·h/k, which for full leaves is `fatTree3`.
 */
export function fatTree(demand: FatTreeDemand): FatTree | undefined {
  const { ports, rails, radix } = demand;
  const { down, up } = leafPorts(radix, demand.oversubscription);
  if (down < 1 || up < 1) return undefined;
  const leaves = Math.max(demand.leastLeaves, Math.ceil(Math.ceil(ports / down) / rails) * rails);
  const common = { leaves, downPerLeaf: down, upPerLeaf: up, nodeLeafLinks: ports, leafSpineLinks: leaves * up };
  if (demand.tiers.includes(2)) {
    for (const breakout of demand.breakouts) {
      const lanes = up * breakout;
      const least = Math.ceil((leaves * up) / radix);
      if (leaves > radix * breakout || least > lanes) continue;
      const spines = divisorAtLeast(lanes, least);
      return { ...common, tiers: 2, breakout, spines, cores: 0, upPerSpine: 0, spineCoreLinks: 0 };
    }
  }
  const half = Math.floor(radix / 2);
  const spines = Math.ceil((leaves * up) / half);
  if (!demand.tiers.includes(3) || leaves > radix * half) return undefined;
  const links = { upPerSpine: half, spineCoreLinks: spines * half };
  return { ...common, tiers: 3, breakout: 1, spines, cores: Math.ceil((spines * half) / radix), ...links };
}

/**
 * Transceiver modules in the switches of a fat tree with `portsPerModule` ports to a module: both ends of the links
 * between switches, and the upper end of the links to nodes (NET-XCVR, with cores counted as a further layer).
 */
export function fatTreeTransceivers(tree: FatTree, portsPerModule: number): number {
  const { nodeLeafLinks, leafSpineLinks, spineCoreLinks } = tree;
  const inSwitches = switchTransceivers(nodeLeafLinks, leafSpineLinks, portsPerModule);
  return inSwitches + 2 * Math.ceil(spineCoreLinks / portsPerModule);
}
