import type { Ctx } from './frame';
import { shortNames } from './short-name';

/** Labels kept as bitmaps: a page of them. Beyond it the oldest go. */
const MAX_LABELS = 4000;

/** How a label is written. */
export interface LabelStyle {
  readonly font: string;
  readonly colour: string;
  readonly dpr: number;
}

/** Where on screen a label goes. */
export type LabelBox = readonly [x: number, y: number, w: number, h: number];

interface Label {
  readonly bitmap: OffscreenCanvas;
  readonly width: number;
  readonly height: number;
}

/**
 * Text as bitmaps by string, font, colour and pixel ratio: drawing letters is the slowest thing a canvas does, copying
 * a small bitmap among the fastest.
 */
export class LabelCache {
  private readonly labels = new Map<string, Label>();
  private readonly shortForms = new Map<string, string>();
  private readonly measure: OffscreenCanvasRenderingContext2D | null = new OffscreenCanvas(1, 1).getContext('2d');

  /** Draws `text` with its middle at (x, y), in CSS pixels. Nothing when it is wider than `maxWidth`. */
  drawCentred(ctx: Ctx, text: string, x: number, y: number, style: LabelStyle, maxWidth = Infinity): void {
    const label = this.get(text, style);
    if (!label || label.width > maxWidth) return;
    ctx.drawImage(
      label.bitmap,
      Math.round(x - label.width / 2),
      Math.round(y - label.height / 2),
      label.width,
      label.height,
    );
  }

  /** How much room a label takes, in CSS pixels; nothing for an empty one. */
  sizeOf(text: string, style: LabelStyle): { readonly width: number; readonly height: number } | undefined {
    return this.get(text, style);
  }

  /**
   * Draws `text` across the middle of a box, or along it where it only fits that way. Returns false where it fits
   * neither way and nothing was drawn.
   */
  drawInBox(ctx: Ctx, text: string, [x, y, w, h]: LabelBox, style: LabelStyle): boolean {
    const label = this.get(text, style);
    if (!label) return false;
    const [cx, cy] = [x + w / 2, y + h / 2];
    if (label.width <= w - 2 && label.height <= h) this.drawCentred(ctx, text, cx, cy, style);
    else if (label.width <= h - 4 && label.height <= w) drawUpright(ctx, label, cx, cy);
    else return false;
    return true;
  }

  /** As `drawInBox`; a name that fits neither way is shortened until it does. */
  drawNameInBox(ctx: Ctx, name: string, box: LabelBox, style: LabelStyle): void {
    if (this.drawInBox(ctx, name, box, style)) return;
    const [, , w, h] = box;
    const room = Math.floor(Math.max(w - 2, h - 4));
    const short = this.shortened(name, room, style);
    if (short !== '') this.drawInBox(ctx, short, box, style);
  }

  /** The longest short form of a name that is not wider than `room`; empty when none is. */
  private shortened(name: string, room: number, style: LabelStyle): string {
    const key = `${name}\n${room}\n${style.font}`;
    const known = this.shortForms.get(key);
    if (known !== undefined) return known;
    let short = '';
    if (this.measure) {
      this.measure.font = style.font;
      for (const form of shortNames(name)) {
        if (widthOf(this.measure, form) > room) continue;
        short = form;
        break;
      }
    }
    if (this.shortForms.size >= MAX_LABELS) this.shortForms.clear();
    this.shortForms.set(key, short);
    return short;
  }

  private get(text: string, { font, colour, dpr }: LabelStyle): Label | undefined {
    const key = `${text}\n${font}\n${colour}\n${dpr}`;
    const known = this.labels.get(key);
    if (known) return known;
    if (!this.measure || text === '') return undefined;
    this.measure.font = font;
    const metrics = this.measure.measureText(text);
    const width = widthOf(this.measure, text);
    const height = Math.ceil(metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent) + 2;
    const bitmap = new OffscreenCanvas(Math.max(1, width * dpr), Math.max(1, height * dpr));
    const ctx = bitmap.getContext('2d');
    if (!ctx) return undefined;
    ctx.scale(dpr, dpr);
    ctx.font = font;
    ctx.fillStyle = colour;
    ctx.textBaseline = 'middle';
    ctx.fillText(text, 1, height / 2);
    const label = { bitmap, width, height };
    if (this.labels.size >= MAX_LABELS) this.labels.delete(this.labels.keys().next().value ?? '');
    this.labels.set(key, label);
    return label;
  }
}

function widthOf(measure: OffscreenCanvasRenderingContext2D, text: string): number {
  return Math.ceil(measure.measureText(text).width) + 2;
}

function drawUpright(ctx: Ctx, { bitmap, width, height }: Label, x: number, y: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(-Math.PI / 2);
  ctx.drawImage(bitmap, Math.round(-width / 2), Math.round(-height / 2), width, height);
  ctx.restore();
}
