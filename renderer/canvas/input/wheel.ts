import { panBy, zoomAbout } from '#shared/geometry/camera';
import type { WheelMode } from '../../session/session';
import type { InputContext } from './connect-input';
import { modifiersOf } from './to-tool-event';
import { wheelDevice, type WheelSigns } from './wheel-device';

const LINE_PX = 16;
const PAGE_PX = 400;
/** Wheel pixels that double the scale. */
const DOUBLING_PX = 350;
/** A pinch sends small steps. */
const PINCH_DOUBLING_PX = 70;
/** One jump of a fast wheel never zooms by more than this. */
const MAX_STEP = 2;

/** What a turn of the wheel asks for: a zoom about the pointer, or a pan by these pixels. */
export type WheelStep =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number };

/**
 * With a mouse the wheel zooms about the pointer; with a trackpad it scrolls; `auto` takes each gesture for one of them. Mod, and a pinch, always zoom; Shift
 * scrolls sideways.
 */
export function readWheel(event: WheelEvent, mode: WheelMode): WheelStep {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
  const dx = event.deltaX * unit;
  const dy = event.deltaY * unit;
  const isPinch =
    event.ctrlKey && Math.abs(event.deltaY) < 50 && event.deltaMode === 0 && !Number.isInteger(event.deltaY);
  const { mod, shift } = modifiersOf(event);
  // Chromium's events have one field more than the standard's.
  const device = mode === 'auto' ? wheelDevice.take(event as WheelEvent & WheelSigns) : mode;
  const zooms = mod || event.ctrlKey || (device === 'mouse' && !shift);
  if (!zooms) return shift && dx === 0 ? { kind: 'pan', dx: -dy, dy: 0 } : { kind: 'pan', dx: -dx, dy: -dy };
  const factor = 2 ** (-dy / (isPinch ? PINCH_DOUBLING_PX : DOUBLING_PX));
  return { kind: 'zoom', factor: Math.min(MAX_STEP, Math.max(1 / MAX_STEP, factor)) };
}

/** Lets the wheel move the camera of the plan. @see readWheel */
export function connectWheel(element: HTMLElement, { editor, session }: InputContext): () => void {
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const step = readWheel(event, session.getState().wheelMode);
    const camera = editor.camera.get();
    if (step.kind === 'pan') {
      editor.camera.set(panBy(camera, step.dx, step.dy));
      return;
    }
    const box = element.getBoundingClientRect();
    const about = { x: event.clientX - box.left, y: event.clientY - box.top };
    editor.camera.set(zoomAbout(camera, about, camera.scale * step.factor));
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => element.removeEventListener('wheel', wheel);
}
