import Papa from 'papaparse';
import { printable, wellFormed } from '../../rules/report/plain-text';

/** A figure, a text, or nothing. */
export type Cell = string | number | undefined;

/** One column of a list: its heading, with the unit of its numbers, and how a line fills it. */
export interface Column<L> {
  readonly heading: string;
  readonly cell: (line: L) => Cell;
}

/**
 * Lines as a CSV file after RFC 4180, in UTF-8 with a byte-order mark, by which spreadsheets know that it is UTF-8. A
 * text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv<L>(columns: readonly Column<L>[], lines: readonly L[]): string {
  const rows = lines.map((line) => columns.map(({ cell }) => clean(cell(line))));
  const text = Papa.unparse(
    { fields: columns.map(({ heading }) => heading), data: rows },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return `\ufeff${text}\r\n`;
}

function clean(cell: Cell): string | number {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? cell : wellFormed(cell.split('\n').map(printable).join('\n'));
}
