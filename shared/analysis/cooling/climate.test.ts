import { describe, expect, it } from 'vitest';
import { isKnown } from '../../units/known';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

/** Racks of 10 kW in two rows whose fronts face each other over a cold aisle 1.2 m wide, and one CRAH. */
function hall(
  room: ShortValues = {},
  unit: ShortValues = {},
  place = (x: number, y: number, deg: number) => [x, y, deg],
) {
  const made = aHall().add('room', 'hall', { supplyAirCelsius: 22, airClass: 'A2', ...room });
  for (let row = 0; row < 2; row++)
    for (let at = 0; at < 4; at++) {
      const [xMm, yMm, rotationDeg] = place(4000 + 600 * at, row === 0 ? 3000 : 5400, row === 0 ? 180 : 0);
      made.rack(`R${row}${at}`, { xMm, yMm, rotationDeg, plannedPowerKw: 10 });
    }
  return made
    .add('equipment', 'P')
    .add('coolingUnit', 'CRAH', { hostId: 'P', capacityKw: 100, airFlowM3s: 7, ...unit });
}

function climateOf(builder: HallBuilder) {
  const analysis = HallAnalysis.of(builder.build());
  const climate = analysis.coolingSystem.climates.of(0);
  const byName = Object.fromEntries([...climate.racks.values()].map((one) => [analysis.items.idOf(one.rack).slice(5), one])); // prettier-ignore
  return { analysis, climate, byName };
}

describe('the climate of a room', () => {
  it('keeps inlets near supply in a good layout, and names the rack with the least margin', () => {
    const { climate } = climateOf(hall());
    expect(climate.state).toBe('estimated');
    expect(climate.racks.size).toBe(8);
    for (const { inletRiseMilliK } of climate.racks.values()) expect(inletRiseMilliK).toBeLessThan(1500);
    expect(climate.hottest?.thermalClass).toBe('A2');
    expect(climate.rciHighPermille).toBe(1000);
  });

  it('is warmer where a front faces a rear', () => {
    const good = climateOf(hall());
    const bad = climateOf(hall({}, {}, (x, y, deg) => [x, y, deg === 0 ? 180 : deg]));
    const worst = (one: typeof good) => one.climate.hottest?.inletRiseMilliK ?? 0;
    expect(worst(bad)).toBeGreaterThan(2 * worst(good) + 1000);
  });

  it('warms as the energy balance says when supply is short', () => {
    const { climate } = climateOf(hall({}, { airFlowM3s: 3 }));
    expect(climate.rtiPermille).toBe(1988);
    expect(isKnown(climate.meanInletMilliC) && climate.meanInletMilliC).toBeGreaterThan(31_000);
  });

  it('is calmer in a closed aisle', () => {
    const zone = (values: ShortValues) =>
      climateOf(hall().add('zone', 'Z', { kind: 'coldAisle', outlineMm: [3600, 3600, 6400, 4800], ...values }));
    const open = zone({});
    const closed = zone({ closedEnds: 'both', closedAbove: 'roof' });
    expect(closed.climate.hottest?.inletRiseMilliK).toBeLessThan((open.climate.hottest?.inletRiseMilliK ?? 0) / 5);
    const [aisle] = closed.analysis.coolingSystem.aisles.of(0);
    expect(aisle).toMatchObject({ closedEnds: 2, isClosed: true, gaps: 0, heatW: 80_000 });
    expect(aisle?.racks.length).toBe(8);
  });

  it('does not change when the hall is turned or mirrored', () => {
    const plain = climateOf(hall()).byName;
    const turned = climateOf(hall({}, {}, (x, y, deg) => [10_000 - y, x, (deg + 90) % 360])).byName;
    const mirrored = climateOf(hall({}, {}, (x, y, deg) => [11_000 - x, y, (360 - deg) % 360])).byName;
    for (const [name, one] of Object.entries(plain))
      for (const other of [turned[name], mirrored[name]]) {
        expect(other?.inletRiseMilliK).toBe(one.inletRiseMilliK);
        expect(other?.recirculatedPermille).toBe(one.recirculatedPermille);
      }
  });

  it('has no picture without units or supply, and none of degrees without a supply temperature', () => {
    expect(climateOf(hall({}, { airFlowM3s: 0 })).climate.state).toBe('noSupply');
    expect(climateOf(hall({ supplyAirCelsius: null })).climate.hottest?.inletMilliC).toBe('unknown');
    expect(climateOf(hall({}, { airFlowM3s: null })).climate.isSupplyUnknown).toBe(true);
    expect(climateOf(aHall().rack('A', { plannedPowerKw: 5 })).climate.state).toBe('noUnits');
  });
});
