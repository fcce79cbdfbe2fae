import { BANDS } from '../../overlay/overlay';
import { KINDS, STATES, type BulkItems, type BulkKind } from '../bulk-items';
import type { LabelBox, LabelCache, LabelStyle } from './label-cache';
import { markCentre, markSizePx, roomBesideMark } from './mark-room';
import { OverlayFills } from './overlay-fills';
import { paintRunNames } from './run-names';
import { PixelPainter } from './pixel-painter';
import { alphaOf, frameRect, px, py, type Frame } from './frame';

/** A rack of 600 mm narrower than this on screen is written as pixels. */
const PIXEL_PATH_BELOW_PX = 6;
const STROKE_FROM_PX = 12;
const NAME_FROM_PX = 18;
/** More names than this are not readable anyway. */
const MAX_NAMES = 500;
const REFERENCE_WIDTH_UM = 600_000;
const BAND_BAR_PX = 3;
/** Two lines of text need this much height each. */
const LINE_PX = 14;

/** Which kinds of item are seen, and how opaque they are. */
export interface KindLayers {
  readonly someHidden: boolean;
  readonly isHidden: (kind: BulkKind) => boolean;
  readonly alpha: (kind: BulkKind) => number;
}

const ALL_SHOWN: KindLayers = { someHidden: false, isHidden: () => false, alpha: () => 1 };

/**
 * Racks and plant: one glyph each, batched by colour. How much is drawn follows the size on screen: pixels, bodies,
 * front edge and load, then names.
 */
export class ItemPainter {
  private readonly pixels = new PixelPainter();
  private readonly overlayFills = new OverlayFills();

  constructor(private readonly labels: LabelCache) {}

  /** Paints all items but those whose id `hides` is true for. */
  paint(
    frame: Frame,
    items: BulkItems,
    hides: ((id: string) => boolean) | undefined,
    layers: KindLayers = ALL_SHOWN,
  ): void {
    const rackPx = REFERENCE_WIDTH_UM * frame.camera.scale;
    const isHidden = (slot: number) =>
      (layers.someHidden && layers.isHidden(KINDS[items.kind[slot] ?? 0] ?? 'generic')) ||
      (hides?.(items.idAt(slot)) ?? false);
    if (rackPx < PIXEL_PATH_BELOW_PX) {
      this.pixels.paint(frame, items, isHidden);
      return;
    }
    const visible: number[][] = KINDS.map(() => []);
    const overhead: number[] = [];
    items.forEachIn(frameRect(frame), (slot) => {
      if (isHidden(slot)) return;
      if (items.isOverhead(slot)) overhead.push(slot);
      else visible[items.kind[slot] ?? 0]?.push(slot);
    });
    const { ctx } = frame;
    for (const [index, slots] of visible.entries()) {
      const kind = KINDS[index] ?? 'generic';
      const alpha = layers.alpha(kind);
      ctx.globalAlpha = alpha;
      this.paintKind({ ...frame, alpha }, items, kind, slots, rackPx);
    }
    ctx.globalAlpha = 1;
    this.paintOverhead(frame, items, overhead, layers);
    this.paintMarks(frame, items, visible.flat(), rackPx);
    if (rackPx >= NAME_FROM_PX) this.paintNames(frame, items, visible.flat(), overhead, layers);
  }

  private paintKind(frame: Frame, items: BulkItems, kind: BulkKind, slots: readonly number[], rackPx: number): void {
    if (slots.length === 0) return;
    const { ctx } = frame;
    const { fill, stroke } = coloursOf(frame, kind);
    const isColoured = items.overlayKind !== undefined && kind === 'rack';
    const { inOverlay, others } = byOverlay(items, slots, isColoured);
    if (inOverlay.length > 0)
      this.overlayFills.paint(frame, items, inOverlay, (some) => traceSlots(frame, items, some));
    if (others.length > 0) {
      traceSlots(frame, items, others);
      ctx.fillStyle = fill;
      ctx.fill();
    }
    if (rackPx >= STROKE_FROM_PX) {
      if (items.overlayKind === 'number') this.paintBandBars(frame, items, slots);
      else if (kind === 'rack' && !isColoured) this.paintLoads(frame, items, slots);
      traceSlots(frame, items, slots);
      ctx.lineWidth = 1;
      ctx.strokeStyle = stroke;
      ctx.stroke();
      this.paintFronts(frame, items, slots, kind === 'rack' ? frame.colours.rackFront : stroke);
    }
  }

  /** How much of its limit a rack draws, as a bar that grows from the rear. */
  private paintLoads(frame: Frame, items: BulkItems, slots: readonly number[]): void {
    const { ctx } = frame;
    ctx.beginPath();
    for (const slot of slots) {
      const share = (items.fill[slot] ?? 0) / 255;
      if (share === 0 || items.isTurned(slot)) continue;
      const [x, y, w, h] = boxOf(frame, items, slot);
      const facing = items.facing[slot];
      if (facing === 0) ctx.rect(x, y + h * (1 - share), w, h * share);
      else if (facing === 2) ctx.rect(x, y, w, h * share);
      else if (facing === 1) ctx.rect(x, y, w * share, h);
      else ctx.rect(x + w * (1 - share), y, w * share, h);
    }
    ctx.globalAlpha = 0.22 * alphaOf(frame);
    ctx.fillStyle = frame.colours.rackFront;
    ctx.fill();
    ctx.globalAlpha = alphaOf(frame);
  }

  /** A bar along one side, longer for a higher band, so that bands are told apart without colour. */
  private paintBandBars(frame: Frame, items: BulkItems, slots: readonly number[]): void {
    const { ctx } = frame;
    ctx.beginPath();
    for (const slot of slots) {
      const share = ((items.overlayClass[slot] ?? 0) - 1) / (BANDS - 1);
      if (share <= 0 || items.isTurned(slot)) continue;
      const [x, y, w, h] = boxOf(frame, items, slot);
      if (w <= h) ctx.rect(x + 1, y + h * (1 - share), BAND_BAR_PX, h * share);
      else ctx.rect(x, y + h - 1 - BAND_BAR_PX, w * share, BAND_BAR_PX);
    }
    ctx.fillStyle = frame.colours.rackStroke;
    ctx.fill();
  }

  /** A thick line along the front: which way a rack faces decides its aisle. */
  private paintFronts(frame: Frame, items: BulkItems, slots: readonly number[], colour: string): void {
    const { ctx } = frame;
    ctx.beginPath();
    for (const slot of slots) {
      if (items.isTurned(slot)) {
        const [a, b] = items.corners(slot);
        if (a && b) {
          ctx.moveTo(px(frame, a[0]), py(frame, a[1]));
          ctx.lineTo(px(frame, b[0]), py(frame, b[1]));
        }
        continue;
      }
      const [x, y, w, h] = boxOf(frame, items, slot);
      const facing = items.facing[slot];
      const inset = 1.5;
      if (facing === 0 || facing === 2) {
        const edge = facing === 0 ? y + inset : y + h - inset;
        ctx.moveTo(x + 1, edge);
        ctx.lineTo(x + w - 1, edge);
      } else {
        const edge = facing === 3 ? x + inset : x + w - inset;
        ctx.moveTo(edge, y + 1);
        ctx.lineTo(edge, y + h - 1);
      }
    }
    ctx.lineWidth = 3;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }

  /** Overhead runs are seen through: what stands below stays readable. */
  private paintOverhead(frame: Frame, items: BulkItems, slots: readonly number[], layers: KindLayers): void {
    if (slots.length === 0) return;
    const { ctx } = frame;
    for (const kind of KINDS) {
      const ofKind = slots.filter((slot) => KINDS[items.kind[slot] ?? 0] === kind);
      if (ofKind.length === 0) continue;
      const { fill, stroke } = coloursOf(frame, kind);
      const alpha = layers.alpha(kind);
      const { inOverlay, others } = byOverlay(items, ofKind, false);
      ctx.globalAlpha = alpha;
      this.overlayFills.paint(frame, items, inOverlay, (some) => traceSlots(frame, items, some));
      traceSlots(frame, items, others);
      ctx.globalAlpha = 0.55 * alpha;
      ctx.fillStyle = fill;
      ctx.fill();
      ctx.globalAlpha = alpha;
      traceSlots(frame, items, ofKind);
      ctx.setLineDash([6, 3]);
      ctx.lineWidth = 1;
      ctx.strokeStyle = stroke;
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.globalAlpha = 1;
    }
  }

  /** A mark in the corner of what has a finding: a triangle for an error, a diamond for a warning. */
  private paintMarks(frame: Frame, items: BulkItems, slots: readonly number[], rackPx: number): void {
    const { ctx, colours } = frame;
    const size = markSizePx(rackPx);
    for (const state of ['warning', 'error'] as const) {
      ctx.beginPath();
      for (const slot of slots) {
        if (STATES[items.state[slot] ?? 0] !== state) continue;
        const [cx, cy] = markCentre(boxOf(frame, items, slot), size);
        if (state === 'error') {
          ctx.moveTo(cx, cy - size);
          ctx.lineTo(cx + size, cy + size * 0.8);
          ctx.lineTo(cx - size, cy + size * 0.8);
        } else {
          ctx.moveTo(cx, cy - size);
          ctx.lineTo(cx + size, cy);
          ctx.lineTo(cx, cy + size);
          ctx.lineTo(cx - size, cy);
        }
        ctx.closePath();
      }
      ctx.fillStyle = state === 'error' ? colours.error : colours.warning;
      ctx.fill();
      if (rackPx >= STROKE_FROM_PX) {
        ctx.lineWidth = 1;
        ctx.strokeStyle = colours.background;
        ctx.stroke();
      }
    }
  }

  private paintNames(
    frame: Frame,
    items: BulkItems,
    slots: readonly number[],
    overhead: readonly number[],
    layers: KindLayers,
  ): void {
    const { ctx, dpr, colours } = frame;
    const style = { font: `500 11px ${colours.fontFamily}`, colour: colours.rackLabel, dpr };
    const alphaAt = (slot: number) => layers.alpha(KINDS[items.kind[slot] ?? 0] ?? 'generic');
    for (const slot of slots.slice(0, MAX_NAMES)) {
      ctx.globalAlpha = alphaAt(slot);
      const value = items.overlayTextAt(slot);
      const name = items.nameAt(slot);
      const [x, y, w, h] = this.textBox(frame, items, slot, { name, lines: value === '' ? 1 : 2 }, style);
      if (value === '') this.labels.drawNameInBox(ctx, name, [x, y, w, h], style);
      else if (h < 2 * LINE_PX) this.paintValue(frame, value, [x, y, w, h]);
      else {
        // The name above, what the overlay shows below it.
        this.labels.drawNameInBox(ctx, name, [x, y, w, h / 2], style);
        this.paintValue(frame, value, [x, y + h / 2, w, h / 2]);
      }
    }
    paintRunNames(frame, items, { runs: overhead, below: slots, alphaAt }, this.labels, style);
    ctx.globalAlpha = 1;
  }

  /** Where the words of an item go: clear of the mark of its findings, where it has one. */
  private textBox(
    frame: Frame,
    items: BulkItems,
    slot: number,
    text: { readonly name: string; readonly lines: number },
    style: LabelStyle,
  ): LabelBox {
    const box = boxOf(frame, items, slot);
    const state = STATES[items.state[slot] ?? 0];
    if (state !== 'error' && state !== 'warning') return box;
    const isUpright = (this.labels.sizeOf(text.name, style)?.width ?? 0) > box[2] - 2;
    const size = markSizePx(REFERENCE_WIDTH_UM * frame.camera.scale);
    return roomBesideMark(box, size, { lines: text.lines, linePx: LINE_PX, isUpright });
  }

  /** A figure is never shortened, only written smaller: part of a number is another number. */
  private paintValue({ ctx, dpr, colours }: Frame, value: string, box: LabelBox): void {
    const style = (size: number) => ({ font: `700 ${size}px ${colours.fontFamily}`, colour: colours.rackLabel, dpr });
    if (!this.labels.drawInBox(ctx, value, box, style(11))) this.labels.drawInBox(ctx, value, box, style(9));
  }
}

function coloursOf({ colours }: Frame, kind: BulkKind): { fill: string; stroke: string } {
  switch (kind) {
    case 'rack':
      return { fill: colours.rackFill, stroke: colours.rackStroke };
    case 'power':
      return { fill: colours.powerFill, stroke: colours.powerStroke };
    case 'cooling':
      return { fill: colours.coolingFill, stroke: colours.coolingStroke };
    case 'liquid':
      return { fill: colours.liquidFill, stroke: colours.liquidStroke };
    case 'generic':
      return { fill: colours.genericFill, stroke: colours.genericStroke };
  }
}

/** Screen box of an item, its edges on whole pixels so that strokes are sharp. */
function boxOf(frame: Frame, items: BulkItems, slot: number): [x: number, y: number, w: number, h: number] {
  const x = Math.round(px(frame, items.minX[slot] ?? 0)) + 0.5;
  const y = Math.round(py(frame, items.minY[slot] ?? 0)) + 0.5;
  const w = Math.round(px(frame, items.maxX[slot] ?? 0)) + 0.5 - x;
  const h = Math.round(py(frame, items.maxY[slot] ?? 0)) + 0.5 - y;
  return [x, y, w, h];
}

function traceSlots(frame: Frame, items: BulkItems, slots: readonly number[]): void {
  const { ctx } = frame;
  ctx.beginPath();
  for (const slot of slots) {
    if (!items.isTurned(slot)) {
      ctx.rect(...boxOf(frame, items, slot));
      continue;
    }
    for (const [index, [x, y]] of items.corners(slot).entries()) {
      if (index === 0) ctx.moveTo(px(frame, x), py(frame, y));
      else ctx.lineTo(px(frame, x), py(frame, y));
    }
    ctx.closePath();
  }
}

/** Items that the overlay colours, and those that keep the colour of their kind; of racks it colours all. */
function byOverlay(
  items: BulkItems,
  slots: readonly number[],
  takesAll: boolean,
): { readonly inOverlay: readonly number[]; readonly others: readonly number[] } {
  if (takesAll) return { inOverlay: slots, others: [] };
  if (items.overlayKind === undefined) return { inOverlay: [], others: slots };
  return {
    inOverlay: slots.filter((slot) => items.isInOverlay(slot)),
    others: slots.filter((slot) => !items.isInOverlay(slot)),
  };
}
