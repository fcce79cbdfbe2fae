import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import os from 'node:os';

/** A number of milliseconds or a ratio as people read it: three digits, no more. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  return Math.abs(value) >= 1000 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();
}

/** Prints rows under a heading, columns aligned, text to the left and the rest to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const texts = rows.map((row) =>
    columns.map((column) => {
      const value = row[column] ?? '';
      return typeof value === 'number' ? short(value) : value;
    }),
  );
  const widths = columns.map((column, at) => Math.max(column.length, ...texts.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log(`\n${title}`);
  console.log(line(columns));
  console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const cells of texts) console.log(line(cells));
}

/** Keeps the numbers with what they were measured on. */
export function saveReport(file: string, results: unknown): void {
  const [cpu] = os.cpus();
  const machine = { cpu: cpu?.model ?? 'unknown', cores: os.cpus().length, node: process.version };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, results }, null, 2)}\n`);
  console.log(`\nKept in ${file}`);
}
