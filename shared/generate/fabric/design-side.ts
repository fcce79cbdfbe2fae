/** Storage and in-band management: networks with an A and a B half. */
import type { FatTree } from '../../analysis/formulas/fabric';
import { portNames, type PortGroup } from '../../catalog/catalog-type';
import { Refusal } from '../../operations/plan';
import { numbered, type Link, type LinkEnd, type Member } from './blueprint';
import { sideFatTree, type SideCounts } from './counts';
import { nodeKey } from './design-compute';
import type { FabricSpec, SideNetwork, TypeOf } from './spec';
import { commonSpeed, inBandPorts, partFor, servicePorts, switchPorts, topSpeed, uplinkPorts } from './type-ports';
import { wireTree, type Endpoint } from './wire-tree';

export type SideKind = 'storage' | 'inBand';

/** Switches of a network, and the servers of storage. */
export function sideMembers(spec: FabricSpec, kind: SideKind, network: SideNetwork, counts: SideCounts): Member[] {
  const { switchType, serverType, servers } = network;
  if (switchType === undefined)
    throw new Refusal('no-type', `Say ${kind}.switchType: without it nothing can be placed.`);
  const total = counts.leaf + counts.spine;
  const switches = Array.from({ length: total }, (_, index): Member => {
    const isLeaf = index < counts.leaf;
    const tier = isLeaf ? 'leaf' : 'spine';
    const number = isLeaf ? index + 1 : index + 1 - counts.leaf;
    const name = numbered(spec.names[kind], index + 1, total);
    return {
      key: `${kind}/${tier}/${number}`,
      role: isLeaf ? `${kind}Leaf` : `${kind}Spine`,
      typeId: switchType,
      name,
    };
  });
  if (servers === 0) return switches;
  if (serverType === undefined)
    throw new Refusal('no-type', `Say ${kind}.serverType: without it nothing can be placed.`);
  const made = Array.from({ length: servers }, (_, index): Member => {
    const name = numbered(spec.names.server, index + 1, servers);
    return { key: `${kind}/server/${index + 1}`, role: 'server', typeId: serverType, name };
  });
  return [...switches, ...made];
}

/** Links of a network. @param outOfBand keys and type of the management switches with uplinks into it. */
export function sideLinks(
  spec: FabricSpec,
  kind: SideKind,
  network: SideNetwork,
  typeOf: TypeOf,
  outOfBand: readonly Member[] = [],
): Link[] {
  const switchType = typeOf(network.switchType ?? '');
  const ports = switchType && switchPorts(switchType);
  if (!ports) throw new Refusal('no-ports', `${kind}: ${switchType?.name ?? 'the switch'} has no data ports.`);
  const purpose = kind === 'storage' ? 'storage' : 'management';
  const groups = new Map<string, PortGroup>();
  const halves: [Endpoint[], Endpoint[]] = [[], []];
  const add = (memberKey: string, group: PortGroup | undefined, count: number, skip: number, owner: string): void => {
    if (count === 0) return;
    const names = group ? portNames(group).slice(skip) : [];
    if (!group || names.length < count)
      throw new Refusal(
        'few-ports',
        `${owner} has ${names.length} ports left for ${kind}, fewer than the ${count} asked for.`,
      );
    for (const [n, port] of names.slice(0, count).entries()) {
      groups.set(`${memberKey}/${port}`, group);
      const half = n % 2 === 0 ? 0 : 1;
      const speedMbps = commonSpeed(group, ports);
      const linkKey = `${kind}/nl/${memberKey}/${n + 1}`;
      const side = half === 0 ? 'A' : 'B';
      halves[half].push({ memberKey, port, linkKey, side, ...(speedMbps === undefined ? {} : { speedMbps }) });
    }
  };
  for (const [index, group] of spec.groups.entries()) {
    const type = typeOf(group.nodeType ?? '');
    if (!type) continue;
    const own = kind === 'storage' ? servicePorts(type) : inBandPorts(type);
    // In-band management takes the service ports that storage leaves.
    const skip = kind === 'inBand' && own === servicePorts(type) ? (spec.storage?.endpointsPerNode ?? 0) : 0;
    for (let node = 0; node < group.nodes; node++)
      add(nodeKey(index, node), own, network.endpointsPerNode, skip, type.name);
  }
  const serverType = typeOf(network.serverType ?? '');
  for (let n = 1; serverType && n <= network.servers; n++)
    add(`${kind}/server/${n}`, servicePorts(serverType, true), network.portsPerServer, 0, serverType.name);
  for (const { key, typeId } of outOfBand) {
    const type = typeOf(typeId);
    if (type) add(key, uplinkPorts(type), 2, 0, type.name);
  }
  const tree: FatTree | undefined = sideFatTree(network, halves[0].length + halves[1].length);
  if (!tree) return [];
  return wireTree({
    prefix: kind,
    tree,
    ports: portNames(ports).slice(0, network.radix),
    portsPerCage: ports.portsPerCage ?? 1,
    speedMbps: topSpeed(ports),
    rails: halves,
    purpose,
    uplinkPurpose: 'uplink',
    keyOf: (tier, at) => `${kind}/${tier}/${at + 1}`,
    endAt: (endpoint: LinkEnd & { readonly speedMbps?: number }) =>
      endpoint.speedMbps === undefined ? partFor(groups.get(`${endpoint.memberKey}/${endpoint.port}`), ports) : {},
  });
}
