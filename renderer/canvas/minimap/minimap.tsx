import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { panBy, toWorld, viewRect, type Camera } from '#shared/geometry/camera';
import { rectContains } from '#shared/geometry/rect';
import type { Editor } from '../../editor/editor';
import { onCanvasColoursChange, readCanvasColours } from '../../theme/canvas-colours';
import { minimapCamera, paintMinimap, paintMinimapView } from './minimap-painter';
import './minimap.css';

const SIZE = { width: 192, height: 128 };
/** In a view that is not so many times as wide and high, the minimap would cover more than it shows. */
const MIN_VIEW_TIMES = 2.5;
/** After an edit the plan in small is painted anew at most so often. */
const REPAINT_MS = 150;

/**
 * The whole plan in small, with its findings and what the view shows of it; a press or drag moves the view there, arrow
 * keys push it. Shown while not all of the plan is in view and there is room for it.
 */
export function Minimap({ editor }: { readonly editor: Editor }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = useRef<Camera | undefined>(undefined);
  const [isNeeded, setNeeded] = useState(false);

  useEffect(() => {
    const dpr = window.devicePixelRatio;
    const plan = document.createElement('canvas');
    plan.width = SIZE.width * dpr;
    plan.height = SIZE.height * dpr;
    let colours = readCanvasColours();
    let isStale = true;
    let request = 0;
    let timer = 0;
    const paint = () => {
      request = 0;
      const bounds = editor.scene.bounds();
      const view = viewRect(editor.camera.get(), editor.viewSize.get());
      const { width, height } = editor.viewSize.get();
      const hasRoom = width >= SIZE.width * MIN_VIEW_TIMES && height >= SIZE.height * MIN_VIEW_TIMES;
      const isShown = hasRoom && bounds !== undefined && !rectContains(view, bounds);
      setNeeded(isShown);
      const ctx = canvas.current?.getContext('2d');
      if (!bounds || !isShown || !ctx) return;
      if (isStale) {
        const planCtx = plan.getContext('2d');
        camera.current = minimapCamera(bounds, SIZE);
        planCtx?.setTransform(dpr, 0, 0, dpr, 0, 0);
        if (planCtx) paintMinimap(planCtx, editor, camera.current, SIZE, colours);
        isStale = false;
      }
      ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
      ctx.drawImage(plan, 0, 0, SIZE.width, SIZE.height);
      if (camera.current) paintMinimapView({ ctx, camera: camera.current, size: SIZE, dpr, colours, unit: 'm' }, view);
    };
    const later = () => {
      request ||= requestAnimationFrame(paint);
    };
    const renew = () => {
      timer ||= window.setTimeout(() => {
        timer = 0;
        isStale = true;
        later();
      }, REPAINT_MS);
    };
    const stops = [
      editor.camera.subscribe(later),
      editor.viewSize.subscribe(later),
      editor.revision.subscribe(renew),
      onCanvasColoursChange((next) => {
        colours = next;
        renew();
      }),
    ];
    // Another document has checks of its own.
    let stopFindings = editor.checks.findings.subscribe(renew);
    const follow = () => {
      stopFindings();
      stopFindings = editor.checks.findings.subscribe(renew);
      renew();
    };
    stops.push(editor.replaced.subscribe(follow), () => stopFindings());
    later();
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(request);
      clearTimeout(timer);
    };
  }, [editor, isNeeded]);

  const goTo = (event: PointerEvent<HTMLElement>) => {
    if (!camera.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { xUm, yUm } = toWorld(camera.current, { x: event.clientX - box.left, y: event.clientY - box.top });
    const { scale } = editor.camera.get();
    const { width, height } = editor.viewSize.get();
    editor.camera.set({ xUm: xUm - width / 2 / scale, yUm: yUm - height / 2 / scale, scale });
  };
  const push = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const { width, height } = editor.viewSize.get();
    editor.camera.set(panBy(editor.camera.get(), (-step[0] * width) / 4, (-step[1] * height) / 4));
  };
  if (!isNeeded) return null;
  return (
    <div
      className="minimap"
      role="group"
      aria-label="Minimap. Arrow keys move the view."
      data-testid="minimap"
      tabIndex={0}
      onKeyDown={push}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <canvas
        ref={canvas}
        width={SIZE.width * window.devicePixelRatio}
        height={SIZE.height * window.devicePixelRatio}
        style={SIZE}
      />
    </div>
  );
}

const STEPS: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
