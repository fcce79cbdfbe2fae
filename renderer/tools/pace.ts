import type { PointPx } from '#shared/geometry/camera';

/** Faster than this across the screen the hand travels, and does not aim, in pixels per millisecond. */
const TRAVEL_PX_PER_MS = 0.8;
/** How much of the speed is that of the newest way: one long event among short ones does not count as haste. */
const NEWEST_SHARE = 0.5;

/** How fast the pointer goes over the screen. While it travels, nothing catches what it carries. */
export class Pace {
  private last: { readonly at: PointPx; readonly timeMs: number } | undefined;
  private speedPxPerMs = 0;

  /** The pointer was seen here. Two events of the same time say nothing about the speed. */
  note(at: PointPx, timeMs: number): void {
    const { last } = this;
    this.last = { at, timeMs };
    if (!last || timeMs <= last.timeMs) return;
    const speed = Math.hypot(at.x - last.at.x, at.y - last.at.y) / (timeMs - last.timeMs);
    this.speedPxPerMs += (speed - this.speedPxPerMs) * NEWEST_SHARE;
  }

  /** The pointer stands still, or pressed or let go: that is aiming. */
  rest(): void {
    this.speedPxPerMs = 0;
  }

  get isTravelling(): boolean {
    return this.speedPxPerMs > TRAVEL_PX_PER_MS;
  }
}
