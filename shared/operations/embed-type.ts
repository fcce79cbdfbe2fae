import type { CatalogType } from '../catalog/catalog-type';
import type { RecordId } from '../model/record-id';
import type { Plan } from './plan';

/** The id under which a document embeds a catalog type. */
export function typeRecordId(catalogTypeId: string): RecordId<'catalogType'> {
  return `catalogType:${catalogTypeId}`;
}

/**
 * Makes sure that the document holds the type, and returns its record's id. A type the document already has is kept as
 * it is there, so that placing one more rack never changes the numbers of those that stand.
 */
export function embedType(draft: Plan, type: CatalogType): RecordId<'catalogType'> {
  const id = typeRecordId(type.id);
  if (draft.find(id) === undefined) draft.add('catalogType', id, { type });
  return id;
}
