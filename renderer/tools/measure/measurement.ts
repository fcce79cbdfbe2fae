import type { PointUm } from '#shared/model/field';
import { polygonAreaM2 } from '#shared/geometry/polygon';

/** Points that were measured through, in order. */
export interface Measurement {
  readonly points: readonly PointUm[];
  /** The last point is joined to the first. */
  readonly isClosed: boolean;
  /** Nothing is added any more; the next click begins anew. */
  readonly isFinished: boolean;
}

/** What a measurement says. */
export interface MeasuredFigures {
  /** Length of the last stretch. */
  readonly lastUm: number;
  readonly totalUm: number;
  /** Between the last two stretches, 0 to 180,000; of a single one, from level, 0 to 90,000. */
  readonly angleMdeg: number | undefined;
  readonly isAngleFromLevel: boolean;
  /** Of a closed measurement. */
  readonly areaM2: number | undefined;
}

/** Lengths, angle and area of a measurement. */
export function figuresOf({ points, isClosed }: Measurement): MeasuredFigures {
  const corners = isClosed ? [...points, ...points.slice(0, 1)] : points;
  const lengths = corners.slice(1).map((point, index) => distance(corners[index] ?? point, point));
  const angle = angleAtEnd(corners);
  return {
    lastUm: Math.round(lengths.at(-1) ?? 0),
    totalUm: Math.round(lengths.reduce((sum, length) => sum + length, 0)),
    angleMdeg: angle === undefined ? undefined : Math.round((angle * 180_000) / Math.PI),
    isAngleFromLevel: corners.length === 2,
    areaM2: isClosed ? polygonAreaM2(points) : undefined,
  };
}

function distance(a: PointUm, b: PointUm): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function angleAtEnd(corners: readonly PointUm[]): number | undefined {
  const [a, b, c] = corners.slice(-3);
  if (!a || !b || distance(a, b) === 0) return undefined;
  if (!c) return Math.atan2(Math.abs(b[1] - a[1]), Math.abs(b[0] - a[0]));
  const product = distance(a, b) * distance(b, c);
  if (product === 0) return undefined;
  const cosine = ((a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1])) / product;
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}
