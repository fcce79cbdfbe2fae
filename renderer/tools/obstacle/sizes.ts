import type { ObstacleKind } from '../tool-id';

/** The size a click without a drag gives: what is most common of each kind, to be typed over or changed later. */
export const USUAL_SIZE: { readonly [kind in ObstacleKind]: { readonly widthUm: number; readonly depthUm: number } } = {
  column: { widthUm: 600_000, depthUm: 600_000 },
  wall: { widthUm: 3_000_000, depthUm: 150_000 },
  door: { widthUm: 1_200_000, depthUm: 100_000 },
  ramp: { widthUm: 1_500_000, depthUm: 3_600_000 },
  keepOut: { widthUm: 1_200_000, depthUm: 1_200_000 },
  dock: { widthUm: 3_000_000, depthUm: 1_200_000 },
  lift: { widthUm: 2_400_000, depthUm: 3_000_000 },
};

export const SIZE_HELP = 'type it, Tab, Enter · Shift: square, with a click one after another';
