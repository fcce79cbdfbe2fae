import type { CatalogType } from '#shared/catalog/catalog-type';

/** Finds a catalog type by id: among those of the program and the person, and those the document embeds. */
export type CatalogSource = (typeId: string) => CatalogType | undefined;
