import { polygonBounds } from '../../geometry/polygon';
import { rectHasPoint } from '../../geometry/rect';
import type { Dimension } from '../../model/records/dimension';
import { dimensionLine, itemsOf } from '../../operations/dimension-line';
import { formatLength } from '../../units/format';
import type { Um } from '../../units/length';
import { lineShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { textWidth } from '../drawing/helvetica';
import { readableTurn } from './items';
import { toPaper, type PlanFrame } from './plan-frame';

const TEXT_MM = 2;
const LINE_MM = 0.13;
/** Half the length of the stroke at each end of the line. */
const TICK_MM = 1;

/** The dimensions of the part that is drawn: the line with a stroke at each end, lines to what it measures, the length. */
export function dimensionShapes(frame: PlanFrame): Shape[] {
  const room = [...frame.view.all('room').values()].find(({ id }) => id === frame.roomId);
  const bounds = room && polygonBounds(room.outline);
  const find = itemsOf(frame.view);
  return [...frame.view.all('dimension').values()].flatMap((dimension) => {
    const line = dimensionLine(dimension, find);
    if (!line || frame.hides?.(dimension) || (bounds && !rectHasPoint(bounds, line.from))) return [];
    return shapesOf(frame, dimension, line);
  });
}

function shapesOf(
  frame: PlanFrame,
  dimension: Dimension,
  line: NonNullable<ReturnType<typeof dimensionLine>>,
): Shape[] {
  const { ink, lengthUnit } = frame;
  const at = ({ xUm, yUm }: { xUm: number; yUm: number }): PointMm => toPaper(frame, xUm, yUm);
  const [start, end] = [at(line.start), at(line.end)];
  const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
  const tick = (point: PointMm): PointMm[] => {
    const [dx, dy] = [TICK_MM * Math.cos(angle - Math.PI / 4), TICK_MM * Math.sin(angle - Math.PI / 4)];
    return [
      [point[0] - dx, point[1] - dy],
      [point[0] + dx, point[1] + dy],
    ];
  };
  const text = formatLength(Math.round(line.lengthUm) as Um, lengthUnit, { decimals: lengthUnit === 'mm' ? 0 : 2 });
  const turn = readableTurn((angle * 180) / Math.PI);
  const up = (turn * Math.PI) / 180;
  const middle: PointMm = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const isTight = textWidth(text, TEXT_MM) > Math.hypot(end[0] - start[0], end[1] - start[1]);
  const lift = isTight ? 1.4 : 0.6;
  return [
    lineShape(
      [
        [at(line.from), start],
        [at(line.to), end],
      ],
      { stroke: ink.mutedText, lineWidthMm: LINE_MM / 2 },
    ),
    {
      ...lineShape([[start, end], tick(start), tick(end)], { stroke: ink.text, lineWidthMm: LINE_MM }),
      recordId: dimension.id,
    },
    textShape(text, [middle[0] + Math.sin(up) * lift, middle[1] - Math.cos(up) * lift], TEXT_MM, ink.text, {
      anchor: 'middle',
      turnDeg: turn,
    }),
  ];
}
