import { panBy, zoomAbout } from '#shared/geometry/camera';
import type { InputContext } from './connect-input';
import { modifiersOf } from './to-tool-event';

const LINE_PX = 16;
const PAGE_PX = 400;
/** Wheel pixels that double the scale. */
const DOUBLING_PX = 350;
/** A pinch sends small steps. */
const PINCH_DOUBLING_PX = 70;
/** One jump of a fast wheel never zooms by more than this. */
const MAX_STEP = 2;

/**
 * With a mouse the wheel zooms about the pointer; with a trackpad it scrolls. Mod, and a pinch, always zoom; Shift
 * scrolls sideways.
 */
export function connectWheel(element: HTMLElement, { editor, session }: InputContext): () => void {
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
    const dx = event.deltaX * unit;
    const dy = event.deltaY * unit;
    const isPinch =
      event.ctrlKey && Math.abs(event.deltaY) < 50 && event.deltaMode === 0 && !Number.isInteger(event.deltaY);
    const { mod, shift } = modifiersOf(event);
    const zooms = mod || event.ctrlKey || (session.getState().wheelMode === 'mouse' && !shift);
    const camera = editor.camera.get();
    if (!zooms) {
      editor.camera.set(shift && dx === 0 ? panBy(camera, -dy, 0) : panBy(camera, -dx, -dy));
      return;
    }
    const box = element.getBoundingClientRect();
    const about = { x: event.clientX - box.left, y: event.clientY - box.top };
    const factor = 2 ** (-dy / (isPinch ? PINCH_DOUBLING_PX : DOUBLING_PX));
    editor.camera.set(zoomAbout(camera, about, camera.scale * Math.min(MAX_STEP, Math.max(1 / MAX_STEP, factor))));
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => element.removeEventListener('wheel', wheel);
}
