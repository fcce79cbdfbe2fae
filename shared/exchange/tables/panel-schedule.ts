import type { HallAnalysis } from '../../analysis/hall-analysis';
import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerNode } from '../../model/records/power-node';
import { polePositions, polesOf } from '../../operations/panel-poles';
import { feedLimit } from '../../rules/power/feed-basis';
import { nameOfRecord } from '../../rules/report/message-style';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { writeCsv, type Column } from './table';

/** The shares of a breaker for continuous load that are in force. */
type Shares = Parameters<typeof feedLimit>[2];

/** One circuit of a node, as a panel schedule lists it. */
export interface CircuitLine {
  readonly node: PowerNode;
  readonly feed: PowerFeed;
  /** Pole positions it takes; none while it has no place. */
  readonly positions: readonly number[];
  readonly loadNames: readonly string[];
  readonly watts: number;
  /** Loads of it that nobody knows: the watts are at least these. */
  readonly unknownLoads: number;
  /** Watts by line; unknown while a single-phase circuit is on no line. Direct current has none. */
  readonly lineW: Known<readonly [number, number, number]>;
  readonly limitW: number;
}

const PARTS: { readonly [L in NonNullable<PowerFeed['lines']>]: readonly [number, number, number] } = {
  L1: [1, 0, 0],
  L2: [0, 1, 0],
  L3: [0, 0, 1],
  L12: [1 / 2, 1 / 2, 0],
  L23: [0, 1 / 2, 1 / 2],
  L31: [1 / 2, 0, 1 / 2],
  L123: [1 / 3, 1 / 3, 1 / 3],
};

/** The circuits of a node by position, then by name. O(circuits and their loads). */
export function circuitLines(
  view: DocumentView,
  analysis: HallAnalysis,
  node: PowerNode,
  shares: Shares,
): readonly CircuitLine[] {
  const sources: readonly string[] = node.hostId === undefined ? [node.id] : [node.id, node.hostId];
  const feeds = sources.flatMap((id) => [...referring(view, 'powerFeed', 'sourceId', id)]);
  return feeds
    .map((feed) => lineOf(view, analysis, node, feed, shares))
    .sort(
      (a, b) =>
        inOrder(a.feed.pole, b.feed.pole) ||
        inOrder(a.feed.alongUm, b.feed.alongUm) ||
        a.feed.name.localeCompare(b.feed.name, 'en', { numeric: true }),
    );
}

/** What has a number comes first. */
function inOrder(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

function lineOf(
  view: DocumentView,
  { power, facts }: HallAnalysis,
  node: PowerNode,
  feed: PowerFeed,
  shares: Shares,
): CircuitLine {
  const slot = power.feeds.slotOf(feed.id);
  const { normalW, unknownLoads } = slot < 0 ? { normalW: 0, unknownLoads: 0 } : power.load(slot);
  const loads = [...referring(view, 'powerConnection', 'feedId', feed.id)].map(({ loadId }) => loadName(view, loadId));
  const lines = feed.lines ?? (feed.phases === 'three' ? 'L123' : undefined);
  return {
    node,
    feed,
    positions: feed.pole === undefined ? [] : polePositions(feed.pole, polesOf(feed)),
    loadNames: loads.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    watts: normalW,
    unknownLoads,
    lineW: lines === undefined ? UNKNOWN : split(normalW, PARTS[lines]),
    limitW: slot < 0 ? 0 : feedLimit(facts.feedLoad, slot, shares).limitW,
  };
}

/** Whole watts that add up to all. */
function split(watts: number, parts: readonly [number, number, number]): readonly [number, number, number] {
  const first = Math.round(watts * parts[0]);
  const second = parts[2] === 0 ? watts - first : Math.round(watts * parts[1]);
  return [first, second, watts - first - second];
}

function loadName(view: DocumentView, id: string): string {
  const record = getRecord(view, id);
  if (!record) return 'missing';
  const rack = record.typeName === 'device' ? view.get(record.rackId) : undefined;
  return rack ? `${rack.name} / ${nameOfRecord(record)}` : nameOfRecord(record);
}

const KILO = 1000;

const COLUMNS: readonly Column<CircuitLine>[] = [
  { heading: 'Node', cell: ({ node }) => node.name },
  { heading: 'Positions', cell: ({ positions }) => positions.join(' ') },
  { heading: 'Circuit', cell: ({ feed }) => feed.name },
  { heading: 'Side', cell: ({ feed }) => feed.side },
  { heading: 'Breaker (A)', cell: ({ feed }) => feed.breakerMilliA / KILO },
  { heading: 'Voltage (V)', cell: ({ feed }) => feed.voltageV },
  { heading: 'Phases', cell: ({ feed }) => feed.phases },
  { heading: 'Lines', cell: ({ feed }) => feed.lines ?? (feed.phases === 'three' ? 'L123' : UNKNOWN) },
  { heading: 'Loads', cell: ({ loadNames }) => loadNames.join(', ') },
  { heading: 'Load (kW)', cell: ({ watts }) => watts / KILO },
  { heading: 'Loads not known', cell: ({ unknownLoads }) => unknownLoads },
  ...[0, 1, 2].map((line) => ({
    heading: `L${line + 1} (kW)`,
    cell: ({ lineW }: CircuitLine) => (isKnown(lineW) ? (lineW[line] ?? 0) / KILO : UNKNOWN),
  })),
  { heading: 'Limit (kW)', cell: ({ limitW }) => limitW / KILO },
];

/** The circuits of these nodes, or of all that have any, as CSV. */
export function panelScheduleCsv(
  view: DocumentView,
  analysis: HallAnalysis,
  shares: Shares,
  nodes: Iterable<PowerNode> = view.all('powerNode').values(),
): string {
  return writeCsv(
    COLUMNS,
    [...nodes].flatMap((node) => circuitLines(view, analysis, node, shares)),
  );
}
