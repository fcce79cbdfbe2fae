import type { CatalogKind } from './categories';
import { FIGURE_NAMES, type FigureName } from './figures';

/** Figures of the plant that stands in the power chain. */
const POWER_CHAIN = ['ratedInputVoltage', 'inputPowerFactor', 'fuelVolume', 'fuelBurn', 'poleCount'] as const;
const POWER_UNIT = [
  'lossNoLoad',
  'lossProportional',
  'lossSquare',
  'moduleCount',
  'spareModuleCount',
  'moduleRatedPower',
  'batteryEnergy',
] as const;

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
    ...POWER_CHAIN,
    ...POWER_UNIT,
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
    ...POWER_CHAIN,
  ],
  plant: ['maxPayload', 'mountingDepth', 'numGPUs', 'busbarCurrent', 'requiredLiquidFlowRate', 'requiredAirFlowRate'],
};

/** The figures a type of this kind can sensibly have, in the order shown. The schema takes any. */
export function figuresOfKind(kind: CatalogKind): readonly FigureName[] {
  return FIGURE_NAMES.filter((name) => !FOREIGN[kind].includes(name));
}
