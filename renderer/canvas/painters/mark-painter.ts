import { getRecord } from '#shared/store/document-view';
import type { Dimension } from '#shared/model/records/dimension';
import type { Guide } from '#shared/model/records/guide';
import { dimensionLine, itemsOf, type DimensionLine, type FindItem } from '#shared/operations/dimension-line';
import { isStanding } from '#shared/operations/item-footprint';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { Editor } from '../../editor/editor';
import { previewRecords, type Preview } from '../../editor/preview';
import { px, py, type Frame } from './frame';
import { paintTag } from './tag';

/** Lengths shorter than this on screen are drawn without their figure: it would cover what it measures. */
const MIN_LABELLED_PX = 24;
/** Half the slash across each end of a dimension. */
const TICK_PX = 4;

/** Guides and dimensions as they are, or as the gesture that is going on would have them. */
export function paintMarks(frame: Frame, editor: Editor): void {
  const { view } = editor;
  const preview = editor.preview.get();
  const guides = shown<Guide>([...view.all('guide').values()], preview, 'guide');
  for (const guide of guides) paintGuideLine(frame, guide, colourOf(frame, editor, guide.id, frame.colours.guide));
  const dimensions = shown<Dimension>([...view.all('dimension').values()], preview, 'dimension');
  if (dimensions.length === 0) return;
  const find = preview ? itemsIn(editor, preview) : itemsOf(view);
  for (const dimension of dimensions) {
    const line = dimensionLine(dimension, find);
    if (line) paintDimension(frame, line, colourOf(frame, editor, dimension.id, frame.colours.text));
  }
}

function shown<R extends Guide | Dimension>(
  records: readonly R[],
  preview: Preview | undefined,
  typeName: R['typeName'],
): readonly R[] {
  if (!preview) return records;
  const { updated, removed } = preview.diff as { updated: ReadonlyMap<string, unknown>; removed: typeof updated };
  return [
    ...records.filter((record) => !updated.has(record.id) && !removed.has(record.id)),
    ...previewRecords(preview).filter((record): record is R => record.typeName === typeName),
  ];
}

/** Items as a gesture has them, so that dimensions follow while something is dragged. */
function itemsIn(editor: Editor, preview: Preview): FindItem {
  const moved = new Map<string, unknown>(preview.diff.updated as ReadonlyMap<string, unknown>);
  return (id) => {
    const pair = moved.get(id) as readonly [unknown, ReturnType<typeof getRecord>] | undefined;
    const record = pair?.[1] ?? preview.diff.added.get(id as never) ?? getRecord(editor.view, id);
    return record && isStanding(record) ? record : undefined;
  };
}

function colourOf(frame: Frame, editor: Editor, id: string, plain: string): string {
  if (editor.selection.get().has(id)) return frame.colours.selection;
  return editor.hovered.get() === id ? frame.colours.hover : plain;
}

function paintGuideLine(frame: Frame, guide: Guide, colour: string): void {
  const { ctx, size } = frame;
  const at = Math.round(guide.axis === 'x' ? px(frame, guide.atUm) : py(frame, guide.atUm)) + 0.5;
  ctx.beginPath();
  ctx.moveTo(guide.axis === 'x' ? at : 0, guide.axis === 'x' ? 0 : at);
  ctx.lineTo(guide.axis === 'x' ? at : size.width, guide.axis === 'x' ? size.height : at);
  ctx.lineWidth = colour === frame.colours.guide ? 1 : 2;
  ctx.strokeStyle = colour;
  ctx.setLineDash([8, 3, 2, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The line with slashes across its ends, thin lines to what it measures, and the length at its middle. */
function paintDimension(frame: Frame, line: DimensionLine, colour: string): void {
  const { ctx } = frame;
  const at = (point: { xUm: number; yUm: number }) => [px(frame, point.xUm), py(frame, point.yUm)] as const;
  const [from, to, start, end] = [at(line.from), at(line.to), at(line.start), at(line.end)];
  ctx.strokeStyle = colour;
  ctx.lineWidth = 0.75;
  ctx.beginPath();
  for (const [a, b] of [[from, start] as const, [to, end] as const]) {
    ctx.moveTo(...a);
    ctx.lineTo(...b);
  }
  ctx.stroke();
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(...start);
  ctx.lineTo(...end);
  for (const [x, y] of [start, end]) {
    ctx.moveTo(x - TICK_PX, y + TICK_PX);
    ctx.lineTo(x + TICK_PX, y - TICK_PX);
  }
  ctx.stroke();
  if (Math.hypot(end[0] - start[0], end[1] - start[1]) < MIN_LABELLED_PX) return;
  const text = formatLength(shownLength(line.lengthUm) as Um, frame.unit);
  paintTag(frame, text, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2, colour);
}

/** To the tenth of a millimetre: beyond that no one builds. */
function shownLength(um: number): number {
  return Math.round(um / 100) * 100;
}
