import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fabricCounts } from '#shared/generate/fabric/counts';
import { readFabricSpec } from '#shared/generate/fabric/read-fabric-spec';
import type { Cable } from '#shared/model/records/cable';
import { readDocument } from '#shared/persistence/read-document';
import { DocumentStore } from '#shared/store/document-store';
import { BUILT_IN_TYPES } from '../catalog/catalog';

const types = new Map(BUILT_IN_TYPES.map((type) => [type.id, type]));

function open(name: string) {
  const read = readDocument(readFileSync(new URL(`${name}.plenum`, import.meta.url), 'utf8'), name);
  if (!read.ok) throw new Error(read.error.message);
  const store = DocumentStore.from(read.value.records);
  const [fabric] = store.all('fabric').values();
  const spec = readFabricSpec(fabric?.spec, (id) => types.get(id));
  const counts = spec.ok ? fabricCounts(spec.value) : spec;
  if (!counts.ok) throw new Error(counts.error);
  const cables = [...store.all('cable').values()];
  return {
    store,
    counts: counts.value,
    cables,
    ofKind: (purpose: Cable['purpose'], part: string) =>
      cables.filter((cable) => cable.purpose === purpose && cable.fabricKey?.startsWith(part)).length,
    devices: (part: string) =>
      [...store.all('device').values()].filter(({ fabricKey = '' }) => fabricKey.startsWith(part)).length,
  };
}

describe('the DGX B200 pod of four scalable units', () => {
  const pod = open('dgx-b200-4su');

  it('has the counts of the published table', () => {
    const { gpus, nodes, leaf, spine, core, cables } = pod.counts;
    expect([nodes, gpus, leaf, spine, core, cables.nodeLeaf, cables.leafSpine]).toEqual([128, 1024, 32, 16, 0, 1024, 1024]);
    expect(pod.devices('g1/node/')).toBe(128);
    expect([pod.devices('g1/p1/leaf/'), pod.devices('g1/p1/spine/')]).toEqual([32, 16]);
    expect([pod.ofKind('compute', 'g1/p1/nl/'), pod.ofKind('uplink', 'g1/p1/ls/')]).toEqual([1024, 1024]);
  });

  it('lands rail i of every unit on leaf i of the unit, and every leaf reaches every spine twice', () => {
    const keys = new Map([...pod.store.all('device').values()].map(({ id, fabricKey = '' }) => [id as string, fabricKey]));
    const numberOf = (id: string): number => Number(/\d+$/.exec(keys.get(id) ?? '')?.[0]);
    const reached = new Map<string, number>();
    for (const cable of pod.cables) {
      if (cable.fabricKey?.startsWith('g1/p1/nl/')) {
        const rail = Number(/\d+$/.exec(cable.fromPort)?.[0]);
        expect(numberOf(cable.toId)).toBe(Math.floor((numberOf(cable.fromId) - 1) / 32) * 8 + rail);
      }
      if (!cable.fabricKey?.startsWith('g1/p1/ls/')) continue;
      const pair = `${cable.fromId} ${cable.toId}`;
      reached.set(pair, (reached.get(pair) ?? 0) + 1);
    }
    expect(reached.size).toBe(32 * 16);
    expect(new Set(reached.values())).toEqual(new Set([2]));
  });
});

describe('the GB200 unit', () => {
  const unit = open('gb200-unit');

  it('has the racks and GPUs of a published scalable unit', () => {
    const systems = [...unit.store.all('rack').values()].filter(({ typeId }) => typeId.endsWith('gb200-nvl72'));
    expect([systems.length, unit.counts.gpus]).toEqual([8, 576]);
    // 18 links of each GPU, over nine switch trays in each rack: the published NVLink figures.
    expect(unit.counts.nvlink).toEqual({ domains: 8, links: 576 * 18, switchTrays: 72 });
  });

  it('has every port of its networks cabled', () => {
    const { cables, storage, inBand, outOfBand } = unit.counts;
    expect([unit.ofKind('compute', 'g1/p1/nl/'), unit.ofKind('uplink', 'g1/p1/ls/')]).toEqual([cables.nodeLeaf, cables.leafSpine]);
    expect(unit.ofKind('storage', 'storage/nl/')).toBe(storage?.links);
    expect(unit.ofKind('management', 'inBand/nl/')).toBe(inBand?.links);
    expect(unit.ofKind('management', 'outOfBand/nl/')).toBe(outOfBand?.links);
  });
});

it.each(['dgx-b200-4su', 'gb200-unit'])('%s has a medium and two ports of its own for every cable', (name) => {
  const { cables } = open(name);
  expect(cables.filter(({ typeId }) => typeId === undefined)).toEqual([]);
  const ends = cables.flatMap(({ fromId, fromPort, toId, toPort }) => [`${fromId} ${fromPort}`, `${toId} ${toPort}`]);
  expect(new Set(ends).size).toBe(ends.length);
});
