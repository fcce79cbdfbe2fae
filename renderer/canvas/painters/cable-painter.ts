import type { Cable } from '#shared/model/records/cable';
import { getRecord, referring } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import { px, py, type Frame } from './frame';

/** Cables of more items than this are a tangle, and cost more than they tell. */
const MAX_CABLES = 2000;

/** The right-angled paths of the cables of what is selected or under the pointer. */
export function paintCables(frame: Frame, editor: Editor): void {
  const { ctx, colours } = frame;
  const cables = new Map<string, Cable>();
  const hovered = editor.hovered.get();
  for (const id of [...editor.selection.get(), ...(hovered ? [hovered] : [])]) {
    collect(editor, id, cables);
    if (cables.size > MAX_CABLES) return;
  }
  if (cables.size === 0) return;
  ctx.beginPath();
  for (const cable of cables.values()) {
    const from = editor.boundsOf([cable.fromId]);
    const to = editor.boundsOf([cable.toId]);
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
  ctx.globalAlpha = 0.8;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function collect(editor: Editor, id: string, into: Map<string, Cable>): void {
  const record = getRecord(editor.view, id);
  if (record?.typeName === 'cable') into.set(record.id, record);
  if (record?.typeName === 'rack')
    for (const device of referring(editor.view, 'device', 'rackId', record.id)) collect(editor, device.id, into);
  for (const field of ['fromId', 'toId'])
    for (const cable of referring(editor.view, 'cable', field, id)) into.set(cable.id, cable);
}
