import type { CatalogType } from '../../catalog/catalog-type';

/** Switches of one tree of a fabric, and what is cabled between them. */
export interface FabricPlane {
  /** Which tree of the fabric: `g1/p2` is the second plane of the first group, `storage` that of storage. */
  readonly key: string;
  /** True for the trees of compute; false for storage and management. */
  readonly isCompute: boolean;
  readonly leaves: number;
  readonly spines: number;
  readonly cores: number;
  /** Ports of a switch; nothing when neither the fabric nor the type of its leaves says. */
  readonly radix: number | undefined;
  /** Links down to links up of a leaf that the fabric was asked for. */
  readonly oversubscription: number;
  /** Ports of leaves with a cable to a spine, and ports of spines with a cable to a core. */
  readonly leafSpinePorts: number;
  readonly spineCorePorts: number;
  /** The leaf with the most below for what it has above, by speed where all speeds are known, else by links. */
  readonly worstLeaf: LeafLoad | undefined;
  readonly rails: RailCheck | undefined;
  /** Slots of the cables between its tiers, from the nodes up; a tier that is not there has none. */
  readonly layers: readonly [nodeLeaf: readonly number[], leafSpine: readonly number[], spineCore: readonly number[]];
  /** Types of a leaf, a spine and a core, as far as there are any. */
  readonly switchTypes: readonly CatalogType[];
}

/** What hangs below and above a leaf. */
export interface LeafLoad {
  readonly deviceId: string;
  readonly downLinks: number;
  readonly upLinks: number;
  /** In Mbit/s; nothing when the speed of a cable is not known. */
  readonly downMbps: number | undefined;
  readonly upMbps: number | undefined;
  /** Down to up in thousandths; nothing without anything above. */
  readonly ratioPermille: number | undefined;
}

/** Whether like ports of all nodes land on like leaves. */
export interface RailCheck {
  readonly rails: number;
  /** Links of nodes that were looked at. */
  readonly links: number;
  /** Cables from a port that goes to another rail elsewhere, by id. */
  readonly strayIds: readonly string[];
}

/** One cable between a switch of the plane and something below or above it. */
export interface PlaneLink {
  readonly cableId: string;
  readonly switchId: string;
  readonly port: string;
  readonly speedMbps: number | undefined;
}

/** The leaf with the largest share of down to up; of equal ones the first by id. */
export function worstLeafOf(
  down: ReadonlyMap<string, readonly PlaneLink[]>,
  up: ReadonlyMap<string, readonly PlaneLink[]>,
): LeafLoad | undefined {
  let worst: LeafLoad | undefined;
  for (const [deviceId, below] of [...down].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const above = up.get(deviceId) ?? [];
    const downMbps = sumOf(below);
    const upMbps = sumOf(above);
    const [most, least] =
      downMbps === undefined || upMbps === undefined ? [below.length, above.length] : [downMbps, upMbps];
    const ratioPermille = least === 0 ? undefined : Math.round((1000 * most) / least);
    const load = { deviceId, downLinks: below.length, upLinks: above.length, downMbps, upMbps, ratioPermille };
    if (!worst || (load.ratioPermille ?? Infinity) > (worst.ratioPermille ?? Infinity)) worst = load;
  }
  return worst;
}

function sumOf(links: readonly PlaneLink[]): number | undefined {
  let sum = 0;
  for (const { speedMbps } of links) {
    if (speedMbps === undefined) return undefined;
    sum += speedMbps;
  }
  return sum;
}

/** A link of a node to a leaf. */
export interface NodeLink {
  readonly cableId: string;
  readonly nodeId: string;
  readonly nodePort: string;
  /** Number of the leaf in its plane, from 1. */
  readonly leaf: number;
}

/**
 * Rails: as many as the fabric was asked for, else as the leaves that most nodes reach. A port lands on rail
 * (leaf − 1) mod rails; the cables of a port that land elsewhere than most cables of the port of that name are strays. Nothing for a plane without rails.
 */
export function railsOf(links: readonly NodeLink[], asked?: number): RailCheck | undefined {
  const leaves = new Map<string, Set<number>>();
  for (const { nodeId, leaf } of links) {
    const its = leaves.get(nodeId) ?? new Set();
    leaves.set(nodeId, its.add(leaf));
  }
  const rails = asked ?? mostFrequent([...leaves.values()].map((its) => its.size));
  if (rails === undefined || rails < 2) return undefined;
  const byPort = new Map<string, NodeLink[]>();
  for (const link of links) {
    const known = byPort.get(link.nodePort);
    if (known) known.push(link);
    else byPort.set(link.nodePort, [link]);
  }
  const railOf = ({ leaf }: NodeLink): number => (leaf - 1) % rails;
  const strayIds = [...byPort.values()].flatMap((own) => {
    const usual = mostFrequent(own.map(railOf));
    return own.filter((link) => railOf(link) !== usual).map((link) => link.cableId);
  });
  return { rails, links: links.length, strayIds: strayIds.sort() };
}

/** The number that occurs most often; of equally frequent ones the smallest. */
function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | undefined;
  for (const [number, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && number < (best ?? Infinity))) best = number;
  }
  return best;
}
