import Papa from 'papaparse';
import { MOST_SHARED } from '../../analysis/cooling/heat-network';
import type { Rack } from '../../model/records/rack';
import type { RecirculationEntry } from '../../operations/set-recirculation';
import type { DocumentView } from '../../store/document-view';
import { formatNumber } from '../../units/format';
import { err, ok, type Result } from '../../units/result';

/** What is wrong with a line of the file; line 1 holds the headings. */
export interface MatrixProblem {
  readonly line: number;
  readonly message: string;
}

/** More pairs than this are no matrix of near racks. */
export const MAX_PAIRS = 500_000;
const MAX_TEXT = 60 * 1024 * 1024;
const MOST_PPM = Math.round(MOST_SHARED * 1e6);
const HEADINGS = ['from', 'to', 'share'] as const;

/**
 * Reads a calibrated recirculation matrix: a CSV file with the headings `from`, `to` and `share`, a line for each pair
 * of racks by name. A share is the part of the exhaust of `from`, 0 to 1, that `to` draws in. Further columns are left
 * alone. The matrix is taken whole or not at all: anything wrong is told with its line.
 */
export function readMatrix(
  view: DocumentView,
  text: string,
): Result<readonly RecirculationEntry[], readonly MatrixProblem[]> {
  const refuse = (line: number, message: string) => err([{ line, message }]);
  if (text.length > MAX_TEXT)
    return refuse(1, 'The file is larger than 60 MB; leave out the pairs that share nothing.');
  if (text.includes('\0')) return refuse(1, 'This is not text: it may be a workbook. Save it as CSV and open that.');
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { preview: MAX_PAIRS + 2, skipEmptyLines: false });
  const lines = parsed.data.map((cells, at) => ({ number: at + 1, cells: cells.map((cell) => cell.trim()) }));
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = HEADINGS.map((name) => head?.cells.findIndex((cell) => cell.toLowerCase() === name) ?? -1);
  if (!head || columns.includes(-1))
    return refuse(head?.number ?? 1, 'The first line must hold the headings from, to and share.');
  if (rows.length === 0) return refuse(head.number, 'There is no line below the headings.');
  if (rows.length > MAX_PAIRS)
    return refuse(head.number, `There are more than ${MAX_PAIRS} pairs; leave out small ones.`);
  const reading = new MatrixReading(racksByName(view), parsed.meta.delimiter !== ',');
  for (const { number, cells } of rows) {
    const [from = '', to = '', share = ''] = columns.map((column) => unquoted(cells[column] ?? ''));
    reading.add(number, from, to, share);
  }
  return reading.problems.length > 0 ? err(reading.problems) : ok(reading.entries);
}

/** A rack's name that begins like a formula has an apostrophe before it in files made for spreadsheets. */
function unquoted(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function racksByName(view: DocumentView): ReadonlyMap<string, readonly Rack[]> {
  const found = new Map<string, Rack[]>();
  for (const rack of view.all('rack').values()) {
    const known = found.get(rack.name);
    if (known) known.push(rack);
    else found.set(rack.name, [rack]);
  }
  return found;
}

class MatrixReading {
  readonly entries: RecirculationEntry[] = [];
  readonly problems: MatrixProblem[] = [];
  private readonly lineOfPair = new Map<string, number>();
  private readonly given = new Map<string, number>();

  constructor(
    private readonly racks: ReadonlyMap<string, readonly Rack[]>,
    private readonly hasDecimalComma: boolean,
  ) {}

  add(line: number, fromName: string, toName: string, shareText: string): void {
    const from = this.rack(line, 'from', fromName);
    const to = this.rack(line, 'to', toName);
    const sharePpm = this.share(line, shareText);
    if (!from || !to || sharePpm === undefined) return;
    if (from.roomId !== to.roomId)
      return this.report(line, `“${fromName}” and “${toName}” stand in different rooms; air is exchanged within one.`);
    const pair = `${from.id} ${to.id}`;
    const before = this.lineOfPair.get(pair);
    if (before !== undefined) return this.report(line, `“${fromName}” to “${toName}” is on line ${before} already.`);
    this.lineOfPair.set(pair, line);
    const sum = this.given.get(from.id) ?? 0;
    this.given.set(from.id, sum + sharePpm);
    if (sum <= MOST_PPM && sum + sharePpm > MOST_PPM)
      this.report(
        line,
        `With this line the shares of the exhaust of “${fromName}” add up to ${formatNumber((sum + sharePpm) / 1e6, 6)}; ` +
          `at most ${formatNumber(MOST_SHARED, 6)} can go to racks, the rest goes back to the units.`,
      );
    this.entries.push({ fromId: from.id, toId: to.id, sharePpm });
  }

  private rack(line: number, heading: string, name: string): Rack | undefined {
    const found = this.racks.get(name) ?? [];
    if (name === '') this.report(line, `There is no rack under “${heading}”.`);
    else if (found.length === 0) this.report(line, `No rack is called “${name}”.`);
    else if (found.length > 1)
      this.report(
        line,
        `${found.length} racks are called “${name}”; give each a name of its own and read the file again.`,
      );
    return found.length === 1 ? found[0] : undefined;
  }

  private share(line: number, text: string): number | undefined {
    const value = /^[+-]?(\d|[.,]\d)/.test(text) ? Number(this.hasDecimalComma ? text.replace(',', '.') : text) : NaN;
    if (Number.isNaN(value)) {
      this.report(line, text === '' ? 'There is no share.' : `“${text}” is not a number from 0 to 1.`);
      return undefined;
    }
    if (value < 0) this.report(line, `The share ${text} is negative; it must be from 0 to 1.`);
    else if (value > 1) this.report(line, `The share ${text} is more than 1; it must be from 0 to 1, not in per cent.`);
    return value < 0 || value > 1 ? undefined : Math.round(value * 1e6);
  }

  private report(line: number, message: string): void {
    this.problems.push({ line, message });
  }
}
