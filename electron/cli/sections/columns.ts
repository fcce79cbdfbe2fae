import { formatReading } from '#shared/rules/report/reading-format';
import type { QuantityKind } from '#shared/rules/engine/rule';
import { isKnown, type Known } from '#shared/units/known';
import { TERMINAL_WIDTH } from '../command';

/** How wide a column of figures is. */
export const COLUMN = 13;

/** A name and up to four figures in columns; a name that is too long has a line to itself. */
export function columns(name: string, cells: readonly string[]): string {
  const width = TERMINAL_WIDTH - cells.length * COLUMN;
  const figures = cells.map((cell) => cell.padStart(COLUMN)).join('');
  return name.length <= width ? `${name.padEnd(width)}${figures}` : `${name}\n${' '.repeat(width)}${figures}`;
}

/** A figure for reading, or that it is unknown; `≥` before one from which parts are missing. */
export function reading(dimension: QuantityKind, value: Known<number>, isAtLeast = false): string {
  return isKnown(value) ? `${isAtLeast ? '≥' : ''}${formatReading(dimension, value)}` : value;
}
