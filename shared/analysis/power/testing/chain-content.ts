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
    content.feeds[record.id] = { ...power.load(feed), source: idOf(paths.sourceOf(feed)) };
    content.paths[record.id] = [...paths.nodesAbove(feed)].map(idOf).sort();
  }
  for (let group = 0; group < chain.graph.groups.capacity; group++) {
    const record = groups.groupAt(group);
    if (record) content.groups[record.id] = groups.membersOf(group).map(idOf);
  }
  for (let item = 0; item < items.table.capacity; item++)
    if (items.isRack(item)) content.pdus[items.idOf(item)] = rackPdus.pdusIn(item).map((pdu) => rackPdus.pduLoad(pdu));
  return content;
}
