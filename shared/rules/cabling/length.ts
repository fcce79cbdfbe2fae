import { cableLengthUm } from '../../analysis/cable-length';
import type { Facts } from '../../analysis/facts';
import type { EvidenceRow } from '../engine/finding';
import type { ParamSpec } from '../engine/rule';

const OURS = { source: 'project default (rule CAB-LEN)', grade: 'K' } as const;

/** What lengths are worked out with. */
export const LENGTH_PARAMS = {
  trayHeightUm: {
    default: 2_700_000,
    dimension: 'length',
    label: 'Height of the cable trays above the floor',
    ...OURS,
    max: 20_000_000,
  },
  slackPerEndUm: {
    default: 500_000,
    dimension: 'length',
    label: 'Slack at each end',
    ...OURS,
    max: 20_000_000,
  },
  slackSharePermille: { default: 50, dimension: 'share', label: 'Slack along the way', ...OURS, max: 1000 },
} as const satisfies { readonly [name: string]: ParamSpec };

type LengthParams = { readonly [name in keyof typeof LENGTH_PARAMS]: number };

/** Length of a cable: as stated in the document, else by its way; nothing when it does not have two ends. */
export function lengthOf(route: Facts['cableRoute'], cable: number, params: LengthParams): number | undefined {
  const stated = route.cableAt(cable)?.lengthUm;
  if (stated !== undefined) return stated;
  if (!route.hasRoute(cable)) return undefined;
  return cableLengthUm(
    {
      isInRack: route.itemOf(cable, 0) === route.itemOf(cable, 1),
      floorWayUm: route.floorWayUm(cable),
      fromHeightUm: route.portHeightUm(cable, 0),
      toHeightUm: route.portHeightUm(cable, 1),
    },
    params,
  );
}

/** How the length of a cable comes about. */
export function lengthEvidence(
  route: Facts['cableRoute'],
  cable: number,
  params: LengthParams,
): readonly EvidenceRow[] {
  const stated = route.cableAt(cable)?.lengthUm;
  const length = (quantity: number) => ({ quantity, dimension: 'length' });
  if (stated !== undefined) return [{ label: 'Length', value: length(stated), source: 'stated in the document' }];
  return [
    { label: 'Right-angled way over the floor', value: length(route.floorWayUm(cable)) },
    { label: 'Height of the first port', value: length(route.portHeightUm(cable, 0)) },
    { label: 'Height of the second port', value: length(route.portHeightUm(cable, 1)) },
    { label: 'Height of the trays', value: length(params.trayHeightUm), source: OURS.source },
    { label: 'Slack at each end', value: length(params.slackPerEndUm), source: OURS.source },
    {
      label: 'Slack along the way',
      value: { quantity: params.slackSharePermille, dimension: 'share' },
      source: OURS.source,
    },
  ];
}
