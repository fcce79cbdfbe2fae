import type { CatalogType } from './catalog-type';

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const PREFIXES: { readonly [prefix: string]: number } = { '': 1, k: 1e3, M: 1e6, G: 1e9 };

/** What a name is sorted by. */
interface NameParts {
  /** All before the first number. */
  readonly stem: string;
  /** The first number, in the base unit where one of a rating follows: 1,000 kW after 350 kW, 10 MVA after 750 kVA. */
  readonly size: number;
  readonly text: string;
}

/** Compares two types by name as people read it: what is before the first number, then that number, then the rest. */
export function compareTypeNames(a: CatalogType, b: CatalogType): number {
  const [one, other] = [partsOf(a.name), partsOf(b.name)];
  return (
    NAMES.compare(one.stem, other.stem) ||
    one.size - other.size ||
    NAMES.compare(one.text, other.text) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function partsOf(name: string): NameParts {
  const text = name.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const found = /\d+(?:\.\d+)?/.exec(text);
  if (!found) return { stem: text, size: 0, text };
  const prefix = /^ ?([kMG]?)(?:W|VA|A|V)\b/.exec(text.slice(found.index + found[0].length))?.[1] ?? '';
  return { stem: text.slice(0, found.index).trim(), size: Number(found[0]) * (PREFIXES[prefix] ?? 1), text };
}
