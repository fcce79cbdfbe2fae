import type { CatalogType } from './catalog-type';
import type { Category } from './categories';
import type { FigureName } from './figures';

/** One need: any of these figures meets it. */
export type FigureNeed = readonly FigureName[];

const SIZE: readonly FigureNeed[] = [['overallWidth'], ['overallDepth'], ['overallHeight']];
const WEIGHT: FigureNeed = ['weight'];
const DEPTH: FigureNeed = ['overallDepth'];
const POWER: FigureNeed = ['measuredPower', 'maxPowerAc', 'maxPowerDcTdp', 'namePlatePower'];
const RATING: FigureNeed = ['ratedOutputPower', 'ratedApparentPower'];
const CURRENT: FigureNeed = ['ratedCurrent'];
const VOLTAGE: FigureNeed = ['ratedVoltage'];
const COOLING: FigureNeed = ['nominalCoolingCapacity', 'maximumCoolingCapacity'];
const AIR: readonly FigureNeed[] = [...SIZE, WEIGHT, POWER, COOLING, ['ratedAirFlow'], ['supplyAirTemperature']];
const CDU: readonly FigureNeed[] = [POWER, COOLING, ['approachTemperature'], ['nominalFlow', 'maximumFlow']];
const IT: readonly FigureNeed[] = [DEPTH, WEIGHT, POWER];
const DISTRIBUTION: readonly FigureNeed[] = [...SIZE, WEIGHT, RATING];
const CABLE: readonly FigureNeed[] = [['outerDiameter'], ['massPerLength'], ['bendRadius']];
const END_POWER: FigureNeed = ['endPower'];

/** What the checks need to know of each category. A figure that was looked for and not found counts as answered. */
export const REQUIRED_FIGURES: Readonly<Record<Category, readonly FigureNeed[]>> = {
  rackFrame: [...SIZE, WEIGHT, ['maxPayload']],
  rackSystem: [
    ...SIZE,
    WEIGHT,
    POWER,
    ['heatCaptureRatio'],
    ['requiredLiquidFlowRate'],
    ['maximumCoolantSupplyTemperature'],
  ],
  gpuNode: [...IT, ['requiredAirFlowRate']],
  server: IT,
  storage: IT,
  switchEthernet: IT,
  switchInfiniBand: IT,
  switchNvlink: IT,
  patchPanel: [DEPTH, WEIGHT],
  cableManager: [DEPTH, WEIGHT],
  blankingPanel: [DEPTH, WEIGHT],
  console: IT,
  rackPdu: [WEIGHT, RATING, CURRENT],
  powerShelf: [DEPTH, WEIGHT, RATING],
  ups: [WEIGHT, RATING],
  cduInRack: [DEPTH, WEIGHT, ...CDU],
  utility: [...SIZE, RATING, VOLTAGE],
  generator: DISTRIBUTION,
  transformer: [...DISTRIBUTION, VOLTAGE],
  switchgear: [...DISTRIBUTION, CURRENT],
  automaticTransferSwitch: [...DISTRIBUTION, CURRENT, VOLTAGE],
  staticTransferSwitch: [...DISTRIBUTION, CURRENT, VOLTAGE],
  floorPdu: DISTRIBUTION,
  panelboard: [...DISTRIBUTION, CURRENT, VOLTAGE, ['poleCount']],
  busway: [...DISTRIBUTION, CURRENT],
  tapOff: [...DISTRIBUTION, CURRENT, VOLTAGE],
  powerRack: DISTRIBUTION,
  crah: AIR,
  crac: AIR,
  inRow: AIR,
  rearDoor: AIR,
  cduFloor: [...SIZE, WEIGHT, ...CDU],
  chiller: [...SIZE, WEIGHT, POWER, COOLING],
  module: [WEIGHT, POWER],
  genericDevice: [DEPTH, WEIGHT, POWER],
  genericPlant: [...SIZE, WEIGHT, POWER],
  cableDac: [...CABLE, END_POWER],
  cableAcc: [...CABLE, END_POWER],
  cableAec: [...CABLE, END_POWER],
  cableAoc: [...CABLE, END_POWER],
  cableFibre: [...CABLE, ['attenuation']],
  cableCopper: CABLE,
  cableNvlink: [],
  transceiver: [END_POWER],
};

/** The needs of a type's category that no figure answers, not even with an explicit unknown. */
export function unansweredNeeds(type: CatalogType): readonly FigureNeed[] {
  return REQUIRED_FIGURES[type.category].filter((need) => need.every((name) => type.figures[name] === undefined));
}
