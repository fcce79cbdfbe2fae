import type { Ctx } from './frame';

/** Labels kept as bitmaps: a page of them. Beyond it the oldest go. */
const MAX_LABELS = 4000;

/** How a label is written. */
export interface LabelStyle {
  readonly font: string;
  readonly colour: string;
  readonly dpr: number;
}

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

  /** Draws `text` across the middle of a box, or along it where it only fits that way; nothing where it fits neither. */
  drawInBox(
    ctx: Ctx,
    text: string,
    box: readonly [x: number, y: number, w: number, h: number],
    style: LabelStyle,
  ): void {
    const label = this.get(text, style);
    if (!label) return;
    const [x, y, w, h] = box;
    const [cx, cy] = [x + w / 2, y + h / 2];
    if (label.width <= w - 2 && label.height <= h) this.drawCentred(ctx, text, cx, cy, style);
    else if (label.width <= h - 4 && label.height <= w) {
      ctx.save();
      ctx.translate(cx, cy);
      ctx.rotate(-Math.PI / 2);
      ctx.drawImage(
        label.bitmap,
        Math.round(-label.width / 2),
        Math.round(-label.height / 2),
        label.width,
        label.height,
      );
      ctx.restore();
    }
  }

  private get(text: string, { font, colour, dpr }: LabelStyle): Label | undefined {
    const key = `${text}\n${font}\n${colour}\n${dpr}`;
    const known = this.labels.get(key);
    if (known) return known;
    if (!this.measure || text === '') return undefined;
    this.measure.font = font;
    const metrics = this.measure.measureText(text);
    const width = Math.ceil(metrics.width) + 2;
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
