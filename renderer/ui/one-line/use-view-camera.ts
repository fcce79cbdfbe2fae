import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { readWheel } from '../../canvas/input/wheel';
import { useProgram } from '../program';
import { clampScale, fit, fitLegible, pan, zoomAt, type ViewCamera, type ViewSize } from './view-camera';

export interface MovingView {
  readonly camera: ViewCamera;
  readonly size: ViewSize;
  readonly setCamera: (change: (camera: ViewCamera, size: ViewSize) => ViewCamera) => void;
  /** Shows all of a drawing of this size. */
  readonly showAll: (drawing: ViewSize) => void;
  /** The same, but as large as it takes to read it. */
  readonly showLegible: (drawing: ViewSize) => void;
  /** Shows a drawing that has changed as the last one was shown. */
  readonly showAgain: (drawing: ViewSize) => void;
  /** Nobody has panned or zoomed since all was shown. */
  readonly isUntouched: RefObject<boolean>;
  readonly zoomBy: (factor: number) => void;
  /** Pans while the pointer is down. */
  readonly startPan: (event: React.PointerEvent) => void;
}

/** A camera over an element: the wheel as on the plan, panning by dragging the ground. */
export function useViewCamera(element: RefObject<HTMLElement | null>): MovingView {
  const { session } = useProgram();
  const [camera, set] = useState<ViewCamera>({ x: 0, y: 0, scale: 1 });
  const [size, setSize] = useState<ViewSize>({ width: 0, height: 0 });
  const measured = useRef(size);
  /** Nobody has panned or zoomed since all was shown, so a drawing that changes is shown anew. */
  const isUntouched = useRef(true);
  const shownWhole = useRef(false);

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = (): void => {
      measured.current = { width: target.clientWidth, height: target.clientHeight };
      setSize(measured.current);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      isUntouched.current = false;
      const step = readWheel(event, session.getState().wheelMode);
      const bounds = target.getBoundingClientRect();
      const about = [event.clientX - bounds.left, event.clientY - bounds.top] as const;
      set((now) =>
        step.kind === 'pan' ? pan(now, step.dx, step.dy) : zoomAt(now, about, clampScale(now.scale * step.factor)),
      );
    };
    target.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      target.removeEventListener('wheel', wheel);
    };
  }, [element, session]);

  const setCamera = useCallback<MovingView['setCamera']>((change) => set((now) => change(now, measured.current)), []);
  const showAll = useCallback((drawing: ViewSize) => {
    isUntouched.current = true;
    shownWhole.current = true;
    set(fit(drawing, measured.current));
  }, []);
  const showLegible = useCallback((drawing: ViewSize) => {
    isUntouched.current = true;
    shownWhole.current = false;
    set(fitLegible(drawing, measured.current));
  }, []);
  const showAgain = useCallback(
    (drawing: ViewSize) => (shownWhole.current ? showAll(drawing) : showLegible(drawing)),
    [showAll, showLegible],
  );
  const zoomBy = useCallback((factor: number) => {
    isUntouched.current = false;
    set((now) => zoomAt(now, [measured.current.width / 2, measured.current.height / 2], now.scale * factor));
  }, []);
  const startPan = useCallback((event: React.PointerEvent) => {
    const { currentTarget: target, pointerId } = event;
    let last: readonly [number, number] = [event.clientX, event.clientY];
    target.setPointerCapture(pointerId);
    isUntouched.current = false;
    const move = (moved: Event): void => {
      const { clientX, clientY } = moved as PointerEvent;
      const [dx, dy] = [clientX - last[0], clientY - last[1]];
      last = [clientX, clientY];
      set((now) => pan(now, dx, dy));
    };
    const stop = (): void => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', stop);
      target.removeEventListener('pointercancel', stop);
    };
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', stop);
    target.addEventListener('pointercancel', stop);
  }, []);
  return { camera, size, setCamera, showAll, showLegible, showAgain, isUntouched, zoomBy, startPan };
}
