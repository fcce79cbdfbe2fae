import { toScreen, type PointPx } from '#shared/geometry/camera';
import { frontDirection, rightDirection } from '#shared/geometry/footprint';
import type { Polygon } from '#shared/geometry/polygon';
import type { PointXY } from '#shared/geometry/rect';
import { holesOf } from '#shared/geometry/region';
import { isRun, isStanding } from '#shared/operations/item-footprint';
import { getRecord } from '#shared/store/document-view';
import { routeGrip } from '../../editor/cables/route-grip';
import type { Editor } from '../../editor/editor';

/** A corner or an edge of a room or zone, or a bend of a pipe or tray. */
export interface OutlineHandle {
  readonly kind: 'corner' | 'edge';
  readonly id: string;
  /** Which hole of a room it belongs to; nothing for the outline. */
  readonly hole?: number;
  readonly index: number;
  readonly at: PointXY;
}

/** Something to take hold of on the selection. */
export type Handle =
  | OutlineHandle
  /** A side of a turned rectangle; `dx` and `dy` say which, in its own frame: right and front are positive. */
  | {
      readonly kind: 'side';
      readonly id: string;
      readonly dx: -1 | 0 | 1;
      readonly dy: -1 | 0 | 1;
      readonly at: PointXY;
    }
  | { readonly kind: 'rotate'; readonly at: PointXY }
  /** The way of cables, to be led by another tray. */
  | { readonly kind: 'route'; readonly at: PointXY };

/** How near to a handle the pointer takes hold of it. */
const REACH_PX = 7;
/** How far above the selection the handle for turning stands. */
const ROTATE_OFFSET_PX = 26;
/** Items smaller than this on screen have no handles: they could not be told apart. */
const MIN_SIZE_PX = 14;

/** The handles of the selection: corners and edges of one outline and its holes, sides of one obstacle or run, and turning. */
export function handlesOf(editor: Editor): Handle[] {
  if (editor.isReadOnly.get() || editor.preview.get()) return [];
  const ids = [...editor.selection.get()];
  const handles: Handle[] = ids.length === 1 ? shapeHandles(editor, ids[0] ?? '') : [];
  const grip = routeGrip(editor);
  if (grip) handles.push({ kind: 'route', at: grip });
  const canTurn = ids.length > 0 && ids.length <= 200 && ids.some((id) => isTurnable(editor, id));
  const bounds = canTurn ? editor.boundsOf(ids.filter((id) => isTurnable(editor, id))) : undefined;
  if (bounds && (bounds.maxX - bounds.minX) * editor.camera.get().scale >= MIN_SIZE_PX)
    handles.push({
      kind: 'rotate',
      at: { xUm: (bounds.minX + bounds.maxX) / 2, yUm: bounds.minY - ROTATE_OFFSET_PX / editor.camera.get().scale },
    });
  return handles;
}

/** The handle under the pointer, if any; corners before edges. */
export function handleAt(editor: Editor, screen: PointPx): Handle | undefined {
  const camera = editor.camera.get();
  return handlesOf(editor).find((handle) => {
    const at = toScreen(camera, handle.at);
    return Math.abs(at.x - screen.x) <= REACH_PX && Math.abs(at.y - screen.y) <= REACH_PX;
  });
}

function isTurnable(editor: Editor, id: string): boolean {
  const record = getRecord(editor.view, id);
  return record !== undefined && isStanding(record) && !record.isLocked;
}

function shapeHandles(editor: Editor, id: string): Handle[] {
  const record = getRecord(editor.view, id);
  if (record?.typeName === 'zone') return outlineHandles(editor, id, record.outline);
  if (record?.typeName === 'room')
    return [
      ...holesOf(record).flatMap((hole, index) =>
        outlineHandles(editor, id, hole).map((handle) => ({ ...handle, hole: index })),
      ),
      ...outlineHandles(editor, id, record.outline),
    ];
  if (isRun(record) && !record.isLocked) return outlineHandles(editor, id, record.path, false);
  if (record?.typeName === 'obstacle' && !record.isLocked) return sideHandles(editor, id, true);
  if (record?.typeName === 'equipment' && record.lengthUm !== undefined && !record.isLocked)
    return sideHandles(editor, id, false);
  return [];
}

function outlineHandles(editor: Editor, id: string, outline: Polygon, isClosed = true): OutlineHandle[] {
  const corners: OutlineHandle[] = outline.map(([xUm, yUm], index) => ({
    kind: 'corner',
    id,
    index,
    at: { xUm, yUm },
  }));
  const scale = editor.camera.get().scale;
  const edges: OutlineHandle[] = [];
  outline.forEach(([ax, ay], index) => {
    const next = isClosed ? outline[(index + 1) % outline.length] : outline[index + 1];
    if (next && Math.hypot(next[0] - ax, next[1] - ay) * scale >= 4 * MIN_SIZE_PX)
      edges.push({ kind: 'edge', id, index, at: { xUm: (ax + next[0]) / 2, yUm: (ay + next[1]) / 2 } });
  });
  return [...corners, ...edges];
}

function sideHandles(editor: Editor, id: string, hasDepth: boolean): Handle[] {
  const item = editor.scene.item(id);
  if (!item) return [];
  const { footprint } = item;
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  const at = (dx: number, dy: number): PointXY => ({
    xUm: footprint.xUm + (right.x * dx * footprint.widthUm + front.x * dy * footprint.depthUm) / 2,
    yUm: footprint.yUm + (right.y * dx * footprint.widthUm + front.y * dy * footprint.depthUm) / 2,
  });
  const sides = ([-1, 0, 1] as const).flatMap((dx) => ([-1, 0, 1] as const).map((dy) => ({ dx, dy })));
  return sides
    .filter(({ dx, dy }) => (dx !== 0 || dy !== 0) && (hasDepth || (dy === 0 && dx !== 0)))
    .map(({ dx, dy }) => ({ kind: 'side', id, dx, dy, at: at(dx, dy) }));
}
