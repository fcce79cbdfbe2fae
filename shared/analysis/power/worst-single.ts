import { byCodePoint } from './by-code-point';
import type { PowerChain } from './chain';
import type { Failures } from './failure';
import { tightest, type ContinuousShares, type PowerLimit } from './limits';
import type { NodeLoads } from './node-loads';
import type { SweepProgress } from './sweep';

/** What a node carries when the failure that is worst for it has happened. */
export interface WorstSingle {
  /** The node whose failure it is. */
  readonly failedId: string;
  readonly outW: number;
  /** Its tightest limit then; nothing when none is known. */
  readonly limit: PowerLimit | undefined;
}

interface Parts {
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly failures: Failures;
}

/** Failures between two looks at the clock. */
const STEP = 5;

/**
 * Fails every single node and keeps for each other node, by slot, the failure that uses it most: by its tightest limit,
 * by watts where none is known. A node that no failure brings more than it carries normally has no entry. In steps, so
 * that a host can do other things in between and may stop early. O(nodes × what hangs below them).
 */
export function* worstSingles(
  { chain, nodeLoads, failures }: Parts,
  shares?: ContinuousShares,
): Generator<SweepProgress, ReadonlyMap<number, WorstSingle>> {
  const { graph, flow } = chain;
  const { nodes } = graph;
  const ids: string[] = [];
  const normal = new Map<number, State>();
  const read = (node: number): State => ({ outW: flow.outW(node), limit: tightest(nodeLoads.limits(node, shares)) });
  flow.settle();
  for (let node = 0; node < nodes.capacity; node++) {
    const record = nodes.at(node);
    if (!record) continue;
    ids.push(record.id);
    normal.set(node, read(node));
  }
  ids.sort(byCodePoint);
  const worst = new Map<number, WorstSingle>();
  for (const [done, failedId] of ids.entries()) {
    if (done % STEP === 0) yield { done, total: ids.length };
    failures.whileOut([failedId], () => {
      for (const node of flow.changedNodes.values()) {
        if (flow.isDead(node)) continue;
        const now = read(node);
        const before = worst.get(node) ?? normal.get(node);
        if (!before || isMore(now, before)) worst.set(node, { failedId, ...now });
      }
    });
  }
  return worst;
}

type State = Pick<WorstSingle, 'outW' | 'limit'>;

function isMore(now: State, before: State): boolean {
  if (!now.limit || !before.limit) return now.outW > before.outW;
  const isEqual = now.limit.actual * before.limit.limit === before.limit.actual * now.limit.limit;
  return !isEqual && tightest([before.limit, now.limit]) === now.limit;
}
