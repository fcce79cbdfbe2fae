/** Published numbers of the air side, met by the rules on documents that pose their question. */
import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../../analysis/formulas/constants';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { findingOf, findingsOf } from '../../testing/findings-of';
import { areOraclesThere, NO_ORACLES, publishedOracles } from '../../testing/node/published-oracles';

if (!areOraclesThere) console.log(NO_ORACLES);
const oracle = publishedOracles<unknown>();
const findAll = (hall: HallBuilder, code: string) => findingsOf(hall.build(), code);
const find = (hall: HallBuilder, code: string) => findingOf(hall.build(), code);

/** A rack-scale system of so many watts that breathes so much air. */
function withSystem(hall: HallBuilder, watts: number, airFlowM3s: number, values: ShortValues = {}): HallBuilder {
  return hall.add('catalogType', 'test/box', {
    base: 'test/server',
    figures: { maxPowerAc: [watts / 1000, 'kW'], requiredAirFlowRate: [airFlowM3s, 'm³/s'] },
    ...values,
  });
}

/** Racks with such a system in each, in a line. */
function withRacks(hall: HallBuilder, count: number): HallBuilder {
  for (let at = 0; at < count; at++)
    hall
      .rack(`R${at}`, { xMm: 1000 + 700 * (at % 25), yMm: 2000 + 3000 * Math.floor(at / 25) })
      .device(`D${at}`, `R${at}`, { typeId: 'test/box', bottomHalfRu: 0 });
  return hall;
}

/** A matrix that gives each pair its share; racks that it names with 0 draw in supply air alone. */
function withMatrix(hall: HallBuilder, matrix: readonly (readonly number[])[]): HallBuilder {
  for (const [from, row] of matrix.entries())
    for (const [to, share] of row.entries())
      hall.add('recirculationShare', `${from}-${to}`, { fromId: `R${from}`, toId: `R${to}`, sharePpm: share * 1e6 });
  return hall;
}

const room = (values: ShortValues) =>
  aHall().add('room', 'hall', { outlineMm: [0, 0, 30_000, 12_000], airLeakagePermille: 0, ...values });

const unit = (hall: HallBuilder, values: ShortValues) =>
  hall.add('equipment', 'P', { xMm: 28_000, yMm: 6000 }).add('coolingUnit', 'CRAC', { hostId: 'P', ...values });

describe('published numbers of the air side, on documents', () => {
  it.runIf(areOraclesThere)(
    'C03, C04, C06: fifty chassis against one CRAC of 8 m³/s are 101 kW and an RTI of 153 %',
    () => {
      const [flow, power] = [Number(oracle('C03').expected['m3_s']), Number(oracle('C04').inputs['base_W'])];
      const hall = withRacks(
        withSystem(room({ supplyAirCelsius: 20 }), power, flow),
        Number(oracle('C04').inputs['chassis']),
      );
      unit(hall, { capacityKw: 90, airFlowM3s: Number(oracle('C06').inputs['cooling_flow_m3s']) });
      expect(find(hall, 'IDX-RTI').actual).toBeCloseTo(Number(oracle('C06').expected['RTI_pct']), 0);
      expect(find(hall, 'AIR-CAPACITY').actual).toBeCloseTo(Number(oracle('C04').expected['kW']), 1);
    },
  );

  it.runIf(areOraclesThere)('C01: a rack that states no air flow needs 158 CFM for each kW', () => {
    const hall = unit(room({ supplyAirCelsius: 20 }).rack('A', { plannedPowerKw: 100 }), { capacityKw: 200, airFlowM3s: 1 }); // prettier-ignore
    const need = Number(find(hall, 'AIR-SUPPLY').actual);
    expect((need / 100 / 0.3048 ** 3) * 60).toBeCloseTo(Number(oracle('C01').expected['CFM']), 0);
  });

  it.runIf(areOraclesThere)('C08: a calibrated matrix gives the rises of the published equation', () => {
    const { inputs, expected } = oracle('C08');
    const [heatFlow = 0] = inputs['K_W_per_K'] as readonly number[];
    const [watts = 0] = inputs['p_W'] as readonly number[];
    const flow = heatFlow / (AIR_DENSITY * AIR_SPECIFIC_HEAT);
    const hall = withMatrix(
      withRacks(withSystem(room({ supplyAirCelsius: 20 }), watts, flow), 2),
      inputs['A'] as readonly (readonly number[])[],
    );
    const analysis = HallAnalysis.of(unit(hall, { capacityKw: 10, airFlowM3s: 2 }).build());
    const { basis, racks } = analysis.coolingSystem.climates.of(0);
    expect(basis).toBe('matrix');
    const rises = [...racks.values()].map((one) => one.inletRiseMilliK / 1000);
    for (const [at, rise] of (expected['dT_K'] as readonly number[]).entries()) expect(rises[at]).toBeCloseTo(rise, 2);
  });

  it.runIf(areOraclesThere)('C18: AIR-CRAC takes the two published ratings of a unit at their own returns', () => {
    const { inputs, expected } = oracle('C18');
    const celsius = (name: string) => ((Number(inputs[name]) - 32) / 1.8) as number;
    const watts = (name: string) => Number(inputs[name]) * 1000;
    const points = [[Math.round(celsius('T_ret1_F') * 1000), watts('cap1_kW')], [Math.round(celsius('T_ret2_F') * 1000), watts('cap2_kW')]]; // prettier-ignore
    const hallAt = (supplyMilliC: number) =>
      unit(withMatrix(withRacks(withSystem(room({ supplyAirMilliC: supplyMilliC }), 140_000, 10), 1), [[0]]), {
        capacityKw: 150,
        airFlowM3s: 10,
        capacityPoints: points,
      });
    const returnOf = (hall: HallBuilder) =>
      Number(HallAnalysis.of(hall.build()).coolingSystem.climates.of(0).returnMilliC);
    const riseMilliK = returnOf(hallAt(20_000)) - 20_000;
    const limits = points.map(([at = 0]) => Number(find(hallAt(at - riseMilliK), 'AIR-CRAC').limit));
    expect(limits).toEqual([Number(inputs['cap1_kW']), Number(inputs['cap2_kW'])]);
    expect((limits[1] ?? 0) / (limits[0] ?? 1)).toBeCloseTo(Number(expected['ratio']), 2);
  });

  it.runIf(areOraclesThere)(
    'C19, C20: the rack cooling index is 100 % at the recommended and 0 % at the allowable maximum',
    () => {
      const hallAt = (celsius: number) =>
      unit(withMatrix(withRacks(withSystem(room({ supplyAirCelsius: celsius, airClass: 'A1' }), 5000, 0.4), 2), [[0, 0], [0, 0]]), { capacityKw: 50, airFlowM3s: 2 }); // prettier-ignore
      const [good = NaN] = oracle('C19').inputs['temps_C'] as readonly number[];
      const [poor = NaN] = oracle('C20').inputs['temps_C'] as readonly number[];
      expect(HallAnalysis.of(hallAt(good).build()).coolingSystem.climates.of(0).rciHighPermille).toBe(1000);
      expect(findAll(hallAt(good), 'IDX-RCI')).toEqual([]);
      expect(find(hallAt(poor), 'IDX-RCI').actual).toBe(Number(oracle('C20').expected['RCI_HI_pct']));
    },
  );

  it.runIf(areOraclesThere)('C22: a third as much heat mixed in as is added makes a supply heat index of 0.25', () => {
    const { inputs, expected } = oracle('C22');
    const share = Number(inputs['dQ']) / (Number(inputs['Q']) + Number(inputs['dQ']));
    const hall = withMatrix(withRacks(withSystem(room({ supplyAirCelsius: 20 }), Number(inputs['Q']) * 1000, 0.6), 1), [[share]]); // prettier-ignore
    const found = find(unit(hall, { capacityKw: 50, airFlowM3s: 2 }), 'IDX-SHI');
    expect(Number(found.actual) / 100).toBeCloseTo(Number(expected['SHI']), 3);
  });

  it.runIf(areOraclesThere)('C23, C24: supply air is held to the range of the class', () => {
    for (const id of ['C23', 'C24']) {
      const { inputs, expected } = oracle(id);
      const [low = NaN, high = NaN] = expected['allow_C'] as readonly number[];
      const [coolest = NaN, warmest = NaN] = expected['rec_C'] as readonly number[];
      const limitOf = (supply: number, code: string) => {
        const hall = withSystem(room({ supplyAirCelsius: supply }), 1000, 0.1, {
          device: { thermalClass: inputs['cls'] },
        });
        return find(withRacks(hall, 1), code).limit;
      };
      expect([limitOf(low - 1, 'ASHRAE-CLASS'), limitOf(high + 1, 'ASHRAE-CLASS')]).toEqual([low, high]);
      const recommended = [limitOf(coolest - 1, 'ASHRAE-RECOMMENDED'), limitOf(warmest + 1, 'ASHRAE-RECOMMENDED')];
      expect(recommended).toEqual([coolest, warmest]);
    }
  });
});
