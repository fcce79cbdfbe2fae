import { wrapped } from '../command';

/** More lines of a list than this are counted and not written; the JSON has them all. */
const LISTED = 20;

/** A title and a line to each, in lines that fit a terminal. */
export function list<T>(title: string, found: readonly T[], line: (one: T) => string): readonly string[] {
  const lines = found.slice(0, LISTED).flatMap((one) => wrapped(line(one), '  ', '    '));
  const more = found.length > LISTED ? [`  and ${found.length - LISTED} more lines; --format json lists all`] : [];
  return [...wrapped(title, '', '  '), ...lines, ...more];
}
