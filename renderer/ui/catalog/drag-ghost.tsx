import { createPortal } from 'react-dom';
import { useProgram, useSignal } from '../program';
import './catalog.css';

/** What is being dragged, beside the pointer, while it is over nothing that draws a ghost of its own. */
export function DragGhost() {
  const { drag, catalog, editor } = useProgram();
  const active = useSignal(drag.active);
  if (!active || active.isOverTarget) return null;
  const { payload, x, y } = active;
  const name =
    payload.kind === 'catalogType'
      ? (catalog.get().get(payload.typeId)?.name ?? editor.view.get(`catalogType:${payload.typeId}`)?.type.name ?? '')
      : payload.ids.length === 1
        ? '1 device'
        : `${payload.ids.length} devices`;
  return createPortal(
    <div className="drag-ghost" style={{ transform: `translate(${x + 12}px, ${y + 12}px)` }}>
      {name}
    </div>,
    document.body,
  );
}
