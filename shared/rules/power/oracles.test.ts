/** Published numbers, met by the rules on documents that pose their question. */
import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { findingOf } from '../../testing/findings-of';
import { areOraclesThere, NO_ORACLES, publishedOracles } from '../../testing/node/published-oracles';
import { ValidationSession } from '../engine/validation-session';

if (!areOraclesThere) console.log(NO_ORACLES);
const oracle = publishedOracles<number & readonly number[]>();

function input(id: string, name: string): number {
  return oracle(id).inputs[name] ?? NaN;
}

function expected(id: string, name: string): number {
  return oracle(id).expected[name] ?? NaN;
}

const find = (hall: HallBuilder, code: string) => findingOf(hall.build(), code);

function inNa(): HallBuilder {
  return aHall().add('document', 'main', { name: 'doc', region: 'NA' });
}

/** A rack of so many watts on a feed. */
function onFeed(hall: HallBuilder, watts: number, values: ShortValues): HallBuilder {
  return hall.rack('A', { plannedPowerW: watts }).feed('F', values).connect('F', 'A');
}

/** A rack PDU with a device on each bank between lines. */
function onBanks(watts: readonly number[], voltageV: number, breakerAmp: number): HallBuilder {
  const hall = inNa()
    .add('catalogType', 'test/banked', {
      base: 'test/rack-pdu',
      outlets: ['AB', 'BC', 'CA'].map((feedLeg) => ({ count: 1, connector: 'C19', feedLeg, breakerA: 20 })),
    })
    .rack('R')
    .device('pdu', 'R', { typeId: 'test/banked' })
    .feed('F', { voltageV, breakerAmp })
    .connect('F', 'pdu');
  for (const [index, each] of watts.entries()) {
    if (each === 0) continue;
    const name = `s${String(index)}`;
    hall
      .device(name, 'R', { plannedPowerW: each })
      .add('powerCord', name, { loadId: name, pduId: 'pdu', outlet: index + 1 });
  }
  return hall;
}

/** A node that hands on so many watts. */
function handingOn(watts: number, values: ShortValues, hall = inNa()): HallBuilder {
  return onFeed(hall.node('N', values), watts, { sourceId: 'N', breakerAmp: 10_000 });
}

describe('published numbers of the power chain', () => {
  it.runIf(areOraclesThere)('P01, P06, P07, P09: what a feed may carry', () => {
    const limitKw = (id: string, volts: string, phases: string, powerFactorPermille = 1000) =>
      find(
        onFeed(inNa(), 1_000_000, {
          voltageV: input(id, volts),
          breakerAmp: input(id, id === 'P09' ? 'amperage_A' : 'breaker_A'),
          phases,
          powerFactorPermille,
        }),
        'PWR-FEED-CAP',
      ).limit;
    expect(limitKw('P01', 'V_LL_V', 'three')).toBeCloseTo(expected('P01', 'VA') / 1000, 2);
    expect(limitKw('P06', 'V_V', 'single')).toBeCloseTo(expected('P06', 'W') / 1000, 2);
    expect(limitKw('P07', 'V_V', 'single', input('P07', 'pf') * 1000)).toBeCloseTo(expected('P07', 'W') / 1000, 2);
    expect(limitKw('P09', 'voltage_V', 'three')).toBeCloseTo(expected('P09', 'W') / 1000, 2);
  });

  it.runIf(areOraclesThere)('P02, P03: three banks of 16 A are full and their lines carry √3 times that', () => {
    const volts = input('P02', 'V_LL_V');
    const banks = (oracle('P02').inputs['bank_A'] ?? []) as readonly number[];
    const full = banks.map((amps) => amps * volts);
    expect(full.reduce((sum, watts) => sum + watts, 0)).toBe(expected('P02', 'W'));
    const session = new ValidationSession(onBanks(full, volts, 40).build());
    session.run();
    expect([...session.findings()].filter((one) => one.code === 'PWR-BRANCH')).toEqual([]);
    const [line = NaN] = oracle('P03').expected['line_A'] ?? [];
    const analysis = HallAnalysis.of(onBanks(full, volts, 30).build());
    const [pdu = -1] = analysis.rackPdus.pdusIn(analysis.items.table.slotOf('rack:R'));
    expect(analysis.rackPdus.pduLoad(pdu)?.lines).toMatchObject({ maxMilliA: Math.round(line * 1000) });
  });

  it.runIf(areOraclesThere)('P04: two banks overload a line although the sum fits', () => {
    const banks = (oracle('P04').inputs['bank_VA'] ?? []) as readonly number[];
    const found = find(onBanks(banks, input('P04', 'V_LL_V'), input('P04', 'breaker_A')), 'PWR-PHASE-LINE');
    expect(Number(found.actual)).toBeCloseTo(expected('P04', 'maxLine_A'), 1);
    expect(found.limit).toBe(expected('P04', 'limit_A'));
  });

  it.runIf(areOraclesThere)('P10, P11: a UPS of 2006 on the input basis', () => {
    for (const id of ['P10', 'P11']) {
      const loss = input(id, 'c0') + input(id, 'c1') * input(id, 'load_frac');
      const hall = handingOn(Math.round((input(id, 'load_frac') - loss) * 1_000_000), {
        kind: 'ups',
        ratedKw: 1000,
        lossNoLoadPpm: input(id, 'c0') * 1_000_000,
        lossProportionalPpm: input(id, 'c1') * 1_000_000,
      }).add('ruleSetting', 'PWR-UPS-LOSS', { params: { leastPermille: 1000 } });
      expect(Math.abs(Number(find(hall, 'PWR-UPS-LOSS').actual) - expected(id, 'eff_pct'))).toBeLessThan(0.5);
    }
  });

  it.runIf(areOraclesThere)('P16: energy of a battery', () => {
    const hall = handingOn(input('P16', 'load_W'), {
      kind: 'ups',
      batteryWh: 1,
      batteryTargetMinutes: input('P16', 'runtime_min'),
    }).add('ruleSetting', 'PWR-BATT', {
      params: { agedPermille: 1000, efficiencyPermille: input('P16', 'ups_eff') * 1000 },
    });
    expect(Math.abs(Number(find(hall, 'PWR-BATT').limit) * 1000 - expected('P16', 'Wh'))).toBeLessThanOrEqual(1);
  });

  it.runIf(areOraclesThere)('P17: least efficiency of a transformer', () => {
    const ratedVa = input('P17', 'kVA') * 1000;
    const hall = inNa().node('N', { kind: 'transformer', ratedVa, lossNoLoadPpm: 50_000 });
    expect(find(hall, 'PWR-XFMR').limit).toBe(expected('P17', 'eff_pct'));
  });

  it.runIf(areOraclesThere)('P20: the fuel burn taken where none is stated', () => {
    const hall = handingOn(100_000, { kind: 'generator', fuelMl: 0, fuelTargetHours: 10 });
    const litres = Number(find(hall, 'PWR-GEN').limit);
    const gallonsPerKwh = litres / 3.785_411_784 / (100 * 10);
    expect(Math.abs(gallonsPerKwh - expected('P20', 'gal_per_kWh'))).toBeLessThan(oracle('P20').tolerance.abs ?? 0);
  });

  it.runIf(areOraclesThere)('P21: a power shelf without a spare', () => {
    const hall = aHall()
      .add('catalogType', 'test/shelf', {
        base: 'test/rack-pdu',
        category: 'powerShelf',
        figures: { moduleCount: [input('P21', 'psu_count'), ''], moduleRatedPower: [input('P21', 'psu_kW'), 'kW'] },
      })
      .rack('A', { plannedPowerKw: 1000 })
      .device('shelf', 'A', { typeId: 'test/shelf' });
    expect(find(hall, 'PWR-SHELF').limit).toBe(expected('P21', 'kW'));
  });

  it.runIf(areOraclesThere)('P23: a side of two carries 40 % of its breaker', () => {
    const hall = inNa()
      .rack('A', { plannedPowerW: 1000 })
      .rack('B', { plannedPowerW: 10_000 })
      .feed('F1', { voltageV: 400, breakerAmp: 50, phases: 'single' })
      .feed('F2', { voltageV: 400, breakerAmp: 50, phases: 'single', side: 'B' })
      .connect('F1', 'A', 'B')
      .connect('F2', 'A');
    expect(Number(find(hall, 'PWR-2N-40').limit) / 20).toBeCloseTo(expected('P23', 'frac'), 6);
  });

  it.runIf(areOraclesThere)('P19: the ceiling of zone 1A', () => {
    const ceilingPermille = Math.round((input('P19', 'MLC_max') + input('P19', 'ELC_max')) * 1000);
    const hall = handingOn(1000, { kind: 'ups', ratedKw: 1000, lossNoLoadPpm: 10_000 }).add('ruleSetting', 'PUE-904', {
      params: { ceilingPermille },
    });
    expect(find(hall, 'PUE-904').limit).toBeCloseTo(expected('P19', 'sum') * 100, 6);
  });
});
