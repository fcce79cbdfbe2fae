import type { CatalogType } from '../catalog/catalog-type';
import type { Category } from '../catalog/categories';
import { powerSpecOf, type PowerSpec } from '../catalog/power-spec';
import { UNKNOWN } from '../units/known';
import type { PowerNode, PowerNodeKind } from './records/power-node';

/** What plant of a category is in the power chain. A tap-off box is a panel of one breaker on its busway. */
const KIND_OF: { readonly [name in Category]?: PowerNodeKind } = {
  utility: 'utility',
  generator: 'generator',
  transformer: 'transformer',
  switchgear: 'switchgear',
  automaticTransferSwitch: 'automaticTransferSwitch',
  staticTransferSwitch: 'staticTransferSwitch',
  ups: 'ups',
  floorPdu: 'floorPdu',
  panelboard: 'panelboard',
  busway: 'busway',
  tapOff: 'panelboard',
  powerRack: 'powerRack',
};

/** The kind of power node that plant of this type is; nothing when it supplies no power. */
export function nodeKindOf(type: CatalogType): PowerNodeKind | undefined {
  return type.kind === 'plant' && type.plant.supplies.includes('power') ? KIND_OF[type.category] : undefined;
}

const NAMES = [
  'ratedW',
  'ratedVa',
  'ratedMilliA',
  'voltageV',
  'inputVoltageV',
  'inputPowerFactorPermille',
  'lossNoLoadPpm',
  'lossProportionalPpm',
  'lossSquarePpm',
  'moduleCount',
  'spareModuleCount',
  'moduleRatedW',
  'batteryWh',
  'fuelMl',
  'fuelBurnMlPerKwh',
  'poleCount',
] as const satisfies readonly (keyof PowerNode & keyof PowerSpec)[];

/** What a power node hands on, with what its record leaves open taken from its host's type. */
export type NodeFigures = Omit<PowerSpec, 'lossGrade'>;

/**
 * The numbers in force for a node: its own, else those of the type of the plant it is, else unknown. The three loss
 * coefficients go together: a record that states one of them states the curve, the others being zero. What the utility
 * hands over is metered there, so its loss is zero by what it is.
 */
export function nodeFigures(node: PowerNode, hostType: CatalogType | undefined): NodeFigures {
  const spec = hostType && powerSpecOf(hostType);
  const figures = Object.fromEntries(NAMES.map((name) => [name, node[name] ?? spec?.[name] ?? UNKNOWN]));
  const { lossNoLoadPpm, lossProportionalPpm, lossSquarePpm } = node;
  const ownLoss = lossNoLoadPpm !== undefined || lossProportionalPpm !== undefined || lossSquarePpm !== undefined;
  if (ownLoss || node.kind === 'utility')
    Object.assign(figures, {
      lossNoLoadPpm: lossNoLoadPpm ?? 0,
      lossProportionalPpm: lossProportionalPpm ?? 0,
      lossSquarePpm: lossSquarePpm ?? 0,
    });
  return figures as unknown as NodeFigures;
}
