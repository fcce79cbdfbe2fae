/** Racks as they stand in lines, side by side, found by where they are. */
import { frontDirection, normaliseRotation, rightDirection } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import type { Rack } from '../model/records/rack';
import type { DocumentView } from '../store/document-view';
import { footprintOf } from './item-footprint';

/** Racks whose middle lines are nearer than this stand in one line. */
const SAME_LINE_UM = 600_000;

/** Directions of a plan: `along` the lines to the east or south, and `across` them to the south or east. */
export interface LineAxes {
  readonly along: { readonly x: number; readonly y: number };
  readonly across: { readonly x: number; readonly y: number };
}

/** One line of racks, measured along and across its axes from the origin of the plan (µm). */
export interface RackLine {
  readonly racks: readonly Rack[];
  /** Middle line. */
  readonly acrossUm: number;
  readonly fromUm: number;
  readonly toUm: number;
  /** Half the depth of the deepest rack. */
  readonly halfDepthUm: number;
  /** 1 where most fronts face along `across`, else −1. */
  readonly facing: 1 | -1;
}

/** Lines that run the same way in one room, from the back to the front of their axes. */
export interface RackBlock {
  readonly roomId: RecordId<'room'>;
  readonly axes: LineAxes;
  readonly lines: readonly RackLine[];
}

/** The lines in which racks stand, room by room and direction by direction; both ways round are one direction. */
export function rackBlocks(view: DocumentView, racks: Iterable<Rack>): readonly RackBlock[] {
  const byWay = new Map<string, Rack[]>();
  for (const rack of racks) {
    const key = `${rack.roomId} ${normaliseRotation(rack.rotationMdeg) % 180_000}`;
    const known = byWay.get(key);
    if (known) known.push(rack);
    else byWay.set(key, [rack]);
  }
  return [...byWay.values()].flatMap((ofWay) => {
    const [first] = ofWay;
    return first ? [blockOf(view, first, ofWay)] : [];
  });
}

function blockOf(view: DocumentView, first: Rack, racks: readonly Rack[]): RackBlock {
  const way = normaliseRotation(first.rotationMdeg) % 180_000;
  const front = frontDirection(way);
  const isTurned = front.x + front.y < 0;
  const axes: LineAxes = {
    along: rightDirection(way),
    across: isTurned ? { x: -front.x, y: -front.y } : front,
  };
  const placed = racks
    .map((rack) => {
      const { widthUm, depthUm } = footprintOf(view, rack);
      const alongUm = rack.xUm * axes.along.x + rack.yUm * axes.along.y;
      const acrossUm = rack.xUm * axes.across.x + rack.yUm * axes.across.y;
      const isRound = normaliseRotation(rack.rotationMdeg) >= 180_000;
      return { rack, alongUm, acrossUm, widthUm, depthUm, facing: isRound === isTurned ? 1 : -1 };
    })
    .sort((a, b) => a.acrossUm - b.acrossUm || a.alongUm - b.alongUm || (a.rack.id < b.rack.id ? -1 : 1));
  const lines: (typeof placed)[] = [];
  for (const one of placed) {
    const line = lines.at(-1);
    if (line?.[0] && one.acrossUm - line[0].acrossUm <= SAME_LINE_UM) line.push(one);
    else lines.push([one]);
  }
  return {
    roomId: first.roomId,
    axes,
    lines: lines.map((line) => {
      const low = Math.min(...line.map((one) => one.acrossUm - one.depthUm / 2));
      const high = Math.max(...line.map((one) => one.acrossUm + one.depthUm / 2));
      return {
        racks: line.map(({ rack }) => rack),
        acrossUm: (low + high) / 2,
        halfDepthUm: (high - low) / 2,
        fromUm: Math.min(...line.map((one) => one.alongUm - one.widthUm / 2)),
        toUm: Math.max(...line.map((one) => one.alongUm + one.widthUm / 2)),
        facing: line.reduce((sum, one) => sum + one.facing, 0) >= 0 ? 1 : -1,
      };
    }),
  };
}
