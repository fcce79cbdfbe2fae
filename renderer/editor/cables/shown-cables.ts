import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { CableSettings } from './cable-view';
import { aspectOf, ColourClasses, passes } from './filter';
import { StrandSum, type StrandMap } from './strand-map';
import { endItemsOf, pointsOf } from './ways';

/** The cables a filter lets through, for painting and for the legend. */
export interface ShownCables {
  readonly strands: StrandMap;
  readonly count: number;
  /** Cables that have no way: an end is missing, or no tray leads there. */
  readonly withoutWay: number;
  /** What the colours mean: each value with its class and how many cables have it, most first. */
  readonly legend: readonly { readonly value: string; readonly colour: number; readonly count: number }[];
}

const CABLES_PER_STEP = 500;
const ITEMS = 1 << 20;
const COLOURS = 8;
/**
 * Goes through all cables once. Those between the same two places that take the same way are asked for theirs once.
 * Yields the share done.
 */
export function* strandSteps(
  analysis: HallAnalysis,
  { colourBy, filter }: CableSettings,
): Generator<number, ShownCables> {
  const { cables } = analysis.cables;
  const counts = new Map<string, number>();
  const shown: { readonly slot: number; readonly value: string }[] = [];
  for (let slot = 0; slot < cables.capacity; slot++) {
    const cable = cables.at(slot);
    if (!cable || !passes(analysis, slot, cable, filter)) continue;
    const value = aspectOf(analysis, slot, cable, colourBy);
    counts.set(value, (counts.get(value) ?? 0) + 1);
    shown.push({ slot, value });
    if (slot % CABLES_PER_STEP === 0) yield (0.3 * slot) / cables.capacity;
  }
  const classes = new ColourClasses(colourBy, counts.keys());
  const groups = new Groups(analysis);
  for (const [index, { slot, value }] of shown.entries()) {
    groups.add(slot, classes.of(value));
    if (index % CABLES_PER_STEP === 0) yield 0.3 + (0.3 * index) / shown.length;
  }
  const sum = new StrandSum();
  const withoutWay = yield* groups.addTo(sum);
  const strands = yield* sum.build();
  const legend = [...counts].map(([value, count]) => ({ value, count, colour: classes.of(value) }));
  return { strands, count: shown.length, withoutWay, legend: legend.sort((a, b) => b.count - a.count) };
}

interface Group {
  readonly slot: number;
  readonly colour: number;
  count: number;
}

/** Cables that take the same way, of one colour. */
class Groups {
  private readonly groups = new Map<number, Group>();
  private homeless = 0;

  constructor(private readonly analysis: HallAnalysis) {}

  add(slot: number, colour: number): void {
    const ends = endItemsOf(this.analysis, slot);
    if (!ends) {
      this.homeless++;
      return;
    }
    // Cables of one pair of places and class take one way; those of no pair go straight or along right angles.
    const pair = this.analysis.cables.ways.pairOf(slot);
    const key = pair >= 0 ? pair * COLOURS + colour : -((ends[0] * ITEMS + ends[1]) * COLOURS + colour) - 1;
    const group = this.groups.get(key);
    if (group) group.count++;
    else this.groups.set(key, { slot, colour, count: 1 });
  }

  /** Adds the ways of all. Returns how many cables have none. */
  *addTo(sum: StrandSum): Generator<number, number> {
    const all = [...this.groups.values()];
    let withoutWay = this.homeless;
    for (const [index, { slot, count, colour }] of all.entries()) {
      const points = pointsOf(this.analysis, slot);
      if (points) sum.add(points, count, colour);
      else withoutWay += count;
      if (index % CABLES_PER_STEP === 0) yield 0.6 + (0.3 * index) / all.length;
    }
    return withoutWay;
  }
}
