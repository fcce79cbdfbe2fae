/** So near to an edge of the panel a drag scrolls it, in pixels. */
const EDGE_PX = 36;
/** Pixels in a frame at the very edge; less further in. */
const FASTEST_PX = 14;

/** How far a pointer at `at` scrolls between `from` and `to`: nothing in the middle, more towards either end. */
export function scrollStep(at: number, from: number, to: number): number {
  const before = from + EDGE_PX - at;
  const after = at - (to - EDGE_PX);
  if (before > 0) return -Math.ceil((Math.min(before, EDGE_PX) / EDGE_PX) * FASTEST_PX);
  return after > 0 ? Math.ceil((Math.min(after, EDGE_PX) / EDGE_PX) * FASTEST_PX) : 0;
}

/** Scrolls a panel while a drag rests near one of its edges. */
export class EdgeScroll {
  private request = 0;

  /** `moved` is called after each step, since other things lie under the pointer then. */
  constructor(private readonly moved: (x: number, y: number) => void) {}

  /** Tells where the pointer is; call `stop` when it leaves. */
  at(panel: Element, x: number, y: number): void {
    this.stop();
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    const [dx, dy] = [scrollStep(x, left, right), scrollStep(y, top, bottom)];
    if (dx === 0 && dy === 0) return;
    this.request = requestAnimationFrame(() => {
      const { scrollLeft, scrollTop } = panel;
      panel.scrollBy(dx, dy);
      // At its end it rests.
      if (panel.scrollLeft !== scrollLeft || panel.scrollTop !== scrollTop) this.moved(x, y);
    });
  }

  stop(): void {
    cancelAnimationFrame(this.request);
  }
}
