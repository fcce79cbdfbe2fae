import { panBy, zoomAbout, type Camera, type PointPx } from '#shared/geometry/camera';

/**
 * Two fingers on a touch screen: the plan follows their middle and is as large as they are apart. What one finger was
 * doing is over when the second comes down, and nothing begins before both are up.
 */
export class TwoFingers {
  private readonly fingers = new Map<number, PointPx>();
  private isActive = false;

  /** Returns true when this finger makes it two. */
  down(id: number, at: PointPx): boolean {
    this.fingers.set(id, at);
    if (this.fingers.size < 2) return false;
    this.isActive = true;
    return true;
  }

  /** Where the camera comes to when a finger goes there; nothing when it is one finger's business. */
  move(id: number, to: PointPx, camera: Camera): Camera | undefined {
    if (!this.fingers.has(id)) return undefined;
    const before = this.pair();
    this.fingers.set(id, to);
    const after = this.pair();
    if (!this.isActive) return undefined;
    if (!before || !after) return camera;
    const moved = panBy(camera, after.middle.x - before.middle.x, after.middle.y - before.middle.y);
    const ratio = before.apart > 0 && after.apart > 0 ? after.apart / before.apart : 1;
    return zoomAbout(moved, after.middle, moved.scale * ratio);
  }

  /** Returns true when the finger was one of two, so that its release is no click. */
  up(id: number): boolean {
    const wasActive = this.isActive;
    this.fingers.delete(id);
    if (this.fingers.size === 0) this.isActive = false;
    return wasActive;
  }

  private pair(): { readonly middle: PointPx; readonly apart: number } | undefined {
    const [a, b] = [...this.fingers.values()];
    if (!a || !b) return undefined;
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: Math.hypot(b.x - a.x, b.y - a.y) };
  }
}
