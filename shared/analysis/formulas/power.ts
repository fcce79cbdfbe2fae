import { interpolate } from './interpolate';

/** Currents of the three lines of a delta-connected PDU, in amperes. */
export interface LineCurrents {
  readonly l1A: number;
  readonly l2A: number;
  readonly l3A: number;
}

/** Usable single-phase power in W: V·I·pf·d. `derate` is 0.8 where continuous load is limited (NEC 210.20), else 1. */
export function singlePhaseUsableW(volts: number, breakerA: number, derate: number, powerFactor: number): number {
  return volts * breakerA * powerFactor * derate;
}

/** Usable three-phase apparent power in VA: √3·V_LL·I·d. */
export function threePhaseUsableVa(lineVolts: number, breakerA: number, derate: number): number {
  return Math.sqrt(3) * lineVolts * breakerA * derate;
}

/**
 * Capacity of a feed in W as NetBox computes it: round(|V|·A·util/100), times 1.732 (not √3) when three-phase.
 * Kept equal to NetBox so that an imported feed shows the number its owner knows. Source: netbox/dcim/models/power.py.
 */
export function feedCapacityW(volts: number, amps: number, maxUtilizationPct: number, threePhase: boolean): number {
  return Math.round(Math.abs(volts) * amps * (maxUtilizationPct / 100) * (threePhase ? 1.732 : 1));
}

/**
 * Line currents of a delta PDU from its bank currents: I_L1 = √(I12² + I31² + I12·I31) and cyclic, at equal power factor.
 * Balanced banks give √3 times the bank current. Bank currents cannot be added arithmetically (Schneider FAQ FA156194).
 */
export function deltaLineCurrents(i12A: number, i23A: number, i31A: number): LineCurrents {
  const line = (a: number, b: number): number => Math.sqrt(a * a + b * b + a * b);
  return { l1A: line(i12A, i31A), l2A: line(i23A, i12A), l3A: line(i31A, i23A) };
}

/** Total power of the banks of a delta PDU in W: Σ V_LL·I·pf. */
export function deltaBankTotalW(lineVolts: number, bankA: readonly number[], powerFactor: number): number {
  return bankA.reduce((sum, amps) => sum + lineVolts * amps * powerFactor, 0);
}

/**
 * Share of the breaker one side may carry in normal operation so that the others can take over: derate / feeds,
 * 0.40 for two feeds at 0.8. Holds for equal sharing only; the failed-side test is the real check.
 */
export function normalSideLimit(breakerDerate: number, feeds: number): number {
  return breakerDerate / feeds;
}

/** Protected output of a power shelf: psu·(n − r). With r = 0 it has no redundancy. Same unit as `psu`. */
export function powerShelfCapacity(psu: number, psuCount: number, redundant: number): number {
  return psu * Math.max(0, psuCount - redundant);
}

/** The schemes of redundancy a load may be declared to have. */
export type RedundancyScheme = 'N' | 'N+r' | '2N' | 'distributed' | 'block' | '2(N+1)';

/**
 * Largest normal use of one unit that still passes the scheme's test with one failure (rules RED-*).
 * @param units number of units n (N+r, 2(N+1) per side) or systems x (distributed).
 * @param spare r of N+r; 1 elsewhere.
 */
export function maxNormalUse(scheme: RedundancyScheme, units: number, spare = 1): number {
  switch (scheme) {
    case 'N':
    case 'block':
      return 1;
    case '2N':
      return 0.5;
    case 'N+r':
      return (units - spare) / units;
    case 'distributed':
      return (units - 1) / units;
    case '2(N+1)':
      return (0.5 * (units - 1)) / units;
  }
}

/** DC-side battery energy in Wh for a load in W over minutes: P·t/η, before ageing. */
export function batteryEnergyWh(loadW: number, runtimeMin: number, upsEfficiency: number): number {
  return (loadW * (runtimeMin / 60)) / upsEfficiency;
}

/** Minutes a battery carries a load in W: E·η·ageing / P. `ageing` is the part of its new energy that is left. */
export function batteryRuntimeMin(energyWh: number, loadW: number, upsEfficiency: number, ageing: number): number {
  return ((energyWh * upsEfficiency * ageing) / loadW) * 60;
}

/**
 * UPS efficiency at load x (share of rating) with losses c0 + c1·x + c2·x² (share of rating).
 * On the input basis (x − loss)/x, on the output basis x/(x + loss). The published curve of Schneider White Paper 113
 * (80 % load 90 %, 100 % load 91 %) is met on the input basis only.
 */
export function upsEfficiency(
  loadShare: number,
  loss: { readonly c0: number; readonly c1: number; readonly c2: number },
  basis: 'input' | 'output',
): number {
  const lost = loss.c0 + loss.c1 * loadShare + loss.c2 * loadShare * loadShare;
  return basis === 'input' ? (loadShare - lost) / loadShare : loadShare / (loadShare + lost);
}

/** 10 CFR 431.196(a)(2): least efficiency in % of three-phase low-voltage dry-type transformers at 35 % load, 2016-2029. */
const DRY_TYPE: readonly (readonly [kva: number, percent: number])[] = [
  [15, 97.89],
  [30, 98.23],
  [45, 98.4],
  [75, 98.6],
  [112.5, 98.74],
  [150, 98.83],
  [225, 98.94],
];

/** Least efficiency in % for 15 to 225 kVA, between rows linear as the regulation says; undefined outside. */
export function dryTypeMinEfficiencyPct(kva: number): number | undefined {
  return interpolate(DRY_TYPE, kva);
}

/**
 * Loss in W of a dry-type transformer of just the least efficiency, at a load in parts of its rating: half of the loss
 * at 35 % is in the core and the same at any load, half in the windings and grows with the square. Undefined outside
 * the table. Source: 10 CFR 431.196(a)(2); the even split is derived: efficiency is best where both are equal.
 */
export function dryTypeLossW(kva: number, loadShare: number): number | undefined {
  const percent = dryTypeMinEfficiencyPct(kva);
  if (percent === undefined) return undefined;
  const lossAt35 = kva * 1000 * TEST_LOAD * (100 / percent - 1);
  return (lossAt35 / 2) * (1 + (loadShare / TEST_LOAD) ** 2);
}

/** Load at which the regulation measures efficiency. */
const TEST_LOAD = 0.35;
