/** The power chain of a document as the diagram draws it: boxes with what hangs on them, and lines between them. */
import type { RecordId } from '#shared/model/record-id';
import type { PowerFeed } from '#shared/model/records/power-feed';
import type { PowerLink } from '#shared/model/records/power-link';
import type { PowerNode, PowerNodeKind } from '#shared/model/records/power-node';
import { nodeFigures } from '#shared/model/node-figures';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';
import { UNKNOWN, type Known } from '#shared/units/known';

/** What a box stands for: a power node, plant that supplies but is no node yet, or supply that is not in the document. */
export type BoxKind = PowerNodeKind | 'plant' | 'elsewhere';

export interface ChainBox {
  /** Id of the record it stands for, or `elsewhere`. */
  readonly id: string;
  readonly kind: BoxKind;
  readonly name: string;
  readonly side: string;
  readonly node: PowerNode | undefined;
  /** At its output; its plant's type says it where the node does not. */
  readonly voltageV: Known<number>;
  /** Circuits that leave it, by name. */
  readonly feeds: readonly PowerFeed[];
  readonly loads: LoadCounts;
}

/** How many different loads hang on the circuits of a box. */
export interface LoadCounts {
  readonly racks: number;
  readonly devices: number;
  readonly plant: number;
}

export interface ChainLine {
  readonly id: RecordId<'powerLink'>;
  readonly link: PowerLink;
  readonly from: string;
  readonly to: string;
}

export interface Chain {
  readonly boxes: readonly ChainBox[];
  readonly lines: readonly ChainLine[];
}

/** Circuits whose supply nobody has drawn hang on this box. */
export const ELSEWHERE = 'elsewhere';

/** The chain of a document. O(nodes + links + circuits + connections). */
export function chainOf(view: DocumentView): Chain {
  const feeds = new Map<string, PowerFeed[]>();
  for (const feed of view.all('powerFeed').values()) {
    const key = boxIdOf(view, feed);
    const list = feeds.get(key);
    if (list) list.push(feed);
    else feeds.set(key, [feed]);
  }
  const boxes: ChainBox[] = [];
  for (const node of view.all('powerNode').values()) {
    const { id, kind, name } = node;
    const own = takeSorted(feeds, id);
    const host = node.hostId === undefined ? undefined : view.get(node.hostId);
    const { voltageV } = nodeFigures(node, host && view.get(host.typeId)?.type);
    boxes.push({ id, kind, name, side: node.side ?? '', node, voltageV, feeds: own, loads: countLoads(view, own) });
  }
  for (const key of [...feeds.keys()]) {
    const own = takeSorted(feeds, key);
    const sides = new Set(own.map((feed) => feed.side));
    const record = getRecord(view, key);
    boxes.push({
      id: key,
      kind: record ? 'plant' : 'elsewhere',
      name: record && 'name' in record && record.name ? record.name : 'Not from the plan',
      side: sides.size === 1 ? (own[0]?.side ?? '') : '',
      node: undefined,
      voltageV: UNKNOWN,
      feeds: own,
      loads: countLoads(view, own),
    });
  }
  const lines = [...view.all('powerLink').values()].map((link) => ({
    id: link.id,
    link,
    from: link.fromId,
    to: link.toId,
  }));
  return { boxes, lines };
}

/** The box a circuit leaves: its node, the node of the plant it names, that plant, or `elsewhere`. */
export function boxIdOf(view: DocumentView, feed: PowerFeed): string {
  const { sourceId } = feed;
  if (sourceId === undefined || !view.has(sourceId)) return ELSEWHERE;
  return nodeOfHost(view, sourceId)?.id ?? sourceId;
}

/** The power node a piece of plant is; nothing when it is none. */
export function nodeOfHost(view: DocumentView, hostId: string): PowerNode | undefined {
  for (const node of referring(view, 'powerNode', 'hostId', hostId)) return node;
  return undefined;
}

function takeSorted(feeds: Map<string, PowerFeed[]>, key: string): readonly PowerFeed[] {
  const own = feeds.get(key) ?? [];
  feeds.delete(key);
  return own.sort((a, b) => (a.pole ?? 0) - (b.pole ?? 0) || a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function countLoads(view: DocumentView, feeds: readonly PowerFeed[]): LoadCounts {
  const ids = new Set<string>();
  for (const feed of feeds)
    for (const { loadId } of referring(view, 'powerConnection', 'feedId', feed.id)) ids.add(loadId);
  const counts = { racks: 0, devices: 0, plant: 0 };
  for (const id of ids) {
    if (id.startsWith('rack:')) counts.racks++;
    else if (id.startsWith('device:')) counts.devices++;
    else counts.plant++;
  }
  return counts;
}

/** What the circuits of a box are called, in the singular. */
export function circuitNoun(kind: BoxKind): string {
  if (kind === 'busway') return 'tap-off';
  if (kind === 'panelboard' || kind === 'floorPdu') return 'branch circuit';
  return 'feed';
}

/** `24 tap-offs → 24 racks, 1 device`. */
export function circuitsText({ kind, feeds, loads }: ChainBox): string {
  const count = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`;
  const parts = [
    ...(loads.racks > 0 ? [count(loads.racks, 'rack')] : []),
    ...(loads.devices > 0 ? [count(loads.devices, 'device')] : []),
    ...(loads.plant > 0 ? [`${loads.plant} ${loads.plant === 1 ? 'piece' : 'pieces'} of plant`] : []),
  ];
  return `${count(feeds.length, circuitNoun(kind))} → ${parts.length > 0 ? parts.join(', ') : 'nothing yet'}`;
}

/** What of the chain belongs to a selection. */
export interface Path {
  readonly boxes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  readonly feeds: ReadonlySet<string>;
}

/** Everything upstream of the selected records: the circuits of racks, devices and plant, and all that may feed these. */
export function upstreamOf(view: DocumentView, chain: Chain, ids: Iterable<string>): Path {
  const boxes = new Set<string>();
  const lines = new Set<string>();
  const feeds = new Set<string>();
  const into = new Map<string, ChainLine[]>();
  for (const line of chain.lines) {
    const list = into.get(line.to);
    if (list) list.push(line);
    else into.set(line.to, [line]);
  }
  const climb = (id: string): void => {
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (boxes.has(next)) continue;
      boxes.add(next);
      for (const line of into.get(next) ?? []) {
        lines.add(line.id);
        open.push(line.from);
      }
    }
  };
  const takeFeed = (id: RecordId<'powerFeed'>): void => {
    const feed = view.get(id);
    if (!feed) return;
    feeds.add(id);
    climb(boxIdOf(view, feed));
  };
  const takeLoad = (id: string): void => {
    for (const { feedId } of referring(view, 'powerConnection', 'loadId', id)) takeFeed(feedId);
  };
  for (const id of ids) {
    const record = getRecord(view, id);
    switch (record?.typeName) {
      case 'powerNode':
        climb(id);
        break;
      case 'powerLink':
        lines.add(id);
        climb(record.fromId);
        break;
      case 'powerFeed':
        takeFeed(record.id);
        break;
      case 'equipment': {
        const node = nodeOfHost(view, id);
        if (node) climb(node.id);
        else if (chain.boxes.some((box) => box.id === id)) climb(id);
        takeLoad(id);
        break;
      }
      case 'rack':
        takeLoad(id);
        for (const device of referring(view, 'device', 'rackId', id)) takeLoad(device.id);
        break;
      case 'device':
        takeLoad(id);
        for (const { pduId } of referring(view, 'powerCord', 'loadId', id)) takeLoad(pduId);
        break;
      default:
    }
  }
  return { boxes, lines, feeds };
}
