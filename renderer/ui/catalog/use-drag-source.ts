import { useCallback, useEffect, useRef } from 'react';
import type { DragPayload } from '../../tools/drag-controller';
import { useProgram } from '../program';

/** How far the pointer goes before a press is a drag, in pixels. */
const THRESHOLD_PX = 4;
const DRAGGING_CLASS = 'is-dragging-across-panels';

/**
 * Makes an element something that can be dragged to the plan or into a rack: call the returned function on its
 * `pointerdown`. Escape, a lost pointer or a window that loses the focus cancels. A press that stays put stays a click.
 */
export function useDragSource(): (payload: DragPayload, event: React.PointerEvent) => void {
  const { drag } = useProgram();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  return useCallback(
    (payload, down) => {
      if (down.button !== 0 || !down.isPrimary) return;
      stop.current?.();
      const { clientX, clientY, pointerId } = down;
      const listeners = new AbortController();
      const { signal } = listeners;
      let isDragging = false;

      const end = (): void => {
        listeners.abort();
        document.body.classList.remove(DRAGGING_CLASS);
        stop.current = undefined;
        if (isDragging) swallowClick();
      };
      const cancel = (): void => {
        if (isDragging) drag.cancel();
        end();
      };
      stop.current = cancel;

      const onMove = (event: PointerEvent): void => {
        if (event.pointerId !== pointerId) return;
        if (isDragging) drag.move(event.clientX, event.clientY);
        else if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > THRESHOLD_PX) {
          isDragging = true;
          document.body.classList.add(DRAGGING_CLASS);
          drag.start(payload, event.clientX, event.clientY);
        }
      };
      const onUp = (event: PointerEvent): void => {
        if (event.pointerId !== pointerId) return;
        if (isDragging) drag.drop(event.clientX, event.clientY);
        end();
      };
      const onKey = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape' || !isDragging) return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      };
      window.addEventListener('pointermove', onMove, { signal });
      window.addEventListener('pointerup', onUp, { signal });
      window.addEventListener('pointercancel', cancel, { signal });
      window.addEventListener('blur', cancel, { signal });
      window.addEventListener('keydown', onKey, { signal, capture: true });
    },
    [drag],
  );
}

/** A drag that ends where it began also makes a click; that one is not meant. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
