import { fitRect, type Camera, type SizePx } from '#shared/geometry/camera';
import { footprintCorners } from '#shared/geometry/footprint';
import type { RectUm } from '#shared/geometry/rect';
import { ringsOf } from '#shared/geometry/region';
import type { Editor } from '../../editor/editor';
import type { CanvasColours } from '../../theme/canvas-colours';
import { addPolygon, px, py, traceRings, type Ctx, type Frame } from '../painters/frame';

/** Clear space around the plan. */
const MARGIN_PX = 8;
/** Marks of findings nearer than this are one: the worse of them. */
const CELL_PX = 4;

/** The camera that shows the whole plan in a minimap of this size. */
export function minimapCamera(bounds: RectUm, size: SizePx): Camera {
  return fitRect(bounds, size, MARGIN_PX);
}

/** The plan in small: rooms, what stands in them, and a mark where a finding is. Painted once per state of the document. */
export function paintMinimap(ctx: Ctx, editor: Editor, camera: Camera, size: SizePx, colours: CanvasColours): void {
  const frame: Frame = { ctx, camera, size, dpr: 1, colours, unit: 'm' };
  ctx.fillStyle = colours.background;
  ctx.fillRect(0, 0, size.width, size.height);
  paintUnderlays(frame, editor);
  ctx.fillStyle = colours.roomFill;
  ctx.strokeStyle = colours.roomStroke;
  ctx.lineWidth = 1;
  for (const room of editor.view.all('room').values()) {
    traceRings(frame, ringsOf(room));
    ctx.fill('evenodd');
    ctx.stroke();
  }
  ctx.fillStyle = colours.rackStroke;
  // Pale, so that the marks of findings stand out.
  ctx.globalAlpha = 0.4;
  for (const { bounds } of editor.scene.floorItems.values()) {
    const width = Math.max(1, (bounds.maxX - bounds.minX) * camera.scale);
    const height = Math.max(1, (bounds.maxY - bounds.minY) * camera.scale);
    ctx.fillRect(px(frame, bounds.minX), py(frame, bounds.minY), width, height);
  }
  ctx.globalAlpha = 1;
  paintFindings(frame, editor);
}

/** Drawings under the plan, as frames. */
function paintUnderlays(frame: Frame, editor: Editor): void {
  const { ctx, colours } = frame;
  ctx.beginPath();
  for (const underlay of editor.view.all('underlay').values())
    if (!underlay.isHidden) addPolygon(frame, footprintCorners(underlay));
  ctx.strokeStyle = colours.gridMajor;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** Errors are squares, warnings smaller diamonds, so that they are told apart without their colour. */
function paintFindings(frame: Frame, editor: Editor): void {
  const { ctx, colours } = frame;
  const cells = new Map<string, { x: number; y: number; isError: boolean }>();
  editor.checks.forEachWorst((id, worst) => {
    if (worst !== 'error' && worst !== 'warning') return;
    const bounds = editor.scene.boundsOf(id);
    if (!bounds) return;
    const x = px(frame, (bounds.minX + bounds.maxX) / 2);
    const y = py(frame, (bounds.minY + bounds.maxY) / 2);
    const key = `${Math.floor(x / CELL_PX)} ${Math.floor(y / CELL_PX)}`;
    const known = cells.get(key);
    cells.set(key, { x: known?.x ?? x, y: known?.y ?? y, isError: worst === 'error' || known?.isError === true });
  });
  for (const isError of [false, true]) {
    ctx.beginPath();
    for (const cell of cells.values()) {
      if (cell.isError !== isError) continue;
      if (isError) ctx.rect(cell.x - 3, cell.y - 3, 6, 6);
      else {
        ctx.moveTo(cell.x, cell.y - 3.5);
        ctx.lineTo(cell.x + 3.5, cell.y);
        ctx.lineTo(cell.x, cell.y + 3.5);
        ctx.lineTo(cell.x - 3.5, cell.y);
        ctx.closePath();
      }
    }
    ctx.fillStyle = isError ? colours.error : colours.warning;
    ctx.fill();
  }
}

/** The part of the plan that the view shows, over the minimap. */
export function paintMinimapView(frame: Frame, view: RectUm): void {
  const { ctx, colours } = frame;
  const x = px(frame, view.minX);
  const y = py(frame, view.minY);
  const width = (view.maxX - view.minX) * frame.camera.scale;
  const height = (view.maxY - view.minY) * frame.camera.scale;
  ctx.fillStyle = colours.selection;
  ctx.globalAlpha = 0.12;
  ctx.fillRect(x, y, width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours.selection;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(x, y, width, height);
}
