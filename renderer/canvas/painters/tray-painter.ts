/** Trays to scale, in the colour of what lies in them and the pattern of how they are made, and their drops. */
import { bandAround, besidePath } from '#shared/geometry/beside-path';
import { rectsOverlap } from '#shared/geometry/rect';
import type { Tray } from '#shared/model/records/tray';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import { pathBetween } from '#shared/operations/path-points';
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

type Path = readonly (readonly [number, number])[];

const KIND_COLOURS: { readonly [K in Tray['kind']]: CanvasColourName } = {
  copper: 'trayCopper',
  fibre: 'trayFibre',
  power: 'trayPower',
  mixed: 'trayMixed',
};

/** Part of a tray as an overlay shows it, by offsets along its path (µm): hatched where it is not known. */
export interface TrayTint {
  readonly fromUm: number;
  readonly toUm: number;
  readonly colour: string;
  readonly isUnknown: boolean;
}

/** What an overlay says of a tray, from its start to its end. */
export type TrayFill = (trayId: string) => readonly TrayTint[];

/** Trays of one level, with their drops over them when they hang overhead. */
export function paintTrays(
  frame: Frame,
  view: DocumentView,
  level: Tray['level'],
  hides: (id: string) => boolean,
  fillOf?: TrayFill,
): void {
  const rect = frameRect(frame);
  const lines = new Map<string, Path[]>();
  const note = (colour: string, path: Path): void => {
    const known = lines.get(colour);
    if (known) known.push(path);
    else lines.set(colour, [path]);
  };
  for (const tray of view.all('tray').values()) {
    if (tray.level !== level || hides(tray.id) || !rectsOverlap(rect, trayBounds(tray))) continue;
    if (tray.widthUm * frame.camera.scale >= BAND_FROM_PX) paintTray(frame, tray, fillOf?.(tray.id));
    else if (!fillOf) note(frame.colours[KIND_COLOURS[tray.kind]], tray.path);
    else for (const { fromUm, toUm, colour } of fillOf(tray.id)) note(colour, pathBetween(tray.path, fromUm, toUm));
  }
  for (const [colour, paths] of lines) paintLines(frame, paths, colour, level, fillOf !== undefined);
  if (level === 'underfloor') return;
  for (const drop of view.all('trayDrop').values())
    if (!hides(drop.id) && rectsOverlap(rect, trayPartBounds(drop))) paintDrop(frame, drop);
}

/** Far out: all of one colour in one stroke. */
function paintLines(
  frame: Frame,
  paths: readonly Path[],
  colour: string,
  level: Tray['level'],
  isOverlay: boolean,
): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const path of paths) addLine(frame, path);
  ctx.lineWidth = isOverlay ? 3 : 1.5;
  ctx.strokeStyle = colour;
  ctx.globalAlpha = (level === 'overhead' ? 0.9 : 0.6) * alphaOf(frame);
  if (level === 'underfloor') ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = alphaOf(frame);
}

/** One tray; under the floor with dashed edges and paler. */
export function paintTray(frame: Frame, tray: Tray, tints?: readonly TrayTint[]): void {
  const { ctx, colours, camera } = frame;
  const isOverhead = tray.level === 'overhead';
  const colour = colours[KIND_COLOURS[tray.kind]];
  const widthPx = tray.widthUm * camera.scale;
  for (const tint of tints ?? []) paintTint(frame, tray, tint);
  tracePolygon(frame, trayBand(tray));
  if (!tints) {
    const isSolid = tray.form === 'solid' || tray.form === 'raceway';
    ctx.fillStyle = colour;
    ctx.globalAlpha = (isSolid ? 0.34 : 0.16) * (isOverhead ? 1 : 0.6) * alphaOf(frame);
    ctx.fill();
  }
  ctx.globalAlpha = (isOverhead ? 0.95 : 0.65) * alphaOf(frame);
  ctx.strokeStyle = colour;
  ctx.lineWidth = tray.form === 'raceway' ? 2 : 1.25;
  ctx.lineJoin = 'miter';
  if (!isOverhead) ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (widthPx >= PATTERN_FROM_PX && !tints) paintPattern(frame, tray, colour);
  ctx.globalAlpha = alphaOf(frame);
}

/** A part of a tray in the colour of an overlay; with leaning lines where it knows nothing. */
function paintTint(frame: Frame, { path, widthUm, level }: Tray, { fromUm, toUm, colour, isUnknown }: TrayTint): void {
  const { ctx, colours, camera } = frame;
  const part = pathBetween(path, fromUm, toUm);
  if (part.length < 2) return;
  ctx.globalAlpha = (level === 'overhead' ? 0.75 : 0.5) * alphaOf(frame);
  tracePolygon(frame, bandAround(part, widthUm / 2));
  ctx.fillStyle = isUnknown ? colours.background : colour;
  ctx.fill();
  if (!isUnknown) return;
  ctx.beginPath();
  addRungs(frame, { path: part, widthUm }, HATCH_PX / camera.scale, HATCH_PX / 2);
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

function addLine(frame: Frame, path: Path): void {
  for (const [index, [x, y]] of path.entries()) {
    if (index === 0) frame.ctx.moveTo(px(frame, x), py(frame, y));
    else frame.ctx.lineTo(px(frame, x), py(frame, y));
  }
}

/** Lines across a tray every `pitchUm`, leaning by so many pixels to each side of its middle line. */
function addRungs(frame: Frame, { path, widthUm }: Pick<Tray, 'path' | 'widthUm'>, pitchUm: number, leanPx = 0): void {
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
