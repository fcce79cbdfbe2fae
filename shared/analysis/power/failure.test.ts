import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';
import { batteryMinutes } from './batteries';

const analysisOf = (hall: HallBuilder): HallAnalysis => HallAnalysis.of(hall.build());

/** Utility and generator behind a transfer switch, UPSs A and B, a feed of each to rack R with 60 kW. */
function twoSides(): HallBuilder {
  return aHall()
    .rack('R', { plannedPowerKw: 60 })
    .node('utility', { kind: 'utility' })
    .node('generator', { kind: 'generator', ratedKw: 100 })
    .node('ats', { kind: 'automaticTransferSwitch', lossNoLoadPpm: 0 })
    .node('upsA', { kind: 'ups', side: 'A', ratedKw: 50, batteryWh: 10_000, lossNoLoadPpm: 0 })
    .node('upsB', { kind: 'ups', side: 'B', ratedKw: 80, lossNoLoadPpm: 0 })
    .chain('utility', 'ats', 'upsA')
    .chain('ats', 'upsB')
    .add('powerLink', 'standby', { fromId: 'generator', toId: 'ats', priority: 2 })
    .feed('A1', { sourceId: 'upsA', breakerAmp: 200 })
    .feed('B1', { sourceId: 'upsB', side: 'B', breakerAmp: 200 })
    .connect('A1', 'R')
    .connect('B1', 'R');
}

describe('a failure', () => {
  it('of one side moves its load to the other and tells what that overloads and what has one way left', () => {
    const result = analysisOf(twoSides()).failures.failureOf(['powerNode:upsB']);
    expect(result.down).toEqual([]);
    expect(result.degraded).toEqual([{ id: 'rack:R', waysBefore: 2, waysLeft: 1 }]);
    expect(result.overloaded).toEqual([
      { id: 'powerNode:upsA', unit: 'W', actual: 60_000, limit: 50_000, basis: 'rating', isNew: true },
    ]);
  });

  it('of the utility is taken over by the generator behind the transfer switch', () => {
    const { failures, chain } = analysisOf(twoSides());
    const result = failures.failureOf(['powerNode:utility']);
    expect([result.down, result.degraded, result.onBattery]).toEqual([[], [], []]);
    const generator = chain.graph.nodes.slotOf('powerNode:generator');
    expect(chain.flow.outW(generator)).toBe(0);
    expect(failures.whileOut(['powerNode:utility'], () => chain.flow.outW(generator))).toBe(60_000);
    expect(chain.flow.outW(generator)).toBe(0);
  });

  it('of utility and generator leaves batteries, and then nothing', () => {
    const result = analysisOf(twoSides()).failures.failureOf(['powerNode:utility', 'powerNode:generator']);
    // 10 kWh × 0.8 × 0.94 at the 30 kW it had; of the other nobody knows the battery.
    expect(result.onBattery).toEqual([
      { id: 'powerNode:upsA', minutes: 15 },
      { id: 'powerNode:upsB', minutes: 'unknown' },
    ]);
    expect(result.down).toEqual([{ id: 'rack:R', watts: 60_000, isAtLeast: false, reason: 'noFeed', heldMinutes: 15 }]);
    expect([result.downW, result.deadFeedIds]).toEqual([60_000, ['powerFeed:A1', 'powerFeed:B1']]);
  });

  it('of the supply of a UPS that carries nothing has no minutes to tell', () => {
    const hall = aHall()
      .node('utility', { kind: 'utility' })
      .node('ups', { kind: 'ups', ratedKw: 50, batteryWh: 10_000 })
      .chain('utility', 'ups');
    expect(analysisOf(hall).failures.failureOf(['powerNode:utility']).onBattery).toEqual([
      { id: 'powerNode:ups', minutes: 'notLoaded' },
    ]);
  });

  it('of plant on the plan takes its nodes with it, and plant that loses its supply is out of service', () => {
    const hall = aHall()
      .add('equipment', 'box', { typeId: 'test/floor-pdu' })
      .add('equipment', 'cooler', { plannedPowerKw: 5 })
      .node('pdu', { kind: 'floorPdu', hostId: 'box' })
      .feed('F', { sourceId: 'box' })
      .connect('F', 'cooler');
    expect([...analysisOf(hall).failures.outOfService(['equipment:box'])].sort()).toEqual([
      'equipment:box',
      'equipment:cooler',
    ]);
  });

  it('of a rack PDU leaves devices the cords they have in others, if those are enough for their supplies', () => {
    const inputs = (requiredCount: number) => ({
      base: 'test/server',
      powerInputs: [{ count: 2, connector: 'C14', requiredCount }],
    });
    const hall = aHall()
      .add('catalogType', 'test/one-of-two', inputs(1))
      .add('catalogType', 'test/two-of-two', inputs(2))
      .rack('R')
      .device('pduA', 'R', { typeId: 'test/rack-pdu' })
      .device('pduB', 'R', { typeId: 'test/rack-pdu' })
      .device('s1', 'R', { typeId: 'test/one-of-two' })
      .device('s2', 'R', { typeId: 'test/two-of-two' })
      .feed('A1')
      .feed('B1', { side: 'B' })
      .connect('A1', 'pduA')
      .connect('B1', 'pduB');
    for (const device of ['s1', 's2'])
      for (const pdu of ['pduA', 'pduB']) hall.add('powerCord', `${device}-${pdu}`, { loadId: device, pduId: pdu });
    const analysis = analysisOf(hall);
    const feedW = (name: string): number =>
      analysis.power.load(analysis.power.feeds.slotOf(`powerFeed:${name}`)).normalW;
    expect([feedW('A1'), feedW('B1')]).toEqual([500, 500]);
    expect(analysis.power.load(0)).toMatchObject({ failedSideW: 1000, failedSide: 'B' });
    const result = analysis.failures.failureOf(['device:pduA']);
    expect(result.degraded).toEqual([{ id: 'device:s1', waysBefore: 2, waysLeft: 1 }]);
    expect(result.down).toMatchObject([{ id: 'device:s2', watts: 500, reason: 'tooFewCords' }]);
  });

  it('of something that is not in the chain is told', () => {
    expect(analysisOf(twoSides()).failures.failureOf(['powerNode:nobody']).ignoredIds).toEqual(['powerNode:nobody']);
  });

  it('is told with what was overloaded already, when all is asked for', () => {
    const hall = twoSides().node('spare', { kind: 'busway', ratedKw: 1 }).feed('C1', { sourceId: 'spare' });
    hall.rack('S', { plannedPowerKw: 2, xMm: 8000 }).connect('C1', 'S');
    const { failures } = analysisOf(hall);
    expect(failures.failureOf(['powerNode:utility']).overloaded).toEqual([]);
    expect(failures.failureOf(['powerNode:utility'], { isComplete: true }).overloaded).toMatchObject([
      { id: 'powerNode:spare', actual: 2000, limit: 1000, isNew: false },
    ]);
  });
});

describe('battery minutes', () => {
  it('are E·0.8·η/P, and none for an empty battery', () => {
    expect([batteryMinutes(5319, 20_000), batteryMinutes(0, 20_000)]).toEqual([11, 0]);
  });
});
