import type { Dimension, UnitOfMeasure } from './dimensions';
import { findUnit, fromCanonical } from './dimensions';
import type { AtLeast, Known } from './known';
import { isKnown } from './known';
import type { Um } from './length';
import { FOOT, INCH } from './length';
import type { Gram, MilliAmp, MilliCelsius, MlPerMin, MlPerS, Watt } from './quantities';

/** How numbers are written. The output never depends on the machine's locale. */
export interface NumberStyle {
  /** Write 0,6 instead of 0.6. */
  readonly decimalComma?: boolean;
  /** At most this many decimals; without it as many as the value needs to be read back unchanged. */
  readonly decimals?: number;
}

/** The units a length can be shown in. */
export type LengthUnit = 'mm' | 'cm' | 'm' | 'in' | 'ft-in' | 'RU' | 'OU';

/** Decimals that make a canonical integer survive formatting and reading back, by size of the unit. */
function decimalsFor(unit: UnitOfMeasure): number {
  return Math.max(0, Math.ceil(Math.log10(Math.abs(unit.factor)) - 1e-9));
}

/** Writes a number with at most `decimals` decimals and no trailing zeros, never as "-0". */
export function formatNumber(value: number, decimals: number, style: NumberStyle = {}): string {
  const fixed = value.toFixed(Math.min(style.decimals ?? decimals, decimals));
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  const plain = trimmed === '-0' ? '0' : trimmed;
  return style.decimalComma === true ? plain.replace('.', ',') : plain;
}

/** Writes a canonical value in a named unit of its dimension, for example `formatIn('power', 12500, 'kW')` → "12.5 kW". */
export function formatIn(dimension: Dimension, canonical: number, symbol: string, style: NumberStyle = {}): string {
  const unit = findUnit(dimension, symbol);
  if (unit === undefined) throw new RangeError(`${symbol} is not a unit of ${dimension}`);
  const text = formatNumber(fromCanonical(canonical, unit), decimalsFor(unit), style);
  return unit.symbol === '' ? text : `${text} ${unit.symbol}`;
}

function formatFeetInches(value: Um, style: NumberStyle): string {
  const size = Math.abs(value);
  let wholeFeet = Math.floor(size / FOOT);
  let inchText = formatNumber((size - wholeFeet * FOOT) / INCH, 5, style);
  // Rounding can carry a whole foot: 11.9999 in shown with two decimals is 12 in.
  if (inchText === '12') {
    wholeFeet += 1;
    inchText = '0';
  }
  const sign = value < 0 && (wholeFeet > 0 || inchText !== '0') ? '-' : '';
  return `${sign}${String(wholeFeet)}' ${inchText}"`;
}

/** Writes a length; read back with `parseLength` it is the same length unless `decimals` cut it. */
export function formatLength(value: Um, unit: LengthUnit = 'mm', style: NumberStyle = {}): string {
  return unit === 'ft-in' ? formatFeetInches(value, style) : formatIn('length', value, unit, style);
}

/** Writes a power in W below 1 kW, in kW below 1 MW, in MW above; exact unless `decimals` cut it. */
export function formatPower(value: Watt, style: NumberStyle = {}): string {
  const size = Math.abs(value);
  return formatIn('power', value, size < 1_000 ? 'W' : size < 1_000_000 ? 'kW' : 'MW', style);
}

/** Writes a mass in g below 1 kg, else in kg. */
export function formatMass(value: Gram, style: NumberStyle = {}): string {
  return formatIn('mass', value, Math.abs(value) < 1_000 ? 'g' : 'kg', style);
}

/** Writes a temperature in °C (default) or °F. */
export function formatTemperature(value: MilliCelsius, unit: '°C' | '°F' = '°C', style: NumberStyle = {}): string {
  return formatIn('temperature', value, unit, style);
}

/** Writes a liquid flow in L/min (default) or another unit of liquid flow. */
export function formatLiquidFlow(
  value: MlPerMin,
  unit: 'L/min' | 'L/s' | 'm³/h' | 'gpm' = 'L/min',
  style: NumberStyle = {},
): string {
  return formatIn('liquidFlow', value, unit, style);
}

/** Writes an air flow in m³/s (default) or another unit of air flow. */
export function formatAirFlow(
  value: MlPerS,
  unit: 'm³/s' | 'L/s' | 'm³/h' | 'CFM' = 'm³/s',
  style: NumberStyle = {},
): string {
  return formatIn('airFlow', value, unit, style);
}

/** Writes a current in amperes. */
export function formatCurrent(value: MilliAmp, style: NumberStyle = {}): string {
  return formatIn('current', value, 'A', style);
}

/** Writes a figure that may be missing: the word "unknown" when it is. */
export function formatKnown<T extends number>(value: Known<T>, format: (known: T) => string): string {
  return isKnown(value) ? format(value as T) : 'unknown';
}

/** Writes a total: "at least …" when a part of it is unknown, "unknown" when nothing of it is known. */
export function formatAtLeast(total: AtLeast, format: (known: number) => string): string {
  if (total.unknownCount > 0 && total.known === 0) return 'unknown';
  return total.unknownCount > 0 ? `at least ${format(total.known)}` : format(total.known);
}
