import type { CatalogType } from '../../catalog/catalog-type';
import { parseCatalogType } from '../../catalog/schema';
import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

function checkType(value: unknown): string | undefined {
  const parsed = parseCatalogType(value);
  return parsed.ok ? undefined : `is not a catalog type: ${parsed.error}`;
}

/**
 * A catalog type as this document uses it, embedded whole: the file opens the same on any version and any machine.
 * Its id is `catalogType:` and the type's own id.
 */
export const catalogTypeType = defineRecord('catalogType', {
  noun: 'catalog type',
  fields: {
    type: field.json<CatalogType>(checkType),
  },
});

export type CatalogTypeRecord = RecordOf<typeof catalogTypeType>;
