import { lineShape, polygonShape, rectShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { formatNumber } from '../../units/format';
import type { Ink } from './ink';

const BAR_MM = 1.6;
const LABEL_MM = 2;
const METRES = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const FEET = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const MM_PER_FOOT = 304.8;

/**
 * A bar whose length is true at this scale, with a round number of metres or feet, at most `maxMm` long on paper.
 * `at` is its top left corner; it is about 6 mm high.
 */
export function scaleBar(ink: Ink, at: PointMm, maxMm: number, denominator: number, isImperial: boolean): Shape[] {
  const [steps, unit, unitMm] = isImperial ? ([FEET, 'ft', MM_PER_FOOT] as const) : ([METRES, 'm', 1000] as const);
  const lengthMm = (count: number): number => (count * unitMm) / denominator;
  const count = steps.filter((step) => lengthMm(step) <= maxMm).at(-1) ?? steps[0] ?? 1;
  const total = lengthMm(count);
  // Parts of a round length each: 2 m in halves of a metre, 5 m and 10 m in fifths.
  const parts = String(count).startsWith('2') ? 4 : 5;
  const [x, y] = at;
  const barY = y + LABEL_MM + 1;
  const shapes: Shape[] = [];
  for (let part = 0; part < parts; part += 2)
    shapes.push(
      rectShape(
        { xMm: x + (part * total) / parts, yMm: barY, widthMm: total / parts, heightMm: BAR_MM },
        { fill: ink.line },
      ),
    );
  shapes.push(
    rectShape({ xMm: x, yMm: barY, widthMm: total, heightMm: BAR_MM }, { stroke: ink.line, lineWidthMm: 0.15 }),
  );
  const label = (share: number, text: string): Shape =>
    textShape(text, [x + total * share, y + LABEL_MM], LABEL_MM, ink.text, { anchor: 'middle' });
  shapes.push(
    label(0, '0'),
    label(1 / parts, formatNumber(count / parts, 2)),
    textShape(`${count} ${unit}`, [x + total - 1, y + LABEL_MM], LABEL_MM, ink.text),
  );
  return shapes;
}

/** An arrow to north, which is up on every plan. */
export function northArrow(ink: Ink, centre: PointMm, sizeMm: number): Shape[] {
  const [x, y] = centre;
  const half = sizeMm / 2;
  const tip: PointMm = [x, y - half + 3];
  const tail: PointMm = [x, y + half];
  return [
    polygonShape([tip, [x + 2.2, tail[1]], [x, tail[1] - 2], [x - 2.2, tail[1]]], {
      stroke: ink.line,
      lineWidthMm: 0.2,
    }),
    polygonShape([tip, [x, tail[1] - 2], [x - 2.2, tail[1]]], { fill: ink.line }),
    lineShape([[tip, [x, tail[1] - 2]]], { stroke: ink.line, lineWidthMm: 0.2 }),
    textShape('N', [x, y - half + 2.2], 3, ink.text, { anchor: 'middle', isBold: true }),
  ];
}
