import { besidePath } from '../../geometry/beside-path';
import type { Tray } from '../../model/records/tray';
import type { TrayDrop } from '../../model/records/tray-drop';
import { trayOutline } from '../../operations/item-footprint';
import { lineShape, polygonShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { textWidth } from '../drawing/helvetica';
import type { Ink } from './ink';
import { outlineToPaper, toPaper, type PlanFrame } from './plan-frame';

const LINE_MM = 0.2;
const MARK_MM = 0.13;
const BAR_APART_MM = 2;
const LARGEST_NAME_MM = 2.2;
/** Smaller letters are not readable on paper. */
const SMALLEST_NAME_MM = 0.9;
/** A drop takes this much of the plan. */
const DROP_UM = 300_000;

const INK_OF: { readonly [kind in Tray['kind']]: 'trayCopper' | 'trayFibre' | 'trayPower' | 'trayMixed' } = {
  copper: 'trayCopper',
  fibre: 'trayFibre',
  power: 'trayPower',
  mixed: 'trayMixed',
};

/** A tray to scale, with the mark of its kind and its name at its first end; dashed under the floor. */
export function trayShapes(frame: PlanFrame, tray: Tray): Shape[] {
  const outline = outlineToPaper(frame, trayOutline(tray));
  const path = outlineToPaper(frame, tray.path);
  const widthMm = tray.widthUm * frame.mmPerUm;
  const shapes = bandShapes(frame.ink, tray, outline, path, widthMm, tray.id);
  const name = nameShape(frame.ink, tray.name, path, widthMm);
  return name ? [...shapes, name] : shapes;
}

/**
 * The band of a tray; the legend draws the same. Kinds are told apart without their colour: a line along fibre, bars
 * across copper, crosses along power, nothing in one for any data cable.
 */
export function bandShapes(
  ink: Ink,
  { kind, level }: Pick<Tray, 'kind' | 'level'>,
  outline: readonly PointMm[],
  path: readonly PointMm[],
  widthMm: number,
  recordId?: string,
): Shape[] {
  const colour = ink[INK_OF[kind]];
  const line = { stroke: colour, lineWidthMm: LINE_MM, ...(level === 'underfloor' ? { dashMm: [1.2, 0.8] } : {}) };
  const shapes: Shape[] = [polygonShape(outline, { fill: colour, fillOpacity: 0.16, ...line }, recordId)];
  const marks = kind === 'fibre' ? [path] : kind === 'copper' || kind === 'power' ? bars(path, widthMm, kind) : [];
  if (marks.length > 0) shapes.push(lineShape(marks, { stroke: colour, lineWidthMm: MARK_MM }));
  return shapes;
}

/** Bars across a path every few millimetres; for power each is crossed by one that leans the other way. */
function bars(path: readonly PointMm[], widthMm: number, kind: 'copper' | 'power'): PointMm[][] {
  const half = widthMm / 2;
  const lines: PointMm[][] = [];
  path.forEach(([x, y], index) => {
    const before = path[index - 1];
    if (!before) return;
    const length = Math.hypot(x - before[0], y - before[1]);
    if (length === 0) return;
    const [ux, uy] = [(x - before[0]) / length, (y - before[1]) / length];
    const pitch = Math.max(BAR_APART_MM, widthMm);
    for (let along = pitch / 2; along < length; along += pitch) {
      const [cx, cy] = [before[0] + ux * along, before[1] + uy * along];
      const lean = kind === 'power' ? half : 0;
      const bar = (by: number): PointMm[] => [
        [cx - uy * half - ux * by, cy + ux * half - uy * by],
        [cx + uy * half + ux * by, cy - ux * half + uy * by],
      ];
      lines.push(bar(lean));
      if (lean > 0) lines.push(bar(-lean));
    }
  });
  return lines;
}

function nameShape(ink: Ink, name: string, [start, next]: readonly PointMm[], widthMm: number): Shape | undefined {
  if (name === '' || !start || !next) return undefined;
  const size = Math.min(LARGEST_NAME_MM, widthMm * 0.6);
  const [dx, dy] = [next[0] - start[0], next[1] - start[1]];
  const length = Math.hypot(dx, dy);
  if (size < SMALLEST_NAME_MM || textWidth(name, size) + 2 > length) return undefined;
  // Read from the left or from below, whichever way the tray was drawn.
  const isBack = dx < 0 || (dx === 0 && dy > 0);
  const [ux, uy] = [dx / length, dy / length];
  const along = 1 + (isBack ? textWidth(name, size) : 0);
  const turn = (Math.atan2(isBack ? -uy : uy, isBack ? -ux : ux) * 180) / Math.PI;
  const turnRad = (turn * Math.PI) / 180;
  const down = size * 0.35;
  const at: PointMm = [
    start[0] + ux * along - Math.sin(turnRad) * down,
    start[1] + uy * along + Math.cos(turnRad) * down,
  ];
  return { ...textShape(name, at, size, ink.text), turnDeg: turn };
}

/** A waterfall or riser: the same mark as on the plan on screen. */
export function dropShapes(frame: PlanFrame, drop: TrayDrop): Shape[] {
  const half = Math.max(0.8, (DROP_UM / 2) * frame.mmPerUm);
  return dropMark(frame.ink, drop.kind, toPaper(frame, drop.xUm, drop.yUm), half, drop.id);
}

export function dropMark(ink: Ink, kind: TrayDrop['kind'], [x, y]: PointMm, half: number, recordId?: string): Shape[] {
  const box: PointMm[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
  const [a, b, c, d] = box as [PointMm, PointMm, PointMm, PointMm];
  const lines: PointMm[][] =
    kind === 'riser'
      ? [[a, c], [b, d]] // prettier-ignore
      : [-0.5, 0, 0.5].map((share) => [
          [x + share * half, y - half * 0.6],
          [x + share * half, y + half * 0.6],
        ]);
  const stroke = { stroke: ink.line, lineWidthMm: MARK_MM };
  return [polygonShape(box, { fill: ink.paper, ...stroke }, recordId), lineShape(lines, stroke)];
}

/** A piece of tray in a box of the legend, 6 by 4 mm from `at`. */
export function traySample(ink: Ink, kind: Tray['kind'], [x, y]: PointMm): Shape[] {
  const path: readonly PointMm[] = [
    [x, y + 2],
    [x + 6, y + 2],
  ];
  const outline = [...besidePath(path, 1.2), ...[...besidePath(path, -1.2)].reverse()];
  return bandShapes(ink, { kind, level: 'overhead' }, outline, path, 2.4);
}
