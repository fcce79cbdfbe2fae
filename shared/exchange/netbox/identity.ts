import type { Provenance } from '../../catalog/catalog-type';
import type { Fields } from './fields';

/** Where the files come from, for the provenance of every number. */
export interface Collection {
  /** For example "netbox-community/devicetype-library". */
  readonly name?: string;
  readonly commit?: string;
  /** For example "CC0". */
  readonly licence?: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\+/g, '-plus')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** The names an imported type goes by. */
export interface Identity {
  readonly id: string;
  readonly manufacturer: string;
  readonly modelNumber: string;
  readonly name: string;
  readonly description?: string;
  readonly provenance: Provenance;
}

/** What stands in the source of every number of the file. */
export function sourceOf(fileName: string, collection: Collection): string {
  const licence = collection.licence === undefined ? '' : `, ${collection.licence}`;
  return `${collection.name ?? 'NetBox type file'}: ${fileName}${licence}`;
}

/** Id, maker, model and provenance. The id is maker/slug, without the maker's name at the slug's beginning. */
export function readIdentity(file: Fields, fileName: string, collection: Collection): Identity {
  const manufacturer = file.requiredText('manufacturer');
  const model = file.requiredText('model');
  const slug = file.text('slug');
  const maker = plain(manufacturer);
  const word = plain(slug ?? model);
  const own = word.startsWith(`${maker}-`) ? word.slice(maker.length + 1) : word;
  if (maker === '' || own === '') throw file.refuse('model', 'needs at least one letter or digit, as does the maker');
  const comments = file.text('comments')?.slice(0, 1_000);
  const name = model.toLowerCase().startsWith(manufacturer.toLowerCase()) ? model : `${manufacturer} ${model}`;
  return {
    id: `${maker}/${own}`.slice(0, 200),
    manufacturer: manufacturer.slice(0, 200),
    modelNumber: (file.text('part_number') ?? model).slice(0, 200),
    name: name.slice(0, 200),
    ...(comments === undefined ? {} : { description: comments }),
    provenance: {
      source: sourceOf(fileName, collection),
      ...(slug === undefined ? {} : { slug }),
      ...(collection.commit === undefined ? {} : { commit: collection.commit }),
    },
  };
}

const WEIGHT_UNITS: readonly string[] = ['kg', 'g', 'lb', 'oz'];

/** The unit of the file's weights; absent when it states no weight. Pounds are kept as read and computed in grams. */
export function weightUnit(file: Fields): string | undefined {
  const unit = file.text('weight_unit')?.toLowerCase();
  if (unit === undefined) {
    if (file.has('weight') || file.has('max_weight'))
      throw file.refuse('weight', 'has no “weight_unit” (kg, g, lb or oz)');
    return undefined;
  }
  if (!WEIGHT_UNITS.includes(unit)) throw file.refuse('weight_unit', `must be kg, g, lb or oz, not “${unit}”`);
  return unit;
}
