import type { StrandMap, Strands } from './strand-map';

/** Up to this scale, in pixels per metre, about as many cables are one line. */
const COARSE_TO = 18;
/** From this scale on every cable is a line of its own, where there is room. */
const SINGLE_FROM = 70;
/** Room of a single cable, and the most that bundles and cables side by side take, in pixels. */
export const STRAND_PX = 2.5;
const MAX_BUNDLE_PX = 11;
export const MAX_RIBBON_PX = 64;

/** How the sum of all cables is drawn at one scale; what is picked goes by the same. */
export interface StrandLook {
  readonly strands: Strands;
  /** About as many cables are one line, which is wider than most of what lies under it. */
  readonly isFar: boolean;
  /** Every cable is a line of its own; otherwise those of one colour are one ribbon. */
  readonly isSingle: boolean;
}

/** `scale` is in pixels per micrometre. */
export function strandLook(map: StrandMap, scale: number): StrandLook {
  const pxPerM = scale * 1_000_000;
  const isFar = pxPerM < COARSE_TO;
  return { strands: isFar ? map.coarse : map.fine, isFar, isSingle: pxPerM >= SINGLE_FROM };
}

/** Room of each of so many cables beside each other, in pixels. */
export function spacingPx(isSingle: boolean, total: number): number {
  return isSingle
    ? Math.min(STRAND_PX, MAX_RIBBON_PX / total)
    : Math.min(MAX_BUNDLE_PX, Math.sqrt(total) * 1.2) / total;
}
