import type { WayBasis } from './cable-ways';

/** What a cable's length is worked out from besides its way. All in µm and thousandths. */
export interface CableAllowances {
  /** Height of the trays above the floor. */
  readonly trayHeightUm: number;
  readonly slackPerEndUm: number;
  readonly slackSharePermille: number;
}

/** How far the length of a cable can be trusted, where the document does not state it. */
export type LengthCertainty = 'routed' | 'assumed' | 'unknown';

/** The way of a cable as the plan gives it. */
export interface CableWay {
  readonly basis: WayBasis;
  readonly certainty: LengthCertainty;
  /** Both ends are in the same rack: the cable stays in it. */
  readonly isInRack: boolean;
  /** From port to port without slack, in µm; -1 where it is assumed, and where there is no way. */
  readonly routeUm: number;
  /** Right-angled way over the floor. */
  readonly floorWayUm: number;
  readonly fromHeightUm: number;
  readonly toHeightUm: number;
}

/**
 * Length of cable needed, in µm: the route where there is one, else within a rack the difference in height, and between
 * racks up to the tray, along right angles, and down again; plus slack at each end and a share of the way (rule CAB-LEN,
 * project defaults, grade K). Nothing for a cable that has no way.
 */
export function cableLengthUm(way: CableWay, allowances: CableAllowances): number | undefined {
  if (way.basis === 'unroutable') return undefined;
  const { trayHeightUm, slackPerEndUm, slackSharePermille } = allowances;
  const rise = way.isInRack
    ? Math.abs(way.fromHeightUm - way.toHeightUm)
    : Math.abs(trayHeightUm - way.fromHeightUm) + Math.abs(trayHeightUm - way.toHeightUm);
  const route = way.routeUm >= 0 ? way.routeUm : way.floorWayUm + rise;
  return Math.round((route * (1000 + slackSharePermille)) / 1000) + 2 * slackPerEndUm;
}

/** The shortest length that is sold and long enough, in µm; nothing when the longest is too short or none is known. */
export function stockLengthUm(neededUm: number, stockLengthsUm: readonly number[] | undefined): number | undefined {
  const enough = (stockLengthsUm ?? []).filter((length) => length >= neededUm);
  return enough.length === 0 ? undefined : Math.min(...enough);
}
