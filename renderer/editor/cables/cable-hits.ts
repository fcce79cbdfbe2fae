import type { PointXY, RectUm } from '#shared/geometry/rect';
import { distanceToSegment } from '#shared/geometry/polygon';
import type { Editor } from '../editor';
import { IN_RACK_PX, isInPlace, type CablePath } from './cable-paths';
import type { CableGroup, ShownCables } from './shown-cables';
import { spacingPx, strandLook, type StrandLook } from './strand-look';
import { pointsOf } from './ways';

/** Pixels beside a cable that still pick it: fewer than of other things, since cables lie above them. */
const REACH_PX = 3;
/** A way goes through a point of the line it lies on when it is this near: rounding of slanted pieces. */
const ON_LINE_UM = 1000;

/** A cable under the pointer. */
export interface CableHit {
  readonly cableId: string;
  /** It is drawn as a line of its own; otherwise as part of a ribbon of several. */
  readonly isSingle: boolean;
  /** Seen from so far that its line covers what it runs over. */
  readonly isFar: boolean;
}

/**
 * The cable that is painted at a point of the plan: of those traced, those of what is selected, then all that are shown.
 * Costs as much as the pieces that all cables lie in, not as their number. Nothing where their layer cannot be picked.
 */
export function cableAt(editor: Editor, at: PointXY): CableHit | undefined {
  const { cables, view, layers } = editor;
  if (view.all('cable').size === 0) return undefined;
  const { scale } = editor.camera.get();
  const { paths } = cables;
  const traced = cables.traced.get();
  const shown = [paths.ofTraced(editor, traced), paths.ofSelection(editor, editor.selection.get())];
  for (const found of shown) {
    const cableId = nearestPath(found, at, scale);
    if (cableId !== undefined && view.has(cableId) && layers.canPickId(cableId))
      return { cableId, isSingle: true, isFar: false };
  }
  const all = cables.all.get();
  const hit = all && strandAt(editor, all, at, scale);
  return hit && layers.canPickId(hit.cableId) ? hit : undefined;
}

/** Of paths painted one by one, the nearest within reach. */
function nearestPath(paths: readonly CablePath[], at: PointXY, scale: number): string | undefined {
  let nearest = REACH_PX / scale;
  let found: string | undefined;
  for (const { id, points } of paths) {
    const distance = distanceToPath(points, at, scale);
    if (distance > nearest || (distance === nearest && found !== undefined)) continue;
    nearest = distance;
    found = id;
  }
  return found;
}

function distanceToPath(points: readonly PointXY[], at: PointXY, scale: number): number {
  const [first] = points;
  if (first && isInPlace(points))
    return Math.abs(Math.hypot(at.xUm - first.xUm, at.yUm - first.yUm) - IN_RACK_PX / scale);
  return distanceToWay(points, at);
}

function distanceToWay(points: readonly PointXY[], at: PointXY): number {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (a && b) nearest = Math.min(nearest, distanceToSegment(at, [a.xUm, a.yUm], [b.xUm, b.yUm]));
  }
  return nearest;
}

/** Where the pointer is on a piece of the sum: the point of its line, and how far across from 0 to 1. */
interface OnPiece {
  readonly on: PointXY;
  readonly dx: number;
  readonly dy: number;
  readonly share: number;
}

function strandAt(editor: Editor, shown: ShownCables, at: PointXY, scale: number): CableHit | undefined {
  const look = strandLook(shown.strands, scale);
  const piece = pieceAt(look, at, scale);
  if (!piece) return undefined;
  const slots = shown.groups.filter((group) => passes(group, piece)).flatMap((group) => group.cables);
  const slot = slots[Math.min(slots.length - 1, Math.floor(piece.share * slots.length))];
  if (slot === undefined) return undefined;
  const { analysis } = editor.checks;
  const record = analysis.cables.cableAt(slot);
  // Between an edit and the next sum, what was summed may have gone or be led by another way.
  if (!record || distanceToWay(pointsOf(analysis, slot) ?? [], piece.on) > ON_LINE_UM) return undefined;
  return { cableId: record.id, isSingle: look.isSingle || slots.length === 1, isFar: look.isFar };
}

/** The piece that the point is on as painted, the one whose middle is nearest. */
function pieceAt({ strands, isSingle }: StrandLook, at: PointXY, scale: number): OnPiece | undefined {
  const { ax, ay, bx, by, total } = strands;
  let nearest = Infinity;
  let found: OnPiece | undefined;
  for (let piece = 0; piece < strands.size; piece++) {
    const [x0, y0, x1, y1] = [ax[piece] ?? 0, ay[piece] ?? 0, bx[piece] ?? 0, by[piece] ?? 0];
    const all = total[piece] ?? 1;
    const widthUm = (spacingPx(isSingle, all) * all) / scale;
    const reach = widthUm / 2 + REACH_PX / scale;
    if (!holds({ minX: x0, minY: y0, maxX: x1, maxY: y1 }, at, reach)) continue;
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
    const along = (at.xUm - x0) * dx + (at.yUm - y0) * dy;
    const across = -(at.xUm - x0) * dy + (at.yUm - y0) * dx;
    if (along < 0 || along > length || Math.abs(across) > reach || Math.abs(across) >= nearest) continue;
    nearest = Math.abs(across);
    const share = Math.min(1, Math.max(0, across / widthUm + 0.5));
    found = { on: { xUm: x0 + dx * along, yUm: y0 + dy * along }, dx, dy, share };
  }
  return found;
}

/** True when the way of a group runs along the piece at that point. */
function passes({ points, bounds }: CableGroup, { on, dx, dy }: OnPiece): boolean {
  if (!holds(bounds, on, ON_LINE_UM)) return false;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (!a || !b) continue;
    const [width, height] = [b.xUm - a.xUm, b.yUm - a.yUm];
    const isAlong = Math.abs(width * dy - height * dx) <= ON_LINE_UM && (width !== 0 || height !== 0);
    if (isAlong && distanceToSegment(on, [a.xUm, a.yUm], [b.xUm, b.yUm]) <= ON_LINE_UM) return true;
  }
  return false;
}

/** True when a point is in a box, whichever way it is given, or so near. */
function holds({ minX, minY, maxX, maxY }: RectUm, { xUm, yUm }: PointXY, byUm: number): boolean {
  return (
    xUm >= Math.min(minX, maxX) - byUm &&
    xUm <= Math.max(minX, maxX) + byUm &&
    yUm >= Math.min(minY, maxY) - byUm &&
    yUm <= Math.max(minY, maxY) + byUm
  );
}
