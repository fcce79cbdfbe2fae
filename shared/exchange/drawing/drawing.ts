/**
 * A drawing on paper: shapes in millimetres from the top left corner of the sheet, x to the right, y down. What makes
 * drawings knows nothing of file formats; each format has a writer beside this file.
 */

export type PointMm = readonly [xMm: number, yMm: number];

export interface RectMm {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Colours are `#rrggbb`. Without `fill` nothing is filled, without `stroke` no line is drawn. */
export interface Paint {
  readonly fill?: string;
  /** From 0 to 1. @default 1 */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  /** @default 0.18 */
  readonly lineWidthMm?: number;
  readonly dashMm?: readonly number[];
}

export type PathCommand =
  | readonly ['M', ...PointMm]
  | readonly ['L', ...PointMm]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

export interface PathShape {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly paint: Paint;
  /** Id of the record this is the outline of. */
  readonly recordId?: string;
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Where the line of text stands: on its baseline. */
  readonly at: PointMm;
  readonly sizeMm: number;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold: boolean;
  /** Clockwise. */
  readonly turnDeg: number;
}

export interface GroupShape {
  readonly kind: 'group';
  /** What it holds: `Racks`, `Title block`. */
  readonly name: string;
  readonly clip?: RectMm;
  readonly shapes: readonly Shape[];
}

/** A picture as every format can hold it: a JPEG of three colours. */
export interface Picture {
  readonly jpegBase64: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PictureShape {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** Where its top left corner lies. */
  readonly at: PointMm;
  /** From there to its top right and to its bottom left corner. */
  readonly across: PointMm;
  readonly down: PointMm;
  /** From 0 to 1. */
  readonly opacity: number;
}

export type Shape = PathShape | TextShape | PictureShape | GroupShape;

export interface Drawing {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly author: string;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

export const DEFAULT_LINE_MM = 0.18;

/** A closed outline. */
export function polygonShape(points: readonly PointMm[], paint: Paint, recordId?: string): PathShape {
  const commands: PathCommand[] = points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y]);
  commands.push(['Z']);
  return { kind: 'path', commands, paint, ...(recordId === undefined ? {} : { recordId }) };
}

export function rectShape({ xMm: x, yMm: y, widthMm: w, heightMm: h }: RectMm, paint: Paint): PathShape {
  return polygonShape(
    [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ],
    paint,
  );
}

/** Open lines, each through its points. */
export function lineShape(lines: readonly (readonly PointMm[])[], paint: Paint): PathShape {
  const commands = lines.flatMap((points) =>
    points.map(([x, y], index): PathCommand => [index === 0 ? 'M' : 'L', x, y]),
  );
  return { kind: 'path', commands, paint };
}

/**
 * An arc about `centre` from one angle to another, in radians from the x axis towards the y axis. Cubic curves of at
 * most a quarter turn each stay within 0.03 % of the radius.
 */
export function arcCommands(centre: PointMm, radiusMm: number, fromRad: number, toRad: number): PathCommand[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(toRad - fromRad) / (Math.PI / 2) - 1e-9));
  const step = (toRad - fromRad) / pieces;
  const reach = (4 / 3) * Math.tan(step / 4) * radiusMm;
  const at = (angle: number): PointMm => [
    centre[0] + radiusMm * Math.cos(angle),
    centre[1] + radiusMm * Math.sin(angle),
  ];
  const commands: PathCommand[] = [['M', ...at(fromRad)]];
  for (let piece = 0; piece < pieces; piece++) {
    const a = fromRad + piece * step;
    const b = a + step;
    const [ax, ay] = at(a);
    const [bx, by] = at(b);
    commands.push([
      'C',
      ax - reach * Math.sin(a),
      ay + reach * Math.cos(a),
      bx + reach * Math.sin(b),
      by - reach * Math.cos(b),
      bx,
      by,
    ]);
  }
  return commands;
}

/** A line of text; `sizeMm` is the size of the font. */
export function textShape(
  text: string,
  at: PointMm,
  sizeMm: number,
  colour: string,
  options: { anchor?: TextShape['anchor']; isBold?: boolean; turnDeg?: number } = {},
): TextShape {
  const { anchor = 'start', isBold = false, turnDeg = 0 } = options;
  return { kind: 'text', text, at, sizeMm, colour, anchor, isBold, turnDeg };
}
