/** Equal gaps: a rectangle midway between two others, or as far from one as that is from the next. */
import type { SnapAxis, SnapGuide, SnapLine, Span } from './snap';

interface Neighbours {
  readonly before?: Span;
  readonly beforeThat?: Span;
  readonly after?: Span;
  readonly afterThat?: Span;
}

/** The two nearest on each side of those that stand in the same row, within reach of overlapping by `slackUm`. */
function neighboursOf(moving: Span, spans: readonly Span[], slackUm: number): Neighbours {
  const sameRow = spans.filter((span) => span.crossMin < moving.crossMax && moving.crossMin < span.crossMax);
  const lastBefore = (limit: number): Span | undefined => {
    let found: Span | undefined;
    for (const span of sameRow) if (span.max <= limit && (!found || span.max > found.max)) found = span;
    return found;
  };
  const firstAfter = (limit: number): Span | undefined => {
    let found: Span | undefined;
    for (const span of sameRow) if (span.min >= limit && (!found || span.min < found.min)) found = span;
    return found;
  };
  const before = lastBefore(moving.min + slackUm);
  const after = firstAfter(moving.max - slackUm);
  const beforeThat = before && lastBefore(before.min);
  const afterThat = after && firstAfter(after.max);
  return {
    ...(before ? { before } : {}),
    ...(beforeThat ? { beforeThat } : {}),
    ...(after ? { after } : {}),
    ...(afterThat ? { afterThat } : {}),
  };
}

/** A line at which two gaps are equal, with those the gaps are between. */
export interface GapLine extends SnapLine {
  readonly kind: 'gap';
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Lines at which the moving rectangle makes equal gaps. Gaps of nothing are edges, which attract by themselves. */
export function* gapLines(moving: Span, spans: readonly Span[], slackUm: number): Generator<GapLine> {
  const { before, beforeThat, after, afterThat } = neighboursOf(moving, spans, slackUm);
  const size = moving.max - moving.min;
  if (before && after && after.min - before.max > size)
    yield { atUm: (before.max + after.min) / 2, anchor: 'centre', kind: 'gap', before: [before], after: [after] };
  if (before && beforeThat && before.min > beforeThat.max)
    yield {
      atUm: before.max + (before.min - beforeThat.max),
      anchor: 'min',
      kind: 'gap',
      before: [beforeThat, before],
      after: [],
    };
  if (after && afterThat && afterThat.min > after.max)
    yield {
      atUm: after.min - (afterThat.min - after.max),
      anchor: 'max',
      kind: 'gap',
      before: [],
      after: [after, afterThat],
    };
}

/** The two equal gaps of a rectangle that has snapped to such a line, each as a measure. */
export function gapGuides(axis: SnapAxis, moved: Span, line: GapLine): SnapGuide[] {
  const inOrder = [...line.before, moved, ...line.after];
  return inOrder.slice(1).map((span, index) => measure(axis, inOrder[index] ?? moved, span));
}

function measure(axis: SnapAxis, a: Span, b: Span): SnapGuide {
  const atUm = (Math.max(a.crossMin, b.crossMin) + Math.min(a.crossMax, b.crossMax)) / 2;
  return { axis, kind: 'gap', atUm, fromUm: a.max, toUm: b.min, distanceUm: b.min - a.max };
}
