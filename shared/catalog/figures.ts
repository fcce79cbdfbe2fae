import type { Dimension } from '../units/dimensions';
import { findUnit, toCanonical } from '../units/dimensions';
import type { Known } from '../units/known';
import { isKnown, UNKNOWN } from '../units/known';
import type { Figure } from './figure';

/** How a named figure is shown and measured. */
export interface FigureDefinition {
  readonly label: string;
  readonly dimension: Dimension;
  readonly description: string;
  /** True when the name is that of NVIDIA's public AIF metadata. */
  readonly aif: boolean;
}

const aif = (label: string, dimension: Dimension, description: string): FigureDefinition => ({
  label,
  dimension,
  description,
  aif: true,
});
const own = (label: string, dimension: Dimension, description: string): FigureDefinition => ({
  label,
  dimension,
  description,
  aif: false,
});

/** Every figure a catalog type can have. The order is the order shown. */
export const FIGURES = {
  overallWidth: aif('Width', 'length', 'Outer width.'),
  overallDepth: aif('Depth', 'length', 'Outer depth; of a rack-mounted device, the depth behind the front rail.'),
  overallHeight: aif('Height', 'length', 'Outer height.'),
  weight: aif('Weight', 'mass', 'Mass as installed; of a frame, empty; of a rack-scale system, filled.'),
  maxPayload: own('Maximum payload', 'mass', 'Largest mass a frame may carry.'),
  mountingDepth: own('Mounting depth', 'length', 'Usable depth between front and rear rail.'),
  installationClearanceFront: aif('Clearance front', 'length', 'Free depth needed in front.'),
  installationClearanceRear: aif('Clearance rear', 'length', 'Free depth needed behind.'),
  installationClearanceLeft: aif('Clearance left', 'length', 'Free width needed on the left.'),
  installationClearanceRight: aif('Clearance right', 'length', 'Free width needed on the right.'),
  measuredPower: own('Measured power', 'power', 'Draw measured in use.'),
  maxPowerAc: own('Maximum power', 'power', 'Largest draw at the inlet that the maker states.'),
  maxPowerDcTdp: aif('TDP', 'power', 'Largest sustained draw on the DC side.'),
  maxPowerAcEdpp1: aif('Peak power', 'power', 'Short peak above the sustained draw, AC side.'),
  plannedPower: own('Planned power', 'power', 'Draw to plan with, as the source states it.'),
  namePlatePower: aif('Nameplate power', 'power', 'Sum on the nameplate; real draw is usually lower.'),
  idlePower: aif('Idle power', 'power', 'Draw when idle.'),
  ratedOutputPower: own('Rated output', 'power', 'Largest power that can be taken from it.'),
  ratedApparentPower: own('Rated apparent power', 'apparentPower', 'Largest apparent power that can be taken from it.'),
  ratedCurrent: own('Rated current', 'current', 'Current per phase that it carries without end.'),
  ratedVoltage: own('Rated voltage', 'voltage', 'Line-to-line voltage, or phase-to-neutral where single-phase.'),
  ratedInputVoltage: own('Input voltage', 'voltage', 'Line-to-line voltage at its input, where that differs.'),
  inputPowerFactor: own('Input power factor', 'share', 'What it shows to its supply, where it makes one of its own.'),
  busbarCurrent: own('Busbar current', 'current', 'Current rating of the DC busbar in the rack.'),
  efficiency: own('Efficiency', 'share', 'Output over input at the stated load.'),
  lossNoLoad: own('No-load loss', 'fineShare', 'Loss at any load, as a share of its rating.'),
  lossProportional: own('Proportional loss', 'fineShare', 'Share of its rating lost at full input, growing with load.'),
  lossSquare: own('Square-law loss', 'fineShare', 'Share of its rating lost at full input, growing with load squared.'),
  moduleCount: own('Power modules', 'count', 'Number of power modules.'),
  spareModuleCount: own('Spare modules', 'count', 'Modules that may be out with the rest carrying its rated output.'),
  moduleRatedPower: own('Module rating', 'power', 'Rated output of one power module.'),
  batteryEnergy: own('Battery energy', 'energy', 'Usable energy of its batteries on the DC side, new.'),
  fuelVolume: own('Fuel tank', 'volume', 'Usable fuel of its tank.'),
  fuelBurn: own('Fuel burn', 'fuelBurn', 'Fuel burnt per energy delivered, at the stated load.'),
  poleCount: own('Poles', 'count', 'Pole positions for branch breakers.'),
  heatCaptureRatio: aif('Heat to liquid', 'share', 'Share of the heat carried away by the liquid loop.'),
  requiredLiquidFlowRate: aif('Coolant flow needed', 'liquidFlow', 'Coolant flow needed at full load.'),
  requiredAirFlowRate: aif('Air flow needed', 'airFlow', 'Air flow needed at full load.'),
  maximumCoolantSupplyTemperature: own(
    'Coolant supply, highest',
    'temperature',
    'Warmest coolant allowed at the inlet.',
  ),
  minimumCoolantSupplyTemperature: own(
    'Coolant supply, lowest',
    'temperature',
    'Coldest coolant allowed at the inlet.',
  ),
  minimumOperatingTemperature: own('Air inlet, lowest', 'temperature', 'Coldest air allowed at the inlet.'),
  maximumOperatingTemperature: own('Air inlet, highest', 'temperature', 'Warmest air allowed at the inlet.'),
  nominalCoolingCapacity: aif('Cooling capacity', 'power', 'Heat taken up at the rated condition.'),
  maximumCoolingCapacity: aif('Cooling capacity, highest', 'power', 'Largest heat taken up at any stated condition.'),
  nominalFlow: aif('Coolant flow', 'liquidFlow', 'Coolant flow delivered at the rated condition.'),
  maximumFlow: aif('Coolant flow, highest', 'liquidFlow', 'Largest coolant flow delivered.'),
  approachTemperature: own(
    'Approach',
    'temperatureDifference',
    'Coolant supply minus facility water supply at rating.',
  ),
  ratedAirFlow: own('Air flow', 'airFlow', 'Air flow delivered at the rated condition.'),
  supplyAirTemperature: own('Supply air', 'temperature', 'Air temperature delivered at the rated condition.'),
  returnAirTemperature: own('Return air', 'temperature', 'Air temperature coming back at the rated condition.'),
  numberOfPumps: aif('Pumps', 'count', 'Number of pumps.'),
  numGPUs: aif('GPUs', 'count', 'Number of GPUs.'),
  footCount: own('Feet', 'count', 'Number of feet or casters that carry the weight.'),
  cableSlots: own('Cable capacity', 'count', 'Number of cables it can hold.'),
  outerDiameter: own('Outer diameter', 'length', 'Outer diameter of the cable.'),
  massPerLength: own('Weight per length', 'massPerLength', 'Mass of a metre of the cable.'),
  bendRadius: own('Smallest bend radius', 'length', 'Smallest radius it may be bent to when installed.'),
  reach: own('Reach', 'length', 'Longest it may be, where the maker says so itself.'),
  endPower: own('Power of an end', 'smallPower', 'Draw of one end of a cable, or of one module.'),
  attenuation: own('Attenuation', 'attenuation', 'Loss of the fibre over its length.'),
  insertionLoss: own(
    'Insertion loss',
    'opticalLoss',
    'Loss of one passage from front to rear, its connections included.',
  ),
  lossBudget: own('Loss budget', 'opticalLoss', 'Largest loss of fibre and connections between two modules.'),
  switchLatency: own('Switch latency', 'delay', 'Time from port to port, first bit in to first bit out.'),
} as const satisfies Readonly<Record<string, FigureDefinition>>;

export type FigureName = keyof typeof FIGURES;

/** Every figure name, in the order shown. */
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** The figures of one type. A name that is absent was not looked for; an explicit unknown was, and not found. */
export type Figures = { readonly [name in FigureName]?: Figure };

/**
 * The figure in the integer canonical unit of its dimension: µm, g, W, VA, mA, V, m°C, mK, mL/min, mL/s, ‰, mW, g/m,
 * mdB, mdB/km, ns or a count.
 * Unknown when the figure is absent, unknown, or in a unit its dimension does not have (the schema refuses those).
 */
export function canonical(name: FigureName, figure: Figure | undefined): Known<number> {
  if (figure === undefined || !isKnown(figure.value)) return UNKNOWN;
  const unit = findUnit(FIGURES[name].dimension, figure.unit);
  return unit === undefined ? UNKNOWN : Math.round(toCanonical(figure.value, unit));
}
