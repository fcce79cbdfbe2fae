import type { Tray } from '../../model/records/tray';

/** Height of a tray that states none, in µm: above racks, and under a raised floor. Project default, grade K. */
export const TRAY_ELEVATION_UM = { overhead: 2_700_000, underfloor: -300_000 } as const;

/** What may lie in a tray or is in a cable, as bits. */
export const COPPER = 1;
export const FIBRE = 2;
const KINDS = { copper: COPPER, fibre: FIBRE, mixed: COPPER | FIBRE, power: 0 } as const;

/** The least distance at which an end counts as lying on a line, for trays that are narrow or drawn without snapping. */
const LEAST_REACH_UM = 10_000;

/**
 * A tray as a line: corners with offsets along it, all whole µm, so that lengths add up exactly however it is divided.
 * Each leg is rounded up: no way is ever shorter than the straight distance.
 */
export interface TrayLine {
  readonly slot: number;
  readonly id: string;
  readonly roomId: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Offset of each corner from the first, in µm. */
  readonly offsets: readonly number[];
  readonly lengthUm: number;
  readonly zUm: number;
  /** How far from its middle line something still counts as lying on it. */
  readonly reachUm: number;
  /** Which data cables may lie in it, as bits; 0 for power alone. */
  readonly kinds: number;
  readonly side: string | undefined;
  readonly isCrossingFree: boolean;
  readonly exitsAtDrops: boolean;
}

/** A place on a line. */
export interface OnLine {
  readonly offsetUm: number;
  readonly xUm: number;
  readonly yUm: number;
  /** How far the point asked for is from it, in µm, not rounded. */
  readonly distanceUm: number;
}

/** The height of a tray above the finished floor, in µm: as stated, else by its level. */
export function trayElevationUm(tray: Pick<Tray, 'elevationUm' | 'level'>): number {
  return tray.elevationUm ?? TRAY_ELEVATION_UM[tray.level];
}

/** Which data cables a tray takes, as bits. A divider parts power from data and lets both kinds of data in. */
export function trayKinds(tray: Pick<Tray, 'kind' | 'hasDivider'>): number {
  return tray.hasDivider ? COPPER | FIBRE : KINDS[tray.kind];
}

/** The line of a tray; nothing when all its corners are one point. */
export function trayLine(slot: number, tray: Tray): TrayLine | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  const offsets: number[] = [];
  let lengthUm = 0;
  for (const [x, y] of tray.path) {
    const [lastX, lastY] = [xs[xs.length - 1], ys[ys.length - 1]];
    if (lastX !== undefined && lastY !== undefined) {
      if (lastX === x && lastY === y) continue;
      lengthUm += Math.ceil(Math.hypot(x - lastX, y - lastY));
    }
    xs.push(x);
    ys.push(y);
    offsets.push(lengthUm);
  }
  if (xs.length < 2) return undefined;
  return {
    slot,
    id: tray.id,
    roomId: tray.roomId,
    xs,
    ys,
    offsets,
    lengthUm,
    zUm: trayElevationUm(tray),
    reachUm: Math.max(LEAST_REACH_UM, Math.round(tray.widthUm / 2)),
    kinds: trayKinds(tray),
    side: tray.side,
    isCrossingFree: tray.isCrossingFree,
    exitsAtDrops: tray.exits === 'atDrops',
  };
}

/** The point of a leg that is nearest to a point. */
export function nearestOnLeg(line: TrayLine, leg: number, x: number, y: number): OnLine {
  const [ax, ay] = [line.xs[leg] ?? 0, line.ys[leg] ?? 0];
  const [bx, by] = [line.xs[leg + 1] ?? ax, line.ys[leg + 1] ?? ay];
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const from = line.offsets[leg] ?? 0;
  const long = (line.offsets[leg + 1] ?? from) - from;
  const [px, py] = [ax + share * dx, ay + share * dy];
  return { offsetUm: from + Math.round(share * long), xUm: px, yUm: py, distanceUm: Math.hypot(x - px, y - py) };
}

/** The point of a line that is nearest to a point; of equally near ones the first. */
export function nearestOnLine(line: TrayLine, x: number, y: number): OnLine {
  let best = nearestOnLeg(line, 0, x, y);
  for (let leg = 1; leg < line.xs.length - 1; leg++) {
    const one = nearestOnLeg(line, leg, x, y);
    if (one.distanceUm < best.distanceUm) best = one;
  }
  return best;
}

/** The point at an offset along a line, rounded to whole µm. */
export function pointAt(line: TrayLine, offsetUm: number): { readonly xUm: number; readonly yUm: number } {
  let leg = 0;
  while (leg < line.offsets.length - 2 && (line.offsets[leg + 1] ?? Infinity) < offsetUm) leg++;
  const from = line.offsets[leg] ?? 0;
  const long = (line.offsets[leg + 1] ?? from) - from;
  const share = long === 0 ? 0 : (offsetUm - from) / long;
  const [ax, ay] = [line.xs[leg] ?? 0, line.ys[leg] ?? 0];
  const [bx, by] = [line.xs[leg + 1] ?? ax, line.ys[leg + 1] ?? ay];
  return { xUm: Math.round(ax + share * (bx - ax)), yUm: Math.round(ay + share * (by - ay)) };
}

/** Corners between two offsets, without them, in the direction asked for. */
export function cornersBetween(line: TrayLine, fromUm: number, toUm: number): { xUm: number; yUm: number }[] {
  const [low, high] = [Math.min(fromUm, toUm), Math.max(fromUm, toUm)];
  const found: { xUm: number; yUm: number }[] = [];
  line.offsets.forEach((offset, at) => {
    if (offset > low && offset < high) found.push({ xUm: line.xs[at] ?? 0, yUm: line.ys[at] ?? 0 });
  });
  return fromUm <= toUm ? found : found.reverse();
}
