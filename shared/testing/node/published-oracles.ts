import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A published example: what it poses, what it says comes out, and how near is near enough. */
export interface Oracle<V> {
  readonly id: string;
  readonly inputs: { readonly [name: string]: V };
  readonly expected: { readonly [name: string]: V };
  readonly tolerance: { readonly abs?: number };
}

const FILE = join(import.meta.dirname, '../../../../shared/oracles/published.json');

/** Whether the published examples are beside the repository. */
export const areOraclesThere = existsSync(FILE);
/** What a test says that passes over them. */
export const NO_ORACLES =
  'The published oracles are not beside the repository: their rules are tested by their cases only.';

/** A way to look up published examples by their id. Throws for one that there is not. */
export function publishedOracles<V>(): (id: string) => Oracle<V> {
  const all = areOraclesThere ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Oracle<V>[]) : [];
  return (id) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`There is no oracle ${id}`);
    return found;
  };
}
