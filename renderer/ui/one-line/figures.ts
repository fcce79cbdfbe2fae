/** Loads and limits of the chain as the diagram writes them, read from the analysis that the checks read. */
import { continuousShare } from '#shared/analysis/feed-capacity';
import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { tightest, type ContinuousShares, type LimitBasis } from '#shared/analysis/power/limits';
import type { PowerLink } from '#shared/model/records/power-link';
import { isKnown, NOTHING, plusTotal, type AtLeast } from '#shared/units/known';
import { loadState } from '../components/load-bar';
import { feedLoads, limitsInForce, type FeedSources } from '../inspector/loads';
import type { Chain, ChainBox } from './chain';

export type FigureState = ReturnType<typeof loadState>;

/** What is carried, against the limit that is used most. */
export interface Figure {
  readonly watts: AtLeast;
  readonly state: FigureState;
  /** Nothing when no limit is known. */
  readonly used: UsedLimit | undefined;
}

export interface UsedLimit {
  readonly unit: 'W' | 'VA' | 'mA';
  readonly actual: number;
  readonly limit: number;
  /** What the limit stands on. */
  readonly basis: string;
}

/** By id of box, link or circuit; what is not in it has no figure. */
export interface Figures {
  readonly boxes: ReadonlyMap<string, Figure>;
  readonly lines: ReadonlyMap<string, Figure>;
  readonly feeds: ReadonlyMap<string, Figure>;
}

/** Circuits of plant that is no node are summed one by one, up to this many. */
const MAX_SUMMED = 2000;

export const BASIS_TEXTS: { readonly [B in LimitBasis]: string } = {
  rating: 'its rating',
  modules: 'its modules together',
  NA: 'its amperes with the share for continuous load in North America',
  'NA-100': 'its amperes; listed for 100 % continuous load',
  IEC: 'its amperes (IEC)',
};

/**
 * The figures of a chain as its flow is now, in normal running or with something out of service; those of circuits only
 * for the boxes that list them. O(nodes + links + listed circuits).
 */
export function figuresOf(sources: FeedSources, chain: Chain, expanded: ReadonlySet<string>): Figures {
  const { analysis } = sources;
  const shares = limitsInForce(sources.rules);
  const boxes = new Map<string, Figure>();
  const feeds = new Map<string, Figure>();
  const lines = new Map<string, Figure>();
  for (const box of chain.boxes) {
    if (expanded.has(box.id)) addFeeds(sources, box, feeds);
    const figure = box.node ? nodeFigure(analysis, box.id, shares) : sumFigure(sources, box);
    if (figure) boxes.set(box.id, figure);
    if (box.node) addLinks(analysis, box.id, shares, lines);
  }
  return { boxes, lines, feeds };
}

/** What a node hands on. */
export function nodeFigure(analysis: HallAnalysis, id: string, shares: ContinuousShares): Figure | undefined {
  const { nodeLoads, chain } = analysis;
  const slot = chain.graph.nodes.slotOf(id);
  if (slot < 0) return undefined;
  const load = nodeLoads.load(slot);
  const unknownCount = load.unknownLoads + load.unknownLosses + (nodeLoads.isCyclic(slot) ? 1 : 0);
  const limit = tightest(nodeLoads.limits(slot, shares));
  return figure({ known: load.outW, unknownCount }, limit && { ...limit, basis: BASIS_TEXTS[limit.basis] });
}

/** What a link carries. */
export function linkFigure(analysis: HallAnalysis, link: PowerLink, shares: ContinuousShares): Figure | undefined {
  const lines = new Map<string, Figure>();
  addLinks(analysis, link.toId, shares, lines);
  return lines.get(link.id);
}

function addLinks(
  { nodeLoads, chain }: HallAnalysis,
  id: string,
  shares: ContinuousShares,
  lines: Map<string, Figure>,
): void {
  const slot = chain.graph.nodes.slotOf(id);
  if (slot < 0) return;
  const { unknownLoads, unknownLosses, lossW } = nodeLoads.load(slot);
  const unknownCount = unknownLoads + unknownLosses + (isKnown(lossW) ? 0 : 1);
  for (const { link, watts, lines: currents } of nodeLoads.suppliers(slot)) {
    const share = continuousShare(link, nodeLoads.regionInForce(), shares);
    const hasLimit = link.breakerMilliA !== undefined && isKnown(currents);
    lines.set(
      link.id,
      figure(
        { known: watts, unknownCount },
        hasLimit
          ? {
              unit: 'mA',
              actual: currents.maxMilliA,
              limit: Math.floor(((link.breakerMilliA ?? 0) * share.permille) / 1000),
              basis: `its breaker: ${BASIS_TEXTS[share.basis]}`,
            }
          : undefined,
      ),
    );
  }
}

function addFeeds(sources: FeedSources, box: ChainBox, feeds: Map<string, Figure>): void {
  const { power, chain } = sources.analysis;
  const { flow } = chain;
  for (const feed of box.feeds) {
    const [normal] = feedLoads(sources, feed);
    if (!normal) continue;
    const { limit, basis = '' } = normal;
    // What the flow carries: in a failure that is what has moved over to this circuit.
    const load = { ...normal.load, known: flow.feedW(power.feeds.slotOf(feed.id)) };
    feeds.set(feed.id, figure(load, isKnown(limit) ? { unit: 'W', actual: load.known, limit, basis } : undefined));
  }
}

function sumFigure(sources: FeedSources, box: ChainBox): Figure | undefined {
  if (box.feeds.length === 0 || box.feeds.length > MAX_SUMMED) return undefined;
  let sum: AtLeast = NOTHING;
  for (const feed of box.feeds) {
    const [normal] = feedLoads(sources, feed);
    if (normal) sum = plusTotal(sum, normal.load);
  }
  return figure(sum, undefined);
}

function figure(watts: AtLeast, used: UsedLimit | undefined): Figure {
  if (!used) return { watts, state: 'unknown', used };
  return { watts, used, state: loadState({ known: used.actual, unknownCount: watts.unknownCount }, used.limit) };
}

/** The new figures with the old objects where nothing changed, so that what shows them does not render again. */
export function keepEqual(before: Figures | undefined, after: Figures): Figures {
  if (!before) return after;
  const kept = (old: ReadonlyMap<string, Figure>, now: ReadonlyMap<string, Figure>): ReadonlyMap<string, Figure> => {
    const merged = new Map<string, Figure>();
    let isSame = old.size === now.size;
    for (const [id, next] of now) {
      const known = old.get(id);
      const isEqual = known !== undefined && areEqual(known, next);
      if (!isEqual) isSame = false;
      merged.set(id, isEqual ? known : next);
    }
    return isSame ? old : merged;
  };
  return {
    boxes: kept(before.boxes, after.boxes),
    lines: kept(before.lines, after.lines),
    feeds: kept(before.feeds, after.feeds),
  };
}

function areEqual(a: Figure, b: Figure): boolean {
  return (
    a.state === b.state &&
    a.watts.known === b.watts.known &&
    a.watts.unknownCount === b.watts.unknownCount &&
    a.used?.actual === b.used?.actual &&
    a.used?.limit === b.used?.limit &&
    a.used?.unit === b.used?.unit
  );
}
