/** The published examples of liquid cooling on whole documents: what the formulas say, the rules must say too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { findingsOf } from '../../testing/findings-of';

interface Example {
  readonly id: string;
  readonly inputs: { readonly [name: string]: unknown };
  readonly expected: { readonly [name: string]: unknown };
}

const FILE = join(import.meta.dirname, '../../analysis/formulas/oracles.json');
const examples = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Example[];

function figure(id: string, part: 'inputs' | 'expected', name: string): number {
  const value = examples.find((one) => one.id === id)?.[part][name];
  if (typeof value !== 'number') throw new Error(`Example ${id} has no ${name}.`);
  return value;
}

const known = (hall: HallBuilder, code: string) => findingsOf(hall.build(), code).filter(({ isUnknown }) => !isUnknown);

/** A rack that gives this much to liquid and air, on a loop that a CDU supplies. */
function hall({
  liquidKw = 100,
  airKw = 0,
  maxC = 45,
  loop = {},
  unit = {},
}: {
  liquidKw?: number;
  airKw?: number;
  maxC?: number;
  loop?: ShortValues;
  unit?: ShortValues;
} = {}): HallBuilder {
  const totalKw = liquidKw + airKw;
  return aHall()
    .add('catalogType', 'test/s', {
      base: 'test/system',
      figures: {
        maxPowerAc: [totalKw, 'kW'],
        heatCaptureRatio: [(100 * liquidKw) / totalKw, '%'],
        maximumCoolantSupplyTemperature: [maxC, '°C'],
      },
    })
    .rack('R', { typeId: 'test/s' })
    .add('equipment', 'P', { typeId: 'test/cdu', xMm: 3000 })
    .add('coolingLoop', 'F', { kind: 'FWS', supplyCelsius: 20 })
    .add('coolingLoop', 'T', { kind: 'TCS', fluid: 'PG25', ...loop })
    .add('coolingUnit', 'U', { medium: 'liquid', hostId: 'P', suppliesLoopId: 'T', drawsFromLoopId: 'F', capacityKw: 500, ...unit })
    .add('loopConnection', '1', { coolingLoopId: 'T', targetId: 'R' }); // prettier-ignore
}

function loopLoad(builder: HallBuilder) {
  const { loops, liquid } = HallAnalysis.of(builder.build()).coolingSystem;
  return liquid.loopLoad(loops.table.slotOf('coolingLoop:T'));
}

describe('published examples of liquid cooling', () => {
  it('C10: 1.5 L/min per kW at 10 K decide whether a CDU moves enough', () => {
    const lpm = 100 * figure('C10', 'expected', 'Lpm_per_kW');
    expect(known(hall({ unit: { liquidFlowLpm: lpm } }), 'LIQ-FLOW')).toEqual([]);
    const [short] = known(hall({ unit: { liquidFlowLpm: lpm - 1 } }), 'LIQ-FLOW');
    expect(short?.message.params['difference']).toMatchObject({ quantity: 1000 });
    // The same from the heat balance, at the rise of the example.
    const design = loopLoad(
      hall({ loop: { designRiseMilliK: 1000 * figure('C10', 'inputs', 'dT_K'), supplyCelsius: 40 } }),
    );
    expect(Math.abs(Number(design.designFlowMlPerMin) / 1000 / lpm - 1)).toBeLessThan(0.02);
  });

  it('C13: facility water may be as warm as the class less the approach, and no warmer', () => {
    const maxC = figure('C13', 'inputs', 'rack_class_C');
    const water = figure('C13', 'expected', 'FWS_C');
    const at = (celsius: number) =>
      known(
        hall({ maxC, unit: { approachMilliK: 1000 * figure('C13', 'inputs', 'approach_K') } }).add('coolingLoop', 'F', { kind: 'FWS', supplyCelsius: celsius }), // prettier-ignore
        'LIQ-APPROACH',
      );
    expect(at(water)).toEqual([]);
    expect(at(water + 1)).toHaveLength(1);
  });

  it('C15: a rack gives its share to liquid and the rest to air, and both must be served', () => {
    const liquidKw = figure('C15', 'inputs', 'liquid_kW');
    const airKw = figure('C15', 'inputs', 'air_kW');
    const { contents, items } = HallAnalysis.of(hall({ liquidKw, airKw }).build());
    const rack = items.table.slotOf('rack:R');
    const [liquidW, airW] = [contents.liquidHeatW(rack), contents.airHeatW(rack)];
    expect(liquidW + airW).toBe(1000 * figure('C15', 'expected', 'total_kW'));
    expect(liquidW / (liquidW + airW)).toBeCloseTo(figure('C15', 'expected', 'frac'), 3);
    expect(loopLoad(hall({ liquidKw, airKw })).heatW).toBe(liquidW);
    const [air] = known(hall({ liquidKw, airKw }), 'AIR-CAPACITY');
    expect(air?.message.params['actual']).toMatchObject({ quantity: airW });
    const alone = aHall().add('catalogType', 'test/s', { base: 'test/system', figures: { maxPowerAc: [132, 'kW'], heatCaptureRatio: [(100 * liquidKw) / 132, '%'] } }).rack('R', { typeId: 'test/s' }); // prettier-ignore
    const [unserved] = known(alone, 'LIQ-SPLIT');
    expect(unserved?.message.params['actual']).toMatchObject({ quantity: liquidW });
  });

  it('C17: a ton of refrigeration needs 24/ΔT(°F) gallons of water a minute', () => {
    const riseK = (figure('C17', 'inputs', 'dT_F') * 5) / 9;
    const tonKw = 3.51685;
    const load = loopLoad(
      hall({ liquidKw: 100 * tonKw, loop: { fluid: 'water', supplyCelsius: 10, designRiseMilliK: Math.round(riseK * 1000) } }), // prettier-ignore
    );
    const gpmPerTon = Number(load.designFlowMlPerMin) / 1000 / 3.785411784 / 100;
    expect(Math.abs(gpmPerTon / figure('C17', 'expected', 'gpm_per_ton') - 1)).toBeLessThan(0.01);
  });
});
