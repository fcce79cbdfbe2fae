import { specOf } from '../catalog/spec';
import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Rack } from '../model/records/rack';
import type { Tray } from '../model/records/tray';
import { referring, type DocumentView } from '../store/document-view';
import { isKnown } from '../units/known';
import { addTray, type TrayMake } from './draw-tray';
import { NameBook } from './numbering';
import { nearestOnPath } from './path-points';
import { plan, Refusal } from './plan';
import { rackBlocks, type LineAxes, type RackBlock, type RackLine } from './rack-lines';
import type { Making, Operation } from './types';

export interface TraysOverRowsArgs extends Making {
  readonly rackIds: readonly RecordId<'rack'>[];
  /** What the trays over the rows are made as. */
  readonly make: TrayMake;
  /** Over the middle of the racks, or with an edge over their fronts or rears. @default 'middle' */
  readonly over?: 'middle' | 'front' | 'rear';
  /** Trays across the rows that join them: where the rows begin (west or north), where they end, or both. @default 'both' */
  readonly cross?: 'none' | 'start' | 'end' | 'both';
  /** How far beyond the racks those lie, from the outermost rack to their middle line. @default 600 mm */
  readonly beyondUm?: number;
  /** One wider tray besides: across the middle of the rows, or along the first or last of them. @default 'none' */
  readonly main?: 'none' | 'middle' | 'first' | 'last';
  /** @default twice the width of the others */
  readonly mainWidthUm?: number;
}

const BEYOND_UM = 600_000;

/** A main tray along the rows lies this far from the middle line of the outermost one: over the aisle beside it. */
const BESIDE_UM = 1_500_000;

/**
 * Trays over rows of racks: one over each line, trays across that join them, and a main tray. A line that has a tray of
 * the same kind and height over it already keeps that one. All is made at one height, so that what crosses is joined.
 */
export const traysOverRows: Operation<TraysOverRowsArgs> = (view, args) =>
  plan(view, (draft) => {
    const racks = [...new Set(args.rackIds)].map((id) => draft.need(id, 'rack'));
    if (racks.length === 0) throw new Refusal('no-rack', 'Select the racks that get trays over them.');
    const names = NameBook.of(view, 'tray');
    let count = 0;
    const add = (roomId: RecordId<'room'>, path: readonly PointUm[], make: TrayMake): void => {
      if (hasTray(view, roomId, path, make)) return;
      addTray(draft, args.ids, names, { roomId, path, ...make });
      count++;
    };
    for (const block of rackBlocks(view, racks)) layBlock(block, args, add);
    if (count === 0)
      throw new Refusal('there-already', 'Trays of this kind and height are there already, so none was added.');
  });

type Add = (roomId: RecordId<'room'>, path: readonly PointUm[], make: TrayMake) => void;

function layBlock({ roomId, axes, lines }: RackBlock, args: TraysOverRowsArgs, add: Add): void {
  const { make, over = 'middle', cross = 'both', beyondUm = BEYOND_UM, main = 'none' } = args;
  const wide = { ...make, widthUm: args.mainWidthUm ?? 2 * make.widthUm };
  const start = Math.min(...lines.map((line) => line.fromUm)) - beyondUm;
  const end = Math.max(...lines.map((line) => line.toUm)) + beyondUm;
  const hasStart = cross === 'start' || cross === 'both';
  const hasEnd = cross === 'end' || cross === 'both';
  const at = (line: RackLine): number => {
    const aside =
      over === 'middle' ? 0 : (over === 'front' ? 1 : -1) * line.facing * (line.halfDepthUm - make.widthUm / 2);
    return line.acrossUm + aside;
  };
  // A single line needs nothing across; a main tray beside it is reached by the trays at its ends.
  const firstMainUm = Math.min(...lines.map((line) => line.acrossUm)) - BESIDE_UM;
  const lastMainUm = Math.max(...lines.map((line) => line.acrossUm)) + BESIDE_UM;
  const across = lines.map(at);
  if (main === 'first') across.push(firstMainUm);
  if (main === 'last') across.push(lastMainUm);
  const [low, high] = [Math.min(...across), Math.max(...across)];
  const isJoined = high > low;
  for (const line of lines)
    add(
      roomId,
      pathOf(
        axes,
        [hasStart && isJoined ? start : line.fromUm, at(line)],
        [hasEnd && isJoined ? end : line.toUm, at(line)],
      ),
      make,
    );
  if (!isJoined) return;
  if (hasStart) add(roomId, pathOf(axes, [start, low], [start, high]), make);
  if (hasEnd) add(roomId, pathOf(axes, [end, low], [end, high]), make);
  if (main === 'middle') add(roomId, pathOf(axes, [(start + end) / 2, low], [(start + end) / 2, high]), wide);
  if (main === 'first') add(roomId, pathOf(axes, [start, firstMainUm], [end, firstMainUm]), wide);
  if (main === 'last') add(roomId, pathOf(axes, [start, lastMainUm], [end, lastMainUm]), wide);
}

type AlongAcross = readonly [alongUm: number, acrossUm: number];

/** A straight path between two places given along and across the rows, from west to east or north to south. */
function pathOf({ along, across }: LineAxes, ...places: readonly AlongAcross[]): readonly PointUm[] {
  const points = places.map(([u, v]): PointUm => [
    Math.round(u * along.x + v * across.x),
    Math.round(u * along.y + v * across.y),
  ]);
  return points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** True where a tray of this kind, side and height runs along the middle of a straight path already. */
function hasTray(view: DocumentView, roomId: RecordId<'room'>, path: readonly PointUm[], make: TrayMake): boolean {
  const [from, to] = [path[0], path.at(-1)];
  if (!from || !to) return false;
  const quarters = [0.25, 0.5, 0.75].map((share) => ({
    xUm: from[0] + share * (to[0] - from[0]),
    yUm: from[1] + share * (to[1] - from[1]),
  }));
  const isLike = (tray: Tray): boolean =>
    tray.kind === (make.kind ?? 'mixed') &&
    tray.level === (make.level ?? 'overhead') &&
    tray.side === make.side &&
    tray.elevationUm === make.elevationUm;
  for (const tray of referring(view, 'tray', 'roomId', roomId))
    if (
      isLike(tray) &&
      quarters.every((point) => (nearestOnPath(tray.path, point)?.asideUm ?? Infinity) <= tray.widthUm / 2)
    )
      return true;
  return false;
}

/** Free height kept between the highest rack and the underside of a tray. */
const ABOVE_RACKS_UM = 300_000;
const LEAST_OVERHEAD_UM = 2_400_000;

/** A usual height for trays over racks: clear of the highest of them, rounded up to 50 mm. */
export function usualElevationUm(view: DocumentView, racks: Iterable<Rack>): number {
  let highest = 0;
  for (const rack of racks) {
    const type = view.get(rack.typeId)?.type;
    const spec = type && specOf(type);
    if (spec && isKnown(spec.heightUm)) highest = Math.max(highest, spec.heightUm);
  }
  return Math.max(LEAST_OVERHEAD_UM, Math.ceil((highest + ABOVE_RACKS_UM) / 50_000) * 50_000);
}
