/** Types of the catalog for a picker. */
import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { CATEGORIES, type CatalogKind } from '#shared/catalog/categories';
import type { PickedRecord } from './record-picker';

const MAX_FOUND = 12;

export function pickedType(type: CatalogType): PickedRecord {
  return { id: type.id, name: type.name, where: CATEGORIES[type.category].label };
}

/** The types that fit the words best, a limited number; of all kinds that are placed where none is named. */
export function searchTypes(catalog: CatalogIndex, words: string, kind?: CatalogKind): readonly PickedRecord[] {
  return catalog
    .search({ words, ...(kind === undefined ? {} : { kind }) })
    .filter((type) => kind !== undefined || type.kind !== 'cabling')
    .slice(0, MAX_FOUND)
    .map(pickedType);
}
