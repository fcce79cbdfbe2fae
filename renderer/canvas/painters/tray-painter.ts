/** Trays to scale, in the colour of what lies in them and the pattern of how they are made, and their drops. */
import { besidePath } from '#shared/geometry/beside-path';
import { rectsOverlap } from '#shared/geometry/rect';
import type { Tray } from '#shared/model/records/tray';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import type { DocumentView } from '#shared/store/document-view';
import { DROP_UM, trayBand, trayBounds, trayPartBounds } from '../../editor/trays';
import { alphaOf, frameRect, px, py, tracePolygon, type Frame } from './frame';
import type { CanvasColourName } from '../../theme/canvas-colours';

/** A tray narrower than this on screen is a line. */
const BAND_FROM_PX = 3;
/** From this width on the pattern of its form is drawn. */
const PATTERN_FROM_PX = 9;
/** Bars of a ladder, and wires of a basket, lie this far apart. */
const RUNG_UM = { ladder: 300_000, basket: 100_000 } as const;
const LEAST_RUNG_PX = 5;
/** Lines of what is not known lie this far apart. */
const HATCH_PX = 6;
/** More bars than this in one frame are not drawn: they would be a tint. */
const MAX_RUNGS = 4000;

const KIND_COLOURS: { readonly [K in Tray['kind']]: CanvasColourName } = {
  copper: 'trayCopper',
  fibre: 'trayFibre',
  power: 'trayPower',
  mixed: 'trayMixed',
};

/** What an overlay says of a tray: a colour in place of that of its kind; hatched where it is not known. */
export interface TrayTint {
  readonly colour: string;
  readonly isUnknown: boolean;
}
export type TrayFill = (trayId: string) => TrayTint;

/** Trays of one level, with their drops over them when they hang overhead. */
export function paintTrays(
  frame: Frame,
  view: DocumentView,
  level: Tray['level'],
  hides: (id: string) => boolean,
  fillOf?: TrayFill,
): void {
  const rect = frameRect(frame);
  const lines = new Map<string, Tray[]>();
  for (const tray of view.all('tray').values()) {
    if (tray.level !== level || hides(tray.id) || !rectsOverlap(rect, trayBounds(tray))) continue;
    if (tray.widthUm * frame.camera.scale >= BAND_FROM_PX) paintTray(frame, tray, fillOf?.(tray.id));
    else {
      const colour = fillOf?.(tray.id).colour ?? frame.colours[KIND_COLOURS[tray.kind]];
      const known = lines.get(colour);
      if (known) known.push(tray);
      else lines.set(colour, [tray]);
    }
  }
  for (const [colour, trays] of lines) paintLines(frame, trays, colour, level, fillOf !== undefined);
  if (level === 'underfloor') return;
  for (const drop of view.all('trayDrop').values())
    if (!hides(drop.id) && rectsOverlap(rect, trayPartBounds(drop))) paintDrop(frame, drop);
}

/** Far out: all of one colour in one stroke. */
function paintLines(
  frame: Frame,
  trays: readonly Tray[],
  colour: string,
  level: Tray['level'],
  isOverlay: boolean,
): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const { path } of trays)
    for (const [index, [x, y]] of path.entries()) {
      if (index === 0) ctx.moveTo(px(frame, x), py(frame, y));
      else ctx.lineTo(px(frame, x), py(frame, y));
    }
  ctx.lineWidth = isOverlay ? 3 : 1.5;
  ctx.strokeStyle = colour;
  ctx.globalAlpha = (level === 'overhead' ? 0.9 : 0.6) * alphaOf(frame);
  if (level === 'underfloor') ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = alphaOf(frame);
}

/** One tray; under the floor with dashed edges and paler. */
export function paintTray(frame: Frame, tray: Tray, tint?: TrayTint): void {
  const { ctx, colours, camera } = frame;
  const isOverhead = tray.level === 'overhead';
  const colour = colours[KIND_COLOURS[tray.kind]];
  const widthPx = tray.widthUm * camera.scale;
  tracePolygon(frame, trayBand(tray));
  ctx.fillStyle = tint?.isUnknown ? colours.background : (tint?.colour ?? colour);
  const isSolid = tray.form === 'solid' || tray.form === 'raceway';
  ctx.globalAlpha = (tint ? 0.75 : isSolid ? 0.34 : 0.16) * (isOverhead ? 1 : 0.6) * alphaOf(frame);
  ctx.fill();
  ctx.globalAlpha = (isOverhead ? 0.95 : 0.65) * alphaOf(frame);
  ctx.strokeStyle = colour;
  ctx.lineWidth = tray.form === 'raceway' ? 2 : 1.25;
  ctx.lineJoin = 'miter';
  if (!isOverhead) ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (tint?.isUnknown) paintUnknown(frame, tray, tint.colour);
  else if (widthPx >= PATTERN_FROM_PX) paintPattern(frame, tray, colour);
  ctx.globalAlpha = alphaOf(frame);
}

/** Leaning lines, as everything an overlay knows nothing of has them. */
function paintUnknown(frame: Frame, tray: Tray, colour: string): void {
  const { ctx, camera } = frame;
  ctx.beginPath();
  addRungs(frame, tray, HATCH_PX / camera.scale, HATCH_PX / 2);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** Bars across a ladder; wires across and along a basket; the divider. */
function paintPattern(frame: Frame, tray: Tray, colour: string): void {
  const { ctx, camera } = frame;
  ctx.beginPath();
  if (tray.form === 'ladder' || tray.form === 'basket') addRungs(frame, tray, RUNG_UM[tray.form]);
  if (tray.form === 'basket')
    for (const share of [-1 / 3, 1 / 3]) addLine(frame, besidePath(tray.path, (tray.widthUm / 2) * share));
  ctx.strokeStyle = colour;
  ctx.lineWidth = tray.form === 'ladder' ? 1 : 0.5;
  ctx.globalAlpha = (tray.form === 'ladder' ? 0.7 : 0.45) * alphaOf(frame);
  ctx.stroke();
  if (!tray.hasDivider) return;
  ctx.beginPath();
  addLine(frame, tray.path);
  ctx.lineWidth = Math.max(1.5, 8000 * camera.scale);
  ctx.globalAlpha = 0.9 * alphaOf(frame);
  ctx.stroke();
}

function addLine(frame: Frame, path: readonly (readonly [number, number])[]): void {
  for (const [index, [x, y]] of path.entries()) {
    if (index === 0) frame.ctx.moveTo(px(frame, x), py(frame, y));
    else frame.ctx.lineTo(px(frame, x), py(frame, y));
  }
}

/** Lines across a tray every `pitchUm`, leaning by so many pixels to each side of its middle line. */
function addRungs(frame: Frame, { path, widthUm }: Tray, pitchUm: number, leanPx = 0): void {
  const { ctx, camera } = frame;
  // Far out several bars are one, so that they never run together.
  const pitch = pitchUm * Math.max(1, Math.ceil(LEAST_RUNG_PX / (pitchUm * camera.scale)));
  let count = 0;
  path.forEach(([x, y], index) => {
    const before = path[index - 1];
    if (!before) return;
    const length = Math.hypot(x - before[0], y - before[1]);
    const [ux, uy] = [(x - before[0]) / length, (y - before[1]) / length];
    const half = (widthUm / 2) * camera.scale;
    for (let along = pitch / 2; along < length && count < MAX_RUNGS; along += pitch) {
      const [cx, cy] = [px(frame, before[0] + ux * along), py(frame, before[1] + uy * along)];
      if (cx < -half || cy < -half || cx > frame.size.width + half || cy > frame.size.height + half) continue;
      ctx.moveTo(cx - uy * half - ux * leanPx, cy + ux * half - uy * leanPx);
      ctx.lineTo(cx + uy * half + ux * leanPx, cy - ux * half + uy * leanPx);
      count++;
    }
  });
}

/** A waterfall: a box with lines that fall; a riser: a box with a cross. */
export function paintDrop(frame: Frame, drop: TrayDrop): void {
  const { ctx, colours, camera } = frame;
  const half = Math.max(3, (DROP_UM / 2) * camera.scale);
  const [x, y] = [px(frame, drop.xUm), py(frame, drop.yUm)];
  ctx.beginPath();
  ctx.rect(x - half, y - half, 2 * half, 2 * half);
  ctx.fillStyle = colours.background;
  ctx.globalAlpha = 0.75 * alphaOf(frame);
  ctx.fill();
  ctx.globalAlpha = alphaOf(frame);
  if (drop.kind === 'riser') {
    ctx.moveTo(x - half, y - half);
    ctx.lineTo(x + half, y + half);
    ctx.moveTo(x + half, y - half);
    ctx.lineTo(x - half, y + half);
  } else if (half >= 5)
    for (const share of [-0.5, 0, 0.5]) {
      ctx.moveTo(x + share * half, y - half * 0.6);
      ctx.lineTo(x + share * half, y + half * 0.6);
    }
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 1.25;
  ctx.stroke();
}
