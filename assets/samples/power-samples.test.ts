import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { getRecord } from '#shared/store/document-view';
import { SAMPLES } from '#shared/testing/samples/index';
import { BUILT_IN_TYPES } from '../catalog/catalog';

const types = new Map(BUILT_IN_TYPES.map((type) => [type.id, type]));

/** A sample with its power chain, asked by the names of its records. */
function opened(sample: string) {
  const store = SAMPLES[sample]?.(types);
  if (!store) throw new Error(`there is no sample ${sample}`);
  const analysis = HallAnalysis.of(store);
  const nodeNamed = (name: string) => {
    const node = [...store.all('powerNode').values()].find((one) => one.name === name);
    if (!node) throw new Error(`${sample} has no ${name}`);
    return node;
  };
  const nameOf = (id: string): string => {
    const record = getRecord(store, id);
    return record && 'name' in record ? record.name : id;
  };
  return {
    load: (name: string) => {
      const slot = analysis.chain.graph.nodes.slotOf(nodeNamed(name).id);
      return { ...analysis.nodeLoads.load(slot), capacityW: analysis.nodeLoads.capacityW(slot) };
    },
    fail: (...names: readonly string[]) => {
      const result = analysis.failures.failureOf(names.map((name) => nodeNamed(name).id));
      const overloaded = result.overloaded.map((one) => nameOf(one.id));
      return { down: result.down.map((one) => nameOf(one.id)), overloaded: [...new Set(overloaded)] };
    },
  };
}

describe('the published eight racks', () => {
  it('want more than the utility gives, by the racks and the losses below it', () => {
    const { load } = opened('published-eight-racks');
    expect(load('Utility')).toMatchObject({ capacityW: 750_000, unknownLoads: 0, unknownLosses: 0 });
    expect(load('Utility').outW).toBeGreaterThan(8 * 135_000);
    expect(load('Switchboard').inW).toBe(load('Utility').outW);
    expect(load('Floor PDU 1').outW).toBe(270_000);
  });
});

describe('the 2N hall', () => {
  it('loses nothing with side B, but GB06 with side A, where its B circuit hangs', () => {
    const { fail } = opened('2n-hall');
    expect(fail('UPS-B')).toEqual({ down: [], overloaded: ['GB05 A'] });
    expect(fail('UPS-A')).toEqual({ down: ['GB06'], overloaded: [] });
    expect(fail('Utility A')).toEqual({ down: [], overloaded: [] });
  });
});

describe('the distributed hall', () => {
  it('carries every system’s failure but for the rack that has both cords on one', () => {
    const { fail } = opened('distributed-hall');
    expect(new Set(fail('UPS-A').down)).toEqual(
      new Set(['B12', ...Array.from({ length: 9 }, (_, index) => `GPU node ${String(index + 1)}`)]),
    );
    expect(fail('UPS-A').down).toHaveLength(10);
    expect(fail('UPS-B').down).toEqual([]);
    expect(fail('UPS-B').overloaded).toContain('UPS-A');
    expect(fail('UPS-A').overloaded).toEqual([]);
  });
});

describe('the block redundant hall', () => {
  it('catches the failure of any one UPS, and is overloaded by row C', () => {
    const { load, fail } = opened('block-hall');
    expect(load('UPS-R').outW).toBe(0);
    expect(fail('UPS-A')).toEqual({ down: [], overloaded: [] });
    expect(fail('UPS-C').down).toEqual([]);
    expect(fail('UPS-C').overloaded).toContain('UPS-R');
    expect(load('UPS-C').outW).toBeGreaterThan(250_000);
  });
});
