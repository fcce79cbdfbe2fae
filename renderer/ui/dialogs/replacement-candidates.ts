import type { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import { itemsOfType, type TypedItem } from '#shared/operations/replace-type';
import type { DocumentView } from '#shared/store/document-view';
import type { AnyRecord } from '#shared/model/registry';

/** A type the document uses, with its items in the selection and everywhere. */
export interface UsedType {
  readonly typeId: RecordId<'catalogType'>;
  readonly type: CatalogType;
  readonly selected: readonly TypedItem[];
  readonly all: readonly TypedItem[];
}

/** Types that could take another's place shown at a time. */
const MAX_FOUND = 12;

/** The types of the selected items, those of the most items first; every type of the document when none is selected. */
export function usedTypes(view: DocumentView, selection: readonly AnyRecord[]): readonly UsedType[] {
  const selected = new Map<string, TypedItem[]>();
  for (const item of selection) {
    if (item.typeName !== 'rack' && item.typeName !== 'device' && item.typeName !== 'equipment') continue;
    const list = selected.get(item.typeId);
    if (list) list.push(item);
    else selected.set(item.typeId, [item]);
  }
  const used: UsedType[] = [];
  for (const { id, type } of view.all('catalogType').values()) {
    if (selected.size > 0 && !selected.has(id)) continue;
    const all = itemsOfType(view, id);
    if (all.length > 0) used.push({ typeId: id, type, selected: selected.get(id) ?? [], all });
  }
  return used.sort((a, b) => b.selected.length - a.selected.length || b.all.length - a.all.length);
}

/**
 * The catalog types that can take the place of one: of its kind and, for plant, with the same supplies; those of its
 * category first. The type itself only where the catalog has other figures for it than the document.
 */
export function candidatesFor(catalog: CatalogIndex, present: CatalogType, words: string): readonly CatalogType[] {
  const supplies = suppliesOf(present);
  const fits = catalog
    .search({ words, kind: present.kind })
    .filter((type) => suppliesOf(type) === supplies)
    .filter((type) => type.id !== present.id || JSON.stringify(type) !== JSON.stringify(present));
  const isNear = (type: CatalogType): boolean => type.category === present.category;
  return [...fits.filter(isNear), ...fits.filter((type) => !isNear(type))].slice(0, MAX_FOUND);
}

function suppliesOf(type: CatalogType): string {
  return type.kind === 'plant' ? [...type.plant.supplies].sort().join() : '';
}
