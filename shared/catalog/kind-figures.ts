import type { CatalogKind, PlacedKind } from './categories';
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

/** The figures of cables and transceivers, which nothing else has. */
const CABLING: readonly FigureName[] = [
  'outerDiameter',
  'massPerLength',
  'bendRadius',
  'reach',
  'endPower',
  'attenuation',
  'lossBudget',
];

/** Figures that have no meaning for a kind of what is placed. */
const FOREIGN: Readonly<Record<PlacedKind, readonly FigureName[]>> = {
  rack: [
    'insertionLoss',
    'switchLatency',
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
  plant: [
    'insertionLoss',
    'switchLatency',
    'maxPayload',
    'mountingDepth',
    'numGPUs',
    'busbarCurrent',
    'requiredLiquidFlowRate',
    'requiredAirFlowRate',
  ],
};

/** The figures a type of this kind can sensibly have, in the order shown. The schema takes any. */
export function figuresOfKind(kind: CatalogKind): readonly FigureName[] {
  if (kind === 'cabling') return FIGURE_NAMES.filter((name) => name === 'weight' || CABLING.includes(name));
  return FIGURE_NAMES.filter((name) => !CABLING.includes(name) && !FOREIGN[kind].includes(name));
}
