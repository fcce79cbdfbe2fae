import { panBy, type Camera } from '#shared/geometry/camera';
import type { InputContext } from './connect-input';

/** The strip along the edge in which a drag moves the plan, in pixels. */
const EDGE_PX = 28;
/** Pixels per frame at the very edge; less the farther in. */
const FASTEST_PX = 14;

/** Gestures that may want to go on beyond the view. */
const GESTURES = /^(select\.(translating|brushing|reshaping|resizing)|area\.drawing|obstacle\.drawing)/;

/** While something is dragged near the edge of the view, the plan comes to meet it, faster the nearer the edge. */
export function connectAutoPan({ editor, tools }: InputContext): () => void {
  let frame = 0;
  const step = () => {
    const speed = speedNow();
    frame = speed ? requestAnimationFrame(step) : 0;
    // Moving the camera moves the pointer over the plan, which is heard below: the next frame is asked for already.
    if (speed) editor.camera.set(within(panBy(editor.camera.get(), -speed.x, -speed.y)));
  };
  /** The plan comes no farther than the view is wide beyond what is on it: there is nothing to drop anything on. */
  const within = (camera: Camera): Camera => {
    const bounds = editor.scene.bounds();
    if (!bounds) return camera;
    const { width, height } = editor.viewSize.get();
    const [w, h] = [width / camera.scale, height / camera.scale];
    return {
      ...camera,
      xUm: Math.min(Math.max(camera.xUm, bounds.minX - w), bounds.maxX),
      yUm: Math.min(Math.max(camera.yUm, bounds.minY - h), bounds.maxY),
    };
  };
  const speedNow = (): { x: number; y: number } | undefined => {
    const pointer = tools.pointer.get();
    if (!pointer || !GESTURES.test(tools.path.get())) return undefined;
    const { width, height } = editor.viewSize.get();
    const x = pull(pointer.screen.x, width);
    const y = pull(pointer.screen.y, height);
    return x === 0 && y === 0 ? undefined : { x, y };
  };
  const stop = tools.pointer.subscribe(() => {
    if (frame === 0 && speedNow()) frame = requestAnimationFrame(step);
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

/** How far to go this frame for a pointer at `at` in a view of this extent; negative towards its beginning. */
export function pull(at: number, extent: number): number {
  if (at < EDGE_PX) return -FASTEST_PX * Math.min(1, (EDGE_PX - at) / EDGE_PX);
  if (at > extent - EDGE_PX) return FASTEST_PX * Math.min(1, (at - extent + EDGE_PX) / EDGE_PX);
  return 0;
}
