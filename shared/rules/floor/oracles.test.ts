/** Published numbers about floors, ratings and working space, met by the rules on documents that pose their question. */
import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { findingOf } from '../../testing/findings-of';
import { areOraclesThere, NO_ORACLES, publishedOracles } from '../../testing/node/published-oracles';
import { parsePressure } from '../../units/parse';

if (!areOraclesThere) console.log(NO_ORACLES);
const oracle = publishedOracles<number>();
const input = (id: string, name: string) => oracle(id).inputs[name] ?? NaN;
const expected = (id: string, name: string) => oracle(id).expected[name] ?? NaN;

const find = (hall: HallBuilder, code: string) => findingOf(hall.build(), code);

/** A raised floor of 24 in tiles with panels of these ratings, which nothing that stands here meets. */
function raised(values: ShortValues): HallBuilder {
  const tile = { tilePitchXUm: 609_600, tilePitchYUm: 609_600 };
  return aHall().add('room', 'hall', { floorKind: 'raised', ...tile, ...values });
}

/** A rack type of this weight in pounds and this width. */
function weighing(hall: HallBuilder, pounds: number, widthMm = 600): HallBuilder {
  const figures = { weight: [pounds, 'lb'], overallWidth: [widthMm, 'mm'] };
  return hall.add('catalogType', 'test/heavy', { base: 'test/system', figures });
}

/** Over the corner of four tiles, a foot on each. */
const OVER_CORNER = { typeId: 'test/heavy', xMm: 9 * 609.6, yMm: 8 * 609.6 };

const NEWTONS_PER_POUND = 4.448_221_615;

describe('published numbers', () => {
  it.runIf(areOraclesThere)('S01: a foot carries a quarter of the rack', () => {
    const hall = weighing(raised({ panelPointLimitN: 1000 }), input('S01', 'rack_lb')).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-POINT');
    expect(Number(found.actual) / NEWTONS_PER_POUND).toBeCloseTo(expected('S01', 'lb'), 0);
  });

  it.runIf(areOraclesThere)('S02: four panels under the wheels carry four times their rating', () => {
    const rating = Math.round(input('S02', 'panel_rating_lb') * NEWTONS_PER_POUND);
    const hall = weighing(raised({ panelRollingLimitN: rating }), 5000, 800).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-ROLL');
    expect(Number(found.limit) / NEWTONS_PER_POUND).toBeCloseTo(expected('S02', 'lb'), 0);
  });

  it.runIf(areOraclesThere)('S04: two racks with a wheel each on one panel load it with a quarter of each', () => {
    const hall = weighing(raised({ panelPointLimitN: 1000 }), input('S04', 'rack_lb'))
      .rack('A', OVER_CORNER)
      .rack('B', { ...OVER_CORNER, xMm: OVER_CORNER.xMm + 600 });
    const found = find(hall, 'FLR-POINT');
    expect(Number(found.actual) / NEWTONS_PER_POUND).toBeCloseTo(2 * expected('S04', 'lb'), 0);
  });

  it.runIf(areOraclesThere)('S05: a floor of so many pounds to the square foot is held to so many kPa', () => {
    const live = parsePressure(`${input('S05', 'lb_ft2')} lb/ft²`);
    if (!live.ok) throw new Error(live.error.message);
    const hall = weighing(raised({ floorUniformLimitPa: Math.round(live.value) }), 20_000).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-UNIFORM');
    expect(Math.abs(Number(found.limit) - expected('S05', 'kPa'))).toBeLessThanOrEqual(0.05);
  });

  it.runIf(areOraclesThere)('S06: the whole has the lowest rating of its parts', () => {
    const hall = aHall();
    for (const [name, rating] of Object.entries(oracle('S06').inputs)) hall.add('redundancyGroup', name, { rating });
    expect(find(hall, 'TIER').limit).toBe(expected('S06', 'overall'));
  });

  it.runIf(areOraclesThere)('S07: live parts opposite at 277 V to ground want so many metres', () => {
    const ratedVoltage = [input('S07', 'V_to_ground') * Math.sqrt(3), 'V'];
    const hall = aHall()
      .add('catalogType', 'test/sw', { base: 'test/floor-pdu', figures: { ratedVoltage } })
      .add('equipment', 'P', { typeId: 'test/sw', xMm: 5000, yMm: 5000 })
      .add('equipment', 'Q', { typeId: 'test/sw', xMm: 5000, yMm: 3000, rotationDeg: 180 });
    expect(Number(find(hall, 'CLR-ELEC').limit) / 1000).toBe(expected('S07', 'm'));
  });
});
