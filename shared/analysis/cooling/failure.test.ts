import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';
import { doesSomething, type SweepCase } from '../power/sweep';

/** A chiller, an FWS, two CDUs on a TCS loop with one 80 kW + 20 kW rack, two CRAHs; one feed per CDU host. */
function hall(values: { tcs?: ShortValues; cdu?: ShortValues } = {}): HallBuilder {
  return aHall()
    .add('room', 'hall', { supplyAirCelsius: 24, airClass: 'A2', ceilingHeightMm: 4000 })
    .add('catalogType', 'test/s', { base: 'test/system', figures: { maximumCoolantSupplyTemperature: [45, '°C'] } })
    .rack('A', { typeId: 'test/s' })
    .add('equipment', 'P1', { typeId: 'test/cdu', xMm: 1000 })
    .add('equipment', 'P2', { typeId: 'test/cdu', xMm: 2500 })
    .add('equipment', 'AC1', { xMm: 1000, yMm: 1000 })
    .add('equipment', 'AC2', { xMm: 3000, yMm: 1000 })
    .add('coolingLoop', 'FWS', { kind: 'FWS' })
    .add('coolingLoop', 'TCS', { kind: 'TCS', fluid: 'water', supplyCelsius: 40, volumeMl: 500_000, ...values.tcs })
    .add('coolingUnit', 'CH', { hostId: 'AC1', medium: 'liquid', suppliesLoopId: 'FWS', capacityKw: 200 })
    .add('coolingUnit', 'C1', { hostId: 'P1', medium: 'liquid', suppliesLoopId: 'TCS', drawsFromLoopId: 'FWS', capacityKw: 60, ...values.cdu })
    .add('coolingUnit', 'C2', { hostId: 'P2', medium: 'liquid', suppliesLoopId: 'TCS', drawsFromLoopId: 'FWS', capacityKw: 60 })
    .add('coolingUnit', 'K1', { hostId: 'AC1', medium: 'air', capacityKw: 20, airFlowM3s: 1.5 })
    .add('coolingUnit', 'K2', { hostId: 'AC2', medium: 'air', capacityKw: 15, airFlowM3s: 1 })
    .add('loopConnection', '1', { coolingLoopId: 'TCS', targetId: 'A' })
    .node('UPS', { kind: 'ups' })
    .feed('F1', { sourceId: 'UPS' })
    .connect('F1', 'P1', 'P2'); // prettier-ignore
}

const fail = (builder: HallBuilder, ...ids: string[]) =>
  HallAnalysis.of(builder.build()).coolingSystem.failures.failureOf(ids);

describe('a failure of cooling', () => {
  it('leaves a rack short when the CDU that is left is too small', () => {
    const { liquid, liquidShortW, stoppedUnitIds } = fail(hall(), 'coolingUnit:C1');
    expect(stoppedUnitIds).toEqual(['coolingUnit:C1']);
    // 60 of 80 kW are taken; 500 L of water 5 K below the limit take up 10.37 MJ, at 20 kW in 8.6 min.
    expect(liquid).toEqual([{ id: 'rack:A', heatW: 80_000, state: 'short', servedPermille: 750, minutes: expect.closeTo(8.64, 1) as number }]); // prettier-ignore
    expect(liquidShortW).toBe(20_000);
  });

  it('is held when the rest suffices', () => {
    const { liquid } = fail(hall({ cdu: { capacityKw: 90 } }), 'coolingUnit:C2');
    expect(liquid).toEqual([]);
  });

  it('stops the pumps that hang on a UPS that fails: no coolant moves, so nothing is stored', () => {
    const { liquid, stoppedUnitIds, deadLoopIds } = fail(hall(), 'powerNode:UPS');
    expect(stoppedUnitIds).toEqual(['coolingUnit:C1', 'coolingUnit:C2']);
    expect(deadLoopIds).toEqual(['coolingLoop:TCS']);
    expect(liquid).toMatchObject([{ state: 'lost', servedPermille: 0, minutes: 0 }]);
  });

  it('goes down the chain from the chiller, with the coolant still moving', () => {
    const { liquid, warmUnitIds, deadLoopIds } = fail(hall(), 'coolingUnit:CH');
    expect(deadLoopIds).toEqual(['coolingLoop:FWS', 'coolingLoop:TCS']);
    expect(warmUnitIds).toEqual(['coolingUnit:C1', 'coolingUnit:C2']);
    expect(liquid).toMatchObject([{ state: 'lost', minutes: expect.closeTo(2.16, 1) as number }]);
  });

  it('leaves nobody without coolant when the rack has another loop', () => {
    const other = hall()
      .add('coolingLoop', 'TCS2', { kind: 'TCS' })
      .add('coolingUnit', 'C3', { hostId: 'AC2', medium: 'liquid', suppliesLoopId: 'TCS2', capacityKw: 100 })
      .add('loopConnection', '2', { coolingLoopId: 'TCS2', targetId: 'A' });
    expect(fail(other, 'coolingLoop:TCS').liquid).toEqual([]);
  });

  it('tells the room that is short of air, how hot inlets get and how long the air lasts', () => {
    const { air } = fail(hall(), 'coolingUnit:K1');
    expect(air).toMatchObject([{ id: 'room:hall', state: 'short', heatW: 20_000, capacityW: 15_000, supplyMlPerS: 1_000_000 }]); // prettier-ignore
    // 480 m³ of air, 11 K below the limit of A2 and a little less at the inlet, at 5 kW.
    expect(air[0]?.minutes).toBeGreaterThan(15);
    expect(air[0]?.minutes).toBeLessThan(22);
    expect(air[0]?.climate.hottest?.inletRiseMilliK).toBeGreaterThan(5000);
  });

  it('with every unit gone leaves the room without air, and racks without power without heat', () => {
    const lost = fail(hall(), 'coolingUnit:K1', 'coolingUnit:K2');
    expect(lost.air).toMatchObject([{ state: 'lost', capacityW: 0 }]);
    const off = fail(hall().feed('F2').connect('F2', 'A'), 'powerFeed:F2', 'coolingUnit:K1', 'coolingUnit:C1');
    expect(off.offRackIds).toEqual(['rack:A']);
    expect(off.liquid).toEqual([]);
    expect(off.air).toMatchObject([{ state: 'held', heatW: 0 }]);
  });

  it('leaves a unit its whole flow with a spare pump out, a part of it without, and nothing with all pumps out', () => {
    const pumps = (sparePumpCount: number) => hall({ cdu: { pumpCount: 2, sparePumpCount } });
    expect(fail(pumps(1), 'coolingUnit:C1#pump2')).toMatchObject({
      stoppedUnitIds: [],
      reducedUnits: [{ id: 'coolingUnit:C1', pumpsLeft: 1, pumpCount: 2, sharePermille: 1000 }],
      liquid: [],
    });
    // 30 + 60 kW carry 80 kW still; with the other CDU smaller they do not.
    expect(fail(pumps(0), 'coolingUnit:C1#pump1')).toMatchObject({
      reducedUnits: [{ sharePermille: 500 }],
      liquid: [],
    });
    const small = hall({ cdu: { pumpCount: 2, capacityKw: 20 } });
    expect(fail(small, 'coolingUnit:C1#pump1').liquid).toMatchObject([{ state: 'short', servedPermille: 875 }]);
    expect(fail(pumps(1), 'coolingUnit:C1#pump1', 'coolingUnit:C1#pump2').stoppedUnitIds).toEqual(['coolingUnit:C1']);
    expect(fail(pumps(1), 'coolingUnit:C1#pump3').reducedUnits).toEqual([]);
  });

  it('is short when the coolant that is left is less than the racks need, and tells nothing that was short before', () => {
    // 80 kW need 120 L/min.
    const flows = (litres: number) => hall({ cdu: { capacityKw: 90, liquidFlowLpm: litres } });
    const other = (litres: number) =>
      flows(litres).add('coolingUnit', 'C2', { hostId: 'P2', medium: 'liquid', suppliesLoopId: 'TCS', capacityKw: 90, liquidFlowLpm: litres }); // prettier-ignore
    expect(fail(other(120), 'coolingUnit:C2').liquid).toEqual([]);
    expect(fail(other(90), 'coolingUnit:C2').liquid).toMatchObject([{ state: 'short', servedPermille: 750 }]);
    expect(fail(other(30), 'coolingUnit:K1').liquid).toEqual([]);
  });

  it('tells what units and loops carry afterwards: those that are left take over, up to the chiller', () => {
    const play = (...ids: string[]) =>
      HallAnalysis.of(hall().build()).coolingSystem.failures.failureOf(ids, { withLoads: true }).loads;
    const before = play();
    expect(before.get('coolingUnit:C2')).toMatchObject({ heatW: 40_000, capacityW: 60_000 });
    const loads = play('coolingUnit:C1', 'coolingUnit:K1');
    expect(loads.get('coolingUnit:C1')).toEqual({ heatW: 0, capacityW: 0, flowMlPerMin: 0 });
    expect(loads.get('coolingUnit:C2')?.heatW).toBe(80_000);
    expect(loads.get('coolingUnit:K2')).toMatchObject({ heatW: 20_000, capacityW: 15_000 });
    expect(loads.get('coolingLoop:TCS')).toMatchObject({ heatW: 80_000, capacityW: 60_000 });
    expect(loads.get('coolingLoop:FWS')?.heatW).toBe(80_000);
  });
});

describe('a sweep over cooling', () => {
  const played = (steps: Generator<unknown, readonly SweepCase[]>): readonly SweepCase[] => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it('plays every unit, loop and kind of pump alone, the one that leaves most racks and heat first', () => {
    const { sweeps } = HallAnalysis.of(hall({ cdu: { pumpCount: 2, sparePumpCount: 1 } }).build());
    const cases = played(sweeps.cooling());
    expect(cases).toHaveLength(8);
    expect(cases[0]?.cooling).toMatchObject({ racks: 1, shortOfLiquid: 1, shortW: 80_000 });
    expect(cases.slice(0, 3).map((one) => one.failedIds[0])).toEqual(['coolingLoop:FWS', 'coolingLoop:TCS', 'coolingUnit:CH']); // prettier-ignore
    expect(cases.filter(doesSomething).map((one) => one.failedIds[0])).not.toContain('coolingUnit:C1#pump1');
  });

  it('pairs what backs each other up, and tells of a power case what it does to cooling', () => {
    const { sweeps } = HallAnalysis.of(hall().build());
    expect(played(sweeps.coolingPairs()).map((one) => one.failedIds)).toEqual([
      ['coolingUnit:C1', 'coolingUnit:C2'],
      ['coolingUnit:K1', 'coolingUnit:K2'],
    ]);
    const [ups] = played(sweeps.single());
    expect(ups).toMatchObject({ failedIds: ['powerNode:UPS'], cooling: { shortOfLiquid: 1, units: 2 } });
  });
});
