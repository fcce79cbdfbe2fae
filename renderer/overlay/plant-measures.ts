/** What plant that hands on power shows beside the racks: busways, PDUs, UPSs. */
import { tightest } from '#shared/analysis/power/limits';
import type { PowerNode } from '#shared/model/records/power-node';
import { hostedNode } from '#shared/operations/power-nodes';
import { isKnown, type AtLeast } from '#shared/units/known';
import { PHASE_WORDS } from './circuit-measures';
import type { OverlaySources } from './measures';

const PERMILLE = 1000;

interface HostedNode {
  readonly node: PowerNode;
  /** In the chain. */
  readonly slot: number;
}

/** The node that a piece of plant is, by the slot of the plant among the items. */
function nodeAt({ view, analysis }: OverlaySources, item: number): HostedNode | undefined {
  const record = analysis.items.recordAt(item);
  const node = record?.typeName === 'equipment' ? hostedNode(view, record.id) : undefined;
  const slot = node ? analysis.chain.graph.nodes.slotOf(node.id) : -1;
  return node && slot >= 0 ? { node, slot } : undefined;
}

function unknownBelow({ analysis: { nodeLoads } }: OverlaySources, slot: number): number {
  const { unknownLoads, unknownLosses } = nodeLoads.load(slot);
  return unknownLoads + unknownLosses + (nodeLoads.isCyclic(slot) ? 1 : 0);
}

/** Thousandths of its tightest limit; of a node without a rating nothing is known. */
export function plantShare(sources: OverlaySources, item: number): AtLeast | undefined {
  const found = nodeAt(sources, item);
  if (!found) return undefined;
  const limit = tightest(sources.analysis.nodeLoads.limits(found.slot, sources.shares));
  return shareOf(limit, unknownBelow(sources, found.slot));
}

/** The same in the single failure that is worst for it; nothing until these have been played through. */
export function plantShareAfterFailure(sources: OverlaySources, item: number): AtLeast | undefined {
  const found = sources.worst && nodeAt(sources, item);
  if (!found) return undefined;
  const worst = sources.worst?.get(found.slot);
  return worst ? shareOf(worst.limit, unknownBelow(sources, found.slot)) : plantShare(sources, item);
}

/** Watts it can hand on besides what it does, by its tightest limit. */
export function plantHeadroomW(sources: OverlaySources, item: number): AtLeast | undefined {
  const found = nodeAt(sources, item);
  if (!found) return undefined;
  const { nodeLoads } = sources.analysis;
  const capacity = nodeLoads.capacityW(found.slot, sources.shares);
  if (!isKnown(capacity)) return NOT_KNOWN;
  return { known: capacity - nodeLoads.load(found.slot).outW, unknownCount: unknownBelow(sources, found.slot) };
}

/** `A, 3 phases`; nothing for what has no side. */
export function plantSide(sources: OverlaySources, item: number): string | undefined {
  const node = nodeAt(sources, item)?.node;
  return node?.side === undefined ? undefined : `${node.side}, ${PHASE_WORDS[node.phases]}`;
}

const NOT_KNOWN: AtLeast = { known: 0, unknownCount: 1 };

function shareOf(
  limit: { readonly actual: number; readonly limit: number } | undefined,
  unknownCount: number,
): AtLeast {
  if (!limit) return NOT_KNOWN;
  const known = limit.limit > 0 ? Math.round((limit.actual / limit.limit) * PERMILLE) : Number.MAX_SAFE_INTEGER;
  return { known, unknownCount };
}
