import type { CableRoutes } from './cable-routes';
import type { WayBasis } from './cable-ways';
import type { LengthCertainty } from './cable-length';
import { cornersBetween, pointAt, type TrayLine } from './tray-line';
import { whyUnroutable, type Unroutable } from './unroutable';
import type { Trays } from './trays';
import type { FloorItems } from '../floor-items';

/** A stretch of a tray on the way of a cable, in the direction from its first end to its second. */
export interface RouteRun {
  /** Slot of the tray. */
  readonly tray: number;
  readonly trayId: string;
  /** Offsets along the tray's path. */
  readonly fromUm: number;
  readonly toUm: number;
  readonly lengthUm: number;
}

export interface RoutePoint {
  readonly xUm: number;
  readonly yUm: number;
  readonly zUm: number;
}

/** A piece of what the length of a way is made of. */
export interface RouteLeg {
  readonly kind: 'drop' | 'tray' | 'join' | 'straight';
  /** Name of the tray; empty for others. */
  readonly name: string;
  readonly lengthUm: number;
}

/** The way of a cable from its first port to its second. */
export interface CableRoute {
  readonly basis: WayBasis;
  readonly certainty: LengthCertainty;
  /** From port to port without slack, in µm; -1 where it is assumed, and where there is no way. */
  readonly routeUm: number;
  readonly runs: readonly RouteRun[];
  /** To be drawn. For a way that is assumed, along right angles; empty where there is no way. */
  readonly points: readonly RoutePoint[];
  readonly legs: readonly RouteLeg[];
  /** Why there is no way, where there is none. */
  readonly reason: Unroutable | undefined;
}

interface Parts {
  readonly cables: CableRoutes;
  readonly trays: Trays;
  readonly items: FloorItems;
}

/** The stretches of trays on the way of a cable, in order. */
export function runsOf({ cables, trays }: Parts, cable: number): RouteRun[] {
  const { ways } = cables;
  const pair = ways.pairOf(cable);
  if (pair < 0) return [];
  const { table, runs } = ways.routes;
  const isTurned = table.low(pair) !== cables.itemAt(cable, 0);
  const found: RouteRun[] = [];
  for (let at = 0; at < table.runCount(pair); at++) {
    const { tray, fromUm, toUm } = runs.at(table.runStart(pair) + (isTurned ? table.runCount(pair) - 1 - at : at));
    const trayId = trays.table.at(tray)?.id ?? '';
    const [from, to] = isTurned ? [toUm, fromUm] : [fromUm, toUm];
    found.push({ tray, trayId, fromUm: from, toUm: to, lengthUm: Math.abs(to - from) });
  }
  return found;
}

/** The whole way of a cable; nothing when an end stands nowhere. */
export function routeOf(parts: Parts, cable: number): CableRoute | undefined {
  const { cables, items } = parts;
  const way = cables.wayOf(cable);
  if (!way) return undefined;
  const { basis, certainty, routeUm, floorWayUm, fromHeightUm, toHeightUm } = way;
  const common = { basis, certainty, routeUm, reason: undefined };
  const [from, to] = [items.recordAt(cables.itemAt(cable, 0)), items.recordAt(cables.itemAt(cable, 1))];
  if (!from || !to) return undefined;
  const start = { xUm: from.xUm, yUm: from.yUm, zUm: fromHeightUm };
  const end = { xUm: to.xUm, yUm: to.yUm, zUm: toHeightUm };
  switch (basis) {
    case 'unroutable': {
      const reason = whyUnroutable(parts, cable);
      return { ...common, runs: [], points: [], legs: [], reason };
    }
    case 'trays':
      return { ...common, ...throughTrays(parts, cable, start, end, routeUm) };
    case 'assumed': {
      const corner = { xUm: from.xUm, yUm: to.yUm, zUm: toHeightUm };
      const legs = [{ kind: 'straight' as const, name: '', lengthUm: floorWayUm }];
      return { ...common, runs: [], points: [start, corner, end], legs };
    }
    default:
      return { ...common, runs: [], points: [start, end], legs: [{ kind: 'straight', name: '', lengthUm: routeUm }] };
  }
}

function throughTrays(
  parts: Parts,
  cable: number,
  start: RoutePoint,
  end: RoutePoint,
  routeUm: number,
): Pick<CableRoute, 'runs' | 'points' | 'legs'> {
  const { cables, trays } = parts;
  const { table } = cables.ways.routes;
  const pair = cables.ways.pairOf(cable);
  const isTurned = table.low(pair) !== cables.itemAt(cable, 0);
  const runs = runsOf(parts, cable);
  const access = (isHigh: boolean): RoutePoint => {
    const line = trays.graph.lineOf(table.trayAt(pair, isHigh));
    return line ? at(line, table.offsetAt(pair, isHigh)) : start;
  };
  const [first, last] = [access(isTurned), access(!isTurned)];
  const points: RoutePoint[] = [start, { ...start, zUm: first.zUm }, first];
  const legs: RouteLeg[] = [{ kind: 'drop', name: '', lengthUm: dropUm(start, first) }];
  for (const run of runs) {
    const line = trays.graph.lineOf(run.tray);
    if (!line) continue;
    points.push(at(line, run.fromUm));
    for (const corner of cornersBetween(line, run.fromUm, run.toUm)) points.push({ ...corner, zUm: line.zUm });
    points.push(at(line, run.toUm));
    legs.push({ kind: 'tray', name: trays.table.at(run.tray)?.name ?? '', lengthUm: run.lengthUm });
  }
  points.push(last, { ...end, zUm: last.zUm }, end);
  const drop = dropUm(end, last);
  const joinsUm = routeUm - drop - legs.reduce((sum, leg) => sum + leg.lengthUm, 0);
  if (joinsUm > 0) legs.push({ kind: 'join', name: '', lengthUm: joinsUm });
  legs.push({ kind: 'drop', name: '', lengthUm: drop });
  return { runs, legs, points: points.filter((point, index) => !isSamePoint(point, points[index - 1])) };
}

function at(line: TrayLine, offsetUm: number): RoutePoint {
  return { ...pointAt(line, offsetUm), zUm: line.zUm };
}

/** From a port straight up or down, and over to the tray. */
function dropUm(port: RoutePoint, tray: RoutePoint): number {
  return Math.ceil(Math.hypot(port.xUm - tray.xUm, port.yUm - tray.yUm)) + Math.abs(port.zUm - tray.zUm);
}

function isSamePoint(one: RoutePoint, other: RoutePoint | undefined): boolean {
  return other !== undefined && one.xUm === other.xUm && one.yUm === other.yUm && one.zUm === other.zUm;
}
