import { readFileSync } from 'node:fs';

/** The program's version. package.json lies two folders up both from here and from the built out/cli/plenum.js. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
