/**
 * Fields of records, described once. From one description come the TypeScript type, the check of a loaded record,
 * the JSON Schema, the order of keys in the file, the defaults the file leaves out, and the references that
 * integrity and deletion follow. A general schema library gives the first three; the file and the graph need the rest.
 */
import { formatIn, formatNumber } from '../units/format';
import type { RecordTypeName } from './registry';
import type { RecordId } from './record-id';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What happens to the record that holds a reference when the record it names is deleted. */
export type OnDelete = 'cascade' | 'clear';

/** Where a field points: the types it may name and what deletion does. */
export interface Reference {
  readonly to: readonly RecordTypeName[];
  readonly onDelete: OnDelete;
}

/** One field: how to check it, how to describe it, and whether it may be absent. */
export interface Field<T> {
  /** Phantom: carries the type of the value to `RecordOf`. */
  readonly type?: T;
  readonly presence: 'required' | 'optional' | 'default';
  readonly defaultValue?: T;
  /** Says what is wrong with `value`, or nothing when it is right. */
  readonly check: (value: unknown) => string | undefined;
  readonly schema: { readonly [key: string]: Json };
  readonly reference?: Reference;
}

type Required<T> = Field<T> & { readonly presence: 'required' };
type Optional<T> = Field<T> & { readonly presence: 'optional' };
type Default<T> = Field<T> & { readonly presence: 'default'; readonly defaultValue: T };

/** A point of an outline: `[xUm, yUm]`. */
export type PointUm = readonly [xUm: number, yUm: number];

export interface IntegerRange {
  readonly min?: number;
  readonly max?: number;
}

/** Lengths and positions stay within ten kilometres, so that products of two fit a double exactly enough to compare. */
export const MAX_COORDINATE_UM = 10_000_000_000;

/**
 * Ten gigawatts, ten thousand tonnes, ten thousand cubic metres a second: far beyond any hall, and small enough that
 * the sum over hundreds of thousands of records is still a whole number a double holds exactly.
 */
export const MAX_QUANTITY = 10_000_000_000;

/** What a stored number reads like in a message. */
type Reading = (stored: number) => string;

const READINGS = {
  length: (um) => formatIn('length', um, Math.abs(um) < 1_000_000 ? 'mm' : 'm'),
  power: (watts) => formatIn('power', watts, 'kW'),
  mass: (grams) => formatIn('mass', grams, 'kg'),
  temperature: (milliC) => formatIn('temperature', milliC, '°C'),
  current: (milliA) => formatIn('current', milliA, 'A'),
  airFlow: (mlPerS) => formatIn('airFlow', mlPerS, 'm³/s'),
  liquidFlow: (mlPerMin) => formatIn('liquidFlow', mlPerMin, 'L/min'),
  angle: (mdeg) => `${formatNumber(mdeg / 1000, 3)}°`,
} satisfies { readonly [quantity: string]: Reading };

const MAX_POINTS = 10_000;
const TOO_FAR = `lies more than ${MAX_COORDINATE_UM / 1_000_000_000} km from the origin`;

/** A whole number within a range; `reading` writes it in the unit people use. */
function integer(range: IntegerRange = {}, reading: Reading = String): Required<number> {
  const min = range.min ?? Number.MIN_SAFE_INTEGER;
  const max = range.max ?? Number.MAX_SAFE_INTEGER;
  return {
    presence: 'required',
    check: (value) => {
      if (!Number.isSafeInteger(value)) return `must be a whole number, not ${describe(value)}`;
      const number = value as number;
      if (number >= min && number <= max) return undefined;
      return `must be from ${reading(min)} to ${reading(max)}, not ${reading(number)}`;
    },
    schema: {
      type: 'integer',
      ...(range.min === undefined ? {} : { minimum: range.min }),
      ...(range.max === undefined ? {} : { maximum: range.max }),
    },
  };
}

/** A position in micrometres, within ten kilometres of the origin. */
function position(): Required<number> {
  const within = integer({ min: -MAX_COORDINATE_UM, max: MAX_COORDINATE_UM });
  return {
    ...within,
    check: (value) => (Number.isSafeInteger(value) && !isCoordinate(value) ? TOO_FAR : within.check(value)),
  };
}

function text(options: { maxLength?: number; minLength?: number } = {}): Required<string> {
  const maxLength = options.maxLength ?? 200;
  const minLength = options.minLength ?? 0;
  return {
    presence: 'required',
    check: (value) => {
      if (typeof value !== 'string') return `must be text, not ${describe(value)}`;
      if (value.length > maxLength) return `must be at most ${maxLength} characters, not ${value.length}`;
      return value.length < minLength ? 'must not be empty' : undefined;
    },
    schema: { type: 'string', maxLength, ...(minLength > 0 ? { minLength } : {}) },
  };
}

function flag(): Required<boolean> {
  return {
    presence: 'required',
    check: (value) => (typeof value === 'boolean' ? undefined : `must be true or false, not ${describe(value)}`),
    schema: { type: 'boolean' },
  };
}

function oneOf<const V extends string>(values: readonly V[]): Required<V> {
  const allowed = new Set<unknown>(values);
  return {
    presence: 'required',
    check: (value) => (allowed.has(value) ? undefined : `must be one of ${values.join(', ')}, not ${describe(value)}`),
    schema: { enum: values },
  };
}

function ref<const T extends RecordTypeName>(to: T | readonly T[], onDelete: OnDelete): Required<RecordId<T>> {
  const types: readonly T[] = typeof to === 'string' ? [to] : to;
  const prefixes = types.map((type) => `${type}:`);
  return {
    presence: 'required',
    reference: { to: types, onDelete },
    check: (value) => {
      if (typeof value === 'string') for (const prefix of prefixes) if (value.startsWith(prefix)) return undefined;
      return `must be the id of a ${types.join(' or ')}, not ${describe(value)}`;
    },
    schema: { type: 'string', pattern: `^(${types.join('|')}):` },
  };
}

/** A closed polygon without holes: at least three corners, the last joined to the first. */
function outline(): Required<readonly PointUm[]> {
  return {
    presence: 'required',
    check: (value) => {
      if (!Array.isArray(value) || value.length < 3) return 'must be a list of at least three corners';
      return checkPoints(value, 'corner');
    },
    schema: pointsSchema(3),
  };
}

const MAX_OUTLINES = 100;

/** Closed polygons, at least one. */
function outlines(): Required<readonly (readonly PointUm[])[]> {
  const each = outline();
  return {
    presence: 'required',
    check: (value) => {
      if (!Array.isArray(value) || value.length === 0 || value.length > MAX_OUTLINES)
        return `must be a list of 1 to ${MAX_OUTLINES} outlines`;
      for (const [index, one] of value.entries()) {
        const wrong = each.check(one);
        if (wrong !== undefined) return `outline ${index + 1} ${wrong}`;
      }
      return undefined;
    },
    schema: { type: 'array', minItems: 1, maxItems: MAX_OUTLINES, items: each.schema },
  };
}

/** An open line through at least two points. */
function path(): Required<readonly PointUm[]> {
  return {
    presence: 'required',
    check: (value) => {
      if (!Array.isArray(value) || value.length < 2) return 'must be a list of at least two points';
      return checkPoints(value, 'point');
    },
    schema: pointsSchema(2),
  };
}

/** What is wrong with a list of `[x, y]`; `noun` is what a message calls one of them. */
function checkPoints(points: readonly unknown[], noun: string): string | undefined {
  if (points.length > MAX_POINTS) return `has ${points.length} ${noun}s; at most ${MAX_POINTS} are allowed`;
  for (const [index, point] of points.entries()) {
    const isPoint = Array.isArray(point) && point.length === 2 && point.every(Number.isSafeInteger);
    if (!isPoint) return `${noun} ${index + 1} must be [x, y] in whole micrometres`;
    if (!point.every(isCoordinate)) return `${noun} ${index + 1} ${TOO_FAR}`;
  }
  return undefined;
}

function pointsSchema(minItems: number): { readonly [key: string]: Json } {
  return {
    type: 'array',
    minItems,
    maxItems: MAX_POINTS,
    items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  };
}

function integers(maxItems = 64): Required<readonly number[]> {
  return {
    presence: 'required',
    check: (value) =>
      Array.isArray(value) && value.length <= maxItems && value.every(Number.isSafeInteger)
        ? undefined
        : `must be a list of at most ${maxItems} whole numbers`,
    schema: { type: 'array', maxItems, items: { type: 'integer' } },
  };
}

/** Plain data that another module owns and checks more closely. Its schema is made when first asked for. */
function json<T>(
  check: (value: unknown) => string | undefined,
  schema: () => { readonly [key: string]: Json } = () => ({ type: 'object' }),
): Required<T> {
  return {
    presence: 'required',
    check,
    get schema() {
      return schema();
    },
  };
}

function optional<T>(field: Required<T>): Optional<T> {
  return { ...field, presence: 'optional' };
}

function withDefault<T>(field: Required<T>, defaultValue: T): Default<T> {
  return { ...field, presence: 'default', defaultValue };
}

/** The kinds of field a record may have. */
export const field = {
  integer,
  text,
  flag,
  oneOf,
  ref,
  outline,
  outlines,
  path,
  integers,
  json,
  optional,
  withDefault,
  /** A position in micrometres. */
  um: position,
  /** A size in micrometres: positive. */
  sizeUm: () => integer({ min: 1, max: MAX_COORDINATE_UM }, READINGS.length),
  /** Clockwise from north (up the plan), in thousandths of a degree. */
  rotationMdeg: () => withDefault(integer({ min: 0, max: 359_999 }, READINGS.angle), 0),
  watts: () => integer({ min: 0, max: MAX_QUANTITY }, READINGS.power),
  grams: () => integer({ min: 0, max: MAX_QUANTITY }, READINGS.mass),
  mlPerS: () => integer({ min: 0, max: MAX_QUANTITY }, READINGS.airFlow),
  mlPerMin: () => integer({ min: 0, max: MAX_QUANTITY }, READINGS.liquidFlow),
  /** A temperature in thousandths of a degree Celsius. */
  milliC: (range: IntegerRange) => integer(range, READINGS.temperature),
  milliA: (range: IntegerRange) => integer(range, READINGS.current),
};

export type Fields = { readonly [name: string]: Field<unknown> };

type ValueOf<F> = F extends Field<infer T> ? T : never;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K]['presence'] extends 'optional' ? K : never;
}[keyof F];

/** The record a set of fields describes, as it lives in memory: defaults filled in, optional fields absent or present. */
export type FieldValues<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: ValueOf<F[K]> };

function isCoordinate(value: unknown): boolean {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= MAX_COORDINATE_UM;
}

/** A value as an error message shows it: short, and never the whole of a hostile one. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
