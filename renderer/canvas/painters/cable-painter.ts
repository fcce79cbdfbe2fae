import type { Cable } from '#shared/model/records/cable';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';
import type { Editor, Selection } from '../../editor/editor';
import { alphaOf, px, py, type Frame } from './frame';

/** Cables of more items than this, or more cables, are a tangle: they cost more than they tell. */
const MAX_ITEMS = 200;
const MAX_CABLES = 2000;

/**
 * The right-angled paths of the cables of what is selected or under the pointer. Those of the selection are looked up
 * once for each selection and state of the document, not once for each frame.
 */
export class CablePainter {
  private known:
    { selection: Selection; view: DocumentView; epoch: number; cables: ReadonlyMap<string, Cable> } | undefined;

  paint(frame: Frame, editor: Editor): void {
    const { view } = editor;
    const selection = editor.selection.get();
    if (view.all('cable').size === 0 || selection.size > MAX_ITEMS) return;
    const selected = this.ofSelection(selection, view);
    if (selected.size <= MAX_CABLES) paintPaths(frame, editor, selected.values());
    const hovered = editor.hovered.get();
    if (hovered && !selection.has(hovered)) paintPaths(frame, editor, cablesOf(view, [hovered]).values());
  }

  private ofSelection(selection: Selection, view: DocumentView): ReadonlyMap<string, Cable> {
    const { known } = this;
    if (known?.selection === selection && known.view === view && known.epoch === view.epoch) return known.cables;
    const cables = cablesOf(view, selection);
    this.known = { selection, view, epoch: view.epoch, cables };
    return cables;
  }
}

function paintPaths(frame: Frame, editor: Editor, cables: Iterable<Cable>): void {
  const { ctx, colours } = frame;
  ctx.beginPath();
  for (const cable of cables) {
    const from = editor.scene.boundsOf(cable.fromId);
    const to = editor.scene.boundsOf(cable.toId);
    if (!from || !to) continue;
    const ax = px(frame, (from.minX + from.maxX) / 2);
    const ay = py(frame, (from.minY + from.maxY) / 2);
    const bx = px(frame, (to.minX + to.maxX) / 2);
    const by = py(frame, (to.minY + to.maxY) / 2);
    ctx.moveTo(ax, ay);
    ctx.lineTo(ax, by);
    ctx.lineTo(bx, by);
  }
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colours.guide;
  ctx.globalAlpha = 0.8 * alphaOf(frame);
  ctx.stroke();
  ctx.globalAlpha = alphaOf(frame);
}

/** The cables that are these records or end at them; a rack has those of its devices. Stops when there are too many. */
function cablesOf(view: DocumentView, ids: Iterable<string>): Map<string, Cable> {
  const cables = new Map<string, Cable>();
  for (const id of ids) {
    if (cables.size > MAX_CABLES) break;
    collect(view, id, cables);
  }
  return cables;
}

function collect(view: DocumentView, id: string, into: Map<string, Cable>): void {
  const record = getRecord(view, id);
  if (record?.typeName === 'cable') into.set(record.id, record);
  if (record?.typeName === 'rack')
    for (const device of referring(view, 'device', 'rackId', record.id)) collect(view, device.id, into);
  for (const field of ['fromId', 'toId'])
    for (const cable of referring(view, 'cable', field, id)) into.set(cable.id, cable);
}
