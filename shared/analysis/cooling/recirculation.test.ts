import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInletC, recirculationRiseK } from '../formulas/air';
import { AIR_W_PER_M3S_K, HeatNetwork, type AirNode, type CalibratedRow } from './heat-network';
import { solveRecirculation } from './recirculation';

const node = (values: Partial<AirNode> = {}): AirNode => ({
  flowM3s: 1,
  heatW: 10_000,
  capturedW: 0,
  inletOpen: 1,
  exhaustOpen: 1,
  localShort: 0,
  ...values,
});

/** A room in short: `weights[from][to]` of the kernel, `matrix[from][to]` of exhaust as calibrated. */
interface Room {
  readonly nodes: readonly AirNode[];
  readonly weights?: readonly (readonly number[])[];
  readonly matrix?: readonly (readonly number[])[];
  /** Racks that the matrix speaks of; all of them when nothing is said. */
  readonly isCalibrated?: (rack: number) => boolean;
  readonly supplyM3s?: number | undefined;
  readonly otherHeatW?: number;
}

function networkOf({ nodes, weights, matrix, isCalibrated = () => true }: Room): HeatNetwork {
  const all = nodes.map((_, at) => at);
  const calibrated = (rack: number): CalibratedRow | undefined => {
    if (!matrix || !isCalibrated(rack)) return undefined;
    const among = all.filter(isCalibrated);
    return {
      from: among,
      shares: among.map((from) => matrix[from]?.[rack] ?? 0),
      to: among,
      given: among.map((to) => matrix[rack]?.[to] ?? 0),
    };
  };
  return new HeatNetwork({
    neighboursOf: (rack) => ({
      racks: all,
      into: all.map((from) => weights?.[from]?.[rack] ?? 0),
      out: all.map((to) => weights?.[rack]?.[to] ?? 0),
    }),
    calibratedOf: calibrated,
  });
}

function solve(room: Room) {
  const network = networkOf(room);
  for (const [at, one] of room.nodes.entries()) network.put(at, one);
  network.settle();
  const racks = room.nodes.map((_, at) => at);
  return solveRecirculation(network, racks, { supplyM3s: room.supplyM3s, otherHeatW: room.otherHeatW ?? 0 });
}

const squareOf = (values: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, from) => values.slice(from * count, (from + 1) * count));

const arbitraryRoom = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const many = (most: number) =>
    fc.array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: count * count, maxLength: count * count });
  return fc
    .record({
      flows: fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: count, maxLength: count }),
      heats: fc.array(fc.integer({ min: 0, max: 80_000 }), { minLength: count, maxLength: count }),
      weights: many(1),
      matrix: fc.option(many(0.9 / count), { nil: undefined }),
      calibrated: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      local: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true }), { nil: undefined }),
      supply: fc.option(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { nil: undefined }),
      other: fc.integer({ min: 0, max: 50_000 }),
      captured: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ flows, heats, weights, matrix, calibrated, local, supply, other, captured }): Room => {
      const demand = flows.reduce((sum, flow) => sum + flow, 0);
      return {
        nodes: flows.map((flowM3s, at) =>
          node({
            flowM3s,
            heatW: heats[at] ?? 0,
            capturedW: at === 0 ? (heats[0] ?? 0) * captured : 0,
            localShort: at === 1 ? (local ?? 0) : 0,
          }),
        ),
        weights: squareOf(weights, count),
        ...(matrix ? { matrix: squareOf(matrix, count) } : {}),
        isCalibrated: (rack) => calibrated[rack] ?? false,
        supplyM3s: supply === undefined ? undefined : supply * demand,
        otherHeatW: other,
      };
    });
});

describe('heat recirculation', () => {
  it('C08: gives what the published equation gives, for any matrix', () => {
    const rises = (k: readonly number[], matrix: readonly number[][], p: readonly number[]) =>
      solve({
        nodes: k.map((flow, at) => node({ flowM3s: flow / AIR_W_PER_M3S_K, heatW: p[at] ?? 0 })),
        matrix,
      })?.inletK;
    expect([...(rises([100, 100], [[0.1, 0.05], [0.05, 0.1]], [1000, 1000]) ?? [])]).toEqual([expect.closeTo(1.7647, 4), expect.closeTo(1.7647, 4)]); // prettier-ignore
    const share = fc.double({ min: 0, max: 0.25, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 9, maxLength: 9 }), fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 3, maxLength: 3 }), (a, p) => {
        const k = [100, 120, 150];
        const matrix = squareOf(a, 3);
        const expected = recirculationRiseK(k, matrix, p) ?? [];
        for (const [at, rise] of (rises(k, matrix, p) ?? []).entries()) expect(rise).toBeCloseTo(expected[at] ?? NaN, 4);
      }),
    ); // prettier-ignore
  });

  it('C07: is the energy balance of the room when supply is short', () => {
    const rise = solve({ nodes: [node(), node(), node()], supplyM3s: 2 })?.inletK[0] ?? 0;
    const mean = meanInletC({ supplyC: 20, coolingFlowM3s: 2, itFlowM3s: 3, heatW: 30_000 });
    expect(20 + rise).toBeCloseTo(mean, 6);
  });

  it('cuts a matrix that sends a rack more than it draws in, and says which', () => {
    const room: Room = { nodes: [node({ flowM3s: 3 }), node()], matrix: [[0, 0.5], [0, 0]], supplyM3s: 4 }; // prettier-ignore
    const network = networkOf(room);
    for (const [at, one] of room.nodes.entries()) network.put(at, one);
    network.settle();
    expect([0, 1].map((rack) => network.isOverdrawn(rack))).toEqual([false, true]);
    expect(network.nodeOf(1).shared).toBeCloseTo(0.98, 9);
    expect(solve(room)?.inletK[1]).toBeCloseTo((0.98 * 10_000) / (AIR_W_PER_M3S_K * 3), 6);
  });

  it('takes out of the room exactly the heat that goes in', () => {
    fc.assert(
      fc.property(arbitraryRoom, (room) => {
        const solved = solve(room);
        if (!solved) throw new Error('has no steady temperature');
        const heat = room.nodes.reduce((sum, rack) => sum + rack.heatW - rack.capturedW, room.otherHeatW ?? 0);
        expect(AIR_W_PER_M3S_K * solved.returnM3s * solved.returnK).toBeCloseTo(heat, 1);
      }),
    );
  });

  it('never makes an inlet colder than supply, and leaves it there without heat', () => {
    fc.assert(
      fc.property(arbitraryRoom, (room) => {
        for (const rise of solve(room)?.inletK ?? []) expect(rise).toBeGreaterThanOrEqual(0);
        const nodes = room.nodes.map((rack) => ({ ...rack, heatW: 0, capturedW: 0 }));
        for (const rise of solve({ ...room, nodes, otherHeatW: 0 })?.inletK ?? []) expect(rise).toBe(0);
      }),
    );
  });

  it('gives back no more than it took in, and never more than a share of one', () => {
    fc.assert(
      fc.property(arbitraryRoom, (room) => {
        const { recirculated = [], returnM3s = 0 } = solve(room) ?? {};
        for (const share of recirculated) expect(share).toBeLessThan(1);
        expect(returnM3s).toBeGreaterThan(0);
      }),
    );
  });

  it('warms no inlet less when a rack gives off more heat', () => {
    fc.assert(
      fc.property(arbitraryRoom, fc.nat(7), (room, pick) => {
        const before = solve(room)?.inletK ?? [];
        const nodes = room.nodes.map((rack, at) => (at === pick % room.nodes.length ? { ...rack, heatW: rack.heatW + 5000 } : rack)); // prettier-ignore
        const after = solve({ ...room, nodes })?.inletK ?? [];
        for (const [at, rise] of before.entries()) expect(after[at] ?? 0).toBeGreaterThanOrEqual(rise - 1e-6);
      }),
    );
  });

  it('says after changes what it says from the start', () => {
    fc.assert(
      fc.property(arbitraryRoom, fc.nat(7), fc.nat(7), (room, gone, changed) => {
        const racks = room.nodes.map((_, at) => at);
        const network = networkOf(room);
        const other = node({ flowM3s: 2, heatW: 30_000, inletOpen: 0.05 });
        const [without, hotter] = [gone % racks.length, changed % racks.length];
        for (const rack of racks) network.put(rack, rack === hotter ? other : (room.nodes[rack] ?? node()));
        network.settle();
        network.remove(without);
        network.settle();
        for (const rack of racks) network.put(rack, room.nodes[rack] ?? node());
        network.settle();
        const supply = { supplyM3s: room.supplyM3s, otherHeatW: room.otherHeatW ?? 0 };
        const again = solveRecirculation(network, racks, supply)?.inletK ?? [];
        const fresh = solve(room)?.inletK ?? [];
        expect(again.length).toBe(racks.length);
        for (const [at, rise] of again.entries()) expect(rise).toBeCloseTo(fresh[at] ?? NaN, 6);
      }),
    );
  });

  it('has no steady temperature without any supply', () => {
    expect(solve({ nodes: [node()], supplyM3s: 0 })).toBeUndefined();
  });
});
