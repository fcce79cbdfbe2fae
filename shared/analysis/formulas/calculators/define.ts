import type { Grade } from '../../../catalog/figure';

/** A value going into or out of a calculator. */
export type CalculatorValue =
  number | string | boolean | readonly number[] | readonly (readonly number[])[] | Readonly<Record<string, number>>;

/** Why an input cannot be used. */
export class InputError extends Error {}

/** One input: what it is for, and how a value is checked. */
export interface InputSpec<T extends CalculatorValue = CalculatorValue> {
  readonly unit: string;
  readonly meaning: string;
  /** What may be given, in words: "a number above 0". */
  readonly accepts: string;
  readonly required: boolean;
  /** Checks the value; throws InputError with a reason that completes "NAME …". */
  readonly read: (value: unknown) => T;
}

/** One output. */
export interface OutputSpec {
  readonly unit: string;
  readonly meaning: string;
}

/** An engineering formula by name, as the command line and the interface offer it. */
export interface Calculator {
  readonly name: string;
  /** The design rule it serves. */
  readonly rule: string;
  readonly summary: string;
  readonly source: string;
  readonly grade: Grade;
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly outputs: Readonly<Record<string, OutputSpec>>;
  /** Checks the inputs and computes; throws InputError with a sentence. */
  readonly run: (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, CalculatorValue>>;
}

interface Range {
  readonly min?: number;
  /** The value must be above this. */
  readonly above?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

function describeRange(range: Range, noun: string): string {
  const bounds = [
    range.above === undefined ? '' : `above ${String(range.above)}`,
    range.min === undefined ? '' : `of at least ${String(range.min)}`,
    range.max === undefined ? '' : `up to ${String(range.max)}`,
  ].filter((part) => part !== '');
  return `${range.integer === true ? `a whole ${noun}` : `a ${noun}`}${bounds.length === 0 ? '' : ` ${bounds.join(' and ')}`}`;
}

function isIn(value: unknown, range: Range): value is number {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (range.min === undefined || value >= range.min) &&
    (range.above === undefined || value > range.above) &&
    (range.max === undefined || value <= range.max) &&
    (range.integer !== true || Number.isInteger(value))
  );
}

/** A number in a range. */
export function number(unit: string, meaning: string, range: Range = {}): InputSpec<number> {
  const accepts = describeRange(range, 'number');
  return {
    unit,
    meaning,
    accepts,
    required: true,
    read: (value) => {
      if (!isIn(value, range)) throw new InputError(`must be ${accepts}`);
      return value;
    },
  };
}

/** A list of numbers, each in a range. */
export function numbers(
  unit: string,
  meaning: string,
  range: Range & { readonly length?: number; readonly maxLength?: number } = {},
): InputSpec<readonly number[]> {
  const { length, maxLength = 2_000 } = range;
  const accepts = `a list of ${length === undefined ? '' : `${String(length)} `}numbers, each ${describeRange(range, 'number')}`;
  return {
    unit,
    meaning,
    accepts,
    required: true,
    read: (value) => {
      const fits =
        Array.isArray(value) && value.length > 0 && value.length <= maxLength && value.every((one) => isIn(one, range));
      if (!fits || (length !== undefined && value.length !== length)) throw new InputError(`must be ${accepts}`);
      return value;
    },
  };
}

/** A square matrix of numbers as a list of rows. */
export function matrix(unit: string, meaning: string, range: Range = {}): InputSpec<readonly (readonly number[])[]> {
  const accepts = `a square table as a list of rows, each entry ${describeRange(range, 'number')}`;
  return {
    unit,
    meaning,
    accepts,
    required: true,
    read: (value) => {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [];
      const square = rows.every(
        (row) => Array.isArray(row) && row.length === rows.length && row.every((one) => isIn(one, range)),
      );
      if (rows.length === 0 || rows.length > 200 || !square) throw new InputError(`must be ${accepts}`);
      return rows as readonly (readonly number[])[];
    },
  };
}

/** One of some words, letter case aside. */
export function choice<const T extends string>(meaning: string, words: readonly T[]): InputSpec<T> {
  const accepts = `one of ${words.join(', ')}`;
  return {
    unit: '',
    meaning,
    accepts,
    required: true,
    read: (value) => {
      const found = words.find(
        (word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase(),
      );
      if (found === undefined) throw new InputError(`must be ${accepts}`);
      return found;
    },
  };
}

/** A short text. */
export function words(meaning: string): InputSpec<string> {
  return {
    unit: '',
    meaning,
    accepts: 'a short text',
    required: true,
    read: (value) => {
      if (typeof value !== 'string' || value.trim() === '' || value.length > 100)
        throw new InputError('must be a short text');
      return value.trim();
    },
  };
}

/** Makes an input optional, with the value used when it is not given and, where that says little, its description. */
export function optional<const T extends CalculatorValue>(
  spec: InputSpec<T>,
  fallback: T,
  described: string = String(fallback),
): InputSpec<T> {
  return {
    ...spec,
    required: false,
    accepts: `${spec.accepts} (${described} when absent)`,
    read: (value) => (value === undefined ? fallback : spec.read(value)),
  };
}

type ValuesOf<I extends Readonly<Record<string, InputSpec>>> = {
  readonly [K in keyof I]: I[K] extends InputSpec<infer T> ? T : never;
};

/** Declares a calculator; the types of the formula's inputs follow from their specs. */
export function calculator<
  I extends Readonly<Record<string, InputSpec>>,
  O extends Readonly<Record<string, OutputSpec>>,
>(spec: {
  readonly name: string;
  readonly rule: string;
  readonly summary: string;
  readonly source: string;
  readonly grade: Grade;
  readonly inputs: I;
  readonly outputs: O;
  readonly compute: (inputs: ValuesOf<I>) => { readonly [K in keyof O]: CalculatorValue };
}): Calculator {
  const { compute, ...rest } = spec;
  return {
    ...rest,
    run: (given) => {
      const stranger = Object.keys(given).find((name) => !Object.hasOwn(spec.inputs, name));
      if (stranger !== undefined) {
        throw new InputError(
          `${spec.name} has no input “${stranger}”; it takes ${Object.keys(spec.inputs).join(', ')}.`,
        );
      }
      const values = Object.fromEntries(
        Object.entries(spec.inputs).map(([name, input]) => {
          const value = Object.hasOwn(given, name) ? given[name] : undefined;
          if (value === undefined && input.required) {
            throw new InputError(`${spec.name} needs ${name} (${input.meaning}): ${input.accepts}.`);
          }
          try {
            return [name, input.read(value)];
          } catch (reason) {
            if (reason instanceof InputError) throw new InputError(`${name} (${input.meaning}) ${reason.message}.`);
            throw reason;
          }
        }),
      ) as ValuesOf<I>;
      return compute(values);
    },
  };
}

/** Declares an output. */
export function output(unit: string, meaning: string): OutputSpec {
  return { unit, meaning };
}
