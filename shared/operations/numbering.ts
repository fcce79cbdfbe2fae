/** Names with running numbers: R01, R02, … and patterns such as `R{01}`. */
import type { DocumentView } from '../store/document-view';
import type { RecordTypeName } from '../model/registry';
import { err, ok, type Result } from '../units/result';
import type { OperationError } from './types';

/** A name apart: what stands before its last number, the number, and how many digits it is written with. */
export interface NumberedName {
  readonly prefix: string;
  readonly number: number;
  readonly digits: number;
  readonly suffix: string;
}

/** A pattern with one running number between fixed text. */
export interface NumberPattern {
  readonly prefix: string;
  readonly digits: number;
  readonly suffix: string;
  /** The number the pattern itself shows: `R{05}` starts at 5. */
  readonly start: number;
}

/** Splits `R09` into `R` and 9 with two digits. A name without a number gives nothing. */
export function splitName(name: string): NumberedName | undefined {
  const match = /^(.*?)(\d{1,9})(\D*)$/su.exec(name);
  if (!match) return undefined;
  const [, prefix = '', digits = '', suffix = ''] = match;
  return { prefix, number: Number(digits), digits: digits.length, suffix };
}

/** Reads a pattern: fixed text with one `{1}`, `{01}`, `{001}`, whose digits give width and first number. */
export function parsePattern(pattern: string): Result<NumberPattern, OperationError> {
  const match = /^([^{}]*)\{(\d{1,6})\}([^{}]*)$/u.exec(pattern.trim());
  if (!match)
    return err({
      code: 'bad-pattern',
      message: `“${pattern}” is not a numbering pattern. Write the fixed part with one number in braces, for example R{01}.`,
    });
  const [, prefix = '', digits = '', suffix = ''] = match;
  return ok({ prefix, digits: digits.length, suffix, start: Number(digits) });
}

/** The name a pattern gives to a number: `R{01}` and 7 give `R07`. */
export function nameFor(pattern: Pick<NumberPattern, 'prefix' | 'digits' | 'suffix'>, number: number): string {
  return `${pattern.prefix}${String(number).padStart(pattern.digits, '0')}${pattern.suffix}`;
}

/** The spreadsheet letters of a number from 1: A to Z, then AA. */
export function lettersFor(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** The names in use among records of one type, and the next free ones. Finding one is O(1) on average. */
export class NameBook {
  private readonly taken = new Set<string>();
  /** For each series, where to look on from a number that was found taken. */
  private readonly skips = new Map<string, Map<number, number>>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.taken.add(name);
  }

  static of(view: DocumentView, typeName: RecordTypeName): NameBook {
    const book = new NameBook();
    for (const record of view.all(typeName).values())
      if ('name' in record && record.name !== '') book.taken.add(record.name);
    return book;
  }

  has(name: string): boolean {
    return this.taken.has(name);
  }

  /** Frees a name, for one that is about to be renamed. */
  release(name: string): void {
    this.taken.delete(name);
    this.skips.clear();
  }

  /** Takes a name as it stands, free or not. */
  take(name: string): string {
    this.taken.add(name);
    return name;
  }

  /** Takes the first free name of a pattern from `start` on. */
  next(pattern: Pick<NumberPattern, 'prefix' | 'digits' | 'suffix'>, start = 1): string {
    const series = `${pattern.prefix}\0${pattern.digits}\0${pattern.suffix}`;
    const skips = this.skips.get(series) ?? new Map<number, number>();
    this.skips.set(series, skips);
    const passed: number[] = [];
    let number = start;
    for (;;) {
      const known = skips.get(number);
      if (known === undefined && !this.taken.has(nameFor(pattern, number))) break;
      passed.push(number);
      number = known ?? number + 1;
    }
    // All that were passed lead past the one that is taken now, so that a long series is not walked again.
    for (const one of [...passed, number]) skips.set(one, number + 1);
    return this.take(nameFor(pattern, number));
  }

  /** Takes the name a copy of `name` gets: the next free number of the same series, else the name and a number from 2. */
  copyOf(name: string): string {
    if (name === '') return '';
    const parts = splitName(name);
    if (parts) return this.next(parts, parts.number);
    return this.has(name) ? this.next({ prefix: `${name} `, digits: 1, suffix: '' }, 2) : this.take(name);
  }

  /** Takes the first free letter: A, B, … AA. */
  nextLetters(): string {
    let number = 1;
    while (this.taken.has(lettersFor(number))) number++;
    return this.take(lettersFor(number));
  }
}
