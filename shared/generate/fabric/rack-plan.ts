/** Which rack each member of a fabric goes to, and in which row each rack stands, before rows have a place. */
import type { CatalogType, DeviceType } from '../../catalog/catalog-type';
import { specOf } from '../../catalog/spec';
import { Refusal } from '../../operations/plan';
import { isKnown } from '../../units/known';
import type { Member } from './blueprint';
import type { Placement, TypeOf } from './spec';

/** A rack of a fabric with what is mounted in it; a system that is a rack itself holds nothing. */
export interface RackPlan {
  readonly key: string;
  readonly typeId: string;
  readonly kind: 'compute' | 'network' | 'service';
  readonly mounted: readonly Mounted[];
  /** The node that this rack is. */
  readonly system?: Member;
}

export interface Mounted {
  readonly member: Member;
  readonly bottomHalfRu: number;
}

/** Without another word a rack gets so many nodes that it stays at about what strong air cooling takes, grade K. */
const AIR_COOLED_RACK_W = 30_000;
const MOST_NODES = 4;
const SERVERS_PER_RACK = 10;
/** Switches of several kinds come out unevenly; a rack may have this many more than asked for. */
const UNEVEN = 3;

/** Racks in rows, each from west to east. */
export function planRacks(members: readonly Member[], placement: Placement, typeOf: TypeOf): readonly RackPlan[][] {
  const frame = typeOf(placement.rackType);
  if (frame?.kind !== 'rack')
    throw new Refusal('no-type', `placement.rackType: ${placement.rackType} is not a rack of the catalog.`);
  const frameHalfRu = frame.rack.rackUnits * 2;
  const heightOf = (member: Member): number => deviceOf(typeOf(member.typeId), member).device.heightHalfRu;

  const compute: RackPlan[] = [];
  const nodes = members.filter(({ role }) => role === 'node');
  for (const [typeId, alike] of groupBy(nodes, ({ group, typeId: id }) => `${String(group)} ${id}`)) {
    const type = typeOf(alike[0]?.typeId ?? '');
    if (type?.kind === 'rack')
      for (const system of alike)
        compute.push({ key: system.key, typeId: system.typeId, kind: 'compute', mounted: [], system });
    else {
      const [first] = alike;
      if (!first) continue;
      const perRack = placement.nodesPerRack ?? usualNodes(deviceOf(type, first), frameHalfRu);
      if (perRack * heightOf(first) > frameHalfRu)
        throw new Refusal('no-space', `placement.nodesPerRack: ${perRack} of ${typeId} do not fit into ${frame.name}.`);
      const prefix = `g${(first.group ?? 0) + 1}/rack`;
      compute.push(...fill(alike, perRack, frame.id, 'compute', prefix, heightOf, frameHalfRu));
    }
  }
  const servers = members.filter(({ role }) => role === 'server');
  const service = fill(servers, SERVERS_PER_RACK, frame.id, 'service', 'rack/service', heightOf, frameHalfRu);
  const switches = members.filter(({ role }) => role !== 'node' && role !== 'server');
  const network = networkRacks(switches, placement, frame.id, frameHalfRu, heightOf);
  return inRows(compute, [...network, ...service], placement);
}

/** Members in racks from the bottom up, with a rack unit between them where there is room. */
function fill(
  members: readonly Member[],
  perRack: number,
  typeId: string,
  kind: RackPlan['kind'],
  prefix: string,
  heightOf: (member: Member) => number,
  frameHalfRu: number,
): RackPlan[] {
  const racks: RackPlan[] = [];
  for (let from = 0; from < members.length; from += perRack) {
    const held = members.slice(from, from + perRack);
    const spare = frameHalfRu - held.reduce((sum, member) => sum + heightOf(member), 0);
    const gap = spare >= 2 * perRack + 8 ? 2 : 0;
    let bottomHalfRu = gap;
    const mounted = held.map((member) => {
      const place = { member, bottomHalfRu };
      bottomHalfRu += heightOf(member) + gap;
      return place;
    });
    racks.push({ key: `${prefix}/${racks.length + 1}`, typeId, kind, mounted });
  }
  return racks;
}

/** Switches of each kind spread over all network racks, from the top down, so that leaves stand in the rows of their nodes. */
function networkRacks(
  switches: readonly Member[],
  { switchesPerRack }: Placement,
  typeId: string,
  frameHalfRu: number,
  heightOf: (member: Member) => number,
): RackPlan[] {
  for (let count = Math.max(1, Math.ceil(switches.length / switchesPerRack)); switches.length > 0; count++) {
    const racks = Array.from({ length: count }, (): Member[] => []);
    for (const [, alike] of groupBy(switches, ({ role }) => role))
      for (const [index, member] of alike.entries()) racks[Math.floor((index * count) / alike.length)]?.push(member);
    // Switches are a rack unit apart, for cables to the rear; two at the top stay free for those.
    const needed = (held: readonly Member[]) => held.reduce((sum, member) => sum + heightOf(member) + 2, 4);
    const isFull = (held: readonly Member[]) => needed(held) > frameHalfRu || held.length > switchesPerRack + UNEVEN;
    if (racks.some(isFull)) {
      if (count > switches.length)
        throw new Refusal('no-space', 'placement.rackType: a switch does not fit into a rack of this type.');
      continue;
    }
    return racks.map((held, index) => {
      let top = frameHalfRu - 4;
      const mounted = held.map((member) => {
        const bottomHalfRu = top - heightOf(member);
        top = bottomHalfRu - 2;
        return { member, bottomHalfRu: bottomHalfRu - (bottomHalfRu % 2) };
      });
      return { key: `rack/network/${index + 1}`, typeId, kind: 'network', mounted };
    });
  }
  return [];
}

/** Rows of about equal length; network racks share them, or have rows of their own in the middle of the block. */
function inRows(compute: readonly RackPlan[], network: readonly RackPlan[], placement: Placement): RackPlan[][] {
  const { racksPerRow } = placement;
  if (placement.network === 'networkRow') {
    const rows = inShares(compute, Math.ceil(compute.length / racksPerRow));
    const between = inShares(network, Math.ceil(network.length / racksPerRow));
    const middle = Math.ceil(rows.length / 2);
    return [...rows.slice(0, middle), ...between, ...rows.slice(middle)];
  }
  const count = Math.ceil((compute.length + network.length) / racksPerRow);
  const shares = inShares(network, count);
  return inShares(compute, count).map((row, index) => {
    const share = shares[index] ?? [];
    if (placement.network === 'endOfRow') return [...row, ...share];
    const half = Math.ceil(row.length / 2);
    return [...row.slice(0, half), ...share, ...row.slice(half)];
  });
}

/** In so many parts of equal length, the longer ones first. */
function inShares<T>(all: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, index) =>
    all.slice(Math.ceil((index * all.length) / count), Math.ceil(((index + 1) * all.length) / count)),
  );
}

function usualNodes(type: DeviceType, frameHalfRu: number): number {
  const { powerW } = specOf(type);
  const byPower = isKnown(powerW) && powerW > 0 ? Math.floor(AIR_COOLED_RACK_W / powerW) : MOST_NODES;
  return Math.max(1, Math.min(MOST_NODES, byPower, Math.floor(frameHalfRu / type.device.heightHalfRu)));
}

function deviceOf(type: CatalogType | undefined, { name }: Member): DeviceType {
  if (type?.kind === 'device' && type.device.heightHalfRu > 0) return type;
  throw new Refusal('wrong-type', `${name}: ${type?.name ?? 'its type'} is not a device that goes into a rack.`);
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
