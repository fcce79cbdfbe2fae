import type { CatalogKind } from './categories';
import { FIGURE_NAMES, type FigureName } from './figures';

/** Figures that have no meaning for a kind of type. */
const FOREIGN: Readonly<Record<CatalogKind, readonly FigureName[]>> = {
  rack: [
    'efficiency',
    'nominalCoolingCapacity',
    'maximumCoolingCapacity',
    'nominalFlow',
    'maximumFlow',
    'approachTemperature',
    'ratedAirFlow',
    'supplyAirTemperature',
    'returnAirTemperature',
    'numberOfPumps',
    'ratedApparentPower',
    'cableSlots',
  ],
  device: [
    'maxPayload',
    'mountingDepth',
    'footCount',
    'ratedAirFlow',
    'supplyAirTemperature',
    'returnAirTemperature',
    'installationClearanceLeft',
    'installationClearanceRight',
  ],
  plant: ['maxPayload', 'mountingDepth', 'numGPUs', 'busbarCurrent', 'requiredLiquidFlowRate', 'requiredAirFlowRate'],
};

/** The figures a type of this kind can sensibly have, in the order shown. The schema takes any. */
export function figuresOfKind(kind: CatalogKind): readonly FigureName[] {
  return FIGURE_NAMES.filter((name) => !FOREIGN[kind].includes(name));
}
