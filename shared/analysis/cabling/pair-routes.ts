import { SlotSet } from '../columns/slot-set';
import { OpenPairs } from './open-pairs';
import { boundsTo, isLessWay, type WaySums } from './passing-bound';
import { hitBy } from './change-hits';
import type { GraphChange } from './graph-change';
import { jobOf, type AskedRoutes } from './pairs-job';
import { isSameWay, PAIR_STATES, PairTable, type PairRoute } from './pair-table';
import { accessOf, isNearAny, type Access, type Place } from './place-access';
import { routeAll, routeInSteps, type RouteAnswer } from './route-all';
import { RunPool } from './run-pool';
import { ClassTable } from './cable-class';
import type { Trays } from './trays';
import { routeByVias, type OwnWay } from './via-search';

/** What the ways depend on besides the trays. */
export interface RouteSources {
  readonly trays: Trays;
  readonly placeOf: (item: number) => Place;
  readonly roomIdOf: (item: number) => string | undefined;
  /** The length of a straight run, where two places may be joined without a tray; -1 where they may not. */
  readonly directUm: (one: number, other: number) => number;
  /** The trays a cable with a way of its own must pass, from its lower place to its higher. */
  readonly ownWayOf: (cable: number, isFromLow: boolean) => OwnWay;
  /** True when the cable comes from the pair's lower place. */
  readonly isFromLow: (cable: number, pair: number) => boolean;
  /** The way of a pair is another. */
  readonly changed: (pair: number) => void;
  /** Something else lies in a tray now. */
  readonly touchTray: (tray: number) => void;
}

/** Pools with more waste than this are packed. */
const MOST_WASTE = 50_000;

/**
 * The ways of all pairs of places between which cables run. What a change makes stale is collected, and routed together
 * when it settles.
 */
export class PairRoutes {
  readonly table = new PairTable();
  readonly classes = new ClassTable();
  runs = new RunPool();
  private readonly open = new OpenPairs();
  private readonly accesses = new Map<number, readonly Access[]>();
  private waste = 0;
  private hasNewGraph = false;
  /** Ways as they were before a change that may be taken back. */
  private readonly journal = new Map<number, PairRoute>();
  /** Pairs that may be without cables. */
  private readonly left = new SlotSet();

  constructor(private readonly sources: RouteSources) {}

  /** How many pairs wait to be routed here. */
  get openCount(): number {
    return this.open.size;
  }

  /** How many pairs have ways that may be old, whether they wait here or are handed out. */
  get unsettledCount(): number {
    return this.open.count;
  }

  /** True when pairs wait and none are handed out. */
  get wantsHandingOut(): boolean {
    return this.open.size > 0 && !this.open.isAsked;
  }

  /** The way of a pair may be old. */
  isOpen(pair: number): boolean {
    return this.open.has(pair);
  }

  /** Puts a cable to a pair, -1 for none. */
  file(cable: number, pair: number): void {
    const before = this.table.cables.ownerOf(cable);
    if (before === pair) return;
    this.table.cables.link(cable, pair);
    if (before >= 0) this.left.add(before);
  }

  /** The pair of two places, routed when it settles if it is new. */
  pairOf(from: number, to: number, kind: number, ownCable = -1): number {
    const pair = this.table.find(from, to, kind, ownCable);
    if (this.table.state(pair) === PAIR_STATES.open) this.open.add(pair);
    return pair;
  }

  touch(pair: number): void {
    this.open.add(pair);
  }

  /** A place stands elsewhere, or is another: its ways are found anew. */
  touchPlace(place: number): void {
    this.accesses.delete(place);
    this.table.forEachAt(place, (pair) => this.open.add(pair));
  }

  /** The trays a place reaches. */
  accessOf(place: number): readonly Access[] {
    const { trays, placeOf } = this.sources;
    let found = this.accesses.get(place);
    if (!found) {
      found = accessOf(trays.graph, placeOf(place));
      this.accesses.set(place, found);
    }
    return found;
  }

  /** Marks what a change of the trays may have made another. A search or a few, and O(pairs). */
  follow(change: GraphChange, roomsChanged: boolean): void {
    const { table } = this;
    const { graph } = this.sources.trays;
    const isHit = hitBy(change, table, this.runs);
    this.hasNewGraph = true;
    this.open.addHandedOut();
    this.forgetAccesses(change);
    const targets: (ReadonlySet<number> | number)[] = change.ends.map(({ tray, offsetUm }) =>
      graph.nodeAt(tray, offsetUm),
    );
    if (change.come.size > 0) targets.push(change.come);
    const bounds = targets.map((to) => boundsTo(graph, to, (place) => this.accessOf(place)));
    for (let pair = 0; pair < table.capacity; pair++) {
      if (!table.isUsed(pair) || this.open.isWaiting(pair)) continue;
      const state = table.state(pair);
      if (state === PAIR_STATES.assumed ? roomsChanged : state === PAIR_STATES.none || isHit(pair)) {
        this.open.add(pair);
        continue;
      }
      if (state === PAIR_STATES.assumed) continue;
      for (const bound of bounds) {
        const [low, high] = [bound(table.low(pair)), bound(table.high(pair))];
        if (low && high && this.isAbove(pair, low, high)) this.open.add(pair);
      }
    }
  }

  /** True when a pair's way is more than two stretches together. */
  private isAbove(pair: number, low: WaySums, high: WaySums): boolean {
    const { table } = this;
    const lengthUm = low.lengthUm + high.lengthUm;
    if (lengthUm !== table.lengthUm(pair)) return lengthUm < table.lengthUm(pair);
    const least = { lengthUm, tie: low.tie + high.tie, rank: low.rank + high.rank };
    return isLessWay(least, { lengthUm, tie: table.tie(pair), rank: table.rank(pair) });
  }

  /** Forgets which trays a place reaches where a changed one is or was among them. */
  private forgetAccesses({ gone, come, ends }: GraphChange): void {
    const { trays, placeOf } = this.sources;
    const lines = [...come, ...ends.map(({ tray }) => tray)].flatMap((slot) => trays.graph.lineOf(slot) ?? []);
    for (const [place, accesses] of this.accesses)
      if (accesses.some(({ tray }) => gone.has(tray)) || isNearAny(lines, placeOf(place))) this.accesses.delete(place);
  }

  /**
   * Routes what is stale. With `most`, only what needs no search when there is more of it: the rest stays as it was, and
   * stale, to be handed out.
   */
  settle(most = Infinity): void {
    const pairs = this.takePairs();
    if (pairs.length === 0) return;
    if (pairs.length > most) for (const pair of pairs) this.open.add(pair);
    else this.search(pairs);
  }

  /** Routes what is stale, or nothing when there is more of it than `most`: then all stays as it was, and stale. */
  settlePreview(most: number): void {
    if (this.open.size <= most) this.settle();
  }

  /** The same as `settle` in small steps. */
  *settleSteps(): Generator<number, void> {
    const pairs = this.takePairs();
    if (pairs.length === 0) return;
    const asked = jobOf(pairs, this, this.sources.trays);
    const steps = routeInSteps(asked.job);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield step.value;
    this.adopt(asked, step.value);
  }

  private search(pairs: readonly number[]): void {
    const asked = jobOf(pairs, this, this.sources.trays);
    for (const pair of pairs) this.open.forget(pair);
    this.adopt(asked, routeAll(asked.job));
  }

  /** What is stale as a job that can be worked on elsewhere, for `comeBack`; nothing while another is. */
  handOut(): AskedRoutes | undefined {
    if (!this.wantsHandingOut) return undefined;
    const pairs = this.open.take().filter((pair) => this.table.isUsed(pair));
    if (pairs.length === 0) return undefined;
    const asked = jobOf(pairs, this, this.sources.trays);
    this.open.handOut(asked);
    return asked;
  }

  /** Takes up the answer to a job that was handed out, as far as what it was asked of is still so. */
  comeBack(asked: AskedRoutes, answer: RouteAnswer): void {
    const holding = this.open.comeBack(asked);
    if (holding.size > 0) this.adopt(asked, answer, holding);
  }

  /** What was handed out will not be answered: it waits here again. */
  giveUp(): void {
    this.open.giveUp();
  }

  /** Stale pairs that need a search; what needs none is settled at once. */
  private takePairs(): number[] {
    return this.open.take().filter((pair) => {
      if (!this.table.isUsed(pair)) return false;
      const isSettled = this.settleWithoutSearch(pair);
      if (isSettled) this.open.forget(pair);
      return !isSettled;
    });
  }

  /** All that is stale as a job, for `adopt`; ways that need no search are settled at once. */
  takeJob(): AskedRoutes | undefined {
    const pairs = this.takePairs();
    return pairs.length === 0 ? undefined : jobOf(pairs, this, this.sources.trays);
  }

  /** Takes up the answer to a job that was taken under the present graph and places; with `holding`, only of these pairs. */
  adopt({ pairs, accesses }: AskedRoutes, answer: RouteAnswer, holding?: ReadonlySet<number>): void {
    const { table, sources } = this;
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at] as number;
      if (holding && !holding.has(pair)) continue;
      const length = answer.lengthUm[at] as number;
      const direct = sources.directUm(table.low(pair), table.high(pair));
      const from = accesses[answer.fromAccess[at] as number];
      const to = accesses[answer.toAccess[at] as number];
      if (direct >= 0 && (length < 0 || direct <= length)) this.setPlain(pair, PAIR_STATES.direct, direct);
      else if (length < 0 || !from || !to) this.setPlain(pair, PAIR_STATES.none, -1);
      else {
        const planUm = length - (from.costUm - from.flatUm) - (to.costUm - to.flatUm);
        const [tie, rank] = [answer.tie[at] as number, answer.rank[at] as number];
        this.setRuns(pair, { lengthUm: length, planUm, tie, rank, low: from, high: to }, answer, at);
      }
    }
  }

  /** Goes back to the ways there were before a change that was tried out. */
  takeBack(): void {
    for (const [pair, route] of this.journal) if (this.table.isUsed(pair)) this.setRoute(pair, route);
    this.journal.clear();
    this.open.takeBack();
    if (this.hasNewGraph) this.accesses.clear();
    this.release();
  }

  /** The whole change is in place: pairs without cables are dropped. */
  release(): void {
    for (const pair of this.left.values())
      if (this.table.isUsed(pair) && this.table.cables.firstOf(pair) < 0) {
        this.waste += this.table.runCount(pair);
        this.runs.letGo(this.table.runStart(pair), this.table.runCount(pair));
        this.table.drop(pair);
        this.open.forget(pair);
      }
    this.open.release(this.open.askedGraph === this.sources.trays.graph.arrays);
    this.left.clear();
    this.journal.clear();
    this.hasNewGraph = false;
    if (this.waste > MOST_WASTE && this.waste * 2 > this.runs.size) this.pack();
  }

  forEachTrayOf(pair: number, visit: (tray: number) => void): void {
    const start = this.table.runStart(pair);
    for (let run = start; run < start + this.table.runCount(pair); run++) visit(this.runs.trayAt(run));
  }

  private settleWithoutSearch(pair: number): boolean {
    const { table, sources } = this;
    const [low, high] = [table.low(pair), table.high(pair)];
    const own = table.ownCable(pair);
    const rooms = [sources.roomIdOf(low), sources.roomIdOf(high)];
    if (!rooms.some((room) => room !== undefined && sources.trays.hasTrays(room))) {
      const direct = sources.directUm(low, high);
      this.setPlain(pair, direct >= 0 ? PAIR_STATES.direct : PAIR_STATES.assumed, direct);
      return true;
    }
    if (own < 0) return false;
    const way = sources.ownWayOf(own, sources.isFromLow(own, pair));
    const found = routeByVias(
      sources.trays.graph,
      this.accessOf(low),
      this.accessOf(high),
      this.classes.at(table.classOf(pair)),
      way,
    );
    if (!found) this.setPlain(pair, PAIR_STATES.none, -1);
    else this.setRuns(pair, found, found.runs, 0);
    return true;
  }

  private setPlain(pair: number, state: number, lengthUm: number): void {
    const before = this.note(pair);
    if (before.state === state && before.lengthUm === lengthUm) {
      // There is still no way, but the reason may be another.
      if (state === PAIR_STATES.none) this.sources.changed(pair);
      return;
    }
    this.forEachTrayOf(pair, this.sources.touchTray);
    this.waste += before.runCount;
    this.runs.letGo(before.runStart, before.runCount);
    this.table.clear(pair, state, lengthUm);
    this.sources.changed(pair);
  }

  private setRuns(pair: number, found: FoundWay, answer: Runs, at: number): void {
    const before = this.note(pair);
    const { runs } = this;
    const first = answer.runStart[at] as number;
    const runCount = (answer.runStart[at + 1] as number) - first;
    const route: PairRoute = {
      state: PAIR_STATES.trays,
      lengthUm: found.lengthUm,
      planUm: found.planUm,
      tie: found.tie,
      rank: found.rank,
      lowTray: found.low.tray,
      lowOffset: found.low.offsetUm,
      highTray: found.high.tray,
      highOffset: found.high.offsetUm,
      runStart: runs.size,
      runCount,
    };
    if (isSameWay(before, route) && this.hasSameRuns(before, answer, first)) return;
    for (let run = first; run < first + runCount; run++)
      runs.append(answer.runTray[run] as number, answer.runFrom[run] as number, answer.runTo[run] as number);
    this.forEachTrayOf(pair, this.sources.touchTray);
    this.waste += before.runCount;
    this.setRoute(pair, route);
    this.forEachTrayOf(pair, this.sources.touchTray);
    this.sources.changed(pair);
  }

  private setRoute(pair: number, route: PairRoute): void {
    this.runs.letGo(this.table.runStart(pair), this.table.runCount(pair));
    this.table.set(pair, route);
    this.runs.hold(pair, route.runStart, route.runCount);
  }

  private hasSameRuns(before: PairRoute, answer: Runs, first: number): boolean {
    for (let at = 0; at < before.runCount; at++) {
      const { tray, fromUm, toUm } = this.runs.at(before.runStart + at);
      if (tray !== answer.runTray[first + at] || fromUm !== answer.runFrom[first + at]) return false;
      if (toUm !== answer.runTo[first + at]) return false;
    }
    return true;
  }

  private note(pair: number): PairRoute {
    const before = this.table.get(pair);
    if (!this.journal.has(pair)) this.journal.set(pair, before);
    return before;
  }

  private pack(): void {
    const packed = new RunPool();
    for (let pair = 0; pair < this.table.capacity; pair++) {
      if (!this.table.isUsed(pair)) continue;
      const start = this.table.runStart(pair);
      this.table.moveRuns(pair, packed.size);
      for (let run = start; run < start + this.table.runCount(pair); run++) packed.copyFrom(this.runs, run);
      packed.hold(pair, this.table.runStart(pair), this.table.runCount(pair));
    }
    this.runs = packed;
    this.waste = 0;
  }
}

/** A way as it was found: its length, and where it comes from and goes to its places. */
export interface FoundWay extends WaySums {
  readonly planUm: number;
  readonly low: Access;
  readonly high: Access;
}

type Runs = Pick<RouteAnswer, 'runStart' | 'runTray' | 'runFrom' | 'runTo'>;
