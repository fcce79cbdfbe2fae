import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { CATEGORIES, type CatalogKind, type Category } from '#shared/catalog/categories';

export type CatalogListRow =
  | {
      readonly kind: 'group';
      readonly category: Category;
      readonly label: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'type'; readonly type: CatalogType };

export interface CatalogFilter {
  readonly words: string;
  readonly kind: CatalogKind | undefined;
  /** Groups that are closed; a search opens all, since what was found must be seen. */
  readonly closed: ReadonlySet<Category>;
}

/** The catalog as a flat list for display: each category's heading, then its types; best matches first. */
export function catalogRows(catalog: CatalogIndex, { words, kind, closed }: CatalogFilter): readonly CatalogListRow[] {
  const found = catalog.search({ words, ...(kind === undefined ? {} : { kind }) });
  const groups = new Map<Category, CatalogType[]>();
  for (const type of found) {
    const group = groups.get(type.category);
    if (group) group.push(type);
    else groups.set(type.category, [type]);
  }
  const isSearch = words.trim() !== '';
  return [...groups].flatMap(([category, types]): CatalogListRow[] => {
    const isOpen = isSearch || !closed.has(category);
    const heading = {
      kind: 'group',
      category,
      label: CATEGORIES[category].label,
      count: types.length,
      isOpen,
    } as const;
    return isOpen ? [heading, ...types.map((type) => ({ kind: 'type', type }) as const)] : [heading];
  });
}

export function catalogRowKey(row: CatalogListRow): string {
  return row.kind === 'group' ? `group:${row.category}` : row.type.id;
}
