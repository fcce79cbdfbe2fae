import type { Dimension } from '../../units/dimensions';
import { formatIn, formatLength, formatNumber, type LengthUnit } from '../../units/format';
import type { Um } from '../../units/length';
import type { QuantityKind } from '../engine/rule';

/** Units a person may choose besides that of length. `kW` goes with the size: W, kW or MW. */
export const POWER_UNITS = ['kW', 'BTU/h', 'ton'] as const;
export const MASS_UNITS = ['kg', 'lb'] as const;
export const LIQUID_FLOW_UNITS = ['L/min', 'gpm'] as const;

/** The unit of each dimension of which people may choose one. */
export interface ReadingUnits {
  readonly power: (typeof POWER_UNITS)[number];
  readonly mass: (typeof MASS_UNITS)[number];
  readonly liquidFlow: (typeof LIQUID_FLOW_UNITS)[number];
}

export const METRIC_UNITS: ReadingUnits = { power: 'kW', mass: 'kg', liquidFlow: 'L/min' };

/** The units and the decimal sign quantities are read in. */
export interface ReadingStyle {
  readonly lengthUnit: LengthUnit;
  readonly decimalComma: boolean;
  /** @default METRIC_UNITS */
  readonly units?: ReadingUnits;
}

/** What reports are written in: millimetres, kilowatts, kilograms, a decimal point. */
export const REPORT_STYLE: ReadingStyle = { lengthUnit: 'mm', decimalComma: false };

/** The unit a quantity is read in, and decimals that are enough for reading. */
const UNITS: {
  readonly [D in Exclude<Dimension, 'length' | 'power' | 'mass' | 'liquidFlow'>]: readonly [
    unit: string,
    decimals: number,
  ];
} = {
  apparentPower: ['kVA', 1],
  voltage: ['V', 0],
  current: ['A', 2],
  temperature: ['°C', 1],
  temperatureDifference: ['K', 1],
  airFlow: ['m³/s', 2],
  pressure: ['kPa', 2],
  airPressure: ['Pa', 1],
  force: ['kN', 2],
  energy: ['kWh', 1],
  volume: ['L', 0],
  fuelBurn: ['L/kWh', 3],
  share: ['%', 1],
  fineShare: ['%', 2],
  crossSection: ['mm²', 1],
  count: ['', 0],
  dataRate: ['Gbit/s', 2],
  massPerLength: ['kg/m', 2],
  smallPower: ['W', 1],
  opticalLoss: ['dB', 2],
  attenuation: ['dB/km', 2],
  delay: ['ns', 0],
};

const LENGTH_DECIMALS: { readonly [U in LengthUnit]: number } = {
  mm: 1,
  cm: 1,
  m: 3,
  in: 2,
  'ft-in': 2,
  RU: 2,
  OU: 2,
};

/** A run is told in feet by those who work in inches and feet, and in metres by all others. */
function formatRunLength(canonicalUm: number, lengthUnit: LengthUnit, decimalComma: boolean): string {
  const unit = lengthUnit === 'in' || lengthUnit === 'ft-in' ? 'ft' : 'm';
  return formatIn('length', canonicalUm, unit, { decimalComma, decimals: Math.abs(canonicalUm) < 1_000_000 ? 3 : 2 });
}

/**
 * Writes a quantity for reading: shortened, with its unit. `canonical` is in the canonical unit of the dimension;
 * rack units are counted in whole and half units. Not meant to be read back.
 */
export function formatReading(dimension: QuantityKind, canonical: number, style: ReadingStyle = REPORT_STYLE): string {
  const { decimalComma, lengthUnit, units = METRIC_UNITS } = style;
  switch (dimension) {
    case 'rackUnits':
      return `${formatNumber(canonical, 1, { decimalComma })} RU`;
    case 'length':
      return formatLength(canonical as Um, lengthUnit, { decimalComma, decimals: LENGTH_DECIMALS[lengthUnit] });
    case 'runLength':
      return formatRunLength(canonical, lengthUnit, decimalComma);
    case 'power': {
      const size = Math.abs(canonical);
      if (units.power !== 'kW')
        return formatIn('power', canonical, units.power, { decimalComma, decimals: units.power === 'ton' ? 2 : 0 });
      const unit = size < 1_000 ? 'W' : size < 1_000_000 ? 'kW' : 'MW';
      return formatIn('power', canonical, unit, {
        decimalComma,
        decimals: unit === 'MW' ? 3 : size < 10_000 ? 2 : 1,
      });
    }
    case 'mass':
      return formatIn('mass', canonical, units.mass, { decimalComma, decimals: Math.abs(canonical) < 10_000 ? 1 : 0 });
    case 'liquidFlow':
      return formatIn('liquidFlow', canonical, units.liquidFlow, { decimalComma, decimals: 1 });
    default: {
      const [unit, decimals] = UNITS[dimension];
      return formatIn(dimension, canonical, unit, { decimalComma, decimals });
    }
  }
}
