import { rectsOverlap } from '#shared/geometry/rect';
import { footprintCorners } from '#shared/geometry/footprint';
import type { Editor } from '../../editor/editor';
import { EFFECT_KINDS, type EffectKind, type ItemEffect } from '../../editor/failure-effects';
import type { CanvasColours } from '../../theme/canvas-colours';
import type { SceneItem } from '../../editor/scene';
import { addPolygon, frameRect, px, py, type Frame } from './frame';

/** Items narrower than this show their effect without words. */
const WORDS_FROM_PX = 24;
const LINE_PX = 14;
const CROSS_FROM_PX = 10;
const HATCH_PX = 6;

interface Shown {
  readonly outline: readonly (readonly [number, number])[];
  readonly name: string;
  readonly effect: ItemEffect;
  /** On screen. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * What a failure does to racks and plant. Told by shape: dark is filled and crossed, failed crossed in its own colour,
 * overloaded has a doubled edge, what lost a way, its coolant or cool air is hatched; and by a word where there is room.
 */
export function paintFailure(frame: Frame, editor: Editor, hides: (id: string) => boolean): void {
  const failure = editor.failure.shown.get();
  if (!failure) return;
  const view = frameRect(frame);
  const byKind = new Map<EffectKind, Shown[]>();
  for (const [id, effect] of failure.effects) {
    const item = editor.scene.item(id);
    if (!item || hides(id) || !rectsOverlap(view, item.bounds)) continue;
    const { minX, minY, maxX, maxY } = item.bounds;
    const [x, y] = [px(frame, minX), py(frame, minY)];
    const box = { x, y, width: px(frame, maxX) - x, height: py(frame, maxY) - y };
    const list = byKind.get(effect.kind) ?? [];
    list.push({ outline: footprintCorners(item.footprint), name: nameOf(item.record), effect, box });
    byKind.set(effect.kind, list);
  }
  for (const kind of [...EFFECT_KINDS].reverse()) {
    const items = byKind.get(kind);
    if (items) paintKind(frame, kind, items);
  }
}

function paintKind(frame: Frame, kind: EffectKind, items: readonly Shown[]): void {
  const { colours } = frame;
  switch (kind) {
    case 'dark':
      fill(frame, items, darker(colours), 0.9);
      cross(frame, items, lighter(colours));
      break;
    case 'partlyDark':
      fill(frame, items, darker(colours), 0.5);
      hatch(frame, items, lighter(colours));
      break;
    case 'failed':
      fill(frame, items, colours.background, 0.85);
      cross(frame, items, colours.error);
      outline(frame, items, colours.error, 3);
      break;
    case 'overloaded':
      outline(frame, items, colours.error, 5);
      outline(frame, items, colours.background, 2);
      break;
    case 'noCoolant':
      hatch(frame, items, colours.zoneHot);
      outline(frame, items, colours.error, 3);
      break;
    case 'hot':
      hatch(frame, items, colours.zoneHot);
      outline(frame, items, colours.zoneHot, 2);
      break;
    case 'onBattery':
      hatch(frame, items, colours.info);
      outline(frame, items, colours.info, 2);
      break;
    case 'degraded':
      hatch(frame, items, colours.warning);
      outline(frame, items, colours.warning, 1.5);
      break;
  }
  paintWords(frame, kind, items);
}

/** What is dark is dark in either theme. */
function darker({ text, background }: CanvasColours): string {
  return brightness(text) < brightness(background) ? text : background;
}

function lighter({ text, background }: CanvasColours): string {
  return brightness(text) < brightness(background) ? background : text;
}

/** Of a colour written as #rrggbb. */
function brightness(colour: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
}

/** The name, which the fill covers, and what happens to the item. */
function paintWords(frame: Frame, kind: EffectKind, items: readonly Shown[]): void {
  const { ctx, colours } = frame;
  ctx.font = `600 11px ${colours.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const { name, effect, box } of items) {
    if (box.width < WORDS_FROM_PX) continue;
    const words = [name, effect.text].filter((word) => word !== '').slice(0, Math.floor(box.height / LINE_PX));
    const x = box.x + box.width / 2;
    for (const [index, word] of words.entries()) {
      const y = box.y + box.height / 2 + (index - (words.length - 1) / 2) * LINE_PX;
      const width = Math.min(box.width - 2, ctx.measureText(word).width + 6);
      ctx.fillStyle = colours.background;
      ctx.fillRect(x - width / 2, y - LINE_PX / 2, width, LINE_PX);
      const isGrave = kind === 'failed' || kind === 'overloaded' || kind === 'noCoolant';
      ctx.fillStyle = isGrave ? colours.error : colours.text;
      ctx.fillText(word, x, y, box.width - 4);
    }
  }
}

function nameOf(record: SceneItem['record']): string {
  return record.typeName === 'obstacle' ? '' : record.name;
}

function trace(frame: Frame, items: readonly Shown[]): void {
  frame.ctx.beginPath();
  for (const { outline: corners } of items) addPolygon(frame, corners);
}

function fill(frame: Frame, items: readonly Shown[], colour: string, alpha: number): void {
  const { ctx } = frame;
  trace(frame, items);
  ctx.globalAlpha = alpha;
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function outline(frame: Frame, items: readonly Shown[], colour: string, width: number): void {
  const { ctx } = frame;
  trace(frame, items);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

function cross(frame: Frame, items: readonly Shown[], colour: string): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const { outline: corners, box } of items) {
    if (box.width < CROSS_FROM_PX || box.height < CROSS_FROM_PX) continue;
    for (const [from, to] of [
      [corners[0], corners[2]],
      [corners[1], corners[3]],
    ]) {
      if (!from || !to) continue;
      ctx.moveTo(px(frame, from[0]), py(frame, from[1]));
      ctx.lineTo(px(frame, to[0]), py(frame, to[1]));
    }
  }
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

/** Slanted lines within each item's box on screen. */
function hatch(frame: Frame, items: readonly Shown[], colour: string): void {
  const { ctx } = frame;
  ctx.save();
  trace(frame, items);
  ctx.clip();
  ctx.beginPath();
  for (const { box } of items)
    for (let along = HATCH_PX; along < box.width + box.height; along += HATCH_PX) {
      ctx.moveTo(box.x + Math.min(along, box.width), box.y + Math.max(0, along - box.width));
      ctx.lineTo(box.x + Math.max(0, along - box.height), box.y + Math.min(along, box.height));
    }
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.restore();
}
