import { readLineDrawing, type DrawingText, type LineDrawing } from '#shared/exchange/dxf/line-drawing';
import { rightDirection, frontDirection } from '#shared/geometry/footprint';
import type { PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { Underlay } from '#shared/model/records/underlay';

/** Drawings by the text they were read from: records are replaced at each edit, their content stays the same text. */
const drawings = new Map<string, LineDrawing | undefined>();
const MAX_KEPT = 8;

/** The drawing of an underlay of lines; nothing for a picture, or when its content cannot be read. */
export function linesOf(underlay: Underlay): LineDrawing | undefined {
  if (underlay.kind !== 'lines') return undefined;
  if (drawings.has(underlay.content)) return drawings.get(underlay.content);
  const read = readLineDrawing(underlay.content);
  const drawing = read.ok ? read.value : undefined;
  if (drawings.size >= MAX_KEPT) drawings.delete(drawings.keys().next().value ?? '');
  drawings.set(underlay.content, drawing);
  return drawing;
}

export function hiddenLayersOf(underlay: Underlay): ReadonlySet<string> {
  return new Set(underlay.hiddenLayers === '' ? [] : underlay.hiddenLayers.split('\n'));
}

/** The closed paths of a layer as outlines on the plan, in whole micrometres. */
export function outlinesOf(underlay: Underlay, drawing: LineDrawing, layerName: string): PointUm[][] {
  const right = rightDirection(underlay.rotationMdeg);
  const front = frontDirection(underlay.rotationMdeg);
  const scaleX = underlay.widthUm / drawing.widthUm;
  const scaleY = underlay.depthUm / drawing.depthUm;
  const outlines: PointUm[][] = [];
  for (const layer of drawing.layers) {
    if (layer.name !== layerName) continue;
    for (const { points, isClosed } of layer.paths) {
      if (!isClosed || points.length < 6) continue;
      const outline: PointUm[] = [];
      for (let index = 0; index < points.length; index += 2) {
        const x = (points[index] ?? 0) * scaleX;
        const y = (points[index + 1] ?? 0) * scaleY;
        outline.push([
          Math.round(underlay.xUm + right.x * x - front.x * y),
          Math.round(underlay.yUm + right.y * x - front.y * y),
        ]);
      }
      outlines.push(outline);
    }
  }
  return outlines;
}

/**
 * The corner of a drawing nearest to a point of the plan, in whole micrometres; nothing when none of the layers that are
 * shown has one within `reachUm`.
 */
export function nearestCorner(underlay: Underlay, at: PointXY, reachUm: number): PointUm | undefined {
  const drawing = linesOf(underlay);
  if (!drawing) return undefined;
  const right = rightDirection(underlay.rotationMdeg);
  const front = frontDirection(underlay.rotationMdeg);
  const scaleX = underlay.widthUm / drawing.widthUm;
  const scaleY = underlay.depthUm / drawing.depthUm;
  // The point as the drawing would have it, in micrometres from its middle: the search then needs no turning.
  const dx = at.xUm - underlay.xUm;
  const dy = at.yUm - underlay.yUm;
  const x = dx * right.x + dy * right.y;
  const y = -(dx * front.x + dy * front.y);
  const hidden = hiddenLayersOf(underlay);
  let best = reachUm ** 2;
  let found: readonly [number, number] | undefined;
  for (const layer of drawing.layers) {
    if (hidden.has(layer.name)) continue;
    for (const { points } of layer.paths)
      for (let index = 0; index < points.length; index += 2) {
        const cornerX = (points[index] ?? 0) * scaleX;
        const cornerY = (points[index + 1] ?? 0) * scaleY;
        const distance = (cornerX - x) ** 2 + (cornerY - y) ** 2;
        if (distance > best) continue;
        best = distance;
        found = [cornerX, cornerY];
      }
  }
  if (!found) return undefined;
  return [
    Math.round(underlay.xUm + right.x * found[0] - front.x * found[1]),
    Math.round(underlay.yUm + right.y * found[0] - front.y * found[1]),
  ];
}

/** A stretch of a layer that is painted or passed over as one. */
export interface LineChunk {
  readonly path: Path2D;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface PaintedLayer {
  readonly name: string;
  readonly chunks: readonly LineChunk[];
  readonly texts: readonly DrawingText[];
}

const CHUNK_POINTS = 1500;
const painted = new WeakMap<LineDrawing, readonly PaintedLayer[]>();

/** The layers of a drawing as paths in its own coordinates, made once. */
export function paintedLayersOf(drawing: LineDrawing): readonly PaintedLayer[] {
  const known = painted.get(drawing);
  if (known) return known;
  const layers = drawing.layers.map(({ name, paths, texts }) => ({ name, chunks: chunksOf(paths), texts }));
  painted.set(drawing, layers);
  return layers;
}

function chunksOf(paths: LineDrawing['layers'][number]['paths']): LineChunk[] {
  const chunks: LineChunk[] = [];
  let path = new Path2D();
  let count = 0;
  let box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  const close = (): void => {
    if (count > 0) chunks.push({ path, ...box });
    path = new Path2D();
    count = 0;
    box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  };
  for (const { points, isClosed } of paths) {
    for (let index = 0; index < points.length; index += 2) {
      const [x, y] = [points[index] ?? 0, points[index + 1] ?? 0];
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      box = {
        minX: Math.min(box.minX, x),
        minY: Math.min(box.minY, y),
        maxX: Math.max(box.maxX, x),
        maxY: Math.max(box.maxY, y),
      };
    }
    if (isClosed) path.closePath();
    count += points.length / 2;
    if (count >= CHUNK_POINTS) close();
  }
  close();
  return chunks;
}

const pointCounts = new WeakMap<LineDrawing, number>();

/** How many corners a drawing has, counted once. */
export function pointCountOf(drawing: LineDrawing): number {
  const known = pointCounts.get(drawing);
  if (known !== undefined) return known;
  let count = 0;
  for (const { paths } of drawing.layers) for (const { points } of paths) count += points.length / 2;
  pointCounts.set(drawing, count);
  return count;
}
