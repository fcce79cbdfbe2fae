import { toInteger } from './integer';

/** Length in integer micrometres. */
export type Um = number & { readonly __unit: 'um' };

/** Brands a number of micrometres as a length, rounding to the nearest integer. Throws when it cannot be held. */
export function um(value: number): Um {
  return toInteger(value, 'µm') as Um;
}

/** No length. */
export const ZERO_UM = um(0);
/** One rack unit (RU), exact: 1.75 in (EIA-310). */
export const RU = um(44_450);
/** One OpenU (OU): 48 mm (OCP Open Rack). */
export const OU = um(48_000);
/** One inch, exact. */
export const INCH = um(25_400);
/** One foot, exact. */
export const FOOT = um(304_800);
/** One millimetre. */
export const MM = um(1_000);
/** One metre. */
export const METRE = um(1_000_000);

/** A length given in millimetres. */
export function mm(value: number): Um {
  return um(value * MM);
}

/** A length given in metres. */
export function metres(value: number): Um {
  return um(value * METRE);
}

/** A length given in inches. */
export function inches(value: number): Um {
  return um(value * INCH);
}

/** A length given in feet. */
export function feet(value: number): Um {
  return um(value * FOOT);
}

/** The height of a number of rack units. */
export function rackUnits(count: number): Um {
  return um(count * RU);
}

/** The length in metres, for formulas of physics only; stored and compared lengths stay integer. */
export function toMetres(value: Um): number {
  return value / METRE;
}
