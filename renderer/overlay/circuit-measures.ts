import { feedLimit } from '#shared/rules/power/feed-basis';
import type { PowerFeed } from '#shared/model/records/power-feed';
import { referring } from '#shared/store/document-view';
import type { AtLeast } from '#shared/units/known';
import type { OverlaySources } from './measures';

const PERMILLE = 1000;

export const PHASE_WORDS = { single: '1 phase', three: '3 phases', dc: 'DC' } as const;

const LINE_WORDS: { readonly [L in NonNullable<PowerFeed['lines']>]: string } = {
  L1: 'L1',
  L2: 'L2',
  L3: 'L3',
  L12: 'L1-L2',
  L23: 'L2-L3',
  L31: 'L3-L1',
  L123: 'All three',
};

/** One circuit of a rack: what it carries, what it would carry with the worst other side failed, and its limit. */
interface CircuitLoad {
  readonly normalW: number;
  readonly failedSideW: number;
  readonly limitW: number;
  readonly unknownLoads: number;
}

/** The circuits of a rack and of the devices in it, each once. */
export function circuitsOf({ view, analysis }: OverlaySources, slot: number): readonly PowerFeed[] {
  const { power, contents } = analysis;
  const feeds = new Set(power.feedsOf(slot));
  for (let device = contents.inRack.firstOf(slot); device >= 0; device = contents.inRack.nextOf(device)) {
    const id = contents.devices.at(device)?.id;
    if (id === undefined || view.countReferrers('powerConnection.loadId', id) === 0) continue;
    for (const { feedId } of referring(view, 'powerConnection', 'loadId', id)) {
      const feed = view.get(feedId);
      if (feed) feeds.add(feed);
    }
  }
  return [...feeds];
}

function loadsOf(sources: OverlaySources, slot: number): readonly CircuitLoad[] {
  const { power, facts } = sources.analysis;
  return circuitsOf(sources, slot).flatMap((feed) => {
    const at = power.feeds.slotOf(feed.id);
    if (at < 0) return [];
    const { normalW, failedSideW, unknownLoads } = power.load(at);
    return [{ normalW, failedSideW, unknownLoads, limitW: feedLimit(facts.feedLoad, at, sources.shares).limitW }];
  });
}

/** The largest share of its limit that a circuit of the rack carries, in thousandths. */
function largestShare(
  sources: OverlaySources,
  slot: number,
  wattsOf: (load: CircuitLoad) => number,
): AtLeast | undefined {
  const loads = loadsOf(sources, slot);
  if (loads.length === 0) return undefined;
  const share = (load: CircuitLoad): number =>
    load.limitW > 0 ? Math.round((wattsOf(load) / load.limitW) * PERMILLE) : Number.MAX_SAFE_INTEGER;
  return { known: Math.max(...loads.map(share)), unknownCount: unknownOf(loads) };
}

function unknownOf(loads: readonly CircuitLoad[]): number {
  return loads.reduce((sum, load) => sum + load.unknownLoads, 0);
}

export function normalShare(sources: OverlaySources, slot: number): AtLeast | undefined {
  return largestShare(sources, slot, (load) => load.normalW);
}

export function shareAfterFailure(sources: OverlaySources, slot: number): AtLeast | undefined {
  return largestShare(sources, slot, (load) => load.failedSideW);
}

/** Watts left on the tightest circuit of the rack with the worst other side failed; below zero when it is overloaded. */
export function headroomW(sources: OverlaySources, slot: number): AtLeast | undefined {
  const loads = loadsOf(sources, slot);
  if (loads.length === 0) return undefined;
  const left = Math.min(...loads.map((load) => load.limitW - load.failedSideW));
  return { known: left, unknownCount: unknownOf(loads) };
}

/** The lines its circuits lie on. */
export function lineWord(sources: OverlaySources, slot: number): string | undefined {
  const feeds = circuitsOf(sources, slot);
  if (feeds.length === 0) return undefined;
  const words = new Set(
    feeds.map(({ lines, phases }) => {
      if (lines !== undefined) return LINE_WORDS[lines];
      if (phases === 'dc') return 'DC';
      return phases === 'three' ? LINE_WORDS.L123 : 'Not assigned';
    }),
  );
  return [...words].sort().join(', ');
}
