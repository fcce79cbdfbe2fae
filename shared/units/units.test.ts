import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from './dimensions';
import { DIMENSIONS } from './dimensions';
import { formatAtLeast, formatIn, formatKnown, formatLength, formatPower, formatTemperature } from './format';
import { exactTotal, plus, plusTotal, sumKnown, UNKNOWN } from './known';
import type { LengthUnit } from './format';
import { feet, inches, metres, mm, OU, RU, rackUnits, um } from './length';
import { parseLength, parseQuantity, parseTemperature } from './parse';
import { grams, milliCelsius, watts, weightOf } from './quantities';

const length = (text: string): number | string => {
  const result = parseLength(text);
  return result.ok ? result.value : result.error.message;
};

describe('exact integers', () => {
  it('U2 holds the exact sizes of inch, foot, RU and OU', () => {
    expect([inches(1), feet(1), RU, OU, rackUnits(42), inches(19)]).toEqual([
      25_400, 304_800, 44_450, 48_000, 1_866_900, 482_600,
    ]);
  });
  it('U1 U3 rounds halves away from zero, never to -0, and throws when a number cannot be held', () => {
    expect([um(1.5), um(-1.5), mm(600), metres(0.0000004)]).toEqual([2, -2, 600_000, 0]);
    expect(Object.is(um(-0.2), 0)).toBe(true);
    expect(() => um(Number.NaN)).toThrow(/cannot|not a number/);
    expect(() => um(2 ** 60)).toThrow(RangeError);
  });
  it('U3 weighs a kilogram at standard gravity', () => {
    expect(weightOf(grams(1_000_000))).toBe(9807);
  });
});

describe('unknown', () => {
  it('U4 counts unknown parts apart', () => {
    const total = sumKnown([100, UNKNOWN, 20]);
    expect(total).toEqual({ known: 120, unknownCount: 1 });
    expect(exactTotal(total)).toBe(UNKNOWN);
    expect(plusTotal(plus(total, 5), { known: 1, unknownCount: 1 })).toEqual({ known: 126, unknownCount: 2 });
    expect(formatAtLeast(total, (known) => formatPower(watts(known)))).toBe('at least 120 W');
    expect(formatKnown(UNKNOWN, String)).toBe('unknown');
  });
});

describe('reading', () => {
  it.each([
    ['600', 600_000],
    ['600mm', 600_000],
    ['0,6 m', 600_000],
    [',5m', 500_000],
    ['2ft 1/2in', 622_300],
    ['2\' 1/2"', 622_300],
    ['2’ 1/2”', 622_300],
    ['1 1/2 in', 38_100],
    ['1/2', 500],
    ['-2ft 6in', -762_000],
    ['42U', 1_866_900],
    ['42RU', 1_866_900],
    ['44 OU', 2_112_000],
    ['12µm', 12],
    ['19 inches', 482_600],
  ])('U5 U6 reads %s', (text, expected) => {
    expect(length(text)).toBe(expected);
  });
  it.each([
    ['=600*3', 1_800_000],
    ['=2*600mm+1in', 1_225_400],
    ['=(1m+200mm)/2', 600_000],
    ['=600/2', 300_000],
    ['= 600 + 1in', 625_400],
    ['=-2ft 6in + 1ft', -457_200],
    ['=2 1/2in * 2', 127_000],
    ['=1200 − 2×300', 600_000],
  ])('U7 calculates %s', (text, expected) => {
    expect(length(text)).toBe(expected);
  });
  it.each([
    ['', /Type a length/],
    ['1,200', /could be 1\.200 or 1200/],
    ['1.200,5', /without thousands/],
    ['600 kg', /“kg” is not a unit of a length; use mm, m/],
    ['600*3', /start with =/],
    ['=2m*3m', /a length times a length/],
    ['=6/(2mm)', /dividing by a length/],
    ['=1/0', /dividing by zero/],
    ['=(1+2', /closing bracket/],
    ['=1+', /number is missing/],
    ['6ft 2', /each need a unit/],
    ['1/0in', /over zero/],
    ['5 # 3', /“#” is not expected/],
    ['9e99', /is not a unit/],
    ['9999999999999999m', /too large/],
    [' '.repeat(300), /too long/],
  ])('U8 refuses %j with a sentence', (text, expected) => {
    expect(length(text)).toMatch(expected);
  });
  it('U8 says where it went wrong', () => {
    const result = parseLength('12 foo');
    expect(result).toMatchObject({ ok: false, error: { at: 3 } });
  });
  it('U8 never throws on any text', () => {
    const bits = fc.constantFrom('1', '2', '/', '*', '(', ')', '=', "'", '"', ' ', 'm', 'in', ',', '.', '-', '½', 'x');
    const text = fc.oneof(
      fc.string(),
      fc.array(bits).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const result = parseLength(typed);
        return result.ok ? Number.isSafeInteger(result.value) : result.error.message.length > 0;
      }),
      { numRuns: 2000 },
    );
  });
  it('U5 reads a comma as decimal sign without doubt when told so', () => {
    expect(parseLength('1,200 m', { defaultUnit: 'mm', decimalComma: true })).toEqual({ ok: true, value: 1_200_000 });
  });
  it.each<[Dimension, string, string, number]>([
    ['power', '12,5kW', 'W', 12_500],
    ['power', '1 MW', 'W', 1_000_000],
    ['mass', '3000 lb', 'kg', 1_360_777],
    ['liquidFlow', '10 gpm', 'L/min', 37_854],
    ['liquidFlow', '1.2 m³/h', 'L/min', 20_000],
    ['airFlow', '1000 CFM', 'm³/s', 471_947],
    ['airFlow', '2 m^3/s', 'm³/s', 2_000_000],
    ['pressure', '250 lb/ft²', 'kPa', 11_970],
    ['pressure', '0.05 inH2O', 'Pa', 12],
    ['airPressure', '0.05 inH2O', 'Pa', 12_454],
    ['current', '32', 'A', 32_000],
    ['share', '40 %', '%', 400],
    ['dataRate', '800G', 'Gbit/s', 800_000],
  ])('U1 reads %s: %s', (dimension, text, defaultUnit, expected) => {
    expect(parseQuantity(dimension, text, { defaultUnit })).toEqual({ ok: true, value: expected });
  });
  it('U11 reads temperatures with their offset and refuses sums of them', () => {
    expect(parseTemperature('77 °F')).toEqual({ ok: true, value: 25_000 });
    expect(parseTemperature('-40F')).toEqual({ ok: true, value: -40_000 });
    expect(parseTemperature('=70°F+7°F')).toMatchObject({ ok: false });
    expect(parseTemperature('=20°C+7', { defaultUnit: '°F' })).toMatchObject({ ok: false });
    expect(parseTemperature('=70+7', { defaultUnit: '°F' })).toEqual({ ok: true, value: 25_000 });
    expect(parseTemperature('=18+2')).toEqual({ ok: true, value: 20_000 });
  });
});

describe('writing', () => {
  it('U10 writes without locale, trailing zeros or -0', () => {
    expect(formatLength(mm(600))).toBe('600 mm');
    expect(formatLength(mm(600), 'm', { decimalComma: true })).toBe('0,6 m');
    expect(formatLength(inches(24.5), 'ft-in')).toBe('2\' 0.5"');
    expect(formatLength(um(609_599), 'ft-in', { decimals: 2 })).toBe('2\' 0"');
    expect(formatLength(um(-1), 'ft-in', { decimals: 1 })).toBe('0\' 0"');
    expect(formatLength(RU, 'RU')).toBe('1 RU');
    expect([formatPower(watts(950)), formatPower(watts(12_500)), formatPower(watts(1_200_000))]).toEqual([
      '950 W',
      '12.5 kW',
      '1.2 MW',
    ]);
    expect(formatTemperature(milliCelsius(25_000), '°F')).toBe('77 °F');
  });
  it('U9 reads back every length it wrote', () => {
    const units: readonly LengthUnit[] = ['mm', 'cm', 'm', 'in', 'ft-in', 'RU', 'OU'];
    fc.assert(
      fc.property(
        fc.integer({ min: -2e9, max: 2e9 }),
        fc.constantFrom(...units),
        fc.boolean(),
        (value, unit, decimalComma) => {
          const text = formatLength(um(value), unit, { decimalComma });
          const back = parseLength(text, { defaultUnit: 'mm', decimalComma });
          return back.ok && back.value === value;
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('U9 reads back every quantity in every unit', () => {
    const all = (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) =>
      DIMENSIONS[dimension].units.map((unit) => ({ dimension, symbol: unit.symbol })),
    );
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 2e9 }), fc.constantFrom(...all), (value, { dimension, symbol }) => {
        const text = formatIn(dimension, value, symbol);
        const back = parseQuantity(dimension, text, { defaultUnit: symbol });
        expect(back).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
      { numRuns: 3000 },
    );
  });
});
