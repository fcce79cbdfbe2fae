/** Parts of a name are joined by these. */
const SEPARATOR = /[-_./: ]+/g;

/**
 * Shorter and shorter forms of a name, the most telling first: the end of a name tells neighbours apart, so leading
 * parts go first (`HALL-A-R012`, `A-R012`, `R012`), then all but the number (`…012`), then the end of a word.
 */
export function* shortNames(name: string): Generator<string> {
  for (const match of name.matchAll(SEPARATOR)) {
    const rest = name.slice(match.index + match[0].length);
    if (/\d/.test(rest) || rest.length >= 3) yield rest;
  }
  const number = /\d+$/.exec(name)?.[0];
  if (number !== undefined) {
    if (number.length < name.length) yield `…${number}`;
    yield number;
    return;
  }
  for (let length = name.length - 1; length >= 2; length--) yield `${name.slice(0, length).trimEnd()}…`;
}
