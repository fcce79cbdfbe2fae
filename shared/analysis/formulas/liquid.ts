import { interpolate } from './interpolate';

/** Density in kg/m³ and specific heat in J/(kg·K). */
export interface FluidProperties {
  readonly density: number;
  readonly specificHeat: number;
}

/** PG25 (25 % propylene glycol by mass) by temperature in °C: CoolProp 8.0.0, INCOMP::MPG[0.25]. */
const PG25: readonly (readonly [celsius: number, density: number, specificHeat: number])[] = [
  [20, 1019.3, 3920],
  [30, 1014.9, 3945],
  [40, 1009.91, 3968.6],
  [50, 1004.4, 3992],
];

/** Water at 40 °C, CoolProp 8.0.0. */
export const WATER_40C: FluidProperties = { density: 992.3, specificHeat: 4179 };

/** Properties of PG25 at 20 to 50 °C, linear between the rows of the table; undefined outside. */
export function pg25Properties(celsius: number): FluidProperties | undefined {
  const density = interpolate(
    PG25.map(([at, value]) => [at, value] as const),
    celsius,
  );
  const specificHeat = interpolate(
    PG25.map(([at, , value]) => [at, value] as const),
    celsius,
  );
  return density === undefined || specificHeat === undefined ? undefined : { density, specificHeat };
}

/** PG25 at 40 °C, the usual supply temperature of warm-water halls. */
export const PG25_40C: FluidProperties = { density: 1009.91, specificHeat: 3968.6 };

/** Water by temperature in °C: IAPWS values at atmospheric pressure as textbooks print them; grade K save for 40 °C. */
const WATER: readonly (readonly [celsius: number, density: number, specificHeat: number])[] = [
  [5, 1000, 4205],
  [10, 999.7, 4195],
  [20, 998.2, 4184],
  [30, 995.6, 4180],
  [40, 992.3, 4179],
  [50, 988, 4181],
  [60, 983.2, 4185],
];

/** Properties of a coolant at a temperature; beyond its table those of the nearest row. */
export function fluidProperties(fluid: 'PG25' | 'water', celsius: number): FluidProperties {
  const table = fluid === 'water' ? WATER : PG25;
  const first = table[0]?.[0] ?? 0;
  const last = table[table.length - 1]?.[0] ?? 0;
  const at = Math.min(last, Math.max(first, celsius));
  const usual = fluid === 'water' ? WATER_40C : PG25_40C;
  return {
    density: interpolate(table.map(([x, value]) => [x, value] as const), at) ?? usual.density, // prettier-ignore
    specificHeat: interpolate(table.map(([x, , value]) => [x, value] as const), at) ?? usual.specificHeat, // prettier-ignore
  };
}

/** Coolant flow in L/min for `heatKw` with a rise of `riseK`: V = Q/(ρ·cp·ΔT). */
export function coolantFlowLpm(heatKw: number, riseK: number, fluid: FluidProperties = PG25_40C): number {
  return ((heatKw * 1000) / (fluid.density * fluid.specificHeat * riseK)) * 60_000;
}

/** Coolant temperature rise in K of `heatKw` in a flow of `flowLpm`. */
export function coolantRiseK(heatKw: number, flowLpm: number, fluid: FluidProperties = PG25_40C): number {
  return (heatKw * 1000) / (fluid.density * fluid.specificHeat * (flowLpm / 60_000));
}

/** Water flow in US gallons per minute for a ton of refrigeration: 24/ΔT(°F). */
export function gpmPerTon(riseF: number): number {
  return 24 / riseF;
}

/** Warmest facility water in °C that still gives a rack its coolant: class − approach. */
export function facilityWaterMaxC(rackMaxC: number, approachK: number): number {
  return rackMaxC - approachK;
}

/** Share of the heat that goes to liquid. */
export function liquidShare(liquidKw: number, airKw: number): number {
  return liquidKw / (liquidKw + airKw);
}
