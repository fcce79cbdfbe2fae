import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { PointXY } from '#shared/geometry/rect';
import { lengthOf, LENGTH_PARAMS } from '#shared/rules/cabling/length';

/** What lengths of cables are worked out from, with the document's own settings in force. */
export type LengthSettings = { readonly [name in keyof typeof LENGTH_PARAMS]: number };

interface RulesInForce {
  readonly rules: readonly {
    readonly rule: { readonly code: string };
    readonly params: { readonly [name: string]: number };
  }[];
}

/** The settings that the check of reach uses in this document. */
export function lengthSettings(checks: RulesInForce): LengthSettings {
  const inForce = checks.rules.find(({ rule }) => rule.code === 'CAB-REACH')?.params ?? {};
  const of = (name: keyof typeof LENGTH_PARAMS): number => inForce[name] ?? LENGTH_PARAMS[name].default;
  return {
    trayHeightUm: of('trayHeightUm'),
    slackPerEndUm: of('slackPerEndUm'),
    slackSharePermille: of('slackSharePermille'),
  };
}

/** Length of a cable as the checks take it: stated, else needed along its way; nothing without two ends. */
export function cableLengthOf(analysis: HallAnalysis, cableId: string, settings: LengthSettings): number | undefined {
  const slot = analysis.cables.cables.slotOf(cableId);
  return slot < 0 ? undefined : lengthOf(analysis.facts.cableRoute, slot, settings);
}

/** The floor item at each end of a cable, by slot; nothing where an end does not stand anywhere. */
export function endItemsOf(analysis: HallAnalysis, cable: number): readonly [number, number] | undefined {
  const { cables, owners } = analysis;
  const from = owners.itemOf(cables.ownerOf(cable, 0));
  const to = owners.itemOf(cables.ownerOf(cable, 1));
  return from < 0 || to < 0 ? undefined : [from, to];
}

/**
 * The way of a cable seen from above; all in one point when it stays in its rack. Nothing when it has none.
 */
export function pointsOf(analysis: HallAnalysis, cable: number): readonly PointXY[] | undefined {
  const route = analysis.cables.routeOf(cable);
  return route && route.points.length > 0 ? route.points : undefined;
}
