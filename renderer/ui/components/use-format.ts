import { useMemo } from 'react';
import { formatIn, formatLength, formatNumber, type LengthUnit } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { useSession } from '../program';

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
}

/** @see Formats */
export function makeFormats(lengthUnit: LengthUnit, decimalComma: boolean): Formats {
  const style = { decimalComma };
  const lengthDecimals = { mm: 1, cm: 1, m: 3, in: 2, 'ft-in': 2, RU: 2, OU: 2 }[lengthUnit];
  return {
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
  };
}

/** The writers for the person's choice of units. */
export function useFormat(): Formats {
  const lengthUnit = useSession((state) => state.lengthUnit);
  const usesDecimalComma = useSession((state) => state.usesDecimalComma);
  return useMemo(() => makeFormats(lengthUnit, usesDecimalComma), [lengthUnit, usesDecimalComma]);
}
