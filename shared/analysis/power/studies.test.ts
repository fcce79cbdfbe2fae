import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

const analysisOf = (hall: HallBuilder): HallAnalysis => HallAnalysis.of(hall.build());

/** A rack of 40 kW on UPSs A and B of 100 kW, by feeds of 69 kW. */
function hall(): HallBuilder {
  return aHall()
    .add('room', 'hall', { lightingW: 1000, outlineMm: [0, 0, 12_000, 10_000] })
    .add('row', 'r')
    .rack('R', { plannedPowerKw: 40, rowId: 'r' })
    .add('equipment', 'crah', { plannedPowerKw: 4 })
    .node('A', { kind: 'ups', side: 'A', ratedKw: 100, lossNoLoadPpm: 10_000, roomId: 'room:hall' })
    .node('B', { kind: 'ups', side: 'B', ratedKw: 90, lossNoLoadPpm: 10_000, roomId: 'room:hall' })
    .feed('A1', { sourceId: 'A' })
    .feed('B1', { sourceId: 'B', side: 'B' })
    .connect('A1', 'R')
    .connect('B1', 'R');
}

describe('headroom', () => {
  it('counts so that either side may fail, names what runs out first and what that strands', () => {
    const analysis = analysisOf(hall());
    const room = analysis.studies.headroom.ofRoom(0);
    const free = Object.fromEntries(room.resources.map((one) => [one.name, one.freeW]));
    // UPS B alone has 90 − 40 kW left; a feed of 100 A at 400 V has 69.3 − 40.
    expect(free).toMatchObject({ power: 50_000, distribution: 29_282, space: 'unknown' });
    expect([room.usableW, room.binding]).toEqual([29_282, 'distribution']);
    expect(room.stranded).toContainEqual({ name: 'power', watts: 50_000 - 29_282 });
    expect(analysis.studies.headroom.ofRow(0).usableW).toBe(29_282);
  });

  it('of a room without any supply is unknown, not endless', () => {
    const { usableW, resources } = analysisOf(aHall().rack('R')).studies.headroom.ofRoom(0);
    expect(usableW).toBe('unknown');
    expect(resources.map((one) => one.freeW)).toEqual(new Array(5).fill('unknown'));
  });
});

describe('energy', () => {
  it('is IT, losses, cooling and lighting over IT', () => {
    const { energy } = analysisOf(hall()).studies;
    const site = energy.ofSite();
    expect(site).toMatchObject({
      it: { watts: 40_000, unknown: 0 },
      losses: { watts: 1900, unknown: 0 },
      cooling: { watts: 4000 },
      lighting: { watts: 1000 },
      totalW: 46_900,
      isAtLeast: false,
      annualKwh: 410_844,
    });
    expect(site.pue).toBeCloseTo(1.1725, 6);
    expect(energy.ofRoom(0).pue).toBe(site.pue);
  });

  it('is "at least" when a loss is not known, and unknown when IT gear is', () => {
    const unknownLoss = analysisOf(hall().node('C', { kind: 'switchgear' })).studies.energy.ofSite();
    expect([unknownLoss.isAtLeast, unknownLoss.losses.unknown]).toEqual([true, 1]);
    const noChain = analysisOf(aHall().rack('R', { plannedPowerKw: 10 })).studies.energy.ofSite();
    expect(noChain.losses).toEqual({ watts: 0, unknown: 1 });
    const unknownLoad = hall()
      .add('catalogType', 'test/mystery', { base: 'test/server', figures: { maxPowerAc: null } })
      .rack('S', { xMm: 8000 })
      .device('d', 'S', { typeId: 'test/mystery' });
    expect(analysisOf(unknownLoad).studies.energy.ofSite().pue).toBe('unknown');
  });
});

describe('load bases', () => {
  it('stand side by side, with what does not state them', () => {
    const analysis = analysisOf(
      aHall()
        .add('catalogType', 'test/plated', {
          base: 'test/server',
          figures: { namePlatePower: [1000, 'W'], measuredPower: [400, 'W'] },
        })
        .rack('R')
        .device('a', 'R', { typeId: 'test/plated' })
        .device('b', 'R', { plannedPowerW: 200 })
        .node('top', { kind: 'switchgear' })
        .node('A', { kind: 'busway' })
        .chain('top', 'A')
        .feed('A1', { sourceId: 'A' })
        .feed('B1', { side: 'B' })
        .connect('A1', 'R')
        .connect('B1', 'R'),
    );
    // Half of the rack hangs on this side.
    expect(analysis.studies.bases.ofNode(analysis.chain.graph.nodes.slotOf('powerNode:top'))).toEqual({
      measured: { watts: 200, stated: 1, missing: 1 },
      vendorMaximum: { watts: 500, stated: 2, missing: 0 },
      nameplate: { watts: 335, stated: 1, missing: 1 },
      planned: { watts: 100, stated: 1, missing: 1 },
    });
  });
});
