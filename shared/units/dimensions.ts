import { FOOT, INCH, METRE, MM, OU, RU } from './length';
import { POUND_IN_GRAMS, STANDARD_GRAVITY } from './quantities';

/** The kinds of quantity a field can hold. */
export type Dimension =
  | 'length'
  | 'power'
  | 'apparentPower'
  | 'mass'
  | 'voltage'
  | 'current'
  | 'temperature'
  | 'temperatureDifference'
  | 'liquidFlow'
  | 'airFlow'
  | 'pressure'
  | 'airPressure'
  | 'force'
  | 'energy'
  | 'volume'
  | 'fuelBurn'
  | 'share'
  | 'fineShare'
  | 'crossSection'
  | 'count'
  | 'dataRate'
  | 'massPerLength'
  | 'smallPower'
  | 'opticalLoss'
  | 'attenuation'
  | 'delay';

/** One unit of a dimension: canonical = value × factor + offset. */
export interface UnitOfMeasure {
  /** The symbol shown, and the first one understood. */
  readonly symbol: string;
  /** Other spellings understood; compared without case, except where case tells two units apart. */
  readonly aliases: readonly string[];
  readonly factor: number;
  readonly offset?: number;
}

/** A dimension: the integer unit values are held in, and every unit a person may type. */
export interface DimensionTable {
  readonly canonical: string;
  /** How an error names it: "a length", "a power". */
  readonly noun: string;
  readonly units: readonly UnitOfMeasure[];
}

const unit = (symbol: string, factor: number, aliases: readonly string[] = [], offset?: number): UnitOfMeasure =>
  offset === undefined ? { symbol, aliases, factor } : { symbol, aliases, factor, offset };

/** US gallon in millilitres (231 in³). */
const GALLON_ML = 3_785.411_784;
/** Cubic foot in millilitres. */
const CUBIC_FOOT_ML = 28_316.846_592;
/** Circular mil, the area of a circle of 1/1000 inch, in square micrometres. */
const CIRCULAR_MIL_UM2 = (Math.PI / 4) * 25.4 ** 2;
/** Inch of water column in pascals at 4 °C. */
const INCH_WATER_PA = 249.089;

export const DIMENSIONS: Readonly<Record<Dimension, DimensionTable>> = {
  length: {
    canonical: 'µm',
    noun: 'a length',
    units: [
      unit('mm', MM, ['millimetre', 'millimetres', 'millimeter', 'millimeters']),
      unit('m', METRE, ['metre', 'metres', 'meter', 'meters']),
      unit('cm', 10 * MM, ['centimetre', 'centimetres', 'centimeter', 'centimeters']),
      unit('µm', 1, ['um', 'μm']),
      unit('in', INCH, ['"', '″', '”', "''", 'inch', 'inches']),
      unit('ft', FOOT, ["'", '′', '’', 'foot', 'feet']),
      unit('RU', RU, ['u']),
      unit('OU', OU),
    ],
  },
  power: {
    canonical: 'W',
    noun: 'a power',
    units: [
      unit('W', 1, ['watt', 'watts']),
      unit('kW', 1_000),
      unit('MW', 1_000_000),
      unit('BTU/h', 0.293_071_07, ['btu/hr', 'btuh']),
      unit('ton', 3_516.852_842, ['tons', 'tr']),
    ],
  },
  apparentPower: {
    canonical: 'VA',
    noun: 'an apparent power',
    units: [unit('VA', 1), unit('kVA', 1_000), unit('MVA', 1_000_000)],
  },
  mass: {
    canonical: 'g',
    noun: 'a mass',
    units: [
      unit('g', 1, ['gram', 'grams']),
      unit('kg', 1_000),
      unit('t', 1_000_000, ['tonne', 'tonnes']),
      unit('lb', POUND_IN_GRAMS, ['lbs', 'pound', 'pounds']),
      unit('oz', POUND_IN_GRAMS / 16),
    ],
  },
  voltage: { canonical: 'V', noun: 'a voltage', units: [unit('V', 1), unit('kV', 1_000)] },
  current: {
    canonical: 'mA',
    noun: 'a current',
    units: [unit('mA', 1), unit('A', 1_000, ['amp', 'amps'])],
  },
  temperature: {
    canonical: 'm°C',
    noun: 'a temperature',
    units: [
      unit('°C', 1_000, ['c', 'degc']),
      unit('°F', 5_000 / 9, ['f', 'degf'], -160_000 / 9),
      unit('K', 1_000, [], -273_150),
    ],
  },
  temperatureDifference: {
    canonical: 'mK',
    noun: 'a temperature difference',
    units: [unit('K', 1_000, ['°c', 'c']), unit('°F', 5_000 / 9, ['f'])],
  },
  liquidFlow: {
    canonical: 'mL/min',
    noun: 'a liquid flow',
    units: [
      unit('L/min', 1_000, ['lpm', 'l/m']),
      unit('mL/min', 1),
      unit('L/s', 60_000),
      unit('m³/h', 1_000_000 / 60, ['m3/h', 'm^3/h']),
      unit('gpm', GALLON_ML, ['gal/min']),
    ],
  },
  airFlow: {
    canonical: 'mL/s',
    noun: 'an air flow',
    units: [
      unit('m³/s', 1_000_000, ['m3/s', 'm^3/s']),
      unit('mL/s', 1),
      unit('L/s', 1_000),
      unit('m³/h', 1_000_000 / 3_600, ['m3/h', 'm^3/h']),
      unit('CFM', CUBIC_FOOT_ML / 60, ['ft³/min', 'ft3/min']),
    ],
  },
  pressure: {
    canonical: 'Pa',
    noun: 'a pressure',
    units: [
      unit('Pa', 1, ['n/m²', 'n/m2']),
      unit('kPa', 1_000, ['kn/m²', 'kn/m2']),
      unit('bar', 100_000),
      unit('lb/ft²', ((POUND_IN_GRAMS / 1000) * STANDARD_GRAVITY) / 0.3048 ** 2, ['psf', 'lb/ft2']),
      unit('kg/m²', STANDARD_GRAVITY, ['kg/m2']),
      unit('inH2O', INCH_WATER_PA, ['inwg', 'in wg']),
    ],
  },
  /** Pressure of air in rooms and under floors: a few pascals, held finer than a load on a floor. */
  airPressure: {
    canonical: 'mPa',
    noun: 'a pressure of air',
    units: [unit('Pa', 1_000), unit('mPa', 1), unit('inH2O', INCH_WATER_PA * 1_000, ['inwg', 'in wg'])],
  },
  force: {
    canonical: 'N',
    noun: 'a force',
    units: [
      unit('N', 1),
      unit('kN', 1_000),
      unit('lbf', (POUND_IN_GRAMS / 1000) * STANDARD_GRAVITY, ['lb']),
      unit('kgf', STANDARD_GRAVITY, ['kg']),
    ],
  },
  energy: { canonical: 'Wh', noun: 'an energy', units: [unit('Wh', 1), unit('kWh', 1_000), unit('MWh', 1_000_000)] },
  volume: {
    canonical: 'mL',
    noun: 'a volume',
    units: [
      unit('L', 1_000, ['litre', 'litres']),
      unit('mL', 1),
      unit('m³', 1_000_000, ['m3']),
      unit('gal', GALLON_ML),
    ],
  },
  fuelBurn: {
    canonical: 'mL/kWh',
    noun: 'a fuel burn',
    units: [unit('L/kWh', 1_000), unit('mL/kWh', 1), unit('gal/kWh', GALLON_ML)],
  },
  share: { canonical: '‰', noun: 'a share', units: [unit('%', 10, ['percent']), unit('‰', 1)] },
  fineShare: {
    canonical: 'ppm',
    noun: 'a share',
    units: [unit('%', 10_000, ['percent']), unit('‰', 1_000), unit('ppm', 1)],
  },
  crossSection: {
    canonical: 'µm²',
    noun: 'a cross section',
    units: [unit('mm²', 1_000_000, ['mm2', 'mm^2']), unit('kcmil', CIRCULAR_MIL_UM2 * 1_000, ['mcm'])],
  },
  count: { canonical: '', noun: 'a count', units: [unit('', 1)] },
  dataRate: {
    canonical: 'Mbit/s',
    noun: 'a data rate',
    units: [unit('Gbit/s', 1_000, ['gbps', 'g']), unit('Mbit/s', 1, ['mbps']), unit('Tbit/s', 1_000_000, ['tbps'])],
  },
  massPerLength: {
    canonical: 'g/m',
    noun: 'a weight per length',
    units: [unit('g/m', 1, ['kg/km']), unit('kg/m', 1_000), unit('lb/ft', POUND_IN_GRAMS / 0.3048, ['plf'])],
  },
  smallPower: { canonical: 'mW', noun: 'a power', units: [unit('W', 1_000), unit('mW', 1), unit('kW', 1_000_000)] },
  opticalLoss: { canonical: 'mdB', noun: 'a loss', units: [unit('dB', 1_000), unit('mdB', 1)] },
  attenuation: { canonical: 'mdB/km', noun: 'an attenuation', units: [unit('dB/km', 1_000), unit('mdB/km', 1)] },
  delay: { canonical: 'ns', noun: 'a delay', units: [unit('ns', 1), unit('µs', 1_000, ['us'])] },
};

/** Finds a unit by what was typed: the exact symbol first, then without case. */
export function findUnit(dimension: Dimension, typed: string): UnitOfMeasure | undefined {
  const units = DIMENSIONS[dimension].units;
  const exact = units.find((candidate) => candidate.symbol === typed);
  if (exact !== undefined) return exact;
  const lower = typed.toLowerCase();
  return units.find((candidate) => candidate.symbol.toLowerCase() === lower || candidate.aliases.includes(lower));
}

const SPELLINGS = new Map<Dimension, readonly string[]>();

/** Every spelling of a dimension's units in lower case, the longest first. */
export function spellingsOf(dimension: Dimension): readonly string[] {
  const made = SPELLINGS.get(dimension);
  if (made !== undefined) return made;
  const all = DIMENSIONS[dimension].units
    .flatMap((one) => [one.symbol, ...one.aliases])
    .map((one) => one.toLowerCase())
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length);
  SPELLINGS.set(dimension, all);
  return all;
}

/** Converts a value in a unit to the dimension's canonical unit, not rounded. */
export function toCanonical(value: number, of: UnitOfMeasure): number {
  return value * of.factor + (of.offset ?? 0);
}

/** Converts a canonical value to a unit, not rounded. */
export function fromCanonical(canonical: number, of: UnitOfMeasure): number {
  return (canonical - (of.offset ?? 0)) / of.factor;
}
