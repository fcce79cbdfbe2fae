import type { Finding, FindingShape } from '#shared/rules/engine/finding';
import type { Editor } from '../../editor/editor';
import { addPolygon, alphaOf, type Frame } from './frame';

/** Findings of more than this many selected things are not drawn: nobody could tell them apart. */
const MAX_SELECTED = 3;

/**
 * The shapes of findings: the strip that is too narrow, the panel that carries too much, the way that is blocked. Of
 * the finding that was gone to, of what is selected, and of what the pointer is over.
 */
export function paintFindings(frame: Frame, editor: Editor): void {
  for (const finding of findingsToShow(editor)) {
    const { shapes } = finding;
    if (!shapes) continue;
    const colour =
      finding.severity === 'error'
        ? frame.colours.error
        : finding.severity === 'warning'
          ? frame.colours.warning
          : frame.colours.info;
    for (const shape of shapes) paintShape(frame, shape, colour);
  }
}

function findingsToShow(editor: Editor): ReadonlySet<Finding> {
  const { checks } = editor;
  const shown = new Set<Finding>();
  const focused = editor.focusedFinding.get();
  const gone = focused === undefined ? undefined : checks.findings.get().find((finding) => finding.id === focused);
  if (gone) shown.add(gone);
  const selected = editor.selection.get();
  const ids = selected.size <= MAX_SELECTED ? [...selected] : [];
  const hovered = editor.hovered.get();
  for (const id of hovered === undefined ? ids : [...ids, hovered])
    for (const finding of checks.findingsOf(id)) shown.add(finding);
  return shown;
}

function paintShape(frame: Frame, { kind, points }: FindingShape, colour: string): void {
  const { ctx } = frame;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.beginPath();
  switch (kind) {
    case 'area':
      addPolygon(frame, points);
      ctx.globalAlpha = 0.22 * alphaOf(frame);
      ctx.fill();
      ctx.globalAlpha = alphaOf(frame);
      ctx.lineWidth = 1.5;
      ctx.setLineDash([6, 3]);
      ctx.stroke();
      ctx.setLineDash([]);
      return;
    case 'way':
      addPolygon(frame, points, false);
      ctx.lineWidth = 3;
      ctx.lineJoin = 'round';
      ctx.stroke();
      return;
    case 'spot':
      addPolygon(frame, points);
      ctx.globalAlpha = 0.5 * alphaOf(frame);
      ctx.fill();
      ctx.globalAlpha = alphaOf(frame);
      ctx.lineWidth = 2;
      ctx.stroke();
      return;
  }
}
