import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { airFlowM3s, airRiseK, meanInletC, recirculationRiseK } from './air';
import { cableLengthM, linkLossDb } from './cabling';
import { largestFootLoad, pointLoad, uniformLoadKpa } from './floor';
import { interpolate } from './interpolate';
import { coolantFlowLpm, coolantRiseK } from './liquid';
import { REACH_TABLE, findReach } from './reach-table';
import { deltaLineCurrents } from './power';

const positive = fc.double({ min: 0.1, max: 1e5, noNaN: true });

describe('heat balance', () => {
  it('flow and rise are inverse, in air and in coolant', () => {
    fc.assert(
      fc.property(positive, positive, (heat, rise) => {
        expect(airRiseK(heat, airFlowM3s(heat, rise))).toBeCloseTo(rise, 6);
        expect(coolantRiseK(heat, coolantFlowLpm(heat, rise))).toBeCloseTo(rise, 6);
      }),
    );
  });
  it('more supply air never makes inlets warmer', () => {
    const room = (coolingFlowM3s: number) => meanInletC({ supplyC: 18, coolingFlowM3s, itFlowM3s: 10, heatW: 120_000 });
    expect(room(4)).toBeGreaterThan(room(8));
    expect(room(8)).toBeGreaterThan(room(10));
    expect(room(12)).toBe(18);
  });
  it('without recirculation no inlet rises', () => {
    expect(recirculationRiseK([100, 200], [[0, 0], [0, 0]], [1000, 500])).toEqual([0, 0]); // prettier-ignore
  });
});

describe('power', () => {
  it('balanced banks give √3 times the bank current, one bank gives its own on two lines', () => {
    expect(deltaLineCurrents(10, 10, 10).l2A).toBeCloseTo(10 * Math.sqrt(3), 9);
    expect(deltaLineCurrents(10, 0, 0)).toEqual({ l1A: 10, l2A: 10, l3A: 0 });
  });
});

describe('floor', () => {
  it('an even rack loads each foot with a quarter, an uneven one more on one side', () => {
    const feet = { x: 500, y: 1000 };
    expect(largestFootLoad(4000, { x: 0, y: 0 }, feet)).toBe(pointLoad(4000, 4));
    expect(largestFootLoad(4000, { x: -50, y: 100 }, feet)).toBeCloseTo(1000 * 1.2 * 1.2, 9);
  });
  it('1,000 kg on a square metre is 9.81 kPa', () => {
    expect(uniformLoadKpa(1000, 1)).toBeCloseTo(9.80665, 9);
  });
});

describe('cabling', () => {
  it('orders the route with slack at both ends', () => {
    expect(cableLengthM(20)).toBeCloseTo(22, 9);
  });
  it('counts splices', () => {
    expect(
      linkLossDb({ lengthM: 1000, attenuationDbPerKm: 0.4, connectors: 2, connectorDb: 0.25, splices: 1 }),
    ).toBeCloseTo(1.2, 9);
  });
  it('has each PHY and medium once, with a source', () => {
    expect(new Set(REACH_TABLE.map((row) => `${row.phy}|${row.medium}`)).size).toBe(REACH_TABLE.length);
    expect(REACH_TABLE.every((row) => row.source !== '' && row.maxM > 0)).toBe(true);
    expect(findReach('ndr-smf', 'SMF')?.maxM).toBe(500);
    expect(findReach('XDR-DAC', 'DAC')).toBeUndefined();
  });
});

describe('interpolation', () => {
  it('goes straight between rows and gives nothing outside', () => {
    const table = [[0, 0], [10, 100]] as const; // prettier-ignore
    expect([interpolate(table, 0), interpolate(table, 2.5), interpolate(table, 10)]).toEqual([0, 25, 100]);
    expect([interpolate(table, -1), interpolate(table, 11), interpolate([], 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
