/** Common breaker ratings in amperes: IEC 60947-2 preferred values, and NEC 240.6(A). General knowledge, not confirmed. */
export const BREAKER_SIZES_A = {
  IEC: [16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600],
  NA: [15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 125, 150, 175, 200, 225, 250, 300, 350, 400, 500, 600, 800, 1000, 1200],
} as const;

/** Breakers of common supplies to a rack, in milliamperes: 32 A in IEC countries, 60 A in North America. */
export const USUAL_BREAKER_MILLI_A = { IEC: 32_000, NA: 60_000 } as const;

/**
 * Share of its breaker a circuit is chosen for, in thousandths: the NEC's 80 % of a continuous load (210.20), which is
 * design practice in IEC countries too. A breaker listed for 100 % is chosen for all of it.
 */
const CHOSEN_FOR_PERMILLE = 800;

/** What a breaker is chosen for. */
export interface Supply {
  readonly region: 'NA' | 'IEC';
  /** Line to line for three phases. */
  readonly voltageV: number;
  readonly phases: 'single' | 'three' | 'dc';
  readonly powerFactorPermille: number;
  readonly isRated100: boolean;
}

/**
 * The smallest common breaker, in milliamperes, that carries the load without end; the largest there is when none
 * does. I = P / (V · pf), over √3 for three phases (rules PWR-KW-1P and PWR-KW-3P).
 */
export function nextBreakerMilliA(loadW: number, supply: Supply): number {
  const phases = supply.phases === 'three' ? Math.sqrt(3) : 1;
  const powerFactor = supply.phases === 'dc' ? 1 : supply.powerFactorPermille / 1000;
  const ampere = loadW / (supply.voltageV * phases * powerFactor);
  const needed = (ampere * 1000) / (supply.isRated100 ? 1000 : CHOSEN_FOR_PERMILLE);
  const sizes: readonly number[] = BREAKER_SIZES_A[supply.region];
  // Rounding must not push a load that fits exactly to the next size.
  return (sizes.find((size) => size >= needed - 1e-9) ?? sizes.at(-1) ?? 0) * 1000;
}
