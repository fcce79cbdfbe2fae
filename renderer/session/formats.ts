import type { QuantityKind } from '#shared/rules/engine/rule';
import { formatReading } from '#shared/rules/report/reading-format';
import { formatNumber, type LengthUnit } from '#shared/units/format';
import type { SessionState } from './session';

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
  /** Any quantity in the canonical unit of its dimension. */
  readonly quantity: (dimension: QuantityKind, canonical: number) => string;
}

/** The writers for a choice of units. @see Formats */
export function makeFormats(lengthUnit: LengthUnit, decimalComma: boolean): Formats {
  const style = { lengthUnit, decimalComma };
  const quantity = (dimension: QuantityKind, canonical: number): string => formatReading(dimension, canonical, style);
  return {
    lengthUnit,
    decimalComma,
    length: (um) => quantity('length', um),
    power: (w) => quantity('power', w),
    mass: (g) => quantity('mass', g),
    liquidFlow: (mlPerMin) => quantity('liquidFlow', mlPerMin),
    airFlow: (mlPerS) => quantity('airFlow', mlPerS),
    pressure: (pa) => quantity('pressure', pa),
    area: (m2) => `${formatNumber(m2, 2, style)} m²`,
    count: (value, decimals = 0) => formatNumber(value, decimals, style),
    rackUnits: (halfRu) => formatReading('rackUnits', halfRu / 2, style),
    quantity,
  };
}

/** The writers for the units a person chose. */
export function formatsOf({ lengthUnit, usesDecimalComma }: SessionState): Formats {
  return makeFormats(lengthUnit, usesDecimalComma);
}
