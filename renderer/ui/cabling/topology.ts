/** A network as it is cabled: its switches in tiers above what they connect, and the cables between them in bundles. */
import type { Cable } from '#shared/model/records/cable';
import type { Device } from '#shared/model/records/device';
import type { Rack } from '#shared/model/records/rack';
import type { Equipment } from '#shared/model/records/equipment';
import { getRecord, type DocumentView } from '#shared/store/document-view';

export const NETWORKS = ['compute', 'storage', 'management', 'nvlink', 'other'] as const;
export type Network = (typeof NETWORKS)[number];

/** 0 what is connected, 1 the switches it is plugged into, 2 those above them, and so on. */
export type Tier = number;

export interface TopologyBox {
  /** Id of its first member. */
  readonly id: string;
  readonly tier: Tier;
  readonly name: string;
  /** Names of the types of its members. */
  readonly facts: string;
  readonly memberIds: readonly string[];
  /** Racks that its members stand in. */
  readonly rackIds: readonly string[];
  /** Which rail a switch of the first tier serves, from 0; nothing when it serves several or none. */
  readonly rail: number | undefined;
  readonly linksUp: number;
  readonly linksDown: number;
}

export interface TopologyLine {
  readonly id: string;
  /** The upper box and the lower one. */
  readonly from: string;
  readonly to: string;
  readonly cableIds: readonly Cable['id'][];
  readonly rail: number | undefined;
}

export interface Topology {
  readonly boxes: readonly TopologyBox[];
  readonly lines: readonly TopologyLine[];
  readonly tiers: number;
}

export interface TopologyQuery {
  readonly network: Network;
  /** Only cables of this fabric; all when nothing is said. */
  readonly fabricId?: string;
  /** What has the same neighbours is one box. */
  readonly isGrouped: boolean;
}

type Owner = Device | Rack | Equipment;

interface Place {
  readonly owner: Owner;
  tier: Tier;
  readonly links: Map<string, Cable[]>;
}

const ORDER = new Intl.Collator('en', { numeric: true });

/** O(cables + devices they join). */
export function topologyOf(view: DocumentView, { network, fabricId, isGrouped }: TopologyQuery): Topology {
  const places = placesOf(view, network, fabricId);
  setTiers(view, places);
  const rails = railsOf(places);
  const boxOf = new Map<string, string>();
  const groups = new Map<string, string[]>();
  const ids = [...places.keys()].sort((a, b) => ORDER.compare(nameOf(places, a), nameOf(places, b)));
  for (const id of ids) {
    const place = places.get(id);
    // Nodes with the same switches are always one box: hundreds of them tell no more than one.
    const isJoined = isGrouped || place?.tier === 0;
    const key = isJoined ? `${place?.tier} ${[...(place?.links.keys() ?? [])].sort().join(' ')}` : id;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  for (const members of groups.values()) for (const id of members) boxOf.set(id, members[0] ?? id);
  const lines = linesOf(places, boxOf, rails);
  const links = { up: new Map<string, number>(), down: new Map<string, number>() };
  for (const { from, to, cableIds } of lines) {
    links.down.set(from, (links.down.get(from) ?? 0) + cableIds.length);
    links.up.set(to, (links.up.get(to) ?? 0) + cableIds.length);
  }
  const boxes = [...groups.values()].map((members) => boxFrom(view, places, members, rails, links));
  const tiers = boxes.reduce((most, { tier }) => Math.max(most, tier + 1), 0);
  return { boxes: boxes.sort((a, b) => b.tier - a.tier), lines, tiers };
}

function nameOf(places: ReadonlyMap<string, Place>, id: string): string {
  return places.get(id)?.owner.name ?? '';
}

function placesOf(view: DocumentView, network: Network, fabricId: string | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  const placeOf = (id: string): Place | undefined => {
    const known = places.get(id);
    if (known) return known;
    const owner = getRecord(view, id);
    if (owner?.typeName !== 'device' && owner?.typeName !== 'rack' && owner?.typeName !== 'equipment') return undefined;
    const place: Place = { owner, tier: 0, links: new Map() };
    places.set(id, place);
    return place;
  };
  for (const cable of cablesOf(view, network, fabricId)) {
    const ends = [placeOf(cable.fromId), placeOf(cable.toId)] as const;
    if (!ends[0] || !ends[1]) continue;
    for (const [own, other] of [ends, [ends[1], ends[0]] as const]) {
      const cables = own?.links.get(other?.owner.id ?? '');
      if (cables) cables.push(cable);
      else if (other) own?.links.set(other.owner.id, [cable]);
    }
  }
  return places;
}

/** The cables of a network with the uplinks that its switches lead to: an uplink says of itself only that it is one. */
function cablesOf(view: DocumentView, network: Network, fabricId: string | undefined): readonly Cable[] {
  const own: Cable[] = [];
  const uplinks = new Map<string, Cable[]>();
  for (const cable of view.all('cable').values()) {
    if (cable.fromId === cable.toId || (fabricId !== undefined && cable.fabricId !== fabricId)) continue;
    if (cable.purpose === network) own.push(cable);
    if (cable.purpose !== 'uplink') continue;
    for (const id of [cable.fromId, cable.toId]) {
      const list = uplinks.get(id);
      if (list) list.push(cable);
      else uplinks.set(id, [cable]);
    }
  }
  const found = new Set(own);
  const open = own.flatMap(({ fromId, toId }): string[] => [fromId, toId]);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const leading = uplinks.get(id) ?? [];
    uplinks.delete(id);
    for (const cable of leading) {
      found.add(cable);
      open.push(cable.fromId, cable.toId);
    }
  }
  return [...found];
}

function isSwitch(view: DocumentView, { typeId }: Owner): boolean {
  const category = view.get(typeId)?.type.category;
  return category?.startsWith('switch') === true;
}

/** Switches with something that is none are the first tier; each further one is a step away from it. */
function setTiers(view: DocumentView, places: ReadonlyMap<string, Place>): void {
  const switches = [...places.values()].filter(({ owner }) => isSwitch(view, owner));
  const open = new Set(switches);
  let below: readonly Place[] = [...places.values()].filter((place) => !open.has(place));
  for (let tier = 1; open.size > 0; tier++) {
    const found = new Set<Place>();
    for (const { links } of below)
      for (const id of links.keys()) {
        const place = places.get(id);
        if (place && open.has(place)) found.add(place);
      }
    // Switches that nothing leads to are taken as a tier of their own.
    const next = found.size > 0 ? found : new Set(open);
    for (const place of next) {
      place.tier = tier;
      open.delete(place);
    }
    below = [...next];
  }
}

/** The rail of each switch of the first tier: the place of its port among those of the nodes, where all agree. */
function railsOf(places: ReadonlyMap<string, Place>): ReadonlyMap<string, number> {
  const rails = new Map<string, number>();
  const torn = new Set<string>();
  for (const { owner, tier, links } of places.values()) {
    if (tier !== 0) continue;
    const ports = [...links].flatMap(([id, cables]) =>
      cables.map((cable) => ({ id, port: cable.fromId === owner.id ? cable.fromPort : cable.toPort })),
    );
    const leaves: string[] = [];
    for (const { id } of ports.sort((a, b) => ORDER.compare(a.port, b.port))) if (!leaves.includes(id)) leaves.push(id);
    for (const [rail, id] of leaves.entries()) {
      const known = rails.get(id);
      if (known !== undefined && known !== rail) torn.add(id);
      rails.set(id, rail);
    }
  }
  for (const id of torn) rails.delete(id);
  return rails;
}

function linesOf(
  places: ReadonlyMap<string, Place>,
  boxOf: ReadonlyMap<string, string>,
  rails: ReadonlyMap<string, number>,
): TopologyLine[] {
  const lines = new Map<
    string,
    { from: string; to: string; cableIds: Cable['id'][]; rails: Set<number | undefined> }
  >();
  for (const [id, { tier, links }] of places)
    for (const [otherId, cables] of links) {
      const other = places.get(otherId);
      if (!other || other.tier < tier || (other.tier === tier && otherId < id)) continue;
      const [from, to] = [boxOf.get(otherId) ?? otherId, boxOf.get(id) ?? id];
      const key = `${from} ${to}`;
      const line = lines.get(key) ?? { from, to, cableIds: [], rails: new Set() };
      line.cableIds.push(...cables.map((cable) => cable.id));
      line.rails.add(tier === 0 ? rails.get(otherId) : rails.get(id));
      lines.set(key, line);
    }
  return [...lines].map(([id, { from, to, cableIds, rails: all }]) => {
    const [rail] = all;
    return { id, from, to, cableIds, rail: all.size === 1 ? rail : undefined };
  });
}

function boxFrom(
  view: DocumentView,
  places: ReadonlyMap<string, Place>,
  members: readonly string[],
  rails: ReadonlyMap<string, number>,
  links: { readonly up: ReadonlyMap<string, number>; readonly down: ReadonlyMap<string, number> },
): TopologyBox {
  const [id = ''] = members;
  const first = places.get(id);
  const names = [nameOf(places, id), nameOf(places, members.at(-1) ?? id)];
  const types = new Set<string>();
  const rackIds = new Set<string>();
  for (const member of members) {
    const owner = places.get(member)?.owner;
    if (!owner) continue;
    const type = view.get(owner.typeId)?.type;
    if (type) types.add(type.name);
    rackIds.add(owner.typeName === 'device' ? owner.rackId : owner.id);
  }
  return {
    id,
    tier: first?.tier ?? 0,
    name: members.length === 1 ? (names[0] ?? '') : `${members.length} × ${names[0] ?? ''} … ${names[1] ?? ''}`,
    facts: [...types].join(', '),
    memberIds: members,
    rackIds: [...rackIds],
    rail: members.length === 1 ? rails.get(id) : undefined,
    linksUp: links.up.get(id) ?? 0,
    linksDown: links.down.get(id) ?? 0,
  };
}
