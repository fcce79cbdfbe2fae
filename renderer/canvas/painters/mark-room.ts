import type { LabelBox } from './label-cache';

/** How far a mark stays from the edges of its item. */
const MARK_INSET_PX = 2;

/** Half the height of the mark of a finding in the corner of an item, where a rack of 600 mm is this wide on screen. */
export function markSizePx(rackPx: number): number {
  return Math.min(9, Math.max(3, rackPx / 5));
}

/** The middle of the mark in the top right corner of a box. */
export function markCentre([x, y, w]: LabelBox, sizePx: number): readonly [x: number, y: number] {
  return [x + w - sizePx - MARK_INSET_PX, y + sizePx + MARK_INSET_PX];
}

/**
 * The part of an item's box in which `lines` lines of text do not run into its mark: below the mark, or the whole box
 * where they are clear of it anyway. Where nothing would be left below, the whole box: a name matters more.
 */
export function roomBesideMark(
  box: LabelBox,
  sizePx: number,
  text: { readonly lines: number; readonly linePx: number; readonly isUpright: boolean },
): LabelBox {
  const [x, y, w, h] = box;
  const taken = 2 * sizePx + MARK_INSET_PX;
  const needed = text.lines * text.linePx;
  if (!text.isUpright && (h / text.lines - text.linePx) / 2 >= taken) return box;
  const left = h - taken;
  return left >= needed ? [x, y + taken, w, left] : box;
}
