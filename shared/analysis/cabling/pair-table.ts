import { ByteColumn, IntColumn, NumberColumn } from '../columns/column';
import { KeyedChains } from '../columns/keyed-chains';
import { Links } from '../columns/links';

/** What is known of a pair's way. */
export const PAIR_STATES = { open: 0, trays: 1, direct: 2, assumed: 3, none: 4 } as const;

/** Most classes there can be; one more stands for cables with a way of their own. */
const MOST_CLASSES = 2047;
const PLACES = 1 << 20;

/** The way of a pair as it was, to go back to. */
export interface PairRoute {
  readonly state: number;
  readonly lengthUm: number;
  readonly planUm: number;
  /** Second and third sum, which tell ways of one length apart. */
  readonly tie: number;
  readonly rank: number;
  readonly lowTray: number;
  readonly lowOffset: number;
  readonly highTray: number;
  readonly highOffset: number;
  readonly runStart: number;
  readonly runCount: number;
}

/**
 * Pairs of places between which cables of one class run, with the way they share. The place with the lower slot comes
 * first. A cable with vias or a locked way is the only one of its pair.
 */
export class PairTable {
  readonly cables = new Links();
  /** Two entries per pair, by place: the pair's lower place and its higher. */
  private readonly atPlace = new Links();
  private readonly byKey = new KeyedChains();
  private readonly lows = new IntColumn(-1);
  private readonly highs = new IntColumn(-1);
  private readonly classes = new IntColumn(-1);
  private readonly ownCables = new IntColumn(-1);
  private readonly states = new ByteColumn();
  private readonly lengths = new NumberColumn(-1);
  private readonly plans = new NumberColumn(-1);
  private readonly ties = new NumberColumn();
  private readonly ranks = new NumberColumn();
  private readonly lowTrays = new IntColumn(-1);
  private readonly lowOffsets = new NumberColumn();
  private readonly highTrays = new IntColumn(-1);
  private readonly highOffsets = new NumberColumn();
  private readonly runStarts = new IntColumn();
  private readonly runCounts = new IntColumn();
  private readonly free: number[] = [];
  private count = 0;

  /** All pairs are below this; some may be free. */
  get capacity(): number {
    return this.count;
  }

  isUsed(pair: number): boolean {
    return this.lows.get(pair) >= 0;
  }

  /** The pair of two places and a class, made when there is none; `ownCable` when the cable is to be alone in it. */
  find(one: number, other: number, kind: number, ownCable = -1): number {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const key = (low * PLACES + high) * (MOST_CLASSES + 1) + (ownCable < 0 ? kind : MOST_CLASSES);
    for (let pair = this.byKey.first(key); pair >= 0; pair = this.byKey.next(pair))
      if (this.ownCables.get(pair) === ownCable && this.classes.get(pair) === kind) return pair;
    const pair = this.free.pop() ?? this.count++;
    this.byKey.put(pair, key);
    this.lows.set(pair, low);
    this.highs.set(pair, high);
    this.classes.set(pair, kind);
    this.ownCables.set(pair, ownCable);
    this.atPlace.link(2 * pair, low);
    this.atPlace.link(2 * pair + 1, high);
    this.clear(pair, PAIR_STATES.open);
    return pair;
  }

  /** Frees a pair that no cable has. */
  drop(pair: number): void {
    this.byKey.remove(pair);
    this.atPlace.unlink(2 * pair);
    this.atPlace.unlink(2 * pair + 1);
    this.lows.set(pair, -1);
    this.runCounts.set(pair, 0);
    this.states.set(pair, PAIR_STATES.open);
    this.free.push(pair);
  }

  forEachAt(place: number, visit: (pair: number) => void): void {
    for (let entry = this.atPlace.firstOf(place); entry >= 0; entry = this.atPlace.nextOf(entry)) visit(entry >> 1);
  }

  low(pair: number): number {
    return this.lows.get(pair);
  }
  high(pair: number): number {
    return this.highs.get(pair);
  }
  classOf(pair: number): number {
    return this.classes.get(pair);
  }
  ownCable(pair: number): number {
    return this.ownCables.get(pair);
  }
  state(pair: number): number {
    return this.states.get(pair);
  }
  /** Length by which ways are compared: from the middle of one place to that of the other, drops included. */
  lengthUm(pair: number): number {
    return this.lengths.get(pair);
  }
  /** The same without the drops at both ends. */
  planUm(pair: number): number {
    return this.plans.get(pair);
  }
  tie(pair: number): number {
    return this.ties.get(pair);
  }
  rank(pair: number): number {
    return this.ranks.get(pair);
  }
  trayAt(pair: number, isHigh: boolean): number {
    return (isHigh ? this.highTrays : this.lowTrays).get(pair);
  }
  offsetAt(pair: number, isHigh: boolean): number {
    return (isHigh ? this.highOffsets : this.lowOffsets).get(pair);
  }
  runStart(pair: number): number {
    return this.runStarts.get(pair);
  }
  runCount(pair: number): number {
    return this.runCounts.get(pair);
  }

  moveRuns(pair: number, start: number): void {
    this.runStarts.set(pair, start);
  }

  /** A pair whose way has no trays. */
  clear(pair: number, state: number, lengthUm = -1): void {
    this.set(pair, { ...NO_ROUTE, state, lengthUm, planUm: lengthUm });
  }

  set(pair: number, route: PairRoute): void {
    this.states.set(pair, route.state);
    this.lengths.set(pair, route.lengthUm);
    this.plans.set(pair, route.planUm);
    this.ties.set(pair, route.tie);
    this.ranks.set(pair, route.rank);
    this.lowTrays.set(pair, route.lowTray);
    this.lowOffsets.set(pair, route.lowOffset);
    this.highTrays.set(pair, route.highTray);
    this.highOffsets.set(pair, route.highOffset);
    this.runStarts.set(pair, route.runStart);
    this.runCounts.set(pair, route.runCount);
  }

  get(pair: number): PairRoute {
    return {
      state: this.states.get(pair),
      lengthUm: this.lengths.get(pair),
      planUm: this.plans.get(pair),
      tie: this.ties.get(pair),
      rank: this.ranks.get(pair),
      lowTray: this.lowTrays.get(pair),
      lowOffset: this.lowOffsets.get(pair),
      highTray: this.highTrays.get(pair),
      highOffset: this.highOffsets.get(pair),
      runStart: this.runStarts.get(pair),
      runCount: this.runCounts.get(pair),
    };
  }
}

const NO_ROUTE: PairRoute = {
  state: PAIR_STATES.open,
  lengthUm: -1,
  planUm: -1,
  tie: 0,
  rank: 0,
  lowTray: -1,
  lowOffset: 0,
  highTray: -1,
  highOffset: 0,
  runStart: 0,
  runCount: 0,
};

/** The same in all but where the stretches are kept. */
export function isSameWay(one: PairRoute, other: PairRoute): boolean {
  return (
    one.state === other.state &&
    one.lengthUm === other.lengthUm &&
    one.planUm === other.planUm &&
    one.tie === other.tie &&
    one.rank === other.rank &&
    one.lowTray === other.lowTray &&
    one.lowOffset === other.lowOffset &&
    one.highTray === other.highTray &&
    one.highOffset === other.highOffset &&
    one.runCount === other.runCount
  );
}
