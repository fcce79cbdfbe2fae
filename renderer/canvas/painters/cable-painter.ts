import type { PointXY } from '#shared/geometry/rect';
import type { AnyRecord } from '#shared/model/registry';
import type { Cable } from '#shared/model/records/cable';
import { IN_RACK_PX, isInPlace, MAX_PATHS, pathsAt, pathsOf, type CablePath } from '../../editor/cables/cable-paths';
import type { Editor } from '../../editor/editor';
import type { Preview } from '../../editor/preview';
import { paintCableTag } from './cable-tag';
import { alphaOf, px, py, type Ctx, type Frame } from './frame';
import { paintStrands } from './strand-painter';

/**
 * Cables over the plan: all of them when that is asked for, and above those the ways of the cables of what is selected or
 * under the pointer, of what is being planned and of what is traced. Ways are looked up once for each state of the
 * document, not once for each frame.
 */
export class CablePainter {
  /** With `overTrayFill` the colours of trays must stay to be seen under the cables. */
  paint(frame: Frame, editor: Editor, overTrayFill: boolean): void {
    const all = editor.cables.all.get();
    if (all) paintStrands(frame, all.strands, overTrayFill);
    const { view } = editor;
    const { paths, traced } = editor.cables;
    const preview = editor.preview.get();
    if (preview)
      paintPaths(
        frame,
        paths.of('preview', [preview], () => pathsOfPreview(editor, preview)),
      );
    if (view.all('cable').size === 0) return;
    paintPaths(frame, paths.ofTraced(editor, traced.get()), true);
    const selection = editor.selection.get();
    paintPaths(frame, paths.ofSelection(editor, selection));
    const hovered = editor.hovered.get();
    if (hovered !== undefined && !selection.has(hovered))
      paintPaths(
        frame,
        paths.of('hovered', [view, view.epoch, hovered], () => pathsAt(editor, new Set([hovered]))),
      );
    paintCableTag(frame, editor);
  }
}

/** Paths of one look are one stroke. */
function paintPaths(frame: Frame, paths: readonly CablePath[], isStrong = paths.length === 1): void {
  if (paths.length === 0) return;
  const { ctx, colours } = frame;
  const looks: readonly (readonly [(path: CablePath) => boolean, string, readonly number[]])[] = [
    [({ isLost, status }) => !isLost && status === 'planned', colours.guide, []],
    [({ isLost, status }) => !isLost && status === 'existing', colours.text, []],
    [({ isLost, status }) => !isLost && status === 'toRemove', colours.mutedText, [7, 4]],
    [({ isLost }) => isLost, colours.illegal, [3, 4]],
  ];
  ctx.lineJoin = 'round';
  ctx.lineWidth = isStrong ? 3 : 1.5;
  ctx.globalAlpha = (isStrong ? 1 : 0.8) * alphaOf(frame);
  for (const [takes, colour, dash] of looks) {
    const shown = paths.filter(takes);
    if (shown.length === 0) continue;
    ctx.beginPath();
    for (const { points } of shown) tracePath(frame, ctx, points);
    ctx.strokeStyle = colour;
    ctx.setLineDash([...dash]);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = alphaOf(frame);
}

function tracePath(frame: Frame, ctx: Ctx, points: readonly PointXY[]): void {
  const [first] = points;
  if (!first) return;
  const isRing = isInPlace(points);
  ctx.moveTo(px(frame, first.xUm) + (isRing ? IN_RACK_PX : 0), py(frame, first.yUm));
  if (isRing) ctx.arc(px(frame, first.xUm), py(frame, first.yUm), IN_RACK_PX, 0, 2 * Math.PI);
  else for (const point of points) ctx.lineTo(px(frame, point.xUm), py(frame, point.yUm));
}

/** The paths of the cables that a preview adds or leads by another way. */
function pathsOfPreview(editor: Editor, { diff }: Preview): readonly CablePath[] {
  const cables = new Map<string, Cable>();
  const note = (record: AnyRecord | undefined): void => {
    if (cables.size >= MAX_PATHS) return;
    if (record?.typeName === 'cable') cables.set(record.id, record);
    if (record?.typeName === 'cableVia') note(editor.view.get(record.cableId));
  };
  for (const record of diff.added.values()) note(record);
  for (const record of diff.removed.values()) if (record.typeName === 'cableVia') note(record);
  for (const [, after] of diff.updated.values()) note(after);
  if (cables.size === 0) return [];
  return editor.readPreviewed(() => pathsOf(editor.checks.analysis, cables.values()));
}
