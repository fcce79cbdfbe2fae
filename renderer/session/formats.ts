import type { QuantityKind } from '#shared/rules/engine/rule';
import { formatReading, METRIC_UNITS, type ReadingUnits } from '#shared/rules/report/reading-format';
import type { Dimension } from '#shared/units/dimensions';
import { formatNumber, type LengthUnit } from '#shared/units/format';
import type { SessionState } from './session';

/** Writers of figures in the units and with the decimal sign that the person chose. For reading: shortened. */
export interface Formats {
  readonly lengthUnit: LengthUnit;
  readonly decimalComma: boolean;
  /** The unit a field of this dimension is edited in: the person's choice, else `usual`. */
  readonly unitOf: (dimension: Dimension, usual: string) => string;
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
export function makeFormats(
  lengthUnit: LengthUnit,
  decimalComma: boolean,
  units: ReadingUnits = METRIC_UNITS,
): Formats {
  const style = { lengthUnit, decimalComma, units };
  const quantity = (dimension: QuantityKind, canonical: number): string => formatReading(dimension, canonical, style);
  return {
    lengthUnit,
    decimalComma,
    unitOf: (dimension, usual) => chosenUnit(dimension, usual, lengthUnit, units),
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
export function formatsOf(state: SessionState): Formats {
  const { lengthUnit, usesDecimalComma, powerUnit, massUnit, liquidFlowUnit } = state;
  return makeFormats(lengthUnit, usesDecimalComma, { power: powerUnit, mass: massUnit, liquidFlow: liquidFlowUnit });
}

function chosenUnit(dimension: Dimension, usual: string, lengthUnit: LengthUnit, units: ReadingUnits): string {
  switch (dimension) {
    case 'length':
      return lengthUnit;
    case 'power':
      return units.power === 'kW' ? usual : units.power;
    case 'mass':
      return units.mass;
    case 'liquidFlow':
      return units.liquidFlow;
    default:
      return usual;
  }
}
