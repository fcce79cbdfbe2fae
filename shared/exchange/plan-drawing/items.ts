import { CATEGORIES } from '../../catalog/categories';
import { footprintCorners } from '../../geometry/footprint';
import type { Equipment } from '../../model/records/equipment';
import type { Rack } from '../../model/records/rack';
import { footprintOf } from '../../operations/item-footprint';
import type { DocumentView } from '../../store/document-view';
import { lineShape, polygonShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { CAP_HEIGHT, textWidth } from '../drawing/helvetica';
import type { Ink } from './ink';
import { outlineToPaper, type PlanFrame } from './plan-frame';

/** What a floor item is drawn as. */
export type ItemLook = 'rack' | 'power' | 'cooling' | 'liquid' | 'generic';

const LARGEST_NAME_MM = 2.6;
/** Smaller letters are not readable on paper. */
const SMALLEST_NAME_MM = 0.9;
const NAME_PADDING_MM = 0.35;
const FRONT_MM = 0.6;

export function lookOf(view: DocumentView, item: Rack | Equipment): ItemLook {
  if (item.typeName === 'rack') return 'rack';
  const type = view.get(item.typeId)?.type;
  const symbol = type ? CATEGORIES[type.category].symbol : 'generic';
  return symbol === 'power' || symbol === 'cooling' || symbol === 'liquid' ? symbol : 'generic';
}

/** A rack or a piece of plant: its body, its mark, its front edge and its name. Overhead ones are dashed and clear. */
export function itemShapes(frame: PlanFrame, item: Rack | Equipment): { shapes: Shape[]; isNamed: boolean } {
  const corners = outlineToPaper(frame, footprintCorners(footprintOf(frame.view, item)));
  const look = lookOf(frame.view, item);
  const isOverhead = item.typeName === 'equipment' && item.isOverhead;
  const shapes = bodyShapes(frame.ink, corners, look, isOverhead, item.id);
  const name = nameShape(frame.ink, corners, item.name, isOverhead);
  if (name) shapes.push(name);
  return { shapes, isNamed: name !== undefined };
}

/** The body with mark and front edge; the legend draws the same. Corners clockwise from the front left. */
export function bodyShapes(
  ink: Ink,
  corners: readonly PointMm[],
  look: ItemLook,
  isOverhead: boolean,
  recordId?: string,
): Shape[] {
  const tone = ink[look];
  const stroke = { stroke: tone.line, lineWidthMm: 0.2 };
  if (isOverhead)
    return [
      polygonShape(corners, { fill: tone.fill, fillOpacity: 0.35 }),
      polygonShape(corners, { ...stroke, dashMm: [1.5, 0.8] }, recordId),
    ];
  const shapes: Shape[] = [polygonShape(corners, { fill: tone.fill, ...stroke }, recordId)];
  const marks = markOf(corners, look);
  if (marks.length > 0) shapes.push(lineShape(marks, { stroke: tone.line, lineWidthMm: 0.12 }));
  const [a, b, c] = corners;
  if (a && b && c) {
    const inset = Math.min(FRONT_MM / 2 + 0.1, distance(b, c) / 4);
    const front = [towards(a, corners[3] ?? a, inset), towards(b, c, inset)];
    shapes.push(
      lineShape([front], {
        stroke: look === 'rack' ? ink.front : tone.line,
        lineWidthMm: Math.min(FRONT_MM, inset * 2),
      }),
    );
  }
  return shapes;
}

/** Kinds of plant are told apart without their colour: power by cut rear corners, air by a fan, liquid by two lines. */
function markOf([a, b, c, d]: readonly PointMm[], look: ItemLook): PointMm[][] {
  if (!a || !b || !c || !d) return [];
  const reach = Math.min(distance(a, b), distance(b, c)) * 0.25;
  switch (look) {
    case 'rack':
    case 'generic':
      return [];
    case 'power':
      return [
        [towards(c, b, reach), towards(c, d, reach)],
        [towards(d, c, reach), towards(d, a, reach)],
      ];
    case 'cooling': {
      const middle: PointMm = [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2];
      const ahead: PointMm = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const [x, y] = towards(middle, ahead, reach * 0.7);
      const ring = Array.from({ length: 13 }, (_, i): PointMm => {
        const angle = (i * Math.PI) / 6;
        return [x + reach * 0.5 * Math.cos(angle), y + reach * 0.5 * Math.sin(angle)];
      });
      return [ring];
    }
    case 'liquid':
      return [
        [towards(d, a, reach * 0.5), towards(c, b, reach * 0.5)],
        [towards(d, a, reach), towards(c, b, reach)],
      ];
  }
}

/**
 * The name along whichever side gives it larger letters; nothing when it would be unreadable. Short names stand near the
 * front and those of overhead runs at one end, so that the two can be read where a run passes over racks.
 */
function nameShape(ink: Ink, corners: readonly PointMm[], name: string, isOverhead: boolean): Shape | undefined {
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d || name === '') return undefined;
  const width = distance(a, b);
  const depth = distance(b, c);
  const along = sizeIn(name, width, depth);
  const across = sizeIn(name, depth, width);
  const isAcross = across > along * 1.15;
  const size = isAcross ? across : along;
  if (size < SMALLEST_NAME_MM) return undefined;
  const [from, to] = isAcross ? [c, b] : [a, b];
  const turn = readableTurn((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI);
  const angle = (turn * Math.PI) / 180;
  const [rightX, rightY] = [Math.cos(angle), Math.sin(angle)];
  const drop = (size * CAP_HEIGHT) / 2;
  const length = isAcross ? depth : width;
  const toEnd = isOverhead ? Math.max(0, length / 2 - textWidth(name, size) / 2 - 1) : 0;
  const toFront = !isOverhead && !isAcross && depth > size * 4 ? 0.5 - (size * 0.9 + FRONT_MM) / depth : 0;
  const middle: PointMm = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  const base: PointMm = [
    middle[0] + (b[0] - c[0]) * toFront - rightX * toEnd - rightY * drop,
    middle[1] + (b[1] - c[1]) * toFront - rightY * toEnd + rightX * drop,
  ];
  return textShape(name, base, size, ink.text, { anchor: 'middle', turnDeg: turn });
}

function sizeIn(name: string, width: number, height: number): number {
  const byWidth = (width - 2 * NAME_PADDING_MM) / Math.max(0.01, textWidth(name, 1));
  return Math.min(LARGEST_NAME_MM, byWidth, (height - 2 * NAME_PADDING_MM) / 1.1);
}

/** The same direction turned so that text along it is not upside down: above −90° up to 90°, upright ones read upwards. */
export function readableTurn(deg: number): number {
  const turned = ((((Math.round(deg * 1000) / 1000 + 90) % 180) + 180) % 180) - 90;
  return turned;
}

function distance(a: PointMm, b: PointMm): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The point `mm` from `a` on the way to `b`. */
function towards(a: PointMm, b: PointMm, mm: number): PointMm {
  const length = distance(a, b);
  return length === 0 ? a : [a[0] + ((b[0] - a[0]) * mm) / length, a[1] + ((b[1] - a[1]) * mm) / length];
}
