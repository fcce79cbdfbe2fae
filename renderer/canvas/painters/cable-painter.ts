import type { PointXY } from '#shared/geometry/rect';
import type { AnyRecord } from '#shared/model/registry';
import type { Cable } from '#shared/model/records/cable';
import { cablesAt } from '../../editor/cables/cables-at';
import { endItemsOf, pointsOf } from '../../editor/cables/ways';
import type { Editor } from '../../editor/editor';
import type { Preview } from '../../editor/preview';
import { paintCableTag } from './cable-tag';
import { alphaOf, px, py, type Ctx, type Frame } from './frame';
import { paintStrands } from './strand-painter';

/** Cables of more items than this, or more cables, are a tangle: they cost more than they tell. */
const MAX_ITEMS = 200;
const MAX_CABLES = 2000;
/** A ring around where a cable stays in its rack. */
const IN_RACK_PX = 7;

/** A cable with its way on the plan. */
interface Path {
  readonly status: Cable['status'];
  readonly points: readonly PointXY[];
  /** It has no way: straight from end to end, so that it is seen where one is missing. */
  readonly isLost: boolean;
}

/**
 * Cables over the plan: all of them when that is asked for, and above those the ways of the cables of what is selected or
 * under the pointer, of what is being planned and of what is traced. Ways are looked up once for each state of the
 * document, not once for each frame.
 */
export class CablePainter {
  private readonly known = new Map<string, { readonly key: readonly unknown[]; readonly paths: readonly Path[] }>();

  paint(frame: Frame, editor: Editor): void {
    const all = editor.cables.all.get();
    if (all) paintStrands(frame, all.strands);
    const { view } = editor;
    const preview = editor.preview.get();
    if (preview)
      this.paintKnown(frame, 'preview', [preview], () => {
        const cables = cablesOfPreview(editor, preview);
        return cables.length === 0 ? [] : editor.readPreviewed(() => pathsOf(editor, cables));
      });
    if (view.all('cable').size === 0) return;
    const { epoch } = view;
    const traced = editor.cables.traced.get();
    if (traced.length > 0)
      this.paintKnown(frame, 'traced', [view, epoch, traced], () =>
        pathsOf(editor, cablesAt(view, traced, MAX_CABLES).values()),
      );
    const selection = editor.selection.get();
    if (selection.size > 0 && selection.size <= MAX_ITEMS)
      this.paintKnown(frame, 'selection', [view, epoch, selection], () => pathsOfAll(editor, selection));
    const hovered = editor.hovered.get();
    if (hovered && !selection.has(hovered))
      this.paintKnown(frame, 'hovered', [view, epoch, hovered], () => pathsOfAll(editor, [hovered]));
    paintCableTag(frame, editor);
  }

  private paintKnown(frame: Frame, name: string, key: readonly unknown[], find: () => readonly Path[]): void {
    let known = this.known.get(name);
    if (!known || known.key.length !== key.length || known.key.some((part, index) => part !== key[index])) {
      known = { key, paths: find() };
      this.known.set(name, known);
    }
    paintPaths(frame, known.paths, name === 'traced' || known.paths.length === 1);
  }
}

function pathsOfAll(editor: Editor, ids: Iterable<string>): readonly Path[] {
  const cables = cablesAt(editor.view, ids, MAX_CABLES);
  return cables.size <= MAX_CABLES ? pathsOf(editor, cables.values()) : [];
}

function pathsOf(editor: Editor, cables: Iterable<Cable>): readonly Path[] {
  const { analysis } = editor.checks;
  const paths: Path[] = [];
  for (const { id, status } of cables) {
    const slot = analysis.cables.cables.slotOf(id);
    const points = slot < 0 ? undefined : pointsOf(analysis, slot);
    if (points) paths.push({ status, points, isLost: false });
    else if (slot >= 0) {
      const ends = endItemsOf(analysis, slot)?.map((item) => ({
        xUm: (analysis.items.minX(item) + analysis.items.maxX(item)) / 2,
        yUm: (analysis.items.minY(item) + analysis.items.maxY(item)) / 2,
      }));
      if (ends) paths.push({ status, points: ends, isLost: true });
    }
  }
  return paths;
}

/** Paths of one look are one stroke. */
function paintPaths(frame: Frame, paths: readonly Path[], isStrong: boolean): void {
  const { ctx, colours } = frame;
  const looks: readonly (readonly [(path: Path) => boolean, string, readonly number[]])[] = [
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
  const isInPlace = points.every(({ xUm, yUm }) => xUm === first.xUm && yUm === first.yUm);
  ctx.moveTo(px(frame, first.xUm) + (isInPlace ? IN_RACK_PX : 0), py(frame, first.yUm));
  if (isInPlace) ctx.arc(px(frame, first.xUm), py(frame, first.yUm), IN_RACK_PX, 0, 2 * Math.PI);
  else for (const point of points) ctx.lineTo(px(frame, point.xUm), py(frame, point.yUm));
}

/** The cables that a preview adds or leads by another way. */
function cablesOfPreview({ view }: Editor, { diff }: Preview): readonly Cable[] {
  const cables = new Map<string, Cable>();
  const note = (record: AnyRecord | undefined): void => {
    if (cables.size >= MAX_CABLES) return;
    if (record?.typeName === 'cable') cables.set(record.id, record);
    if (record?.typeName === 'cableVia') note(view.get(record.cableId));
  };
  for (const record of diff.added.values()) note(record);
  for (const record of diff.removed.values()) if (record.typeName === 'cableVia') note(record);
  for (const [, after] of diff.updated.values()) note(after);
  return [...cables.values()];
}
