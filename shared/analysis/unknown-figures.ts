import type { CatalogType } from '../catalog/catalog-type';
import { CATEGORIES } from '../catalog/categories';
import { specOf } from '../catalog/spec';
import type { RecordId } from '../model/record-id';
import { itemsOfType, type TypedItem } from '../operations/replace-type';
import type { DocumentView } from '../store/document-view';
import { isKnown } from '../units/known';

/** What totals and checks rest on, and a type may not state. */
export const COVERED_FIGURES = ['power', 'heatSplit', 'weight', 'size'] as const;
export type CoveredFigure = (typeof COVERED_FIGURES)[number];

/** One type that does not state a figure, with how many items are without it. */
export interface UnknownOfType {
  readonly typeId: RecordId<'catalogType'>;
  readonly name: string;
  readonly itemCount: number;
}

/** How far one figure is known in a document. */
export interface FigureCover {
  readonly figure: CoveredFigure;
  /** Items for which the figure counts: what draws nothing has no power to be known. */
  readonly itemCount: number;
  readonly unknownCount: number;
  /** The types behind the unknown ones, those of the most items first. */
  readonly types: readonly UnknownOfType[];
}

/** Which figures are unknown in a document, of how many items. O(types + items of types that state no power). */
export function unknownFigures(view: DocumentView): readonly FigureCover[] {
  const covers = new Map(
    COVERED_FIGURES.map((figure) => [figure, { itemCount: 0, unknownCount: 0, types: [] as UnknownOfType[] }]),
  );
  for (const { id, type } of view.all('catalogType').values()) {
    const used = countUses(view, id);
    if (used === 0) continue;
    for (const [figure, cover] of covers) {
      if (!counts(type, figure)) continue;
      cover.itemCount += used;
      if (isStated(type, figure)) continue;
      const itemCount = figure === 'power' ? itemsWithout(view, id, figure).length : used;
      if (itemCount === 0) continue;
      cover.unknownCount += itemCount;
      cover.types.push({ typeId: id, name: type.name, itemCount });
    }
  }
  return [...covers].map(([figure, { itemCount, unknownCount, types }]) => ({
    figure,
    itemCount,
    unknownCount,
    types: types.sort((a, b) => b.itemCount - a.itemCount || (a.name < b.name ? -1 : 1)),
  }));
}

/** The items of a type that are without a figure: a power planned by the designer stands for that of the type. */
export function itemsWithout(
  view: DocumentView,
  typeId: RecordId<'catalogType'>,
  figure: CoveredFigure,
): readonly TypedItem[] {
  const items = itemsOfType(view, typeId);
  return figure === 'power' ? items.filter((item) => item.plannedPowerW === undefined) : items;
}

function countUses(view: DocumentView, typeId: string): number {
  return (
    view.countReferrers('rack.typeId', typeId) +
    view.countReferrers('device.typeId', typeId) +
    view.countReferrers('equipment.typeId', typeId)
  );
}

/** True when the figure has a meaning for the type. */
function counts(type: CatalogType, figure: CoveredFigure): boolean {
  switch (figure) {
    case 'power':
      return CATEGORIES[type.category].electrical === 'load';
    case 'heatSplit':
      return CATEGORIES[type.category].electrical === 'load' && specOf(type).powerW !== 0;
    case 'weight':
      return true;
    case 'size':
      return type.kind !== 'device';
  }
}

function isStated(type: CatalogType, figure: CoveredFigure): boolean {
  const { powerW, heatLiquidPermille, massG, widthUm, depthUm } = specOf(type);
  switch (figure) {
    case 'power':
      return isKnown(powerW);
    case 'heatSplit':
      return isKnown(heatLiquidPermille);
    case 'weight':
      return isKnown(massG);
    case 'size':
      return isKnown(widthUm) && isKnown(depthUm);
  }
}
