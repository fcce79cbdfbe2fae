/** The compute fabrics of the groups of nodes: members and links. */
import { portNames } from '../../catalog/catalog-type';
import { Refusal } from '../../operations/plan';
import { numbered, type Link, type Member } from './blueprint';
import type { FabricCounts, GroupCounts } from './counts';
import type { FabricSpec, NodeGroup, TypeOf } from './spec';
import { commonSpeed, computePorts, switchPorts, topSpeed } from './type-ports';
import { wireTree, type Endpoint } from './wire-tree';

/** The key of a node of a group, both counted from 0. */
export const nodeKey = (group: number, node: number): string => `g${group + 1}/node/${node + 1}`;

const planeKey = (group: number, plane: number): string => `g${group + 1}/p${plane + 1}`;

/** Every node and every switch of the compute fabrics. */
export function computeMembers(spec: FabricSpec, counts: FabricCounts): Member[] {
  const members: Member[] = [];
  const made = { node: 0, leaf: 0, spine: 0, core: 0 };
  const last = { node: counts.nodes, leaf: counts.leaf, spine: counts.spine, core: counts.core };
  const add = (role: keyof typeof made, key: string, typeId: string | undefined, group: number): void => {
    if (typeId === undefined)
      throw new Refusal(
        'no-type',
        `Say ${role === 'node' ? 'nodeType' : 'switchType'}: without it nothing can be placed.`,
      );
    made[role]++;
    members.push({ key, role, typeId, name: numbered(spec.names[role], made[role], last[role]), group });
  };
  for (const [index, group] of spec.groups.entries()) {
    const tree = counts.groups[index]?.tree;
    if (!tree) continue;
    for (let node = 0; node < group.nodes; node++) add('node', nodeKey(index, node), group.nodeType, index);
    for (let plane = 0; plane < group.planes; plane++) {
      const tiers = [['leaf', tree.leaves], ['spine', tree.spines], ['core', tree.cores]] as const; // prettier-ignore
      for (const [tier, count] of tiers)
        for (let n = 1; n <= count; n++) add(tier, `${planeKey(index, plane)}/${tier}/${n}`, group.switchType, index);
    }
  }
  return members;
}

/** Every link of the compute fabrics. */
export function computeLinks(spec: FabricSpec, counts: FabricCounts, typeOf: TypeOf): Link[] {
  return spec.groups.flatMap((group, index) => {
    const counted = counts.groups[index];
    return counted
      ? Array.from({ length: group.planes }, (_, plane) => planeLinks(group, index, plane, counted, typeOf)).flat()
      : [];
  });
}

function planeLinks(
  group: NodeGroup,
  index: number,
  plane: number,
  { tree }: GroupCounts,
  typeOf: TypeOf,
): readonly Link[] {
  const prefix = planeKey(index, plane);
  const nodeType = typeOf(group.nodeType ?? '');
  const switchType = typeOf(group.switchType ?? '');
  const below = nodeType && computePorts(nodeType);
  const ports = switchType && switchPorts(switchType);
  if (!below || !ports)
    throw new Refusal('no-ports', `${group.name}: the type of the nodes or of the switches has no data ports.`);
  const names = portNames(below);
  // A second plane takes ports of its own where a node has twice as many, else the second part of each port.
  const hasOwnPorts = names.length >= group.endpointsPerNode * group.planes;
  const isSplit = group.planes > 1 && !hasOwnPorts;
  if (!hasOwnPorts && names.length < group.endpointsPerNode)
    throw new Refusal(
      'few-ports',
      `${nodeType.name} has ${names.length} ports for compute, fewer than the ${group.endpointsPerNode} of endpointsPerNode.`,
    );
  const speed = commonSpeed(below, ports);
  const perRail = group.endpointsPerNode / group.rails;
  const unitNodes = group.scalableUnitNodes ?? group.nodes;
  const unitPlaces = Math.ceil((unitNodes * perRail) / tree.downPerLeaf) * tree.downPerLeaf;
  const rails = Array.from({ length: group.rails }, (_, rail) => {
    const endpoints: (Endpoint | undefined)[] = [];
    for (let node = 0; node < group.nodes; node++)
      for (let n = 0; n < perRail; n++) {
        const port = n * group.rails + rail;
        const place = Math.floor(node / unitNodes) * unitPlaces + (node % unitNodes) * perRail + n;
        endpoints[place] = {
          memberKey: nodeKey(index, node),
          port: names[hasOwnPorts ? plane * group.endpointsPerNode + port : port] ?? '',
          linkKey: `${prefix}/nl/${node + 1}/${port + 1}`,
          ...(isSplit ? { lane: plane + 1 } : {}),
          ...(speed === undefined ? {} : { speedMbps: isSplit ? speed / group.planes : speed }),
        };
      }
    return endpoints;
  });
  return wireTree({
    prefix,
    tree,
    ports: portNames(ports).slice(0, group.radix),
    portsPerCage: ports.portsPerCage ?? 1,
    speedMbps: topSpeed(ports),
    rails,
    purpose: 'compute',
    uplinkPurpose: 'uplink',
    keyOf: (tier, at) => `${prefix}/${tier}/${at + 1}`,
  });
}
