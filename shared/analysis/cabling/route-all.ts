import { RouteSearch } from './route-search';
import type { GraphArrays } from './tray-graph';

/** Pairs of places to be routed, in typed arrays: the same in the window, in its worker and on the command line. */
export interface RouteJob {
  readonly graph: GraphArrays;
  /** Accesses of place p are at `accessStart[p]` to `accessStart[p + 1]`. */
  readonly accessStart: Int32Array;
  readonly accessEdge: Int32Array;
  /** Offset along the tray. */
  readonly accessOffset: Float64Array;
  /** What a cable needs from the place to the tray, in µm. */
  readonly accessCost: Float64Array;
  /** What an access adds to the second and the third sum. */
  readonly accessTie: Float64Array;
  readonly accessRank: Float64Array;
  /** Kinds of data as bits, and the side's number, 0 for none. */
  readonly classKinds: Uint8Array;
  readonly classSide: Int32Array;
  readonly pairFrom: Int32Array;
  readonly pairTo: Int32Array;
  readonly pairClass: Int32Array;
}

/** The shortest ways, by pair. */
export interface RouteAnswer {
  /** With what the accesses cost, in µm; -1 when there is no way. */
  readonly lengthUm: Float64Array;
  /** Second and third sum, which tell ways of one length apart. */
  readonly tie: Float64Array;
  readonly rank: Float64Array;
  /** Which access is used at each end, as an index of the job's. */
  readonly fromAccess: Int32Array;
  readonly toAccess: Int32Array;
  /** Stretches of trays on the way: those of pair p are at `runStart[p]` to `runStart[p + 1]`. */
  readonly runStart: Int32Array;
  readonly runTray: Int32Array;
  /** Offsets along the tray at which the cable comes and leaves. */
  readonly runFrom: Float64Array;
  readonly runTo: Float64Array;
}

/** Routes all pairs of a job. O(sources · (edges + nodes · log nodes)); a search ends when its last target is reached. */
export function routeAll(job: RouteJob): RouteAnswer {
  const steps = routeInSteps(job);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, each the pairs of one source; yields how many pairs are routed. */
export function* routeInSteps(job: RouteJob): Generator<number, RouteAnswer> {
  const pairs = job.pairFrom.length;
  const search = new RouteSearch(job);
  const order = groupedBySource(job);
  for (let at = 0; at < pairs;) {
    at = search.routeGroup(order, at);
    yield at;
  }
  return search.answer();
}

/** Pairs in groups of one source and class, and which end of each is the source: the busier one. */
export interface GroupedPairs {
  readonly pairs: Int32Array;
  /** 1 where the pair's second place is the source. */
  readonly isReversed: Uint8Array;
}

function groupedBySource({ pairFrom, pairTo, pairClass, accessStart, classKinds }: RouteJob): GroupedPairs {
  const pairs = pairFrom.length;
  const places = accessStart.length - 1;
  const classes = classKinds.length;
  const counts = new Int32Array(places);
  for (let pair = 0; pair < pairs; pair++) {
    for (const place of [pairFrom[pair] ?? 0, pairTo[pair] ?? 0]) counts[place] = (counts[place] ?? 0) + 1;
  }
  const isReversed = new Uint8Array(pairs);
  const starts = new Int32Array(places * classes + 1);
  const groups = new Int32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const [from, to] = [pairFrom[pair] ?? 0, pairTo[pair] ?? 0];
    const isFromBusier = (counts[from] ?? 0) >= (counts[to] ?? 0);
    isReversed[pair] = isFromBusier ? 0 : 1;
    const group = (isFromBusier ? from : to) * classes + (pairClass[pair] ?? 0);
    groups[pair] = group;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < places * classes; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const ordered = new Int32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const group = groups[pair] ?? 0;
    const at = starts[group] ?? 0;
    ordered[at] = pair;
    starts[group] = at + 1;
  }
  return { pairs: ordered, isReversed };
}
