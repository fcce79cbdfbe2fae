import { useEffect, useRef } from 'react';
import { panBy } from '#shared/geometry/camera';
import Konva from 'konva';
import { Layer, Shape, Stage } from 'react-konva';
import { useSyncExternalStore } from 'react';
import type { Editor } from '../editor/editor';
import type { Session } from '../session/session';
import type { DragController } from '../tools/drag-controller';
import type { Tools } from '../tools/tools';
import { connectInput } from './input/connect-input';
import { LAYERS, PlanRenderer, type LayerName } from './plan-renderer';

const MAX_DPR = 2;

interface StageViewProps {
  readonly editor: Editor;
  readonly session: Session;
  readonly tools: Tools;
  readonly drag: DragController;
  readonly onContextMenu: (x: number, y: number) => void;
}

/** The canvas of the plan: a Konva stage of three layers with one shape each, painted by `PlanRenderer`. */
export function StageView({ editor, session, tools, drag, onContextMenu }: StageViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const layers = useRef(new Map<LayerName, Konva.Layer>());
  const renderer = useRef<PlanRenderer | undefined>(undefined);
  const size = useSyncExternalStore(editor.viewSize.subscribe, editor.viewSize.get);
  const cursor = useSyncExternalStore(tools.cursor.subscribe, tools.cursor.get);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    Konva.pixelRatio = Math.min(MAX_DPR, window.devicePixelRatio);
    const plan = new PlanRenderer(editor, session, tools, (stale) => {
      for (const name of stale) layers.current.get(name)?.batchDraw();
    });
    renderer.current = plan;
    let isFirst = true;
    const resize = new ResizeObserver(() => {
      const before = editor.viewSize.get();
      const size = { width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) };
      editor.viewSize.set(size);
      // What was in the middle stays there when a panel opens beside the plan.
      if (isFirst) editor.zoomToFit();
      else
        editor.camera.set(
          panBy(editor.camera.get(), (size.width - before.width) / 2, (size.height - before.height) / 2),
        );
      isFirst = false;
    });
    resize.observe(element);
    const disconnect = connectInput(element, { editor, session, tools, drag, onContextMenu });
    for (const layer of layers.current.values()) layer.batchDraw();
    return () => {
      disconnect();
      resize.disconnect();
      plan.stop();
      renderer.current = undefined;
    };
  }, [editor, session, tools, drag, onContextMenu]);

  return (
    <div
      ref={host}
      className="stage"
      data-testid="canvas"
      tabIndex={0}
      role="application"
      aria-label="Floor plan. Tab walks through the items, arrow keys move the selection, Enter opens it, Shift+F10 opens its menu."
      style={{ cursor }}
    >
      <Stage width={size.width} height={size.height} listening={false}>
        {LAYERS.map((name) => (
          <Layer
            key={name}
            listening={false}
            ref={(layer) => {
              if (layer) layers.current.set(name, layer);
              else layers.current.delete(name);
            }}
          >
            <Shape
              listening={false}
              perfectDrawEnabled={false}
              sceneFunc={(context) => renderer.current?.paint(name, context._context as CanvasRenderingContext2D)}
            />
          </Layer>
        ))}
      </Stage>
    </div>
  );
}
