import { toInteger } from './integer';

/** Power in integer watts. */
export type Watt = number & { readonly __unit: 'W' };
/** Apparent power in integer volt-amperes. */
export type VoltAmp = number & { readonly __unit: 'VA' };
/** Mass in integer grams. */
export type Gram = number & { readonly __unit: 'g' };
/** Electric potential in integer volts. */
export type Volt = number & { readonly __unit: 'V' };
/** Electric current in integer milliamperes. */
export type MilliAmp = number & { readonly __unit: 'mA' };
/** Temperature in integer thousandths of a degree Celsius. */
export type MilliCelsius = number & { readonly __unit: 'm°C' };
/** Temperature difference in integer thousandths of a kelvin. */
export type MilliKelvin = number & { readonly __unit: 'mK' };
/** Liquid flow in integer millilitres per minute. */
export type MlPerMin = number & { readonly __unit: 'mL/min' };
/** Air flow in integer millilitres per second; 1 L/s is 1,000 and 1 m³/s is 1,000,000. */
export type MlPerS = number & { readonly __unit: 'mL/s' };
/** Pressure in integer pascals. */
export type Pascal = number & { readonly __unit: 'Pa' };
/** Force in integer newtons. */
export type Newton = number & { readonly __unit: 'N' };
/** A share in integer thousandths. */
export type Permille = number & { readonly __unit: '‰' };

/** Standard acceleration of gravity in m/s², exact by definition (CGPM 1901). */
export const STANDARD_GRAVITY = 9.806_65;
/** One pound in grams, exact before rounding (international avoirdupois pound). */
export const POUND_IN_GRAMS = 453.592_37;

/** Brands watts, rounding to an integer. */
export const watts = (value: number): Watt => toInteger(value, 'W') as Watt;
/** Brands volt-amperes, rounding to an integer. */
export const voltAmps = (value: number): VoltAmp => toInteger(value, 'VA') as VoltAmp;
/** Brands grams, rounding to an integer. */
export const grams = (value: number): Gram => toInteger(value, 'g') as Gram;
/** Brands volts, rounding to an integer. */
export const volts = (value: number): Volt => toInteger(value, 'V') as Volt;
/** Brands milliamperes, rounding to an integer. */
export const milliAmps = (value: number): MilliAmp => toInteger(value, 'mA') as MilliAmp;
/** Brands thousandths of a degree Celsius, rounding to an integer. */
export const milliCelsius = (value: number): MilliCelsius => toInteger(value, 'm°C') as MilliCelsius;
/** Brands thousandths of a kelvin, rounding to an integer. */
export const milliKelvin = (value: number): MilliKelvin => toInteger(value, 'mK') as MilliKelvin;
/** Brands millilitres per minute, rounding to an integer. */
export const mlPerMin = (value: number): MlPerMin => toInteger(value, 'mL/min') as MlPerMin;
/** Brands millilitres per second, rounding to an integer. */
export const mlPerS = (value: number): MlPerS => toInteger(value, 'mL/s') as MlPerS;
/** Brands pascals, rounding to an integer. */
export const pascals = (value: number): Pascal => toInteger(value, 'Pa') as Pascal;
/** Brands newtons, rounding to an integer. */
export const newtons = (value: number): Newton => toInteger(value, 'N') as Newton;
/** Brands thousandths, rounding to an integer. */
export const permille = (value: number): Permille => toInteger(value, '‰') as Permille;

/** The weight of a mass in newtons at standard gravity. */
export function weightOf(mass: Gram): Newton {
  return newtons((mass / 1000) * STANDARD_GRAVITY);
}
