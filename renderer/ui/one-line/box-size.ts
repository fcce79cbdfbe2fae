import type { ChainBox } from './chain';

export const BOX_WIDTH_PX = 208;
const HEAD_PX = 66;
const FOOT_PX = 24;
export const ROW_PX = 21;
/** Circuits beyond these are told in words, with the way to the whole table. */
export const MAX_ROWS = 40;

/** Height of a box with its circuits folded or listed. */
export function boxHeight(box: ChainBox, isExpanded: boolean): number {
  if (box.feeds.length === 0) return HEAD_PX;
  const rows = Math.min(MAX_ROWS, box.feeds.length) + (box.feeds.length > MAX_ROWS ? 1 : 0);
  return HEAD_PX + FOOT_PX + (isExpanded ? rows * ROW_PX + 4 : 0);
}
