/** How many switches, links and modules a fabric has, without placing any of it. */
import { fatTree, fatTreeTransceivers, leafPorts, type FatTree } from '../../analysis/formulas/fabric';
import { err, ok, type Result } from '../../units/result';
import type { FabricSpec, NodeGroup, SideNetwork } from './spec';

/** A compute fabric in one plane; the others are like it. */
export interface GroupCounts {
  readonly name: string;
  readonly nodes: number;
  readonly gpus: number;
  readonly planes: number;
  readonly tree: FatTree;
}

/** Switches and links of a network beside compute. */
export interface SideCounts {
  readonly leaf: number;
  readonly spine: number;
  readonly links: number;
  readonly leafSpine: number;
}

export interface FabricCounts {
  readonly gpus: number;
  readonly nodes: number;
  readonly leaf: number;
  readonly spine: number;
  /** Zero without a third tier, as are its links. */
  readonly core: number;
  readonly cables: { readonly nodeLeaf: number; readonly leafSpine: number; readonly spineCore: number };
  /** Modules in the switches. */
  readonly transceivers: number;
  /** Modules in the nodes, with as many ports to a module as in the switches. */
  readonly nodeTransceivers: number;
  readonly groups: readonly GroupCounts[];
  readonly storage?: SideCounts;
  readonly inBand?: SideCounts;
  readonly outOfBand?: { readonly switches: number; readonly links: number; readonly uplinks: number };
  readonly nvlink?: { readonly domains: number; readonly links: number; readonly switchTrays: number };
}

/** Uplinks of a management switch into the in-band network, one into each half. */
export const MANAGEMENT_UPLINKS = 2;

/** The counts of a fabric, or the sentence that says why no fat tree carries it. */
export function fabricCounts(spec: FabricSpec): Result<FabricCounts, string> {
  const groups: GroupCounts[] = [];
  for (const group of spec.groups) {
    const tree = treeOf(group);
    if (!tree) return err(tooLarge(group));
    const { name, nodes, planes } = group;
    groups.push({ name, nodes, gpus: nodes * group.gpusPerNode, planes, tree });
  }
  const sum = (of: (tree: FatTree) => number) =>
    groups.reduce((total, { tree, planes }) => total + planes * of(tree), 0);
  const modules = (of: (group: NodeGroup, tree: FatTree) => number) =>
    spec.groups.reduce((total, group, index) => {
      const tree = groups[index]?.tree;
      return tree ? total + group.planes * of(group, tree) : total;
    }, 0);
  const nodes = groups.reduce((total, group) => total + group.nodes, 0);
  const gpus = groups.reduce((total, group) => total + group.gpus, 0);
  const compute = {
    gpus,
    nodes,
    leaf: sum(({ leaves }) => leaves),
    spine: sum(({ spines }) => spines),
    core: sum(({ cores }) => cores),
    cables: {
      nodeLeaf: sum(({ nodeLeafLinks }) => nodeLeafLinks),
      leafSpine: sum(({ leafSpineLinks }) => leafSpineLinks),
      spineCore: sum(({ spineCoreLinks }) => spineCoreLinks),
    },
    transceivers: modules((group, tree) => fatTreeTransceivers(tree, group.portsPerTransceiver)),
    nodeTransceivers: modules((group) => group.nodes * Math.ceil(group.endpointsPerNode / group.portsPerTransceiver)),
    groups,
  };
  const beside = sideCounts(spec, nodes, compute.leaf + compute.spine + compute.core);
  return beside.ok ? ok({ ...compute, ...beside.value, ...nvlinkCounts(spec, gpus) }) : beside;
}

/** The fat tree of one plane of a group; nothing when none carries it. */
export function treeOf(group: NodeGroup): FatTree | undefined {
  const { rails, radix, oversubscription, tiers, breakouts, nodes, endpointsPerNode, reservedPorts } = group;
  const ports = nodes * endpointsPerNode + reservedPorts;
  return fatTree({ ports, rails, radix, oversubscription, tiers, breakouts, leastLeaves: leavesOfUnits(group) });
}

/** Leaves of scalable units that do not share theirs with the next unit, however few nodes one has. */
function leavesOfUnits({
  scalableUnitNodes,
  nodes,
  endpointsPerNode,
  rails,
  radix,
  oversubscription,
}: NodeGroup): number {
  if (scalableUnitNodes === undefined) return 0;
  const { down } = leafPorts(radix, oversubscription);
  const leavesFor = (count: number) => Math.ceil((count * endpointsPerNode) / rails / down) * rails;
  return Math.floor(nodes / scalableUnitNodes) * leavesFor(scalableUnitNodes) + leavesFor(nodes % scalableUnitNodes);
}

function tooLarge(group: NodeGroup): string {
  const { name, radix, tiers, breakouts } = group;
  const ports = group.nodes * group.endpointsPerNode + group.reservedPorts;
  const asked = `${name}: ${ports} ports are more than ${tiers.join(' or ')} tiers of ${radix}-port switches carry`;
  const advice = [
    ...(tiers.includes(3) ? [] : ['set tiers to 3']),
    ...(breakouts.includes(4) ? [] : ['allow breakout']),
    'choose a switch with more ports, or make several fabrics',
  ];
  return `${asked}; ${advice.join(', ')}.`;
}

/** The tree of a network with an A and a B half; two leaves that hold everything need no spine. */
export function sideFatTree(network: SideNetwork, ports: number): FatTree | undefined {
  const { radix, oversubscription } = network;
  if (Math.ceil(ports / 2) > radix)
    return fatTree({ ports, rails: 2, radix, oversubscription, tiers: [2], breakouts: [1, 2, 4], leastLeaves: 0 });
  const none = { spines: 0, cores: 0, upPerLeaf: 0, upPerSpine: 0, leafSpineLinks: 0, spineCoreLinks: 0 };
  return { ...none, tiers: 2, breakout: 1, leaves: ports === 0 ? 0 : 2, downPerLeaf: radix, nodeLeafLinks: ports };
}

function countsOfSide(network: SideNetwork, ports: number): SideCounts | undefined {
  const tree = sideFatTree(network, ports);
  return tree && { leaf: tree.leaves, spine: tree.spines, links: ports, leafSpine: tree.leafSpineLinks };
}

type Beside = Pick<FabricCounts, 'storage' | 'inBand' | 'outOfBand'>;

function sideCounts(spec: FabricSpec, nodes: number, computeSwitches: number): Result<Beside, string> {
  const { storage, inBand, outOfBand } = spec;
  const stored = storage && countsOfSide(storage, storagePorts(storage, nodes));
  if (storage && !stored)
    return err('storage: more ports than two tiers of its switches carry; choose another switch.');
  const servers = storage?.servers ?? 0;
  const managed = spec.groups.reduce((total, group) => total + (group.isManaged ? group.nodes : 0), 0);
  const fixed = managed + servers + computeSwitches + (stored ? stored.leaf + stored.spine : 0);
  // Management switches have uplinks into the in-band network, whose switches they manage: round until both agree.
  let switches = 0;
  for (;;) {
    const uplinks = inBand ? switches * MANAGEMENT_UPLINKS : 0;
    const banded = inBand && countsOfSide(inBand, nodes * inBand.endpointsPerNode + uplinks);
    if (inBand && !banded)
      return err('inBand: more ports than two tiers of its switches carry; choose another switch.');
    const links = fixed + (banded ? banded.leaf + banded.spine : 0);
    const needed = outOfBand ? Math.ceil(links / outOfBand.portsPerSwitch) : 0;
    if (needed > switches) {
      switches = needed;
      continue;
    }
    return ok({
      ...(stored ? { storage: stored } : {}),
      ...(banded ? { inBand: banded } : {}),
      ...(outOfBand ? { outOfBand: { switches, links, uplinks } } : {}),
    });
  }
}

/** Ports of nodes and servers in the storage network. */
export function storagePorts(storage: SideNetwork, nodes: number): number {
  return nodes * storage.endpointsPerNode + storage.servers * storage.portsPerServer;
}

function nvlinkCounts({ nvlink }: FabricSpec, gpus: number): Pick<FabricCounts, 'nvlink'> {
  if (!nvlink) return {};
  const domains = Math.ceil(gpus / nvlink.domainGpus);
  const switchTrays = domains * nvlink.switchTraysPerDomain;
  return { nvlink: { domains, links: gpus * nvlink.linksPerGpu, switchTrays } };
}
