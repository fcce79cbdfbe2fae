import { cableLengthUm } from '../../analysis/cabling/cable-length';
import type { RouteLeg } from '../../analysis/cabling/cable-route';
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

/** Length of a cable: as stated in the document, else by its way; nothing when it does not have two ends, or no way. */
export function lengthOf(
  route: Pick<Facts['cableRoute'], 'statedLengthUm' | 'wayOf'>,
  cable: number,
  params: LengthParams,
): number | undefined {
  const stated = route.statedLengthUm(cable);
  if (stated >= 0) return stated;
  const way = route.wayOf(cable);
  return way && cableLengthUm(way, params);
}

/** How the length of a cable comes about. */
export function lengthEvidence(
  route: Facts['cableRoute'],
  cable: number,
  params: LengthParams,
): readonly EvidenceRow[] {
  const stated = route.statedLengthUm(cable);
  if (stated < 0) return wayEvidence(route, cable, params);
  return [{ label: 'Length', value: { quantity: stated, dimension: 'runLength' }, source: 'stated in the document' }];
}

/** What the length of the way of a cable is made of, whatever length the document states. */
export function wayEvidence(route: Facts['cableRoute'], cable: number, params: LengthParams): readonly EvidenceRow[] {
  const length = (quantity: number) => ({ quantity, dimension: 'length' });
  const run = (quantity: number) => ({ quantity, dimension: 'runLength' });
  const way = route.wayOf(cable);
  if (!way) return [];
  const heights = [
    { label: 'Height of the first port', value: length(way.fromHeightUm) },
    { label: 'Height of the second port', value: length(way.toHeightUm) },
  ];
  const slack = [
    { label: 'Slack at each end', value: length(params.slackPerEndUm), source: OURS.source },
    {
      label: 'Slack along the way',
      value: { quantity: params.slackSharePermille, dimension: 'share' },
      source: OURS.source,
    },
  ];
  if (way.basis === 'assumed')
    return [
      { label: 'Right-angled way over the floor', value: run(way.floorWayUm) },
      ...heights,
      { label: 'Height of the trays', value: length(params.trayHeightUm), source: OURS.source },
      ...slack,
    ];
  const { legs } = route.routeOf(cable) ?? { legs: [] };
  return [
    ...legs.map((leg) => ({ label: LEG_LABELS[leg.kind](leg.name), value: run(leg.lengthUm) })),
    ...heights,
    ...slack,
  ];
}

/** What the pieces of a way are called. */
const LEG_LABELS: { readonly [K in RouteLeg['kind']]: (name: string) => string } = {
  drop: () => 'Between port and tray',
  tray: (name) => (name === '' ? 'Along a tray' : `Along tray ${name}`),
  join: () => 'From tray to tray',
  straight: () => 'Straight from port to port',
};
