/** What a cable's length is worked out from besides its way. All in µm and thousandths. */
export interface CableAllowances {
  /** Height of the trays above the floor. */
  readonly trayHeightUm: number;
  readonly slackPerEndUm: number;
  readonly slackSharePermille: number;
}

/** The way of a cable as the plan gives it. */
export interface CableWay {
  /** Both ends are in the same rack: the cable stays in it. */
  readonly isInRack: boolean;
  /** Right-angled way over the floor. */
  readonly floorWayUm: number;
  readonly fromHeightUm: number;
  readonly toHeightUm: number;
}

/**
 * Length of cable needed, in µm: within a rack the difference in height; between racks up to the tray, along right
 * angles, and down again; plus slack at each end and a share of the way (rule CAB-LEN, project defaults, grade K).
 */
export function cableLengthUm(way: CableWay, allowances: CableAllowances): number {
  const { trayHeightUm, slackPerEndUm, slackSharePermille } = allowances;
  const rise = way.isInRack
    ? Math.abs(way.fromHeightUm - way.toHeightUm)
    : Math.abs(trayHeightUm - way.fromHeightUm) + Math.abs(trayHeightUm - way.toHeightUm);
  const route = way.floorWayUm + rise;
  return Math.round((route * (1000 + slackSharePermille)) / 1000) + 2 * slackPerEndUm;
}
