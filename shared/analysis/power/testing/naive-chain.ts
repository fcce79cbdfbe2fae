import type { Device } from '../../../model/records/device';
import type { PowerConnection } from '../../../model/records/power-connection';
import type { PowerCord } from '../../../model/records/power-cord';
import type { PowerFeed } from '../../../model/records/power-feed';
import type { PowerLink } from '../../../model/records/power-link';
import type { PowerNode } from '../../../model/records/power-node';
import type { DocumentView } from '../../../store/document-view';
import type { HallAnalysis } from '../../hall-analysis';
import { bucketOf } from '../line-buckets';
import { lossW, reactivePerW, type NodeTraits } from '../node-traits';

type Row = readonly number[];
const EMPTY: Row = new Array<number>(16).fill(0);
const plus = (a: Row, b: Row): Row => a.map((value, at) => value + (b[at] ?? 0));

/** What the naive model says of a state of the chain. */
export interface NaiveState {
  readonly nodeW: Readonly<Record<string, number>>;
  readonly feedW: Readonly<Record<string, number>>;
  readonly dead: readonly string[];
  /** Loads by the number of their live ways. */
  readonly ways: Readonly<Record<string, number>>;
}

/**
 * The chain worked out anew from the records, by recursion over ids, with some things out of service: what one writes
 * first, to hold the real one to. Only what a device or a rack draws, and traits of nodes, are taken from the analysis.
 */
export function naiveState(view: DocumentView, analysis: HallAnalysis, failed: ReadonlySet<string>): NaiveState {
  const all = <T>(records: ReadonlyMap<string, T>): readonly T[] => [...records.values()];
  const nodes = all<PowerNode>(view.all('powerNode'));
  const links = all<PowerLink>(view.all('powerLink'));
  const feeds = all<PowerFeed>(view.all('powerFeed'));
  const connections = all<PowerConnection>(view.all('powerConnection'));
  const cords = all<PowerCord>(view.all('powerCord'));
  const byId = new Map(nodes.map((node) => [node.id as string, node]));
  const traits = (node: PowerNode): NodeTraits =>
    analysis.chain.graph.traitsAt(analysis.chain.graph.nodes.slotOf(node.id));
  const isSource = (node: PowerNode): boolean => node.kind === 'utility' || node.kind === 'generator';

  const carrying = links.filter((link) => !isSource(byId.get(link.toId) as PowerNode));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    carrying.some((link) => {
      if (link.fromId !== from || seen.has(link.toId)) return false;
      seen.add(link.toId);
      return link.toId === to || reaches(link.toId, to, seen);
    });
  const able = carrying.filter((link) => link.fromId !== link.toId && !reaches(link.toId, link.fromId));
  const into = (id: string): readonly PowerLink[] =>
    able.filter((link) => link.toId === id).sort((a, b) => (a.id < b.id ? -1 : 1));
  const isFailedNode = (node: PowerNode): boolean =>
    failed.has(node.id) || (node.hostId !== undefined && failed.has(node.hostId));
  const isLive = (id: string): boolean => {
    const node = byId.get(id) as PowerNode;
    if (isFailedNode(node)) return false;
    const supply = into(id);
    return supply.length === 0 || supply.some((link) => !failed.has(link.id) && isLive(link.fromId));
  };

  const sourceOf = (feed: PowerFeed): string | undefined =>
    feed.sourceId === undefined || byId.has(feed.sourceId)
      ? feed.sourceId
      : nodes
          .filter((node) => node.hostId === feed.sourceId)
          .map((node) => node.id)
          .sort()[0];
  const isFeedLive = (id: string): boolean => {
    const feed = feeds.find((one) => one.id === id) as PowerFeed;
    const source = sourceOf(feed);
    return !failed.has(id) && (source === undefined || isLive(source));
  };
  const ofLoad = (load: string): readonly PowerConnection[] => connections.filter((one) => one.loadId === load);
  const isConnectionLive = (one: PowerConnection): boolean => isFeedLive(one.feedId) && !failed.has(one.loadId);
  const liveCords = (device: string, isNormal: boolean): readonly PowerCord[] =>
    cords.filter((one) => one.loadId === device && ofLoad(one.pduId).some((way) => isNormal || isConnectionLive(way)));
  const isPlugged = (device: string): boolean => ofLoad(device).length === 0 && liveCords(device, true).length > 0;
  const deviceW = (id: string): number => Math.max(0, analysis.contents.deviceLoad(slotOfDevice(id)).powerW);
  const slotOfDevice = (id: string): number => analysis.contents.devices.slotOf(id);
  const loadW = (load: string): number => {
    if (load.startsWith('device:')) {
      const plugged = cords.filter((cord) => cord.pduId === load && ofLoad(cord.loadId).length === 0);
      const live = plugged.filter((cord) => liveCords(cord.loadId, false).includes(cord));
      const through = live.map((cord) => Math.round(deviceW(cord.loadId) / liveCords(cord.loadId, false).length));
      return deviceW(load) + through.reduce((sum, watts) => sum + watts, 0);
    }
    const apart = all<Device>(view.all('device')).filter(
      (device) => device.rackId === load && (ofLoad(device.id).length > 0 || isPlugged(device.id)),
    );
    const whole = analysis.contents.loadW(analysis.items.table.slotOf(load));
    return Math.max(
      0,
      apart.reduce((sum, device) => sum - deviceW(device.id), whole),
    );
  };
  const weightOf = (shares: readonly (number | undefined)[], own: number | undefined): number => {
    const silent = shares.filter((share) => share === undefined).length;
    const rest = Math.max(0, 1000 - shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
    return own === undefined ? rest : own * Math.max(1, silent);
  };
  const partOf = (one: PowerConnection): number => {
    const ways = ofLoad(one.loadId);
    const shares = ways.map((way) => way.sharePermille);
    const live = ways.filter(isConnectionLive);
    if (!live.includes(one)) return 0;
    const total = live.reduce((sum, way) => sum + weightOf(shares, way.sharePermille), 0);
    const watts = loadW(one.loadId);
    return Math.round(total === 0 ? watts / live.length : (watts * weightOf(shares, one.sharePermille)) / total);
  };
  const feedW = (feed: PowerFeed): number =>
    connections.filter((one) => one.feedId === feed.id).reduce((sum, one) => sum + partOf(one), 0);

  const outOf = (id: string): Row => {
    let sum = EMPTY;
    for (const feed of feeds) {
      if (sourceOf(feed) !== id) continue;
      const watts = feedW(feed);
      const row = [...EMPTY];
      row[bucketOf(feed)] = watts;
      row[8 + bucketOf(feed)] = feed.phases === 'dc' ? 0 : Math.round(watts * reactivePerW(feed.powerFactorPermille));
      sum = plus(sum, row);
    }
    for (const link of able) if (link.fromId === id) sum = plus(sum, throughLink(link));
    const { diversityPermille } = byId.get(id) as PowerNode;
    return sum.map((value) => Math.round((value * diversityPermille) / 1000));
  };
  const wattsOf = (row: Row): number => row.slice(0, 8).reduce((sum, value) => sum + value, 0);
  const drawn = (id: string): Row => {
    if (!isLive(id)) return EMPTY;
    const node = byId.get(id) as PowerNode;
    const out = outOf(id);
    const own = traits(node);
    const lost = Math.max(0, lossW(own, wattsOf(out)));
    const row = [...out];
    row[6] = (row[6] ?? 0) + lost;
    if (!own.isBalancing) return row;
    const vars = out.slice(8).reduce((sum, value) => sum + value, 0);
    const all = [...EMPTY];
    all[6] = wattsOf(row);
    all[14] = own.inputTan < 0 ? vars : Math.round(wattsOf(row) * own.inputTan);
    return all;
  };
  const throughLink = (link: PowerLink): Row => {
    const isLinkLive = (one: PowerLink): boolean => !failed.has(one.id) && isLive(one.fromId);
    const live = into(link.toId).filter(isLinkLive);
    const first = Math.min(...live.map((one) => one.priority));
    const same = into(link.toId).filter((one) => one.priority === first);
    const used = same.filter(isLinkLive);
    if (!used.includes(link)) return EMPTY;
    const shares = same.map((one) => one.sharePermille);
    const weights = used.map((one) => weightOf(shares, one.sharePermille));
    const sum = weights.reduce((a, b) => a + b, 0);
    const marks = sum === 0 ? used.map(() => 1) : weights;
    const total = marks.reduce((a, b) => a + b, 0);
    const before = marks.slice(0, used.indexOf(link)).reduce((a, b) => a + b, 0);
    const after = before + (marks[used.indexOf(link)] ?? 0);
    return drawn(link.toId).map((value) => Math.round((value * after) / total) - Math.round((value * before) / total));
  };

  const loadIds = new Set([
    ...connections.map((one) => one.loadId as string),
    ...cords.map((one) => one.loadId as string),
  ]);
  const waysOf = (load: string): number =>
    ofLoad(load).length > 0 ? ofLoad(load).filter(isConnectionLive).length : liveCords(load, false).length;
  return {
    nodeW: Object.fromEntries(nodes.map((node) => [node.id, isLive(node.id) ? wattsOf(outOf(node.id)) : 0])),
    feedW: Object.fromEntries(feeds.map((feed) => [feed.id, feedW(feed)])),
    dead: nodes
      .filter((node) => !isLive(node.id))
      .map((node) => node.id)
      .sort(),
    ways: Object.fromEntries([...loadIds].map((load) => [load, waysOf(load)])),
  };
}
