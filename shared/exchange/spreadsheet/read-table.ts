import Papa from 'papaparse';
import { err, ok, type Result } from '../../units/result';

/** What is read at most; more is no list of equipment. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
const MAX_TEXT = 20 * 1024 * 1024;
const MAX_CELL = 2_000;

export interface TableRow {
  /** Number of the row as a spreadsheet shows it: the headings are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Text from a spreadsheet as rows of cells. */
export interface SpreadsheetTable {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Numbers in it use a comma as decimal sign. */
  readonly decimalComma: boolean;
  /** What was wrong with the text itself, in sentences; the rest was read. */
  readonly problems: readonly string[];
}

/**
 * Reads text copied from a spreadsheet or a CSV file: separated by tabs, commas or semicolons, quoted as usual, the
 * first row with anything in it being the headings. Fails with a sentence when there is nothing to read.
 */
export function readTable(text: string): Result<SpreadsheetTable, string> {
  if (text.length > MAX_TEXT) return err('The text is larger than 20 MB; a list of equipment is not. Split it up.');
  if (text.includes('\0')) return err('This is not text: it may be a workbook. Save it as CSV and open that.');
  const clean = text.replace(/^\ufeff/, '');
  const parsed = Papa.parse<string[]>(clean, {
    delimiter: delimiterOf(clean),
    skipEmptyLines: false,
    preview: MAX_ROWS + 50,
  });
  const all = parsed.data.map((cells, index): TableRow => ({ number: index + 1, cells: cells.map(cleanCell) }));
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [headings, ...rows] = filled;
  if (!headings || rows.length === 0)
    return err('There is no table in this text: it needs a row of headings and at least one row below it.');
  if (headings.cells.length > MAX_COLUMNS)
    return err(`The table has ${headings.cells.length} columns; at most ${MAX_COLUMNS} are read.`);
  const problems = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 5)
    .map(({ row }) => `Row ${(row ?? 0) + 1} has a quote that is not closed or stands within a cell; check that row.`);
  if (rows.length > MAX_ROWS) problems.push(`Only the first ${MAX_ROWS} rows were read.`);
  return ok({
    headings: headings.cells,
    rows: rows.slice(0, MAX_ROWS),
    decimalComma: usesDecimalComma(parsed.meta.delimiter, rows),
    problems,
  });
}

/** True for text that has the shape of cells copied from a spreadsheet: several rows, and tabs in all of them. */
export function looksTabular(text: string): boolean {
  const lines = text.trimEnd().split(/\r?\n/);
  return lines.length >= 2 && lines.slice(0, 20).every((line) => line.includes('\t'));
}

/** What parts the cells: tabs when the headings have any, else what they have the most of. */
function delimiterOf(text: string): string {
  const headings = /^\s*([^\r\n]*)/.exec(text)?.[1]?.replace(/"[^"]*"/g, '') ?? '';
  if (/^[^\r\n]*\t/.test(text.trimStart())) return '\t';
  const count = (sign: string): number => headings.split(sign).length;
  return [',', ';', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A cell without spaces around it and without the apostrophe that keeps a spreadsheet from running it. */
function cleanCell(cell: string): string {
  const trimmed = cell.trim().slice(0, MAX_CELL);
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** Where commas do not part the cells and some number has one, it is the decimal sign. */
function usesDecimalComma(delimiter: string, rows: readonly TableRow[]): boolean {
  if (delimiter === ',') return false;
  let commas = 0;
  for (const { cells } of rows.slice(0, 200))
    for (const cell of cells) {
      if (/^-?\d+\.\d+$/.test(cell)) return false;
      if (/^-?\d+,\d+$/.test(cell)) commas++;
    }
  return commas > 0;
}
