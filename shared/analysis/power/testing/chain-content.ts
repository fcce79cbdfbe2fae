import type { HallAnalysis } from '../../hall-analysis';

/** All that an analysis says of the power chain, by ids, for comparing two of them. */
export function contentOfChain(analysis: HallAnalysis) {
  const { chain, nodeLoads, power, paths, groups, items, rackPdus } = analysis;
  const { nodes } = chain.graph;
  const idOf = (node: number): string => nodes.at(node)?.id ?? '';
  const content = {
    loads: {} as Record<string, unknown>,
    supplies: {} as Record<string, unknown>,
    feeds: {} as Record<string, unknown>,
    paths: {} as Record<string, unknown>,
    groups: {} as Record<string, unknown>,
    pdus: {} as Record<string, unknown>,
    ways: {} as Record<string, unknown>,
  };
  for (let node = 0; node < nodes.capacity; node++) {
    if (!nodes.has(node)) continue;
    content.loads[idOf(node)] = {
      ...nodeLoads.load(node),
      limits: nodeLoads.limits(node),
      capacityW: nodeLoads.capacityW(node),
      isCyclic: nodeLoads.isCyclic(node),
    };
    content.supplies[idOf(node)] = { suppliers: nodeLoads.suppliers(node), hasSupply: nodeLoads.hasSupply(node) };
  }
  for (let feed = 0; feed < power.feeds.capacity; feed++) {
    const record = power.feedAt(feed);
    if (!record) continue;
    content.feeds[record.id] = power.load(feed);
    content.paths[record.id] = {
      source: idOf(paths.sourceOf(feed)),
      above: [...paths.nodesAbove(feed)].map(idOf).sort(),
    };
  }
  for (let group = 0; group < chain.graph.groups.capacity; group++) {
    const record = groups.groupAt(group);
    if (record) content.groups[record.id] = { members: groups.membersOf(group).map(idOf), test: groups.test(group) };
  }
  const feedId = (feed: number): string => power.feedAt(feed)?.id ?? '';
  for (let item = 0; item < items.table.capacity; item++) {
    if (!items.isMovable(item)) continue;
    const id = items.idOf(item);
    content.pdus[id] = rackPdus.pdusIn(item).map((pdu) => rackPdus.pduLoad(pdu));
    content.ways[id] = paths
      .waysIn(item)
      .map((one) => ({
        id: one.id,
        feeds: one.feeds.map(feedId).sort(),
        points: paths.singlePointsOf(one.feeds).map(idOf).sort(),
        shared: paths.sharedBySides(one.feeds).map(idOf).sort(),
        rooms: paths
          .roomsSharedBySides(one.feeds)
          .map((room) => paths.roomAt(room)?.id)
          .sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return content;
}
