/** Published numbers about floors, ratings and working space, met by the rules on documents that pose their question. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder, type ShortValues } from '../../testing/builders';
import { parsePressure } from '../../units/parse';
import type { Finding } from '../engine/finding';
import { ValidationSession } from '../engine/validation-session';

interface Oracle {
  readonly id: string;
  readonly inputs: { readonly [name: string]: number };
  readonly expected: { readonly [name: string]: number };
}

const file = join(import.meta.dirname, '../../../../shared/oracles/published.json');
const isThere = existsSync(file);
if (!isThere)
  console.log('The published oracles are not beside the repository: their rules are tested by their cases only.');
const oracles = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Oracle[]) : [];

function oracle(id: string): Oracle {
  const found = oracles.find((one) => one.id === id);
  if (!found) throw new Error(`There is no oracle ${id}`);
  return found;
}

const input = (id: string, name: string) => oracle(id).inputs[name] ?? NaN;
const expected = (id: string, name: string) => oracle(id).expected[name] ?? NaN;

function find(hall: HallBuilder, code: string): Finding {
  const session = new ValidationSession(hall.build());
  session.run();
  const [found] = [...session.findings()].filter((one) => one.code === code);
  if (!found) throw new Error(`${code} found nothing`);
  return found;
}

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
  it.runIf(isThere)('S01: a foot carries a quarter of the rack', () => {
    const hall = weighing(raised({ panelPointLimitN: 1000 }), input('S01', 'rack_lb')).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-POINT');
    expect(Number(found.actual) / NEWTONS_PER_POUND).toBeCloseTo(expected('S01', 'lb'), 0);
  });

  it.runIf(isThere)('S02: four panels under the wheels carry four times their rating', () => {
    const rating = Math.round(input('S02', 'panel_rating_lb') * NEWTONS_PER_POUND);
    const hall = weighing(raised({ panelRollingLimitN: rating }), 5000, 800).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-ROLL');
    expect(Number(found.limit) / NEWTONS_PER_POUND).toBeCloseTo(expected('S02', 'lb'), 0);
  });

  it.runIf(isThere)('S04: two racks with a wheel each on one panel load it with a quarter of each', () => {
    const hall = weighing(raised({ panelPointLimitN: 1000 }), input('S04', 'rack_lb'))
      .rack('A', OVER_CORNER)
      .rack('B', { ...OVER_CORNER, xMm: OVER_CORNER.xMm + 600 });
    const found = find(hall, 'FLR-POINT');
    expect(Number(found.actual) / NEWTONS_PER_POUND).toBeCloseTo(2 * expected('S04', 'lb'), 0);
  });

  it.runIf(isThere)('S05: a floor of so many pounds to the square foot is held to so many kPa', () => {
    const live = parsePressure(`${input('S05', 'lb_ft2')} lb/ft²`);
    if (!live.ok) throw new Error(live.error.message);
    const hall = weighing(raised({ floorUniformLimitPa: Math.round(live.value) }), 20_000).rack('A', OVER_CORNER);
    const found = find(hall, 'FLR-UNIFORM');
    expect(Math.abs(Number(found.limit) - expected('S05', 'kPa'))).toBeLessThanOrEqual(0.05);
  });

  it.runIf(isThere)('S06: the whole has the lowest rating of its parts', () => {
    const hall = aHall();
    for (const [name, rating] of Object.entries(oracle('S06').inputs)) hall.add('redundancyGroup', name, { rating });
    expect(find(hall, 'TIER').limit).toBe(expected('S06', 'overall'));
  });

  it.runIf(isThere)('S07: live parts opposite at 277 V to ground want so many metres', () => {
    const ratedVoltage = [input('S07', 'V_to_ground') * Math.sqrt(3), 'V'];
    const hall = aHall()
      .add('catalogType', 'test/sw', { base: 'test/floor-pdu', figures: { ratedVoltage } })
      .add('equipment', 'P', { typeId: 'test/sw', xMm: 5000, yMm: 5000 })
      .add('equipment', 'Q', { typeId: 'test/sw', xMm: 5000, yMm: 3000, rotationDeg: 180 });
    expect(Number(find(hall, 'CLR-ELEC').limit) / 1000).toBe(expected('S07', 'm'));
  });
});
