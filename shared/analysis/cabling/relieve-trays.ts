import type { RecordId } from '../../model/record-id';
import type { HallAnalysis } from '../hall-analysis';
import { figuresOfCable } from './cable-figures';
import type { RouteRun } from './cable-route';
import { DEEPEST_UM, type TraySegmentUse } from './tray-use';
import { routeByVias, type OwnWay } from './via-search';

type TrayId = RecordId<'tray'>;

/** What would relieve trays that are too full. */
export interface Relief {
  /** Each cable that would go another way, with the trays it must pass then, from its first end. */
  readonly ways: ReadonlyMap<RecordId<'cable'>, readonly TrayId[]>;
  /** Trays that are too full somewhere now. */
  readonly fullTrays: number;
  /** Those that would still be. */
  readonly stillFull: number;
}

interface Level {
  readonly segments: readonly TraySegmentUse[];
  readonly areas: number[];
  readonly capacityUm2: number;
}

/**
 * Finds other ways for cables of stretches that are fuller than this, until they are not: the last by name first, none
 * whose way is locked or led by hand, and none whose size is not known. No way found makes another stretch too full.
 * Looks for at most `most` ways: each is a search or two.
 */
export function reliefOf(analysis: HallAnalysis, fillPermille: number, most = 1000): Relief {
  const { cables, trays, cabling, types } = analysis;
  const { ways } = cables;
  const { routes } = ways;
  const { graph } = trays;
  const { arrays } = graph;
  const levels = new Map<number, Level>();
  const levelOf = (tray: number): Level => {
    let level = levels.get(tray);
    if (!level) {
      const record = trays.table.at(tray);
      const { segments } = cabling.use.useOf(tray);
      const capacityUm2 = record ? record.widthUm * Math.min(record.depthUm, DEEPEST_UM) : 0;
      level = { segments, areas: segments.map(({ areaUm2 }) => areaUm2), capacityUm2 };
      levels.set(tray, level);
    }
    return level;
  };
  const isFull = ({ capacityUm2 }: Level, areaUm2: number): boolean =>
    capacityUm2 > 0 && Math.round((1000 * areaUm2) / capacityUm2) > fillPermille;
  const fullAt = (tray: number): number => {
    const level = levelOf(tray);
    return level.areas.findIndex((area) => isFull(level, area));
  };
  const load = (runs: readonly Pick<RouteRun, 'tray' | 'fromUm' | 'toUm'>[], areaUm2: number): void => {
    for (const { tray, fromUm, toUm } of runs) {
      const level = levelOf(tray);
      const [from, to] = [Math.min(fromUm, toUm), Math.max(fromUm, toUm)];
      level.segments.forEach((segment, at) => {
        if (segment.fromUm < to && segment.toUm > from) level.areas[at] = (level.areas[at] ?? 0) + areaUm2;
      });
    }
  };
  const isBarredWith = (areaUm2: number) => (edge: number) => {
    const tray = arrays.edgeTray[edge] as number;
    if (tray < 0) return false;
    const level = levelOf(tray);
    const middle = (arrays.edgeOffset[edge] as number) + (arrays.edgeLength[edge] as number) / 2;
    const at = level.segments.findIndex(({ fromUm, toUm }) => fromUm <= middle && middle <= toUm);
    return isFull(level, (level.areas[at] ?? 0) + areaUm2);
  };
  const areaOf = (cable: number): number => figuresOfCable(types.typeAt(cables.typeSlotOf(cable))).areaUm2;
  const isFree = (cable: number): boolean => {
    const pair = ways.pairOf(cable);
    return pair >= 0 && routes.table.ownCable(pair) < 0 && !routes.isOpen(pair) && areaOf(cable) > 0;
  };
  /** Trays a cable has to pass so that its shortest way by them is free, from the pair's lower place. */
  const otherWay = (
    cable: number,
  ): { readonly vias: readonly number[]; readonly runs: readonly Stretch[] } | undefined => {
    const pair = ways.pairOf(cable);
    const [low, high] = [routes.table.low(pair), routes.table.high(pair)].map((place) => routes.accessOf(place));
    if (!low || !high) return undefined;
    const kind = routes.classes.at(routes.table.classOf(pair));
    const isBarred = isBarredWith(areaOf(cable));
    const search = (own: OwnWay): readonly Stretch[] | undefined => {
      const found = routeByVias(graph, low, high, kind, own);
      return found && stretchesOf(found.runs);
    };
    const way = search({ vias: [], isLocked: false, isBarred });
    if (!way) return undefined;
    const passed = way.map(({ tray }) => tray).filter((tray, at, all) => all.indexOf(tray) === at);
    const before = new Set(cables.runsOf(cable).map(({ tray }) => tray));
    const added = passed.filter((tray) => !before.has(tray));
    for (const vias of added.length > 0 && added.length < passed.length ? [added, passed] : [passed]) {
      const runs = search({ vias, isLocked: false });
      if (runs?.every((run) => !touchesBarred(run, isBarred))) return { vias, runs };
    }
    return undefined;
  };
  const touchesBarred = ({ tray, fromUm, toUm }: Stretch, isBarred: (edge: number) => boolean): boolean => {
    const [from, to] = [Math.min(fromUm, toUm), Math.max(fromUm, toUm)];
    const level = levelOf(tray);
    return level.segments.some(
      (segment) =>
        segment.fromUm < to &&
        segment.toUm > from &&
        isBarred(graph.edgeAt(tray, (Math.max(from, segment.fromUm) + Math.min(to, segment.toUm)) / 2)),
    );
  };

  const full: number[] = [];
  for (let tray = 0; tray < trays.table.capacity; tray++)
    if (trays.table.has(tray) && fullAt(tray) >= 0) full.push(tray);
  full.sort((a, b) => ((trays.table.at(a)?.id ?? '') < (trays.table.at(b)?.id ?? '') ? -1 : 1));
  const found = new Map<RecordId<'cable'>, readonly TrayId[]>();
  const tried = new Set<number>();
  const stuck = new Set<string>();
  let searches = 0;
  for (const tray of full) {
    for (let at = fullAt(tray); at >= 0 && searches < most; at = fullAt(tray)) {
      const { fromUm = 0, toUm = 0 } = levelOf(tray).segments[at] ?? {};
      const [cable] = lastFirst(
        cabling.use.cablesIn(tray, fromUm, toUm).filter((one) => !tried.has(one) && isFree(one)),
        (one) => cables.cableAt(one)?.name ?? '',
      ).filter((one) => !stuck.has(`${String(ways.pairOf(one))} ${String(areaOf(one))}`));
      const record = cable === undefined ? undefined : cables.cableAt(cable);
      if (cable === undefined || !record) break;
      tried.add(cable);
      searches++;
      const area = areaOf(cable);
      const lain = cables.runsOf(cable);
      load(lain, -area);
      const other = otherWay(cable);
      load(other?.runs ?? lain, area);
      if (!other) {
        stuck.add(`${String(ways.pairOf(cable))} ${String(area)}`);
        continue;
      }
      const isFromLow = cables.itemAt(cable, 0) === routes.table.low(ways.pairOf(cable));
      const trayIds = other.vias.flatMap((via) => trays.table.at(via)?.id ?? []);
      found.set(record.id, isFromLow ? trayIds : [...trayIds].reverse());
    }
  }
  return { ways: found, fullTrays: full.length, stillFull: full.filter((tray) => fullAt(tray) >= 0).length };
}

interface Stretch {
  readonly tray: number;
  readonly fromUm: number;
  readonly toUm: number;
}

function stretchesOf(runs: {
  readonly runTray: Int32Array;
  readonly runFrom: Float64Array;
  readonly runTo: Float64Array;
}): readonly Stretch[] {
  return Array.from(runs.runTray, (tray, at) => ({ tray, fromUm: runs.runFrom[at] ?? 0, toUm: runs.runTo[at] ?? 0 }));
}

/** By name downward, as people number them; of one name the last that came first. */
function lastFirst(cables: readonly number[], nameOf: (cable: number) => string): number[] {
  return [...cables].sort((a, b) => nameOf(b).localeCompare(nameOf(a), 'en', { numeric: true }) || b - a);
}
