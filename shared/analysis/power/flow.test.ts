import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

const analysisOf = (hall: HallBuilder): HallAnalysis => HallAnalysis.of(hall.build());

function nodeOf(analysis: HallAnalysis, name: string): number {
  return analysis.chain.graph.nodes.slotOf(`powerNode:${name}`);
}

const loadOf = (analysis: HallAnalysis, name: string) => analysis.nodeLoads.load(nodeOf(analysis, name));

describe('power flow', () => {
  it('meets the published UPS curve on the input basis: 91 % at full input, 90 % at 80 %, 75 % at 20 %', () => {
    const ups = (powerW: number) =>
      loadOf(
        analysisOf(
          aHall()
            .rack('R', { plannedPowerW: powerW })
            .node('ups', { kind: 'ups', ratedKw: 1000, lossNoLoadPpm: 40_000, lossProportionalPpm: 50_000 })
            .feed('F', { sourceId: 'ups' })
            .connect('F', 'R'),
        ),
        'ups',
      );
    expect(ups(910_000)).toMatchObject({ lossW: 90_000, inW: 1_000_000 });
    expect(ups(720_000)).toMatchObject({ lossW: 80_000, inW: 800_000 });
    expect(ups(150_000)).toMatchObject({ lossW: 50_000, inW: 200_000 });
  });

  it('adds losses level by level, and says "at least" where a loss or a load is not known', () => {
    const analysis = analysisOf(
      aHall()
        .add('catalogType', 'test/mystery', { base: 'test/server', figures: { maxPowerAc: null } })
        .rack('R')
        .device('known', 'R')
        .device('unknown', 'R', { typeId: 'test/mystery' })
        .node('utility', { kind: 'utility' })
        .node('transformer', { kind: 'transformer', ratedKw: 1, lossNoLoadPpm: 20_000 })
        .node('panel', { kind: 'panelboard' })
        .chain('utility', 'transformer', 'panel')
        .feed('F', { sourceId: 'panel' })
        .connect('F', 'R'),
    );
    expect(loadOf(analysis, 'panel')).toMatchObject({ outW: 500, lossW: 'unknown', inW: 500, unknownLoads: 1 });
    expect(loadOf(analysis, 'transformer')).toMatchObject({ outW: 500, lossW: 20, unknownLosses: 1 });
    expect(loadOf(analysis, 'utility')).toMatchObject({ outW: 520, lossW: 0, unknownLoads: 1, unknownLosses: 1 });
  });

  it('lets the lowest number carry, shares among equals as stated, and takes diversity', () => {
    const analysis = analysisOf(
      aHall()
        .rack('R', { plannedPowerW: 10_001 })
        .node('a', { kind: 'utility' })
        .node('b', { kind: 'generator' })
        .node('c', { kind: 'generator' })
        .node('board', { diversityPermille: 900, lossNoLoadPpm: 0 })
        .add('powerLink', '1', { fromId: 'a', toId: 'board', sharePermille: 250 })
        .add('powerLink', '2', { fromId: 'b', toId: 'board' })
        .add('powerLink', '3', { fromId: 'c', toId: 'board', priority: 2 })
        .feed('F', { sourceId: 'board' })
        .connect('F', 'R'),
    );
    expect(loadOf(analysis, 'board').outW).toBe(9001);
    expect(['a', 'b', 'c'].map((name) => loadOf(analysis, name).outW)).toEqual([2250, 6751, 0]);
    expect(analysis.nodeLoads.suppliers(nodeOf(analysis, 'board'))).toMatchObject([
      { watts: 2250, isCarrying: true },
      { watts: 6751, isCarrying: true },
      { watts: 0, isCarrying: false },
    ]);
  });

  it('carries nothing around a circle, says so, and still ends', () => {
    const analysis = analysisOf(
      aHall()
        .rack('R', { plannedPowerW: 1000 })
        .node('utility', { kind: 'utility' })
        .node('x')
        .node('y')
        .chain('utility', 'x', 'y', 'x')
        .feed('F', { sourceId: 'y' })
        .connect('F', 'R'),
    );
    expect(['utility', 'x', 'y'].map((name) => analysis.nodeLoads.isCyclic(nodeOf(analysis, name)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(loadOf(analysis, 'y').outW).toBe(1000);
    expect(loadOf(analysis, 'utility').unknownLosses).toBeGreaterThan(0);
  });

  it('follows the power factor of feeds up to a UPS that makes its own', () => {
    const analysis = analysisOf(
      aHall()
        .rack('R', { plannedPowerW: 8000 })
        .node('board', { lossNoLoadPpm: 0 })
        .node('ups', { kind: 'ups', inputPowerFactorPermille: 1000, lossNoLoadPpm: 0, ratedVa: 9000, ratedKw: 9 })
        .chain('board', 'ups')
        .feed('F', { sourceId: 'ups', powerFactorPermille: 800 })
        .connect('F', 'R'),
    );
    expect(loadOf(analysis, 'ups')).toMatchObject({ outW: 8000, outVar: 6000, outVa: 10_000 });
    expect(loadOf(analysis, 'board')).toMatchObject({ outW: 8000, outVar: 0 });
    const ups = nodeOf(analysis, 'ups');
    expect(analysis.nodeLoads.limits(ups)).toEqual([
      { unit: 'W', actual: 8000, limit: 9000, basis: 'rating' },
      { unit: 'VA', actual: 10_000, limit: 9000, basis: 'rating' },
    ]);
    expect(analysis.nodeLoads.capacityW(ups)).toBe(7200);
  });

  it('a feed that names plant leaves the node hosted on it, with the figures of its type', () => {
    const analysis = analysisOf(
      aHall()
        .add('document', 'document', { name: 'x', region: 'NA' })
        .rack('R', { plannedPowerKw: 100 })
        .add('equipment', 'box', { typeId: 'test/floor-pdu' })
        .node('pdu', { kind: 'floorPdu', hostId: 'box' })
        .feed('F', { sourceId: 'box', voltageV: 415 })
        .connect('F', 'R'),
    );
    // 100 kW at 415 V is 139 A; of 400 A 80 % may flow without end.
    expect(analysis.nodeLoads.limits(nodeOf(analysis, 'pdu'))).toEqual([
      { unit: 'mA', actual: 139_121, limit: 320_000, basis: 'NA' },
    ]);
  });
});

describe('line currents', () => {
  const panel = (loads: readonly (readonly [lines: string | null, powerW: number])[]) => {
    const hall = aHall().node('panel', { kind: 'panelboard', voltageV: 208 });
    for (const [index, [lines, plannedPowerW]] of loads.entries())
      hall
        .rack(`R${String(index)}`, { plannedPowerW, xMm: 1000 * (index + 1) })
        .feed(`F${String(index)}`, { sourceId: 'panel', voltageV: 208, phases: 'single', lines })
        .connect(`F${String(index)}`, `R${String(index)}`);
    return loadOf(analysisOf(hall), 'panel').lines;
  };

  it('are the vector sum of two banks: 6,180 VA on two of three overload a line of 24 A (datacentermd.com)', () => {
    expect(
      panel([
        ['L12', 3090],
        ['L23', 3090],
      ]),
    ).toMatchObject({ l2MilliA: 25_731, maxMilliA: 25_731 });
  });

  it('are √3 times the current of three equal banks', () => {
    expect(
      panel([
        ['L12', 3328],
        ['L23', 3328],
        ['L31', 3328],
      ]),
    ).toEqual({
      l1MilliA: 27_713,
      l2MilliA: 27_713,
      l3MilliA: 27_713,
      maxMilliA: 27_713,
      unassignedW: 0,
    });
  });

  it('of loads to neutral are their watts by the voltage to neutral; what is not assigned is in none', () => {
    expect(
      panel([
        ['L1', 1200],
        [null, 700],
      ]),
    ).toEqual({
      l1MilliA: 9993,
      l2MilliA: 0,
      l3MilliA: 0,
      maxMilliA: 9993,
      unassignedW: 700,
    });
  });
});
