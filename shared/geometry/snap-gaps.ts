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

/** Lines at which the moving rectangle makes equal gaps. Gaps of nothing are edges, which attract by themselves. */
export function* gapLines(moving: Span, spans: readonly Span[], slackUm: number): Generator<SnapLine> {
  const { before, beforeThat, after, afterThat } = neighboursOf(moving, spans, slackUm);
  const size = moving.max - moving.min;
  if (before && after && after.min - before.max > size)
    yield { atUm: (before.max + after.min) / 2, anchor: 'centre', kind: 'gap' };
  if (before && beforeThat && before.min > beforeThat.max)
    yield { atUm: before.max + (before.min - beforeThat.max), anchor: 'min', kind: 'gap' };
  if (after && afterThat && afterThat.min > after.max)
    yield { atUm: after.min - (afterThat.min - after.max), anchor: 'max', kind: 'gap' };
}

/** The equal gaps around a rectangle that has snapped, each as a measure. */
export function gapGuides(axis: SnapAxis, moved: Span, spans: readonly Span[]): SnapGuide[] {
  const { before, beforeThat, after, afterThat } = neighboursOf(moved, spans, 0);
  const near: (SnapGuide | undefined)[] = [
    before && measure(axis, before.max, moved.min, before, moved),
    after && measure(axis, moved.max, after.min, moved, after),
  ];
  const far: (SnapGuide | undefined)[] = [
    before && beforeThat && measure(axis, beforeThat.max, before.min, beforeThat, before),
    after && afterThat && measure(axis, after.max, afterThat.min, after, afterThat),
  ];
  const gaps = [...near, ...far].filter((guide) => guide !== undefined);
  // Only gaps that another one equals say why it snapped.
  return gaps.filter((gap) => gaps.some((other) => other !== gap && Math.abs(lengthOf(other) - lengthOf(gap)) <= 1));
}

function lengthOf(guide: SnapGuide): number {
  return guide.toUm - guide.fromUm;
}

function measure(axis: SnapAxis, fromUm: number, toUm: number, a: Span, b: Span): SnapGuide {
  const atUm = (Math.max(a.crossMin, b.crossMin) + Math.min(a.crossMax, b.crossMax)) / 2;
  return { axis, kind: 'gap', atUm, fromUm, toUm, distanceUm: toUm - fromUm };
}
