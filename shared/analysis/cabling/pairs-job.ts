import type { CableClass } from './cable-class';
import type { PairTable } from './pair-table';
import type { Access } from './place-access';
import type { RouteJob } from './route-all';
import type { Trays } from './trays';

/** Pairs that were handed out to be routed, with what is needed to read the answer. */
export interface AskedRoutes {
  readonly pairs: readonly number[];
  readonly accesses: readonly Access[];
  readonly job: RouteJob;
}

interface Routes {
  readonly table: PairTable;
  readonly classes: { readonly size: number; readonly at: (kind: number) => CableClass };
  readonly accessOf: (place: number) => readonly Access[];
}

/** These pairs in typed arrays, so that they can be routed anywhere. */
export function jobOf(pairs: readonly number[], routes: Routes, trays: Trays): AskedRoutes {
  const { table, classes } = routes;
  const indexOf = new Map<number, number>();
  const accesses: Access[] = [];
  const accessStart = [0];
  const place = (item: number): number => {
    let index = indexOf.get(item);
    if (index === undefined) {
      index = indexOf.size;
      indexOf.set(item, index);
      for (const access of routes.accessOf(item)) accesses.push(access);
      accessStart.push(accesses.length);
    }
    return index;
  };
  const pairFrom = Int32Array.from(pairs, (pair) => place(table.low(pair)));
  const pairTo = Int32Array.from(pairs, (pair) => place(table.high(pair)));
  const job: RouteJob = {
    graph: trays.graph.arrays,
    accessStart: Int32Array.from(accessStart),
    accessEdge: Int32Array.from(accesses, ({ tray, offsetUm }) => trays.graph.edgeAt(tray, offsetUm)),
    accessOffset: Float64Array.from(accesses, ({ offsetUm }) => offsetUm),
    accessCost: Float64Array.from(accesses, ({ costUm }) => costUm),
    accessTie: Float64Array.from(accesses, ({ tie }) => tie),
    accessRank: Float64Array.from(accesses, ({ rank }) => rank),
    classKinds: Uint8Array.from({ length: classes.size }, (_, kind) => classes.at(kind).kinds),
    classSide: Int32Array.from({ length: classes.size }, (_, kind) => trays.sideNumber(classes.at(kind).side)),
    pairFrom,
    pairTo,
    pairClass: Int32Array.from(pairs, (pair) => table.classOf(pair)),
  };
  return { pairs, accesses, job };
}
