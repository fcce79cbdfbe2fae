/**
 * A drawing of lines and texts by layer, as it is embedded in a document: one text, one line of it for each shape.
 *
 *     W 1000 120000 80000       step in µm, width and depth in steps
 *     L "Walls"                 what follows is on this layer
 *     P 0 0 50 0 0 50           a closed path: first corner, then from corner to corner
 *     p 0 0 50 0                an open one
 *     T 10 20 3 90000 "R101"    a text: place, height of its letters, rotation clockwise in 1/1000°, words
 *
 * Coordinates count from the centre of the drawing, x to the east and y to the south.
 */
import { err, ok, type Result } from '../../units/result';

export interface DrawingPath {
  /** x and y of each corner in turn, in µm. */
  readonly points: readonly number[];
  readonly isClosed: boolean;
}

export interface DrawingText {
  readonly xUm: number;
  readonly yUm: number;
  readonly heightUm: number;
  readonly rotationMdeg: number;
  readonly text: string;
}

export interface DrawingLayer {
  readonly name: string;
  readonly paths: readonly DrawingPath[];
  readonly texts: readonly DrawingText[];
}

export interface LineDrawing {
  readonly widthUm: number;
  readonly depthUm: number;
  readonly layers: readonly DrawingLayer[];
}

/** The drawing as text, coordinates rounded to `stepUm`. */
export function writeLineDrawing(drawing: LineDrawing, stepUm: number): string {
  const inSteps = (um: number): number => Math.round(um / stepUm) + 0;
  const lines = [`W ${stepUm} ${inSteps(drawing.widthUm)} ${inSteps(drawing.depthUm)}`];
  for (const { name, paths, texts } of drawing.layers) {
    lines.push(`L ${JSON.stringify(name)}`);
    for (const { points, isClosed } of paths) {
      const steps = points.map(inSteps);
      const deltas = steps.map((value, index) => (index < 2 ? value : value - (steps[index - 2] ?? 0)));
      lines.push(`${isClosed ? 'P' : 'p'} ${deltas.join(' ')}`);
    }
    for (const { xUm, yUm, heightUm, rotationMdeg, text } of texts)
      lines.push(
        `T ${inSteps(xUm)} ${inSteps(yUm)} ${Math.max(1, inSteps(heightUm))} ${rotationMdeg} ${JSON.stringify(text)}`,
      );
  }
  return lines.join('\n');
}

/** Reads what `writeLineDrawing` wrote. Anything else is refused with the line it is in; nothing is run or looked up. */
export function readLineDrawing(content: string): Result<LineDrawing, string> {
  const [head = '', ...lines] = content.split('\n');
  const size = /^W (\d{1,7}) (\d{1,12}) (\d{1,12})$/.exec(head);
  if (!size) return err('The drawing does not begin with its size.');
  const [step = 1, width = 1, depth = 1] = size.slice(1).map(Number);
  const layers: { name: string; paths: DrawingPath[]; texts: DrawingText[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const isRead = line.startsWith('L ') ? addLayer(layers, line) : addShape(layers.at(-1), line, step);
    if (!isRead) return err(`Line ${index + 2} of the drawing cannot be read.`);
  }
  return ok({ widthUm: Math.max(1, width * step), depthUm: Math.max(1, depth * step), layers });
}

type OpenLayer = { name: string; paths: DrawingPath[]; texts: DrawingText[] };

function addLayer(layers: OpenLayer[], line: string): boolean {
  const name = quoted(line.slice(2));
  if (name === undefined) return false;
  layers.push({ name, paths: [], texts: [] });
  return true;
}

function addShape(layer: OpenLayer | undefined, line: string, step: number): boolean {
  if (!layer) return false;
  const kind = line.slice(0, 2);
  if (kind === 'T ') {
    const [, x, y, height, rotation, words] = /^T (-?\d+) (-?\d+) (\d+) (\d+) (".*")$/.exec(line) ?? [];
    const text = quoted(words ?? '');
    if (text === undefined) return false;
    layer.texts.push({
      xUm: Number(x) * step,
      yUm: Number(y) * step,
      heightUm: Number(height) * step,
      rotationMdeg: Number(rotation),
      text,
    });
    return true;
  }
  if (kind !== 'P ' && kind !== 'p ') return false;
  const values = line.slice(2).split(' ').map(Number);
  if (values.length < 4 || values.length % 2 !== 0 || !values.every(Number.isSafeInteger)) return false;
  for (let index = 2; index < values.length; index++) values[index] = (values[index] ?? 0) + (values[index - 2] ?? 0);
  layer.paths.push({ points: values.map((value) => value * step), isClosed: kind === 'P ' });
  return true;
}

function quoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
