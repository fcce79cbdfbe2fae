import type { CatalogType } from '../../catalog/catalog-type';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';

/** What a cable of a type takes up in a tray. -1 is not known. */
export interface CableFigures {
  /** Cross-section in µm², π·OD²/4 rounded, so that sums are exact. */
  readonly areaUm2: number;
  readonly gPerM: number;
}

const UNKNOWN_FIGURES: CableFigures = { areaUm2: -1, gPerM: -1 };
const known = new WeakMap<CatalogType, CableFigures>();

/** The figures of a cable's type; unknown without one. Worked out once for each type. */
export function figuresOfCable(type: CatalogType | undefined): CableFigures {
  if (!type) return UNKNOWN_FIGURES;
  let figures = known.get(type);
  if (!figures) {
    const diameter = canonical('outerDiameter', type.figures.outerDiameter);
    const mass = canonical('massPerLength', type.figures.massPerLength);
    figures = {
      areaUm2: isKnown(diameter) ? Math.round((Math.PI * diameter * diameter) / 4) : -1,
      gPerM: isKnown(mass) ? mass : -1,
    };
    known.set(type, figures);
  }
  return figures;
}
