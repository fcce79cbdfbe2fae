import type { CatalogType } from '../../catalog/catalog-type';
import { z } from 'zod';
import { catalogTypeSchema, parseCatalogType } from '../../catalog/schema';
import { field, type Json } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

function checkType(value: unknown): string | undefined {
  const parsed = parseCatalogType(value);
  return parsed.ok ? undefined : `is not a catalog type: ${parsed.error}`;
}

/** Its own `$id` makes references inside it point into it, wherever it is embedded. */
function typeJsonSchema(): { readonly [key: string]: Json } {
  const schema = z.toJSONSchema(catalogTypeSchema, { reused: 'ref', io: 'input' });
  const own = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '~standard');
  return { $id: 'urn:plenum:catalog-type', ...(Object.fromEntries(own) as { readonly [key: string]: Json }) };
}

/**
 * A catalog type as this document uses it, embedded whole: the file opens the same on any version and any machine.
 * Its id is `catalogType:` and the type's own id.
 */
export const catalogTypeType = defineRecord('catalogType', {
  noun: 'catalog type',
  fields: {
    type: field.json<CatalogType>(checkType, typeJsonSchema),
  },
});

export type CatalogTypeRecord = RecordOf<typeof catalogTypeType>;
