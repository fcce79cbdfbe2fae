import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInletC, recirculationRiseK } from '../formulas/air';
import { AIR_W_PER_M3S_K, solveRecirculation, type AirNetwork, type AirNode } from './recirculation';

const node = (values: Partial<AirNode> = {}): AirNode => ({
  flowM3s: 1,
  heatW: 10_000,
  capturedW: 0,
  inletOpen: 1,
  exhaustOpen: 1,
  localShort: 0,
  ...values,
});

const network = (nodes: readonly AirNode[], values: Partial<AirNetwork> = {}): AirNetwork => ({
  nodes,
  sources: nodes.map(() => ({ racks: [], weights: [] })),
  isCalibrated: false,
  supplyM3s: undefined,
  otherHeatW: 0,
  ...values,
});

const arbitraryNetwork = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc
    .record({
      flows: fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: count, maxLength: count }),
      heats: fc.array(fc.integer({ min: 0, max: 80_000 }), { minLength: count, maxLength: count }),
      weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: count * count,
        maxLength: count * count,
      }),
      supply: fc.option(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { nil: undefined }),
      other: fc.integer({ min: 0, max: 50_000 }),
      captured: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ flows, heats, weights, supply, other, captured }): AirNetwork => {
      const nodes = flows.map((flowM3s, at) =>
        node({ flowM3s, heatW: heats[at] ?? 0, capturedW: at === 0 ? (heats[0] ?? 0) * captured : 0 }),
      );
      const demand = flows.reduce((sum, flow) => sum + flow, 0);
      return network(nodes, {
        sources: nodes.map((_, sink) => ({
          racks: nodes.map((_one, source) => source),
          weights: nodes.map((_one, source) => weights[sink * count + source] ?? 0),
        })),
        supplyM3s: supply === undefined ? undefined : supply * demand,
        otherHeatW: other,
      });
    }),
);

describe('heat recirculation', () => {
  it('C08: gives what the published equation gives, for any matrix', () => {
    const solve = (k: number[], a: number[][], p: number[]) =>
      solveRecirculation(
        network(
          k.map((flow, at) => node({ flowM3s: flow / AIR_W_PER_M3S_K, heatW: p[at] ?? 0 })),
          {
            isCalibrated: true,
            sources: k.map((own, sink) => ({
              racks: k.map((_, source) => source),
              weights: k.map((flow, source) => ((a[source]?.[sink] ?? 0) * flow) / own),
            })),
          },
        ),
      )?.inletK;
    expect([...(solve([100, 100], [[0.1, 0.05], [0.05, 0.1]], [1000, 1000]) ?? [])]).toEqual([expect.closeTo(1.7647, 4), expect.closeTo(1.7647, 4)]); // prettier-ignore
    const share = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 9, maxLength: 9 }), fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 3, maxLength: 3 }), (a, p) => {
        const k = [100, 120, 150];
        const matrix = [a.slice(0, 3), a.slice(3, 6), a.slice(6, 9)];
        const expected = recirculationRiseK(k, matrix, p) ?? [];
        for (const [at, rise] of (solve(k, matrix, p) ?? []).entries()) expect(rise).toBeCloseTo(expected[at] ?? NaN, 4);
      }),
    ); // prettier-ignore
  });

  it('C07: is the energy balance of the room when supply is short', () => {
    const rise = solveRecirculation(network([node(), node(), node()], { supplyM3s: 2 }))?.inletK[0] ?? 0;
    const mean = meanInletC({ supplyC: 20, coolingFlowM3s: 2, itFlowM3s: 3, heatW: 30_000 });
    expect(20 + rise).toBeCloseTo(mean, 6);
  });

  it('takes out of the room exactly the heat that goes in', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (one) => {
        const solved = solveRecirculation(one);
        if (!solved) throw new Error('has no steady temperature');
        const heat = one.nodes.reduce((sum, rack) => sum + rack.heatW - rack.capturedW, one.otherHeatW);
        expect(AIR_W_PER_M3S_K * solved.returnM3s * solved.returnK).toBeCloseTo(heat, 1);
      }),
    );
  });

  it('never makes an inlet colder than supply, and leaves it there without heat', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (one) => {
        for (const rise of solveRecirculation(one)?.inletK ?? []) expect(rise).toBeGreaterThanOrEqual(0);
        const cold = { ...one, nodes: one.nodes.map((rack) => ({ ...rack, heatW: 0, capturedW: 0 })), otherHeatW: 0 };
        for (const rise of solveRecirculation(cold)?.inletK ?? []) expect(rise).toBe(0);
      }),
    );
  });

  it('gives back no more than it took in, and never more than a share of one', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (one) => {
        const { recirculated = [], returnM3s = 0 } = solveRecirculation(one) ?? {};
        for (const share of recirculated) expect(share).toBeLessThan(1);
        expect(returnM3s).toBeGreaterThan(0);
      }),
    );
  });

  it('warms no inlet less when a rack gives off more heat', () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.nat(7), (one, pick) => {
        const before = solveRecirculation(one)?.inletK ?? [];
        const nodes = one.nodes.map((rack, at) => (at === pick % one.nodes.length ? { ...rack, heatW: rack.heatW + 5000 } : rack)); // prettier-ignore
        const after = solveRecirculation({ ...one, nodes })?.inletK ?? [];
        for (const [at, rise] of before.entries()) expect(after[at] ?? 0).toBeGreaterThanOrEqual(rise - 1e-6);
      }),
    );
  });

  it('has no steady temperature without any supply', () => {
    expect(solveRecirculation(network([node()], { supplyM3s: 0 }))).toBeUndefined();
  });
});
