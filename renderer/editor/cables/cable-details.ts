import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { RouteRun } from '#shared/analysis/cabling/cable-route';
import type { Unroutable } from '#shared/analysis/cabling/unroutable';
import { stockLengthUm } from '#shared/analysis/cabling/cable-length';
import { UNKNOWN, type Known } from '#shared/units/known';
import { cableDelayDeciNs } from './delay';
import { mediumNameOf } from './filter';
import { cableLengthOf, type LengthSettings } from './ways';

/** What is known of the way of one cable. */
export interface CableDetails {
  readonly lengthUm: number | undefined;
  /** Where the length comes from. */
  readonly certainty: 'stated' | 'routed' | 'assumed' | 'unknown';
  readonly basis: 'inRack' | 'direct' | 'trays' | 'assumed' | 'unroutable' | undefined;
  /** Its way is being found anew: the one told here may be old. */
  readonly isBeingRouted: boolean;
  /** The next length its type is sold in; nothing when it has no type or is made to length. */
  readonly boughtUm: number | undefined;
  readonly runs: readonly RouteRun[];
  /** The fullest stretch of tray it lies in; nothing when it lies in none. */
  readonly worst: WorstStretch | undefined;
  readonly reason: Unroutable | undefined;
  /** Time along it, in tenths of a nanosecond. */
  readonly delayDeciNs: Known<number>;
}

export interface WorstStretch {
  readonly trayId: string;
  readonly fillPermille: number;
  /** Some cables there have no known diameter. */
  readonly isAtLeast: boolean;
}

/** Reads it all of a cable; nothing when there is no such cable. */
export function cableDetails(
  analysis: HallAnalysis,
  cableId: string,
  settings: LengthSettings,
): CableDetails | undefined {
  const { cables, types } = analysis;
  const slot = cables.cables.slotOf(cableId);
  if (slot < 0) return undefined;
  const record = cables.cableAt(slot);
  const route = cables.routeOf(slot);
  const lengthUm = cableLengthOf(analysis, cableId, settings);
  const type = types.typeAt(cables.typeSlotOf(slot));
  const stock = type?.kind === 'cabling' ? type.cabling.stockLengthsUm : undefined;
  return {
    lengthUm,
    certainty: cables.statedLengthUm(slot) >= 0 ? 'stated' : (route?.certainty ?? 'unknown'),
    basis: route?.basis,
    isBeingRouted: analysis.cabling.isBeingRouted(slot),
    boughtUm: lengthUm === undefined || stock === undefined ? undefined : stockLengthUm(lengthUm, stock),
    runs: route?.runs ?? [],
    worst: worstOf(analysis, route?.runs ?? []),
    reason: route?.reason,
    delayDeciNs: record ? cableDelayDeciNs(mediumNameOf(analysis, slot, record), lengthUm) : UNKNOWN,
  };
}

function worstOf({ cabling }: HallAnalysis, runs: readonly RouteRun[]): WorstStretch | undefined {
  let worst: WorstStretch | undefined;
  for (const { tray, trayId, fromUm, toUm } of runs) {
    const [low, high] = [Math.min(fromUm, toUm), Math.max(fromUm, toUm)];
    for (const segment of cabling.use.useOf(tray).segments) {
      if (segment.toUm <= low || segment.fromUm >= high) continue;
      if (worst && worst.fillPermille >= segment.fillPermille) continue;
      worst = { trayId, fillPermille: segment.fillPermille, isAtLeast: segment.areaUnknown > 0 };
    }
  }
  return worst;
}

/** The trays on the way of a cable, in order, each once where it is left and come back to. */
export function traysOnWay(analysis: HallAnalysis, cableId: string): readonly string[] {
  const slot = analysis.cables.cables.slotOf(cableId);
  const runs = slot < 0 ? [] : (analysis.cables.routeOf(slot)?.runs ?? []);
  return runs.map((run) => run.trayId).filter((id, index, ids) => id !== ids[index - 1]);
}
