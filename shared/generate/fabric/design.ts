/** Everything a description asks for: members, the racks they go to, and the links between them. */
import { portNames } from '../../catalog/catalog-type';
import { Refusal } from '../../operations/plan';
import { numbered, type Link, type Member } from './blueprint';
import { fabricCounts, type FabricCounts } from './counts';
import { computeLinks, computeMembers } from './design-compute';
import { sideLinks, sideMembers } from './design-side';
import { planRacks, type RackPlan } from './rack-plan';
import type { FabricSpec, TypeOf } from './spec';
import { managementPort, switchPorts, topSpeed } from './type-ports';

export interface FabricDesign {
  readonly counts: FabricCounts;
  readonly members: readonly Member[];
  /** Rows of racks, each from west to east. */
  readonly rows: readonly (readonly RackPlan[])[];
  readonly links: readonly Link[];
}

/** The whole design. @throws Refusal when a type or port that it needs is missing, or the counts do not work out. */
export function designFabric(spec: FabricSpec, typeOf: TypeOf): FabricDesign {
  const counted = fabricCounts(spec);
  if (!counted.ok) throw new Refusal('too-large', counted.error);
  const counts = counted.value;
  const members = fabricMembers(spec, counts);
  const rows = planRacks(members, spec.placement, typeOf);
  const outOfBand = members.filter(({ role }) => role === 'outOfBand');
  const links = [
    ...computeLinks(spec, counts, typeOf),
    ...(spec.storage ? sideLinks(spec, 'storage', spec.storage, typeOf) : []),
    ...(spec.inBand ? sideLinks(spec, 'inBand', spec.inBand, typeOf, outOfBand) : []),
    ...managementLinks(spec, rows, outOfBand, typeOf),
  ];
  return { counts, members, rows, links };
}

/** Nodes, switches and servers of a description. */
export function fabricMembers(spec: FabricSpec, counts: FabricCounts): Member[] {
  const { storage, inBand, outOfBand } = spec;
  return [
    ...computeMembers(spec, counts),
    ...(storage && counts.storage ? sideMembers(spec, 'storage', storage, counts.storage) : []),
    ...(inBand && counts.inBand ? sideMembers(spec, 'inBand', inBand, counts.inBand) : []),
    ...(outOfBand && counts.outOfBand ? managementSwitches(spec, counts.outOfBand.switches) : []),
  ];
}

function managementSwitches(spec: FabricSpec, count: number): Member[] {
  const typeId = spec.outOfBand?.switchType;
  if (typeId === undefined) throw new Refusal('no-type', 'Say outOfBand.switchType: without it nothing can be placed.');
  return Array.from({ length: count }, (_, index): Member => {
    const name = numbered(spec.names.outOfBand, index + 1, count);
    return { key: `outOfBand/${index + 1}`, role: 'outOfBand', typeId, name };
  });
}

/** What is managed fills the switches in the order of the racks, so that most cables stay within a row. */
function managementLinks(
  spec: FabricSpec,
  rows: readonly (readonly RackPlan[])[],
  switches: readonly Member[],
  typeOf: TypeOf,
): Link[] {
  const { outOfBand } = spec;
  const type = typeOf(outOfBand?.switchType ?? '');
  const group = type && switchPorts(type);
  if (!outOfBand || !group) return [];
  const ports = portNames(group).slice(0, outOfBand.portsPerSwitch);
  const speedMbps = topSpeed(group);
  const managed = rows
    .flat()
    .flatMap(({ mounted, system }) => [
      ...(system ? [system] : []),
      ...mounted.map(({ member }) => member).filter(({ role }) => role !== 'outOfBand'),
    ]);
  const links: Link[] = [];
  for (const member of managed) {
    const memberType = typeOf(member.typeId);
    const own = memberType && managementPort(memberType);
    const above = switches[Math.floor(links.length / ports.length)];
    const port = ports[links.length % ports.length];
    if (!own || !above || port === undefined) continue;
    links.push({
      key: `outOfBand/nl/${member.key}`,
      from: { memberKey: member.key, port: own.name },
      to: { memberKey: above.key, port },
      purpose: 'management',
      ...(speedMbps === undefined ? {} : { speedMbps }),
    });
  }
  return links;
}
