import { besidePath } from '../../geometry/beside-path';
import type { PerforatedTile } from '../../model/records/perforated-tile';
import type { Pipe } from '../../model/records/pipe';
import { tileBounds } from '../../operations/item-footprint';
import { halfPairUm } from '../../operations/draw-pipe';
import { lineShape, polygonShape, type PointMm, type Shape } from '../drawing/drawing';
import { zoneColour } from './rooms';
import { boxOnPaper, outlineToPaper, type PlanFrame } from './plan-frame';

/** A perforated tile: a frame with slots, the more of them the more of it is open. */
export function tileShapes(frame: PlanFrame, tile: PerforatedTile): Shape[] {
  const { x, y, width, height } = boxOnPaper(frame, tileBounds(frame.view, tile));
  return perforated(frame, tile.openPermille, x, y, width, height, tile.id);
}

const MOST_SLOTS = 5;

/** The same at a place of the paper, for the legend. */
export function perforated(
  { ink }: PlanFrame,
  openPermille: number,
  x: number,
  y: number,
  width: number,
  height: number,
  recordId?: string,
): Shape[] {
  const colour = zoneColour(ink, 'coldAisle');
  const corners: readonly PointMm[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const count = Math.max(1, Math.ceil((openPermille / 1000) * MOST_SLOTS));
  const slots = Array.from({ length: count }, (_, slot): readonly PointMm[] => {
    const at = y + (height * (slot + 1)) / (count + 1);
    return [
      [x + width * 0.18, at],
      [x + width * 0.82, at],
    ];
  });
  return [
    polygonShape(corners, { stroke: colour, lineWidthMm: 0.13 }, recordId),
    lineShape(slots, { stroke: colour, lineWidthMm: 0.13 }),
  ];
}

const PIPE_MM = { overhead: 0.5, underfloor: 0.25 } as const;

/** A pipe: supply solid, return dashed, thinner under the floor. */
export function pipeShapes(frame: PlanFrame, pipe: Pipe): Shape[] {
  const path = outlineToPaper(frame, pipe.path);
  const lineWidthMm = PIPE_MM[pipe.level];
  // On a small scale the two lines would be one: they stay apart by as much as they are thick.
  const aside = pipe.carries === 'both' ? Math.max(halfPairUm(pipe) * frame.mmPerUm, lineWidthMm) : 0;
  return pipeLines(frame, pipe.carries, path, aside, lineWidthMm);
}

/** The same along a line of the paper, for the legend. */
export function pipeLines(
  { ink }: PlanFrame,
  carries: Pipe['carries'],
  path: readonly PointMm[],
  aside: number,
  lineWidthMm: number,
): Shape[] {
  const shapes: Shape[] = [];
  if (carries !== 'return')
    shapes.push(lineShape([besidePath(path, aside)], { stroke: zoneColour(ink, 'coldAisle'), lineWidthMm }));
  if (carries !== 'supply')
    shapes.push(
      lineShape([besidePath(path, -aside)], {
        stroke: zoneColour(ink, 'hotAisle'),
        lineWidthMm,
        dashMm: [2, 1.2],
      }),
    );
  return shapes;
}
