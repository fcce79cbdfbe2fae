import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { CATEGORIES, type CatalogKind, type Category } from '#shared/catalog/categories';
import { fitsFacets, type CatalogFacets } from './catalog-facets';

/** A heading's group: a category, or what a person marked or placed last. */
export type GroupName = Category | 'favourites' | 'recent';

export type CatalogListRow =
  | {
      readonly kind: 'group';
      readonly group: GroupName;
      readonly label: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'type'; readonly group: GroupName; readonly type: CatalogType };

export interface CatalogFilter {
  readonly words: string;
  readonly kind: CatalogKind | undefined;
  readonly facets: CatalogFacets;
  /** Groups that are closed; a search opens all, since what was found must be seen. */
  readonly closed: ReadonlySet<GroupName>;
  /** Ids of the types with a star, and of those placed last, newest first. */
  readonly favourites: readonly string[];
  readonly recent: readonly string[];
}

/**
 * The catalog as a flat list for display: favourites and recent ones while nothing is searched for, then each category's
 * heading with its types; best matches first.
 */
export function catalogRows(catalog: CatalogIndex, filter: CatalogFilter): readonly CatalogListRow[] {
  const { words, kind, facets, closed } = filter;
  const fits = (type: CatalogType): boolean => fitsFacets(type, facets, (id) => catalog.isUserType(id));
  const found = catalog.search({ words, ...(kind === undefined ? {} : { kind }) }).filter(fits);
  const groups = new Map<Category, CatalogType[]>();
  for (const type of found) {
    const group = groups.get(type.category);
    if (group) group.push(type);
    else groups.set(type.category, [type]);
  }
  const isSearch = words.trim() !== '';
  const rowsOf = (group: GroupName, label: string, types: readonly CatalogType[]): CatalogListRow[] => {
    if (types.length === 0) return [];
    const isOpen = isSearch || !closed.has(group);
    const heading = { kind: 'group', group, label, count: types.length, isOpen } as const;
    return isOpen ? [heading, ...types.map((type) => ({ kind: 'type', group, type }) as const)] : [heading];
  };
  const known = (ids: readonly string[]): CatalogType[] =>
    ids
      .flatMap((id) => catalog.get(id) ?? [])
      .filter((type) => (kind === undefined || type.kind === kind) && fits(type));
  return [
    ...(isSearch ? [] : rowsOf('favourites', 'Favourites', known(filter.favourites))),
    ...(isSearch ? [] : rowsOf('recent', 'Placed last', known(filter.recent))),
    ...[...groups].flatMap(([category, types]) => rowsOf(category, CATEGORIES[category].label, types)),
  ];
}

export function catalogRowKey(row: CatalogListRow): string {
  return row.kind === 'group' ? `group:${row.group}` : `${row.group}:${row.type.id}`;
}
