import { footprintCorners, frontDirection, rightDirection } from '../../geometry/footprint';
import type { Underlay } from '../../model/records/underlay';
import { readLineDrawing } from '../dxf/line-drawing';
import { lineShape, textShape, type PathCommand, type PointMm, type Shape } from '../drawing/drawing';
import type { Ink } from './ink';
import { toPaper, type PlanFrame } from './plan-frame';

const LINE_MM = 0.1;
const SMALLEST_TEXT_MM = 0.5;
/** Letters of a drawing are as high as their capitals, 0.7 of a font's size. */
const CAPITAL_SHARE = 0.7;

/** The drawings under the plan, as faint as they are on the screen: lines of CAD files, and the pictures that are given. */
export function underlayShapes(frame: PlanFrame): Shape[] {
  return [...frame.view.all('underlay').values()].flatMap((underlay) => {
    if (underlay.isHidden || frame.hides?.(underlay)) return [];
    return underlay.kind === 'lines' ? lineDrawingShapes(frame, underlay) : pictureShapes(frame, underlay);
  });
}

function pictureShapes(frame: PlanFrame, underlay: Underlay): Shape[] {
  const picture = frame.pictures?.get(underlay.id);
  if (!picture) return [];
  const [topLeft, topRight, , bottomLeft] = footprintCorners(underlay).map(([x, y]) => toPaper(frame, x, y));
  if (!topLeft || !topRight || !bottomLeft) return [];
  return [
    {
      kind: 'picture',
      picture,
      at: topLeft,
      across: [topRight[0] - topLeft[0], topRight[1] - topLeft[1]],
      down: [bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]],
      opacity: underlay.opacityPermille / 1000,
    },
  ];
}

function lineDrawingShapes(frame: PlanFrame, underlay: Underlay): Shape[] {
  const read = readLineDrawing(underlay.content);
  if (!read.ok) return [];
  const drawing = read.value;
  const hidden = new Set(underlay.hiddenLayers === '' ? [] : underlay.hiddenLayers.split('\n'));
  const front = frontDirection(underlay.rotationMdeg);
  const right = rightDirection(underlay.rotationMdeg);
  const scaleX = underlay.widthUm / drawing.widthUm;
  const scaleY = underlay.depthUm / drawing.depthUm;
  const colour = faded(frame.ink, underlay.opacityPermille / 1000);
  const at = (xUm: number, yUm: number): PointMm => {
    const [toRight, toBack] = [xUm * scaleX, yUm * scaleY];
    return toPaper(
      frame,
      underlay.xUm + right.x * toRight - front.x * toBack,
      underlay.yUm + right.y * toRight - front.y * toBack,
    );
  };
  const shapes: Shape[] = [];
  for (const { name, paths, texts } of drawing.layers) {
    if (hidden.has(name)) continue;
    for (const { points, isClosed } of paths) {
      const corners: PointMm[] = [];
      for (let i = 0; i + 1 < points.length; i += 2) corners.push(at(points[i] ?? 0, points[i + 1] ?? 0));
      const path = lineShape([corners], { stroke: colour, lineWidthMm: LINE_MM });
      const end: PathCommand[] = isClosed ? [['Z']] : [];
      shapes.push({ ...path, commands: [...path.commands, ...end] });
    }
    for (const { xUm, yUm, heightUm, rotationMdeg, text } of texts) {
      const size = (heightUm * scaleY * frame.mmPerUm) / CAPITAL_SHARE;
      const turnDeg = (rotationMdeg + underlay.rotationMdeg) / 1000;
      if (size >= SMALLEST_TEXT_MM) shapes.push(textShape(text, at(xUm, yUm), size, colour, { turnDeg }));
    }
  }
  return shapes;
}

/** The colour of text mixed with the paper, as if it were seen through. */
function faded({ text, paper }: Ink, opacity: number): string {
  const parts = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const under = parts(paper);
  const mixed = parts(text).map((part, index) => Math.round(part * opacity + (under[index] ?? 0) * (1 - opacity)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
