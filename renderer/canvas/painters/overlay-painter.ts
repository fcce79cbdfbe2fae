import { bandAround } from '#shared/geometry/beside-path';
import { footprintCorners, type Footprint } from '#shared/geometry/footprint';
import { rectCorners, rectsOverlap, type RectUm } from '#shared/geometry/rect';
import type { SnapGuide } from '#shared/geometry/snap';
import type { AnyRecord } from '#shared/model/registry';
import { footprintOf, isStanding } from '#shared/operations/item-footprint';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { planSizeOf, tileBounds } from '#shared/operations/item-footprint';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { formatLength } from '#shared/units/format';
import { formatMessage } from '#shared/i18n/message';
import type { Um } from '#shared/units/length';
import { formatsOf } from '../../session/formats';
import { messageStyleOf } from '../../session/messages';
import type { Editor, Selection } from '../../editor/editor';
import { noteBounds } from '../../editor/scene';
import { thereAndBack } from '../../editor/piping';
import { isTrayPart, trayPartOutline } from '../../editor/trays';
import { previewRecords, type Preview } from '../../editor/preview';
import { handlesOf } from '../../tools/select/handles';
import type { Sketch } from '../../tools/sketch';
import type { Tools } from '../../tools/tools';
import { addPolygon, frameRect, px, py, tracePolygon, type Frame } from './frame';
import { paintObstacle } from './obstacle-painter';
import { paintPipe, paintTile } from './piping-painter';
import { paintDrop, paintTray } from './tray-painter';
import { boxAround, boxesMeet, boxOnScreen, typedBox, type BoxPx } from './beside';
import { paintCords } from './cord-painter';
import { paintTag, paintTagBeside, tagBox } from './tag';

/** More outlines than this are one box around all. */
const MAX_OUTLINES = 2000;

/** Everything that follows the hand: hover, selection, handles, what a gesture would do, guides, sketches. */
export function paintOverlay(frame: Frame, editor: Editor, tools: Tools): void {
  const preview = editor.preview.get();
  paintHover(frame, editor);
  paintSelection(frame, editor, preview);
  const moved = preview && paintPreview(frame, editor, preview);
  paintSketch(frame, tools);
  paintHandles(frame, editor);
  const about = moved ?? aroundPointer(tools);
  if (about) paintWords(frame, editor, tools, about);
}

/** Room for the cursor. */
const CURSOR_PX = 14;

function aroundPointer(tools: Tools): BoxPx | undefined {
  const at = tools.pointer.get()?.screen;
  return at && { left: at.x - CURSOR_PX, top: at.y - CURSOR_PX, width: 2 * CURSOR_PX, height: 2 * CURSOR_PX };
}

/** What a gesture says of itself and of the place it would leave things at, clear of that place. */
function paintWords(frame: Frame, editor: Editor, tools: Tools, place: BoxPx): void {
  const preview = editor.preview.get();
  const typed = tools.typed.get();
  const about = typed?.about ? boxAround(place, typedBox(boxOnScreen(frame.camera, typed.about), frame.size)) : place;
  const reason = preview && paintReason(frame, editor, tools, preview, about);
  const { hint, isHintRefusal } = tools.sketch.get();
  const colour = isHintRefusal ? frame.colours.illegal : frame.colours.selection;
  if (hint) paintTagBeside(frame, hint, reason ? boxAround(about, reason) : about, colour);
}

function paintHover(frame: Frame, editor: Editor): void {
  const id = editor.hovered.get();
  if (!id || editor.selection.get().has(id)) return;
  const outline = outlineOf(editor, id);
  if (!outline) return;
  const { ctx, colours } = frame;
  tracePolygon(frame, outline);
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.hover;
  ctx.stroke();
}

function paintSelection(frame: Frame, editor: Editor, preview: Preview | undefined): void {
  const { ctx, colours } = frame;
  const ids = editor.selection.get();
  if (ids.size === 0) return;
  ctx.beginPath();
  if (ids.size > MAX_OUTLINES) {
    const bounds = preview ? undefined : boundsOfMany(editor, ids);
    if (bounds) addPolygon(frame, rectCorners(bounds));
  } else {
    const view = frameRect(frame);
    for (const id of ids) {
      if (preview && (preview.diff.updated as ReadonlyMap<string, unknown>).has(id)) continue;
      const bounds = editor.scene.boundsOf(id);
      const outline = bounds && rectsOverlap(view, bounds) ? outlineOf(editor, id) : undefined;
      if (outline) addPolygon(frame, outline);
    }
  }
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.selection;
  ctx.stroke();
}

/** Bounds of a large selection, measured once for each state of the document. */
const measured = new WeakMap<Selection, { view: DocumentView; epoch: number; bounds: RectUm | undefined }>();

function boundsOfMany(editor: Editor, ids: Selection): RectUm | undefined {
  const { view } = editor;
  const known = measured.get(ids);
  if (known?.view === view && known.epoch === view.epoch) return known.bounds;
  const bounds = editor.boundsOf(ids);
  measured.set(ids, { view, epoch: view.epoch, bounds });
  return bounds;
}

/** The items a gesture would move or make, tinted by whether that breaks anything. Returns the box around them. */
function paintPreview(frame: Frame, editor: Editor, preview: Preview): BoxPx | undefined {
  const { ctx, colours } = frame;
  const isIllegal = preview.introduced.some((finding) => finding.severity === 'error');
  const types = new Map<string, CatalogType>();
  for (const record of preview.diff.added.values())
    if (record.typeName === 'catalogType') types.set(record.id, record.type);
  const all: Outline[] = [];
  const solid: Outline[] = [];
  const obstacles: Outline[] = [];
  for (const record of previewRecords(preview)) {
    const outline = previewOutline(editor, record, types);
    if (!outline) continue;
    all.push(outline);
    if (record.typeName === 'rack' || record.typeName === 'equipment') solid.push(outline);
    if (record.typeName === 'pipe') paintPipe(frame, record);
    if (record.typeName === 'tray') paintTray(frame, record);
    if (record.typeName === 'trayDrop') paintDrop(frame, record);
    if (record.typeName === 'perforatedTile') paintTile(frame, record, tileBounds(editor.view, record));
    if (record.typeName !== 'obstacle') continue;
    paintObstacle(frame, record, footprintOf(editor.view, record));
    obstacles.push(outline);
  }
  ctx.fillStyle = isIllegal ? colours.illegal : colours.legal;
  fillOutlines(frame, solid, 0.45);
  fillOutlines(frame, obstacles, 0.15);
  ctx.strokeStyle = isIllegal ? colours.illegal : colours.selection;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const outline of all) addPolygon(frame, outline);
  ctx.stroke();
  paintFrontEdges(frame, solid);
  paintGuides(frame, preview.guides);
  return boxOfOutlines(frame, all);
}

function boxOfOutlines(frame: Frame, outlines: readonly Outline[]): BoxPx | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines)
    for (const [x, y] of outline) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  if (minX > maxX) return undefined;
  const [left, top] = [px(frame, minX), py(frame, minY)];
  return { left, top, width: px(frame, maxX) - left, height: py(frame, maxY) - top };
}

function fillOutlines(frame: Frame, outlines: readonly Outline[], alpha: number): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const outline of outlines) addPolygon(frame, outline);
  ctx.globalAlpha = alpha;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function paintFrontEdges(frame: Frame, outlines: readonly Outline[]): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const [a, b] of outlines) {
    if (!a || !b) continue;
    ctx.moveTo(px(frame, a[0]), py(frame, a[1]));
    ctx.lineTo(px(frame, b[0]), py(frame, b[1]));
  }
  ctx.lineWidth = 3;
  ctx.stroke();
}

function paintGuides(frame: Frame, guides: readonly SnapGuide[]): void {
  const { ctx, colours } = frame;
  const told: BoxPx[] = [];
  for (const guide of guides) {
    if (guide.kind === 'grid') continue;
    // A gap is measured along its axis; every other guide is a line across it.
    const runsAlongX = (guide.axis === 'x') === (guide.kind === 'gap');
    const point = (along: number): [number, number] =>
      runsAlongX ? [px(frame, along), py(frame, guide.atUm)] : [px(frame, guide.atUm), py(frame, along)];
    const from = point(guide.fromUm);
    const to = point(guide.toUm);
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.lineWidth = 1;
    ctx.strokeStyle = colours.guide;
    ctx.stroke();
    if (guide.distanceUm === undefined || guide.distanceUm <= 0) continue;
    // To the millimetre, as the hand sets things down.
    const text = formatLength((Math.round(guide.distanceUm / 1000) * 1000) as Um, frame.unit);
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    // Two edges on lines side by side are the same distance away: told once.
    if (told.some((box) => boxesMeet(box, tagBox(frame, text, x, y)))) continue;
    told.push(paintTag(frame, text, x, y, colours.guide));
  }
}

function paintSketch(frame: Frame, tools: Tools): void {
  const { ctx, colours } = frame;
  const { marquee, outline, labels, refused, measure, guides, cords, bandUm, spot } = tools.sketch.get();
  if (guides) paintGuides(frame, guides);
  if (measure) paintMeasure(frame, measure);
  if (marquee) {
    tracePolygon(frame, rectCorners(marquee.rect));
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = colours.selection;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.setLineDash(marquee.mode === 'touch' ? [5, 4] : []);
    ctx.lineWidth = 1;
    ctx.strokeStyle = colours.selection;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (outline) {
    if (bandUm !== undefined && outline.points.length > 1) {
      tracePolygon(frame, bandAround(outline.points, bandUm / 2));
      ctx.globalAlpha = 0.25;
      ctx.fillStyle = colours.selection;
      ctx.fill();
    }
    tracePolygon(frame, outline.points, outline.isClosed);
    ctx.globalAlpha = 0.12;
    ctx.fillStyle = colours.selection;
    if (outline.isClosed) ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2;
    ctx.strokeStyle = colours.selection;
    ctx.stroke();
  }
  if (spot) paintSpot(frame, spot);
  if (cords) paintCords(frame, cords);
  if (refused) paintRefused(frame, refused.footprint, refused.reason);
  for (const label of labels ?? [])
    paintTag(frame, label.text, px(frame, label.at[0]), py(frame, label.at[1]), colours.selection);
}

/** A ring at a place that a click would take. */
function paintSpot(frame: Frame, { at, radiusUm }: NonNullable<Sketch['spot']>): void {
  const { ctx, colours, camera } = frame;
  ctx.beginPath();
  ctx.arc(px(frame, at[0]), py(frame, at[1]), Math.max(5, radiusUm * camera.scale), 0, 2 * Math.PI);
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.selection;
  ctx.stroke();
}

/** The chain being measured: its line, a mark at each point, and a cross where the next would be. */
function paintMeasure(frame: Frame, { points, isClosed, cursor }: NonNullable<Sketch['measure']>): void {
  const { ctx, colours } = frame;
  tracePolygon(frame, points, isClosed);
  ctx.globalAlpha = 0.12;
  ctx.fillStyle = colours.selection;
  if (isClosed) ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colours.selection;
  ctx.stroke();
  ctx.beginPath();
  for (const [x, y] of points) ctx.rect(Math.round(px(frame, x)) - 2.5, Math.round(py(frame, y)) - 2.5, 5, 5);
  ctx.fillStyle = colours.selection;
  ctx.fill();
  if (!cursor) return;
  const [x, y] = [Math.round(px(frame, cursor[0])) + 0.5, Math.round(py(frame, cursor[1])) + 0.5];
  ctx.beginPath();
  ctx.moveTo(x - 8, y);
  ctx.lineTo(x + 8, y);
  ctx.moveTo(x, y - 8);
  ctx.lineTo(x, y + 8);
  ctx.stroke();
}

function paintRefused(frame: Frame, footprint: Footprint, reason: string): void {
  const { ctx, colours } = frame;
  tracePolygon(frame, footprintCorners(footprint));
  ctx.globalAlpha = 0.3;
  ctx.fillStyle = colours.illegal;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 2;
  ctx.setLineDash([5, 4]);
  ctx.strokeStyle = colours.illegal;
  ctx.stroke();
  ctx.setLineDash([]);
  const box = boxOfOutlines(frame, [footprintCorners(footprint)]);
  if (reason && box) paintTagBeside(frame, reason, box, colours.illegal);
}

/** Why the spot is not good, in words, beside it: the worst finding and how many more there are. */
function paintReason(frame: Frame, editor: Editor, tools: Tools, preview: Preview, about: BoxPx): BoxPx | undefined {
  const [worst] = preview.introduced;
  // Without a pointer a dialog shows the effect, and says the reason itself.
  if (!worst || !tools.pointer.get() || worst.isUnknown) return undefined;
  const more = preview.introduced.length - 1;
  const style = messageStyleOf(editor, formatsOf(tools.session.getState()));
  const text = `${formatMessage(worst.message, style)}${more > 0 ? `  (+${more})` : ''}`;
  const colour =
    worst.severity === 'error'
      ? frame.colours.error
      : worst.severity === 'warning'
        ? frame.colours.warning
        : frame.colours.info;
  return paintTagBeside(frame, text, about, colour);
}

function paintHandles(frame: Frame, editor: Editor): void {
  const { ctx, colours } = frame;
  for (const handle of handlesOf(editor)) {
    const x = Math.round(px(frame, handle.at.xUm));
    const y = Math.round(py(frame, handle.at.yUm));
    ctx.beginPath();
    if (handle.kind === 'rotate' || handle.kind === 'route') ctx.arc(x, y, 5, 0, 2 * Math.PI);
    else if (handle.kind === 'edge') ctx.rect(x - 3, y - 3, 6, 6);
    else ctx.rect(x - 4, y - 4, 8, 8);
    ctx.fillStyle = colours.background;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = colours.selection;
    ctx.stroke();
  }
}

type Outline = readonly (readonly [number, number])[];

function outlineOf(editor: Editor, id: string): Outline | undefined {
  const item = editor.scene.item(id);
  if (item) return footprintCorners(item.footprint);
  const record = getRecord(editor.view, id);
  if (record?.typeName === 'room' || record?.typeName === 'zone') return record.outline;
  if (record?.typeName === 'annotation') return rectCorners(noteBounds(record));
  if (record?.typeName === 'pipe') return thereAndBack(record.path);
  if (record && isTrayPart(record)) return trayPartOutline(record);
  if (record?.typeName === 'perforatedTile') return rectCorners(tileBounds(editor.view, record));
  if (record?.typeName === 'underlay') return footprintCorners(record);
  if (record?.typeName === 'device') return outlineOf(editor, record.rackId);
  // A node of the power chain is seen as the plant that it is.
  if (record?.typeName === 'powerNode' && record.hostId) return outlineOf(editor, record.hostId);
  return undefined;
}

/** The outline of a record of a preview; its type may be new to the document and so only in the preview. */
function previewOutline(
  editor: Editor,
  record: AnyRecord,
  types: ReadonlyMap<string, CatalogType>,
): Outline | undefined {
  if (record.typeName === 'room' || record.typeName === 'zone') return record.outline;
  if (record.typeName === 'annotation') return rectCorners(noteBounds(record));
  if (record.typeName === 'underlay') return footprintCorners(record);
  if (record.typeName === 'pipe') return thereAndBack(record.path);
  if (isTrayPart(record)) return trayPartOutline(record);
  if (record.typeName === 'perforatedTile') return rectCorners(tileBounds(editor.view, record));
  if (!isStanding(record)) return undefined;
  const added = record.typeName === 'obstacle' ? undefined : types.get(record.typeId);
  if (!added) return footprintCorners(footprintOf(editor.view, record));
  const length = record.typeName === 'equipment' ? record.lengthUm : undefined;
  const size = planSizeOf(added);
  return footprintCorners({
    ...size,
    widthUm: length ?? size.widthUm,
    xUm: record.xUm,
    yUm: record.yUm,
    rotationMdeg: record.rotationMdeg,
  });
}
