import type { PointUm } from '#shared/model/field';
import { formatLength, type LengthUnit } from '#shared/units/format';
import type { Um } from '#shared/units/length';

/** The length of each edge, to be written at its middle. */
export function edgeLabels(
  points: readonly PointUm[],
  isClosed: boolean,
  unit: LengthUnit,
): { at: PointUm; text: string }[] {
  const labels: { at: PointUm; text: string }[] = [];
  const edges = isClosed ? points.length : points.length - 1;
  for (let i = 0; i < edges; i++) {
    const a = points[i];
    const b = points[(i + 1) % points.length];
    if (!a || !b) continue;
    const length = Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]));
    if (length > 0) labels.push({ at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], text: formatLength(length as Um, unit) });
  }
  return labels;
}
