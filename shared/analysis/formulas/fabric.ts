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
