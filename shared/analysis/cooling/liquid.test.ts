import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

/** Two 100 kW systems (80 kW to liquid each) on a TCS loop of two CDUs on facility water of one chiller. */
function hall(tcs: ShortValues = {}, cdu: ShortValues = {}): HallBuilder {
  return aHall()
    .rack('A', { typeId: 'test/system' })
    .rack('B', { typeId: 'test/system', xMm: 8000 })
    .add('equipment', 'P1', { typeId: 'test/cdu' })
    .add('equipment', 'P2', { typeId: 'test/cdu', xMm: 3000 })
    .add('equipment', 'P3', { typeId: 'test/crah', xMm: 1000 })
    .add('coolingLoop', 'FWS', { kind: 'FWS', designRiseMilliK: 10_000 })
    .add('coolingLoop', 'TCS', { kind: 'TCS', fluid: 'PG25', ...tcs })
    .add('coolingUnit', 'CH', { hostId: 'P3', medium: 'liquid', suppliesLoopId: 'FWS', supplyCelsius: 30, capacityKw: 500 })
    .add('coolingUnit', 'C1', { hostId: 'P1', medium: 'liquid', suppliesLoopId: 'TCS', drawsFromLoopId: 'FWS', capacityKw: 300, liquidFlowLpm: 120, ...cdu })
    .add('coolingUnit', 'C2', { hostId: 'P2', medium: 'liquid', suppliesLoopId: 'TCS', drawsFromLoopId: 'FWS', capacityKw: 100, liquidFlowLpm: 120, ...cdu })
    .add('loopConnection', '1', { coolingLoopId: 'TCS', targetId: 'A' })
    .add('loopConnection', '2', { coolingLoopId: 'TCS', targetId: 'B' }); // prettier-ignore
}

function read(builder: HallBuilder) {
  const analysis = HallAnalysis.of(builder.build());
  const { liquid, supply, loops, units } = analysis.coolingSystem;
  return {
    analysis,
    loop: (name: string) => liquid.loopLoad(loops.table.slotOf(`coolingLoop:${name}`)),
    unit: (name: string) => liquid.unitLoad(units.units.slotOf(`coolingUnit:${name}`)),
    supply: (name: string) => supply.ofUnit(units.units.slotOf(`coolingUnit:${name}`)),
  };
}

describe('cooling loops', () => {
  it('carry the liquid heat of their racks, parted among their units by capacity', () => {
    const { loop, unit } = read(hall());
    expect(loop('TCS')).toMatchObject({
      heatW: 160_000,
      racks: 2,
      units: 2,
      capacityW: 400_000,
      flowMlPerMin: 240_000,
    });
    expect([unit('C1').heatW, unit('C2').heatW]).toEqual([120_000, 40_000]);
    expect(loop('FWS')).toMatchObject({ heatW: 160_000, racks: 0, units: 1, fromAirW: 0 });
    expect(unit('CH').heatW).toBe(160_000);
  });

  it('part heat equally while a capacity is unknown', () => {
    const { unit } = read(hall({}, { capacityKw: null }));
    expect([unit('C1').heatW, unit('C2').heatW]).toEqual([80_000, 80_000]);
  });

  it('follow the supply temperature from the chiller over the approach to the racks', () => {
    expect(read(hall({}, { approachMilliK: 4000 })).loop('TCS').supply).toEqual({ milliC: 34_000, basis: 'approach' });
    expect(read(hall()).loop('TCS').supply).toEqual({ milliC: 35_000, basis: 'defaultApproach' });
    expect(read(hall({ supplyCelsius: 38 })).loop('TCS').supply).toEqual({ milliC: 38_000, basis: 'stated' });
  });

  it('want flow by heat and rise, with the properties of their fluid at its temperature', () => {
    // 160 kW in water of 30 °C at 10 K: 160,000 / (995.6 · 4180 · 10) m³/s.
    expect(read(hall()).loop('FWS').designFlowMlPerMin).toBeCloseTo(230_681, -2);
    // 160 kW in 240 L/min of PG25 at 35 °C.
    expect(read(hall()).loop('TCS').riseMilliK).toBeCloseTo(9986, -2);
  });

  it('keep a unit spare when asked to', () => {
    expect(read(hall({ spareUnitCount: 1 })).loop('TCS').spareCapacityW).toBe(100_000);
  });

  it('take a rack by direct connection, by its row and on two loops once and in equal parts', () => {
    const both = hall()
      .add('coolingLoop', 'TCS2', { kind: 'TCS' })
      .add('loopConnection', '3', { coolingLoopId: 'TCS2', targetId: 'A' })
      .add('coolingConnection', '4', { coolingUnitId: 'C1', targetId: 'A' });
    expect([read(both).loop('TCS').heatW, read(both).loop('TCS2').heatW]).toEqual([120_000, 40_000]);
    const row = aHall()
      .add('row', 'R')
      .rack('A', { typeId: 'test/system', rowId: 'R' })
      .add('coolingLoop', 'TCS', { kind: 'TCS' })
      .add('loopConnection', '1', { coolingLoopId: 'TCS', targetId: 'R' });
    expect(read(row).loop('TCS')).toMatchObject({ heatW: 80_000, units: 0 });
  });

  it('get the air heat of a room from the air units that draw from them', () => {
    const air = hall().add('coolingUnit', 'CRAH', {
      hostId: 'P3',
      medium: 'air',
      drawsFromLoopId: 'FWS',
      capacityKw: 60,
    });
    expect(read(air).loop('FWS')).toMatchObject({ heatW: 200_000, fromAirW: 40_000 });
  });

  it('give their heat to the room when a unit rejects it there', () => {
    const { analysis, loop } = read(hall({}, { rejectsToRoom: true, drawsFromLoopId: null, fanPowerW: 2000 }));
    expect(analysis.totals.air(0)).toMatchObject({ heatW: 40_000, rejectedW: 164_000, totalHeatW: 204_000 });
    expect(loop('FWS').heatW).toBe(0);
  });

  it('that close a circle hand nothing round, and say so', () => {
    const { loop } = read(hall().add('coolingUnit', 'X', { hostId: 'P3', medium: 'liquid', suppliesLoopId: 'FWS', drawsFromLoopId: 'TCS' })); // prettier-ignore
    expect(loop('TCS')).toMatchObject({ heatW: 160_000, isCircular: true });
    expect(loop('FWS')).toMatchObject({ heatW: 0, isCircular: true });
  });
});
