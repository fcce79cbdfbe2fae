import { describe, expect, it } from 'vitest';
import { BUILT_IN_TYPES } from '#assets/catalog';
import { generateFabricNow } from '#shared/generate/fabric/generate-fabric';
import { createSequentialIds } from '#shared/model/record-id';
import { DocumentStore } from '#shared/store/document-store';
import { topologyOf, type TopologyQuery } from './topology';
import { layoutTopology, TOPOLOGY_BOX } from './topology-layout';

const store = DocumentStore.from([]);
const spec = {
  name: 'F',
  nodes: 8,
  nodeType: 'nvidia/dgx-b200',
  switchType: 'nvidia/qm9700',
  storage: true,
  inBand: true,
};
const made = generateFabricNow(store, { spec, ids: createSequentialIds('f'), catalog: BUILT_IN_TYPES });
if (!made.ok) throw new Error(made.error.message);
store.apply(made.value.diff);
const { counts, fabricId } = made.value;
const topology = (query: Partial<TopologyQuery> = {}) =>
  topologyOf(store, { network: 'compute', isGrouped: false, ...query });

describe('the topology of a network', () => {
  it('has nodes below leaves below spines, every link in a bundle, and no switch of another network', () => {
    const { boxes, lines, tiers } = topology();
    const members = (tier: number): number =>
      boxes.filter((box) => box.tier === tier).reduce((sum, { memberIds }) => sum + memberIds.length, 0);
    expect(tiers).toBe(3);
    expect([members(0), members(1), members(2)]).toEqual([counts.nodes, counts.leaf, counts.spine]);
    const cables = lines.flatMap(({ cableIds }) => cableIds);
    expect(new Set(cables).size).toBe(cables.length);
    expect(cables).toHaveLength(counts.cables.nodeLeaf + counts.cables.leafSpine);
  });

  it('tells the rail of each leaf by the order of the ports of nodes', () => {
    const leaves = topology().boxes.filter(({ tier }) => tier === 1);
    expect(leaves.map(({ rail }) => rail).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('takes what has the same neighbours as one, and loses no cable by it', () => {
    const { boxes, lines } = topology({ isGrouped: true });
    expect(boxes.map(({ memberIds }) => memberIds.length)).toEqual([counts.spine, counts.leaf, counts.nodes]);
    expect(lines.map(({ cableIds }) => cableIds.length).sort((a, b) => a - b)).toEqual(
      [counts.cables.nodeLeaf, counts.cables.leafSpine].sort((a, b) => a - b),
    );
  });

  it('is of one network and one fabric', () => {
    const storage = topology({ network: 'storage' });
    expect(storage.lines.flatMap(({ cableIds }) => cableIds)).toHaveLength(
      (counts.storage?.links ?? 0) + (counts.storage?.leafSpine ?? 0),
    );
    expect(topology({ fabricId }).boxes).toHaveLength(topology().boxes.length);
    expect(topology({ fabricId: 'fabric:none' }).boxes).toEqual([]);
  });

  it('is laid out in tiers without boxes over each other', () => {
    const all = topology();
    const layout = layoutTopology(all);
    const places = [...layout.boxes.values()];
    expect(places).toHaveLength(all.boxes.length);
    for (const [index, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(Math.abs(x - otherX) >= TOPOLOGY_BOX.width || Math.abs(y - otherY) >= TOPOLOGY_BOX.height).toBe(true);
    expect(layout.lines.size).toBe(all.lines.length);
  });
});
