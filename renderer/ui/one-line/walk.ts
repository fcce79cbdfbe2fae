import type { Direction, Layout } from './layout';

/** The box an arrow key goes to: along the lines with and against the flow, else to the next box beside. */
export function boxBeside(
  chain: { readonly lines: readonly { readonly from: string; readonly to: string }[] },
  layout: Layout,
  direction: Direction,
  from: string,
  key: string,
): string | undefined {
  const flow = direction === 'right' ? { ArrowRight: 1, ArrowLeft: -1 } : { ArrowDown: 1, ArrowUp: -1 };
  const along = (flow as Record<string, number | undefined>)[key];
  const at = layout.boxes.get(from);
  if (!at) return undefined;
  const [mainAxis, crossAxis] = direction === 'right' ? ([0, 1] as const) : ([1, 0] as const);
  if (along !== undefined) {
    const next = chain.lines.flatMap((line) => {
      const id = along > 0 && line.from === from ? line.to : along < 0 && line.to === from ? line.from : undefined;
      const place = id === undefined ? undefined : layout.boxes.get(id);
      return id !== undefined && place ? [{ id, off: Math.abs(place[crossAxis] - at[crossAxis]) }] : [];
    });
    return next.sort((a, b) => a.off - b.off)[0]?.id;
  }
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return undefined;
  let best: { readonly id: string; readonly off: number } | undefined;
  for (const [id, place] of layout.boxes) {
    if (id === from || Math.abs(place[mainAxis] - at[mainAxis]) > 40) continue;
    const off = (place[crossAxis] - at[crossAxis]) * step;
    if (off > 0 && (!best || off < best.off)) best = { id, off };
  }
  return best?.id;
}
