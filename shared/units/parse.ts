import type { Dimension, UnitOfMeasure } from './dimensions';
import { DIMENSIONS, findUnit } from './dimensions';
import type { Um } from './length';
import type { ParseError } from './parse-failure';
import { ParseFailure } from './parse-failure';
import type { Gram, MilliAmp, MilliCelsius, MlPerMin, MlPerS, Pascal, Watt } from './quantities';
import type { Result } from './result';
import { err, ok } from './result';
import type { Token } from './tokens';
import { tokenize } from './tokens';

export type { ParseError } from './parse-failure';

/** How a typed text is read. */
export interface ParseOptions {
  /** Symbol of the unit a bare number is in, for example 'mm'. */
  readonly defaultUnit: string;
  /** Read every comma as the decimal sign, so that "1,200" is not refused as ambiguous. */
  readonly decimalComma?: boolean;
}

/** A value inside a calculation: a bare number, or a quantity already in the canonical unit. */
interface Value {
  readonly kind: 'plain' | 'quantity';
  readonly value: number;
}

class Reader {
  private index = 0;
  /** The offset of the unit read, added once at the end so that a minus sign does not touch it. */
  private offset = 0;
  private terms = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
    private readonly dimension: Dimension,
    private readonly defaultUnit: UnitOfMeasure,
    private readonly calculation: boolean,
  ) {}

  /** The canonical value of the whole text, not rounded. */
  read(): number {
    const value = this.calculation ? this.sum() : this.signed();
    const rest = this.tokens[this.index];
    if (rest !== undefined) {
      const hint = !this.calculation && rest.kind === 'sign' ? '; to calculate, start with =' : '';
      throw this.error(`“${rest.text}” is not expected here${hint}`, rest.at);
    }
    if (value.kind === 'plain') {
      return value.value * this.defaultUnit.factor + (this.defaultUnit.offset ?? 0);
    }
    if (this.offset !== 0 && this.terms > 1) {
      throw this.error('a calculation cannot mix °F or K as temperatures; use °C', 0);
    }
    return value.value + this.offset;
  }

  /** Brings a value to the canonical unit without its offset, reading a bare number in the default unit. */
  private quantity(value: Value): number {
    if (value.kind === 'quantity') return value.value;
    this.offset = this.defaultUnit.offset ?? this.offset;
    return value.value * this.defaultUnit.factor;
  }

  private sum(): Value {
    let left = this.product();
    for (;;) {
      const sign = this.takeSign('+', '-');
      if (sign === undefined) return left;
      const right = this.product();
      const factor = sign.text === '-' ? -1 : 1;
      left =
        left.kind === 'plain' && right.kind === 'plain'
          ? { kind: 'plain', value: left.value + factor * right.value }
          : { kind: 'quantity', value: this.quantity(left) + factor * this.quantity(right) };
    }
  }

  private product(): Value {
    let left = this.signed();
    for (;;) {
      const sign = this.takeSign('*', '/');
      if (sign === undefined) return left;
      const right = this.signed();
      if (sign.text === '*') {
        if (left.kind === 'quantity' && right.kind === 'quantity') {
          throw this.error(`${this.noun()} times ${this.noun()} is not ${this.noun()}`, sign.at);
        }
        left = { kind: left.kind === 'quantity' ? 'quantity' : right.kind, value: left.value * right.value };
      } else {
        if (right.kind === 'quantity')
          throw this.error(`dividing by ${this.noun()} does not give ${this.noun()}`, sign.at);
        if (right.value === 0) throw this.error('dividing by zero', sign.at);
        left = { kind: left.kind, value: left.value / right.value };
      }
    }
  }

  private signed(): Value {
    const sign = this.takeSign('-', '+');
    const value = this.primary();
    return sign?.text === '-' ? { kind: value.kind, value: -value.value } : value;
  }

  private primary(): Value {
    if (this.calculation && this.takeSign('(') !== undefined) {
      const inner = this.sum();
      if (this.takeSign(')') === undefined) throw this.error('a closing bracket is missing', this.here());
      return inner;
    }
    return this.compound();
  }

  /** A number with or without a unit, or several with units in a row: 2ft 1/2in. */
  private compound(): Value {
    const first = this.term();
    let total = first.value;
    let last = first;
    while (this.tokens[this.index]?.kind === 'number') {
      const at = this.here();
      last = this.term();
      if (first.kind === 'plain' || last.kind === 'plain') {
        throw this.error('two numbers in a row each need a unit, for example 2ft 6in', at);
      }
      total += last.value;
    }
    return { kind: first.kind, value: total };
  }

  private term(): Value {
    const token = this.tokens[this.index];
    if (token?.kind !== 'number') {
      throw this.error(
        token === undefined ? 'a number is missing at the end' : `a number is expected before “${token.text}”`,
        this.here(),
      );
    }
    this.index += 1;
    this.terms += 1;
    const next = this.tokens[this.index];
    if (next?.kind !== 'unit') return { kind: 'plain', value: token.value };
    this.index += 1;
    const unit = findUnit(this.dimension, next.text);
    if (unit === undefined) {
      const known = DIMENSIONS[this.dimension].units.map((one) => one.symbol).join(', ');
      throw this.error(`“${next.text}” is not a unit of ${this.noun()}; use ${known}`, next.at);
    }
    this.offset = unit.offset ?? this.offset;
    return { kind: 'quantity', value: token.value * unit.factor };
  }

  private takeSign(...wanted: readonly string[]): Token | undefined {
    const token = this.tokens[this.index];
    if (token?.kind !== 'sign' || !wanted.includes(token.text)) return undefined;
    this.index += 1;
    return token;
  }

  private here(): number {
    return this.tokens[this.index]?.at ?? this.end;
  }

  private noun(): string {
    return DIMENSIONS[this.dimension].noun;
  }

  private error(message: string, at: number): ParseFailure {
    return new ParseFailure({ message: `${message}.`, at });
  }
}

/**
 * Reads a typed quantity into the integer canonical unit of its dimension.
 * Takes `600`, `600mm`, `0,6 m`, `2ft 1/2in`, `2' 1/2"`, and after `=` a calculation with + - * / and brackets,
 * in which bare numbers that are added to a quantity are in the default unit. Never throws on any text.
 */
export function parseQuantity(dimension: Dimension, text: string, options: ParseOptions): Result<number, ParseError> {
  const defaultUnit = findUnit(dimension, options.defaultUnit);
  if (defaultUnit === undefined) throw new RangeError(`${options.defaultUnit} is not a unit of ${dimension}`);
  if (text.length > 200) return err({ message: 'This is too long to be a value.', at: 200 });
  if (text.trim() === '')
    return err({ message: `Type ${DIMENSIONS[dimension].noun}, for example 1${defaultUnit.symbol}.`, at: 0 });
  try {
    const calculation = text.trimStart().startsWith('=');
    const start = calculation ? text.indexOf('=') + 1 : 0;
    const tokens = tokenize(text, start, dimension, options.decimalComma === true);
    const reader = new Reader(tokens, text.length, dimension, defaultUnit, calculation);
    const canonical = Math.round(reader.read());
    if (!Number.isSafeInteger(canonical)) return err({ message: 'This number is too large.', at: 0 });
    return ok(canonical === 0 ? 0 : canonical);
  } catch (failure) {
    if (failure instanceof ParseFailure) return err(failure.reason);
    throw failure;
  }
}

/** Reads a length into micrometres. */
export function parseLength(text: string, options: ParseOptions = { defaultUnit: 'mm' }): Result<Um, ParseError> {
  return parseQuantity('length', text, options) as Result<Um, ParseError>;
}

/** Reads a power into watts. */
export function parsePower(text: string, options: ParseOptions = { defaultUnit: 'W' }): Result<Watt, ParseError> {
  return parseQuantity('power', text, options) as Result<Watt, ParseError>;
}

/** Reads a mass into grams. */
export function parseMass(text: string, options: ParseOptions = { defaultUnit: 'kg' }): Result<Gram, ParseError> {
  return parseQuantity('mass', text, options) as Result<Gram, ParseError>;
}

/** Reads a temperature into thousandths of a degree Celsius. */
export function parseTemperature(
  text: string,
  options: ParseOptions = { defaultUnit: '°C' },
): Result<MilliCelsius, ParseError> {
  return parseQuantity('temperature', text, options) as Result<MilliCelsius, ParseError>;
}

/** Reads a liquid flow into millilitres per minute. */
export function parseLiquidFlow(
  text: string,
  options: ParseOptions = { defaultUnit: 'L/min' },
): Result<MlPerMin, ParseError> {
  return parseQuantity('liquidFlow', text, options) as Result<MlPerMin, ParseError>;
}

/** Reads an air flow into millilitres per second. */
export function parseAirFlow(
  text: string,
  options: ParseOptions = { defaultUnit: 'm³/s' },
): Result<MlPerS, ParseError> {
  return parseQuantity('airFlow', text, options) as Result<MlPerS, ParseError>;
}

/** Reads a current into milliamperes. */
export function parseCurrent(text: string, options: ParseOptions = { defaultUnit: 'A' }): Result<MilliAmp, ParseError> {
  return parseQuantity('current', text, options) as Result<MilliAmp, ParseError>;
}

/** Reads a pressure into pascals. */
export function parsePressure(
  text: string,
  options: ParseOptions = { defaultUnit: 'kPa' },
): Result<Pascal, ParseError> {
  return parseQuantity('pressure', text, options) as Result<Pascal, ParseError>;
}
