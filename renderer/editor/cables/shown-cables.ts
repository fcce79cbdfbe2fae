import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { rectAround, rectAroundAll, type PointXY, type RectUm } from '#shared/geometry/rect';
import type { CableSettings } from './cable-view';
import { aspectOf, ColourClasses, passes } from './filter';
import { StrandSum, type StrandMap } from './strand-map';
import { endItemsOf, pointsOf } from './ways';

/** The cables a filter lets through, for painting and for the legend. */
export interface ShownCables {
  readonly strands: StrandMap;
  /** What the strands are made of, in the order in which colours lie beside each other. */
  readonly groups: readonly CableGroup[];
  readonly count: number;
  /** Cables that have no way: an end is missing, or no tray leads there. */
  readonly withoutWay: number;
  /** What the colours mean: each value with its class and how many cables have it, most first. */
  readonly legend: readonly { readonly value: string; readonly colour: number; readonly count: number }[];
}

/** Cables of one colour that take the same way. */
export interface CableGroup {
  readonly colour: number;
  /** Slots of the cables. */
  readonly cables: readonly number[];
  readonly points: readonly PointXY[];
  readonly bounds: RectUm;
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
  const found = yield* groups.addTo(sum);
  const strands = yield* sum.build();
  const legend = [...counts].map(([value, count]) => ({ value, count, colour: classes.of(value) }));
  return { strands, ...found, count: shown.length, legend: legend.sort((a, b) => b.count - a.count) };
}

/** Cables that take the same way, of one colour. */
class Groups {
  private readonly groups = new Map<number, { readonly colour: number; readonly cables: number[] }>();
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
    if (group) group.cables.push(slot);
    else this.groups.set(key, { colour, cables: [slot] });
  }

  /** Adds the ways of all. Returns the groups with their ways, and how many cables have none. */
  *addTo(sum: StrandSum): Generator<number, Pick<ShownCables, 'groups' | 'withoutWay'>> {
    const all = [...this.groups.values()].sort((a, b) => a.colour - b.colour);
    const groups: CableGroup[] = [];
    let withoutWay = this.homeless;
    for (const [index, group] of all.entries()) {
      const { colour, cables } = group;
      const points = pointsOf(this.analysis, cables[0] ?? -1);
      const bounds = points && rectAroundAll(points.map((point) => rectAround(point, point)));
      if (points && bounds) {
        sum.add(points, cables.length, colour);
        groups.push({ ...group, points, bounds });
      } else withoutWay += cables.length;
      if (index % CABLES_PER_STEP === 0) yield 0.6 + (0.3 * index) / all.length;
    }
    return { groups, withoutWay };
  }
}
