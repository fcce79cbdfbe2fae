import type { Dimension } from '#shared/units/dimensions';
import { formatIn, formatLength, formatNumber, type LengthUnit } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { SessionState } from './session';

/** Writers of figures in the units and with the decimal sign that the person chose. For reading: shortened. */
export interface Formats {
  readonly lengthUnit: LengthUnit;
  readonly decimalComma: boolean;
  readonly length: (um: number) => string;
  readonly power: (w: number) => string;
  readonly mass: (g: number) => string;
  readonly liquidFlow: (mlPerMin: number) => string;
  readonly airFlow: (mlPerS: number) => string;
  readonly pressure: (pa: number) => string;
  readonly area: (m2: number) => string;
  readonly count: (value: number, decimals?: number) => string;
  readonly rackUnits: (halfRu: number) => string;
  /** Any quantity in the canonical unit of its dimension. */
  readonly quantity: (dimension: Dimension, canonical: number) => string;
}

/** The unit a quantity is read in, and decimals that are enough for reading. */
const READING: {
  readonly [D in Exclude<Dimension, 'length' | 'power' | 'mass'>]: readonly [unit: string, decimals: number];
} = {
  apparentPower: ['kVA', 1],
  voltage: ['V', 0],
  current: ['A', 2],
  temperature: ['°C', 1],
  temperatureDifference: ['K', 1],
  liquidFlow: ['L/min', 1],
  airFlow: ['m³/s', 2],
  pressure: ['kPa', 2],
  force: ['kN', 2],
  energy: ['kWh', 1],
  share: ['%', 1],
  count: ['', 0],
  dataRate: ['Gbit/s', 2],
};

/** The writers for a choice of units. @see Formats */
export function makeFormats(lengthUnit: LengthUnit, decimalComma: boolean): Formats {
  const style = { decimalComma };
  const lengthDecimals = { mm: 1, cm: 1, m: 3, in: 2, 'ft-in': 2, RU: 2, OU: 2 }[lengthUnit];
  const formats: Formats = {
    lengthUnit,
    decimalComma,
    length: (um) => formatLength(um as Um, lengthUnit, { ...style, decimals: lengthDecimals }),
    power: (w) => {
      const size = Math.abs(w);
      const unit = size < 1_000 ? 'W' : size < 1_000_000 ? 'kW' : 'MW';
      return formatIn('power', w, unit, { ...style, decimals: unit === 'MW' ? 3 : size < 10_000 ? 2 : 1 });
    },
    mass: (g) => formatIn('mass', g, 'kg', { ...style, decimals: Math.abs(g) < 10_000 ? 1 : 0 }),
    liquidFlow: (mlPerMin) => formatIn('liquidFlow', mlPerMin, 'L/min', { ...style, decimals: 1 }),
    airFlow: (mlPerS) => formatIn('airFlow', mlPerS, 'm³/s', { ...style, decimals: 2 }),
    pressure: (pa) => formatIn('pressure', pa, 'kPa', { ...style, decimals: 2 }),
    area: (m2) => `${formatNumber(m2, 2, style)} m²`,
    count: (value, decimals = 0) => formatNumber(value, decimals, style),
    rackUnits: (halfRu) => `${formatNumber(halfRu / 2, 1, style)} RU`,
    quantity: (dimension, canonical) => {
      if (dimension === 'length' || dimension === 'power' || dimension === 'mass') return formats[dimension](canonical);
      const [unit, decimals] = READING[dimension];
      return formatIn(dimension, canonical, unit, { ...style, decimals });
    },
  };
  return formats;
}

/** The writers for the units a person chose. */
export function formatsOf({ lengthUnit, usesDecimalComma }: SessionState): Formats {
  return makeFormats(lengthUnit, usesDecimalComma);
}
