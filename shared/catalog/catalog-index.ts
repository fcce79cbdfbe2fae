import type { CatalogType } from './catalog-type';
import type { CatalogKind, Category } from './categories';
import { CATEGORIES } from './categories';
import { compareTypeNames } from './type-order';

/** What to look for. Parts that are absent do not limit the answer. */
export interface CatalogQuery {
  /** Words in any order; each must begin a word of the name, maker, model, category, generation or description. */
  readonly words?: string;
  readonly kind?: CatalogKind;
  readonly category?: Category;
  readonly manufacturer?: string;
}

interface Entry {
  readonly type: CatalogType;
  readonly words: readonly string[];
  readonly nameWords: readonly string[];
  readonly isUser: boolean;
}

const split = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.+]+/u)
    .filter((word) => word !== '');

/** Also findable without the sign inside: "gb200nvl72" for GB200 NVL72, "qm9700" for QM-9700. */
function wordsOf(type: CatalogType): readonly string[] {
  const parts = [
    type.name,
    type.manufacturer,
    type.modelNumber,
    type.generation ?? '',
    type.id,
    CATEGORIES[type.category].label,
  ];
  const joined = [type.name, type.modelNumber].map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return [...new Set([...parts, type.description ?? ''].flatMap(split).concat(joined))];
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The catalog a person picks from: built-in types with the user's own laid over them by id. Never changes. */
export class CatalogIndex {
  private readonly byId = new Map<string, Entry>();
  private readonly ordered: readonly Entry[];

  constructor(builtIn: Iterable<CatalogType>, user: Iterable<CatalogType> = []) {
    for (const type of builtIn) this.add(type, false);
    for (const type of user) this.add(type, true);
    const order = Object.keys(CATEGORIES);
    this.ordered = [...this.byId.values()].sort(
      (a, b) => order.indexOf(a.type.category) - order.indexOf(b.type.category) || compareTypeNames(a.type, b.type),
    );
  }

  private add(type: CatalogType, isUser: boolean): void {
    this.byId.set(type.id, { type, words: wordsOf(type), nameWords: split(type.name), isUser });
  }

  /** The type with this id, the user's own before the built-in one. */
  get(id: string): CatalogType | undefined {
    return this.byId.get(id)?.type;
  }

  /** True when the type is the user's own or covers a built-in one. */
  isUserType(id: string): boolean {
    return this.byId.get(id)?.isUser === true;
  }

  /** Every type in catalog order: by category, then by name and by the rating in it. */
  all(): readonly CatalogType[] {
    return this.ordered.map((entry) => entry.type);
  }

  /** Makers in alphabetical order. */
  manufacturers(): readonly string[] {
    return [...new Set(this.ordered.map((entry) => entry.type.manufacturer))].sort(NAMES.compare);
  }

  /** The types that fit, those whose name holds the most of the words first, else in catalog order. */
  search(query: CatalogQuery): readonly CatalogType[] {
    const wanted = split(query.words ?? '');
    const fits = this.ordered.filter(
      ({ type, words }) =>
        (query.kind === undefined || type.kind === query.kind) &&
        (query.category === undefined || type.category === query.category) &&
        (query.manufacturer === undefined || type.manufacturer === query.manufacturer) &&
        wanted.every((word) => words.some((one) => one.startsWith(word))),
    );
    const inName = (entry: Entry): number =>
      wanted.filter((word) => entry.nameWords.some((one) => one.startsWith(word))).length;
    return fits
      .map((entry, place) => ({ entry, place, score: inName(entry) }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ entry }) => entry.type);
  }
}
