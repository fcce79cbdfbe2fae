/**
 * Reads a specification that a person wrote as JSON, field by field. What is wrong is told by the name of the field,
 * as a path: `storage.endpointsPerNode`.
 */
import { err, ok, type Result } from '../units/result';

/** Why a specification cannot be used: a sentence that names the field. */
export class SpecError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpecError';
  }
}

interface Limits {
  readonly min: number;
  readonly max: number;
}

/** One object of a specification. Every field is asked for by name; `finish` refuses those that nobody asked for. */
export class SpecReader {
  private readonly known = new Set<string>();

  private constructor(
    private readonly values: { readonly [name: string]: unknown },
    private readonly path: string,
  ) {}

  /** @param path how messages call the object; empty for the whole specification. */
  static of(value: unknown, path = ''): SpecReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new SpecError(`${path === '' ? 'The specification' : path} must be an object { … }, not ${shown(value)}.`);
    return new SpecReader(Object.fromEntries(Object.entries(value)), path);
  }

  /** What messages call a field. */
  name(field: string): string {
    return this.path === '' ? field : `${this.path}.${field}`;
  }

  has(field: string): boolean {
    this.known.add(field);
    return this.values[field] !== undefined;
  }

  /** A whole number, when the field is there. */
  count(field: string, { min, max }: Limits): number | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
      throw new SpecError(`${this.name(field)} must be a whole number from ${min} to ${max}, not ${shown(value)}.`);
    return value;
  }

  number(field: string, { min, max }: Limits): number | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
      throw new SpecError(`${this.name(field)} must be a number from ${min} to ${max}, not ${shown(value)}.`);
    return value;
  }

  /** A length given in metres, in µm. */
  metres(field: string, limits: Limits): number | undefined {
    const value = this.number(field, limits);
    return value === undefined ? undefined : Math.round(value * 1_000_000);
  }

  text(field: string, maxLength = 80): string | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '' || value.length > maxLength)
      throw new SpecError(`${this.name(field)} must be text of 1 to ${maxLength} characters, not ${shown(value)}.`);
    return value.trim();
  }

  flag(field: string): boolean | undefined {
    const value = this.take(field);
    if (value === undefined || typeof value === 'boolean') return value;
    throw new SpecError(`${this.name(field)} must be true or false, not ${shown(value)}.`);
  }

  /** One of these values, text or numbers. */
  oneOf<const T extends string | number>(field: string, choices: readonly T[]): T | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const words = choices.map((choice) => JSON.stringify(choice)).join(', ');
    throw new SpecError(`${this.name(field)} must be one of ${words}, not ${shown(value)}.`);
  }

  texts(field: string): readonly string[] | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
    throw new SpecError(`${this.name(field)} must be a list of texts, not ${shown(value)}.`);
  }

  /** An object within this one; `true` stands for an empty one and `false` for none. */
  section(field: string): SpecReader | undefined {
    const value = this.take(field);
    if (value === undefined || value === false) return undefined;
    return SpecReader.of(value === true ? {} : value, this.name(field));
  }

  list(field: string): readonly SpecReader[] | undefined {
    const value = this.take(field);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length === 0)
      throw new SpecError(`${this.name(field)} must be a list [ … ] with at least one entry, not ${shown(value)}.`);
    return value.map((one, index) => SpecReader.of(one, `${this.name(field)}[${index}]`));
  }

  /** A list of objects, or one object that stands for a list of one. */
  entries(field: string): readonly SpecReader[] | undefined {
    return Array.isArray(this.values[field]) ? this.list(field) : this.section(field)?.asList();
  }

  /** What was written, field by field. */
  written(): { readonly [name: string]: unknown } {
    return this.values;
  }

  /** Refuses fields that nobody asked for. */
  finish(): void {
    const strange = Object.keys(this.values).find((field) => !this.known.has(field));
    if (strange === undefined) return;
    const fields = [...this.known].join(', ');
    throw new SpecError(`${this.name(strange)} is not known here; the fields are ${fields}.`);
  }

  private asList(): readonly SpecReader[] {
    return [this];
  }

  private take(field: string): unknown {
    this.known.add(field);
    const value = this.values[field];
    return value === null ? undefined : value;
  }
}

/** Runs a reader; answers what it read, or the sentence it was refused with. */
export function readSpec<T>(read: () => T): Result<T, string> {
  try {
    return ok(read());
  } catch (reason) {
    if (reason instanceof SpecError) return err(reason.message);
    throw reason;
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
