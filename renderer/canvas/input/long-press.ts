import type { PointPx } from '#shared/geometry/camera';

/** As long as touch screens commonly take for it. */
const HOLD_MS = 500;
/** A finger that lies still trembles by less than this. */
const TREMBLE_PX = 10;

/**
 * A finger that lies still for a while. Not all browsers tell of it, and some only when the finger is lifted, so it is
 * timed here.
 */
export class LongPress {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private from: PointPx | undefined;
  private isDone = false;

  /** A first finger came down: `held` is called once it has lain still long enough. */
  down(at: PointPx, held: () => void): void {
    this.end();
    this.isDone = false;
    this.from = at;
    this.timer = setTimeout(() => {
      this.isDone = true;
      this.end();
      held();
    }, HOLD_MS);
  }

  move(to: PointPx): void {
    if (this.from && Math.hypot(to.x - this.from.x, to.y - this.from.y) > TREMBLE_PX) this.end();
  }

  /** The finger moved away, was lifted, or another came down. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.from = undefined;
  }

  /** True when the finger that is down, or was last, was held: its release is no click. */
  get wasHeld(): boolean {
    return this.isDone;
  }
}
