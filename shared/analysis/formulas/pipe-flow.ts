import { interpolate } from './interpolate';
import { fluidProperties } from './liquid';

/** Dynamic viscosity in mPa·s by temperature in °C. */
type Viscosities = readonly (readonly [celsius: number, milliPascalSeconds: number])[];

/** PG25: Melinder's correlation for propylene glycol at 25 % by mass, as CoolProp 8.0.0 has it (INCOMP::MPG[0.25]). */
const PG25: Viscosities = [
  [20, 2.445],
  [30, 1.776],
  [40, 1.353],
  [50, 1.073],
];

/** Water: IAPWS values at atmospheric pressure as textbooks print them; grade K. */
const WATER: Viscosities = [
  [5, 1.518],
  [10, 1.306],
  [20, 1.002],
  [30, 0.797],
  [40, 0.653],
  [50, 0.547],
  [60, 0.466],
];

/** Roughness of commercial steel pipe in metres, as textbooks print it with the Moody chart; project default, grade K. */
export const PIPE_ROUGHNESS_M = 45e-6;

/** Bends, valves and tees as a share of the straight length, in thousandths; project default, grade K. */
export const FITTINGS_PERMILLE = 500;

/** Below this Reynolds number flow is laminar. */
const LAMINAR_TO = 2300;

export interface PipeRun {
  readonly fluid: 'PG25' | 'water';
  readonly celsius: number;
  readonly flowLpm: number;
  readonly innerDiameterM: number;
  /** Straight length that the coolant goes. */
  readonly lengthM: number;
  /** What is added for fittings, as a share of the straight length in thousandths. */
  readonly fittingsPermille: number;
}

export interface PipeFlow {
  readonly velocityMs: number;
  readonly reynolds: number;
  /** Darcy's, which is four times Fanning's. */
  readonly frictionFactor: number;
  readonly dropPa: number;
}

/** Dynamic viscosity of a coolant in Pa·s; beyond its table that of the nearest row. */
export function fluidViscosity(fluid: 'PG25' | 'water', celsius: number): number {
  const table = fluid === 'water' ? WATER : PG25;
  const [coldest, warmest] = [table[0], table[table.length - 1]];
  const at = Math.min(warmest?.[0] ?? 0, Math.max(coldest?.[0] ?? 0, celsius));
  return (interpolate(table, at) ?? coldest?.[1] ?? 0) / 1000;
}

/**
 * Pressure drop of a run of pipe by Darcy and Weisbach: Δp = f·(L/D)·ρv²/2, with f = 64/Re for laminar flow and
 * Haaland's formula above Re 2300: 1/√f = −1.8·log₁₀((ε/D/3.7)^1.11 + 6.9/Re). The range of transition counts as
 * turbulent, which is on the safe side. Nothing flowing drops nothing.
 */
export function pipeFlow({ fluid, celsius, flowLpm, innerDiameterM, lengthM, fittingsPermille }: PipeRun): PipeFlow {
  if (flowLpm <= 0) return { velocityMs: 0, reynolds: 0, frictionFactor: 0, dropPa: 0 };
  const { density } = fluidProperties(fluid, celsius);
  const velocityMs = flowLpm / 60_000 / ((Math.PI * innerDiameterM ** 2) / 4);
  const reynolds = (density * velocityMs * innerDiameterM) / fluidViscosity(fluid, celsius);
  const frictionFactor = reynolds < LAMINAR_TO ? 64 / reynolds : haaland(reynolds, PIPE_ROUGHNESS_M / innerDiameterM);
  const equivalentM = lengthM * (1 + fittingsPermille / 1000);
  const dropPa = ((frictionFactor * equivalentM) / innerDiameterM) * ((density * velocityMs ** 2) / 2);
  return { velocityMs, reynolds, frictionFactor, dropPa };
}

function haaland(reynolds: number, relativeRoughness: number): number {
  const root = -1.8 * Math.log10((relativeRoughness / 3.7) ** 1.11 + 6.9 / reynolds);
  return 1 / root ** 2;
}
