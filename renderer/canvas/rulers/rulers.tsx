import { useEffect, useRef, type PointerEvent } from 'react';
import { useSyncExternalStore } from 'react';
import type { Guide } from '#shared/model/records/guide';
import type { Editor } from '../../editor/editor';
import type { Session } from '../../session/session';
import { onCanvasColoursChange, readCanvasColours } from '../../theme/canvas-colours';
import { RULER_PX } from '../../tools/guide/off-plan';
import type { Tools } from '../../tools/tools';
import { modifiersOf, toolPointer } from '../input/to-tool-event';
import type { Ctx } from '../painters/frame';
import { paintRuler } from './ruler-painter';
import { rulerScale } from './ruler-scale';
import './rulers.css';

interface RulersProps {
  readonly editor: Editor;
  readonly session: Session;
  readonly tools: Tools;
}

/**
 * Rulers along the top and the left of the plan, in the unit chosen. A guide is pulled out of either. They are for eye
 * and hand; with the keyboard, guides are made by their actions and placed in the inspector.
 */
export function Rulers({ editor, session, tools }: RulersProps) {
  const top = useRef<HTMLCanvasElement>(null);
  const left = useRef<HTMLCanvasElement>(null);
  const marks = useRef<{ x: HTMLDivElement | null; y: HTMLDivElement | null }>({ x: null, y: null });

  useEffect(() => {
    let colours = readCanvasColours();
    let request = 0;
    const paint = () => {
      request = 0;
      for (const [axis, canvas] of [['x', top.current] as const, ['y', left.current] as const])
        if (canvas) paintOn(canvas, axis, editor, session, colours);
    };
    const later = () => {
      request ||= requestAnimationFrame(paint);
    };
    const follow = () => {
      const at = tools.pointer.get()?.screen;
      const { x, y } = marks.current;
      if (x) x.style.transform = `translateX(${at ? Math.round(at.x) : -10}px)`;
      if (y) y.style.transform = `translateY(${at ? Math.round(at.y) : -10}px)`;
    };
    const stops = [
      editor.camera.subscribe(later),
      editor.viewSize.subscribe(later),
      editor.selection.subscribe(later),
      editor.changed.subscribe(later),
      editor.replaced.subscribe(later),
      session.subscribe(later),
      tools.pointer.subscribe(follow),
      onCanvasColoursChange((next) => {
        colours = next;
        later();
      }),
    ];
    paint();
    follow();
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(request);
    };
  }, [editor, session, tools]);

  const pull = (axis: Guide['axis']) => pullHandlers(axis, editor, tools);
  return (
    <div className="rulers" aria-hidden data-testid="rulers">
      <canvas ref={top} className="ruler ruler-top" data-testid="ruler-top" {...pull('y')} />
      <canvas ref={left} className="ruler ruler-left" data-testid="ruler-left" {...pull('x')} />
      <RulerUnit editor={editor} session={session} />
      <div className="ruler-mark ruler-mark-x" ref={(element) => void (marks.current.x = element)} />
      <div className="ruler-mark ruler-mark-y" ref={(element) => void (marks.current.y = element)} />
    </div>
  );
}

/** The unit of the labels, in the corner between the rulers. */
function RulerUnit({ editor, session }: Pick<RulersProps, 'editor' | 'session'>) {
  const symbol = useSyncExternalStore(
    (listener) => {
      const stops = [editor.camera.subscribe(listener), session.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    () => rulerScale(session.getState().lengthUnit, editor.camera.get().scale, 64).symbol,
  );
  return <div className="ruler-unit">{symbol}</div>;
}

/** A press on a ruler goes on as a gesture of the tools, in the plan's coordinates. */
function pullHandlers(axis: Guide['axis'], editor: Editor, tools: Tools) {
  const toTool = (event: PointerEvent<HTMLElement>) => {
    const plan = event.currentTarget.closest<HTMLElement>('.plan') ?? event.currentTarget;
    return toolPointer(editor, plan, event, modifiersOf(event), event.button);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.isDefaultPrevented()) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      // Escape and the modifiers are keys of the plan.
      event.currentTarget.closest('.plan')?.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
      tools.pullGuide(axis);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) tools.pointerMove(toTool(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) tools.pointerUp(toTool(event));
    },
    onPointerCancel: () => tools.cancelGesture(),
  };
}

function paintOn(
  canvas: HTMLCanvasElement,
  axis: 'x' | 'y',
  editor: Editor,
  session: Session,
  colours: ReturnType<typeof readCanvasColours>,
): void {
  const view = editor.viewSize.get();
  const length = Math.max(1, (axis === 'x' ? view.width : view.height) - RULER_PX);
  const [width, height] = axis === 'x' ? [length, RULER_PX] : [RULER_PX, length];
  const dpr = window.devicePixelRatio;
  const [deviceWidth, deviceHeight] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const ctx: Ctx | null = canvas.getContext('2d');
  if (!ctx) return;
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  const { lengthUnit, usesDecimalComma } = session.getState();
  paintRuler({
    ctx,
    axis,
    length,
    width: RULER_PX,
    start: RULER_PX,
    camera: editor.camera.get(),
    unit: lengthUnit,
    usesDecimalComma,
    colours,
    selected: selectedStretch(editor, axis),
  });
}

/** More than so many are not measured at each frame. */
const MAX_MEASURED = 500;

function selectedStretch(editor: Editor, axis: 'x' | 'y'): readonly [number, number] | undefined {
  const ids = editor.selection.get();
  const bounds = ids.size > 0 && ids.size <= MAX_MEASURED ? editor.boundsOf(ids) : undefined;
  return bounds && (axis === 'x' ? [bounds.minX, bounds.maxX] : [bounds.minY, bounds.maxY]);
}
