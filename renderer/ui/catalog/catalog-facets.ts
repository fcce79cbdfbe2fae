import type { CatalogType, CoolingMethod } from '#shared/catalog/catalog-type';
import { specOf } from '#shared/catalog/spec';
import { isKnown } from '#shared/units/known';

/** What the catalog is narrowed to, beside words and kind. A part that is absent lets everything through. */
export interface CatalogFacets {
  readonly maker?: string;
  readonly height?: HeightBand;
  readonly power?: PowerBand;
  readonly cooling?: CoolingMethod | 'notStated';
  readonly generation?: string;
  readonly isOwn?: true;
}

export type FacetName = keyof CatalogFacets;

export type HeightBand = '0' | '1' | '2' | '3-4' | '5-10' | 'over10';
export type PowerBand = 'none' | 'to1' | 'to5' | 'to20' | 'to100' | 'over100' | 'unknown';

/** Bands of height in rack units, for devices; a frame counts with the units it offers. */
export const HEIGHT_BANDS: Readonly<Record<HeightBand, string>> = {
  '0': '0U',
  '1': '½ to 1 RU',
  '2': '1½ to 2 RU',
  '3-4': '2½ to 4 RU',
  '5-10': '4½ to 10 RU',
  over10: 'over 10 RU',
};

/** Bands of the power a type is planned with. */
export const POWER_BANDS: Readonly<Record<PowerBand, string>> = {
  none: 'draws none',
  to1: 'up to 1 kW',
  to5: '1 to 5 kW',
  to20: '5 to 20 kW',
  to100: '20 to 100 kW',
  over100: 'over 100 kW',
  unknown: 'unknown',
};

export const COOLING_NAMES: Readonly<Record<CoolingMethod | 'notStated', string>> = {
  air: 'air',
  liquid: 'liquid',
  hybrid: 'liquid and air',
  none: 'makes no heat',
  notStated: 'not stated',
};

/** The height band of a type; plant and cables have none. */
export function heightBandOf(type: CatalogType): HeightBand | undefined {
  if (type.kind === 'plant' || type.kind === 'cabling') return undefined;
  const halfRu = type.kind === 'rack' ? type.rack.rackUnits * 2 : type.device.heightHalfRu;
  if (halfRu === 0) return '0';
  if (halfRu <= 2) return '1';
  if (halfRu <= 4) return '2';
  if (halfRu <= 8) return '3-4';
  return halfRu <= 20 ? '5-10' : 'over10';
}

/** The power band of a type. */
export function powerBandOf(type: CatalogType): PowerBand {
  const { powerW } = specOf(type);
  if (!isKnown(powerW)) return 'unknown';
  if (powerW === 0) return 'none';
  if (powerW <= 1_000) return 'to1';
  if (powerW <= 5_000) return 'to5';
  if (powerW <= 20_000) return 'to20';
  return powerW <= 100_000 ? 'to100' : 'over100';
}

export function coolingOf(type: CatalogType): CoolingMethod | 'notStated' {
  return type.cooling ?? 'notStated';
}

/** True when the type fits every part that is set. `isOwn` says whether it is the person's own type. */
export function fitsFacets(type: CatalogType, facets: CatalogFacets, isOwn: (typeId: string) => boolean): boolean {
  return (
    (facets.maker === undefined || type.manufacturer === facets.maker) &&
    (facets.height === undefined || heightBandOf(type) === facets.height) &&
    (facets.power === undefined || powerBandOf(type) === facets.power) &&
    (facets.cooling === undefined || coolingOf(type) === facets.cooling) &&
    (facets.generation === undefined || type.generation === facets.generation) &&
    (facets.isOwn === undefined || isOwn(type.id))
  );
}

/** Each part that is set, as a phrase to show on a chip. */
export function facetChips(facets: CatalogFacets): readonly { readonly name: FacetName; readonly text: string }[] {
  const chips: { name: FacetName; text: string }[] = [];
  if (facets.maker !== undefined) chips.push({ name: 'maker', text: facets.maker });
  if (facets.height !== undefined) chips.push({ name: 'height', text: HEIGHT_BANDS[facets.height] });
  if (facets.power !== undefined) chips.push({ name: 'power', text: `Power ${POWER_BANDS[facets.power]}` });
  if (facets.cooling !== undefined) chips.push({ name: 'cooling', text: `Cooling ${COOLING_NAMES[facets.cooling]}` });
  if (facets.generation !== undefined) chips.push({ name: 'generation', text: facets.generation });
  if (facets.isOwn !== undefined) chips.push({ name: 'isOwn', text: 'My types' });
  return chips;
}

/** The facets without one of them. */
export function withoutFacet(facets: CatalogFacets, name: FacetName): CatalogFacets {
  return Object.fromEntries(Object.entries(facets).filter(([key]) => key !== name));
}
