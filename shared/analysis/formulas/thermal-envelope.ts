import type { ThermalClass } from '../../catalog/catalog-type';

/** A temperature range in °C. */
export interface RangeC {
  readonly minC: number;
  readonly maxC: number;
}

/** Inlet limits of an ASHRAE class; humidity figures are absent where the source gives none. */
export interface ThermalEnvelope {
  readonly allowable: RangeC;
  readonly recommended: RangeC;
  readonly maxDewPointC?: number;
  readonly maxRelativeHumidityPct?: number;
}

const RECOMMENDED: RangeC = { minC: 18, maxC: 27 };

/** Inlet limits by class: ASHRAE TC 9.9, 5th edition 2021, as printed in the public ASHRAE Journal column; grade S. */
export const THERMAL_ENVELOPES: Readonly<Record<ThermalClass, ThermalEnvelope>> = {
  A1: { allowable: { minC: 15, maxC: 32 }, recommended: RECOMMENDED, maxDewPointC: 17, maxRelativeHumidityPct: 80 },
  A2: { allowable: { minC: 10, maxC: 35 }, recommended: RECOMMENDED, maxDewPointC: 21, maxRelativeHumidityPct: 80 },
  A3: { allowable: { minC: 5, maxC: 40 }, recommended: RECOMMENDED, maxDewPointC: 24, maxRelativeHumidityPct: 85 },
  A4: { allowable: { minC: 5, maxC: 45 }, recommended: RECOMMENDED, maxDewPointC: 24, maxRelativeHumidityPct: 90 },
  H1: { allowable: { minC: 5, maxC: 25 }, recommended: { minC: 18, maxC: 22 } },
};

/**
 * Rack cooling index, high side, in %: 100·(1 − Σmax(0, T − T_rec)/(n·(T_all − T_rec))). The clamp is one-sided.
 * 96 and more is good, 90 and less is poor (Herrlin 2005).
 */
export function rackCoolingIndexHighPct(inletsC: readonly number[], envelope: ThermalEnvelope): number {
  const over = inletsC.reduce((sum, inlet) => sum + Math.max(0, inlet - envelope.recommended.maxC), 0);
  return 100 * (1 - over / (inletsC.length * (envelope.allowable.maxC - envelope.recommended.maxC)));
}

/** An inlet temperature and the class it is judged by. */
export interface JudgedInlet {
  readonly inletC: number;
  readonly envelope: ThermalEnvelope;
}

/**
 * Rack cooling index in %, high or low side, over inlets of several classes: 100·(1 − Σ beyond recommended / Σ the most
 * that may be). For one class it is Herrlin's; 100 for no inlets.
 */
export function rackCoolingIndexPct(inlets: readonly JudgedInlet[], side: 'high' | 'low'): number {
  let beyond = 0;
  let most = 0;
  for (const { inletC, envelope } of inlets) {
    const { allowable, recommended } = envelope;
    beyond += Math.max(0, side === 'high' ? inletC - recommended.maxC : recommended.minC - inletC);
    most += side === 'high' ? allowable.maxC - recommended.maxC : recommended.minC - allowable.minC;
  }
  return most === 0 ? 100 : 100 * (1 - beyond / most);
}
