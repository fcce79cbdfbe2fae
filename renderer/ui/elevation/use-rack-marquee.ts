import { useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import { useProgram } from '../program';
import type { RackLayout } from './rack-layout';
import { boxOf, type Box, type RackScale } from './rack-scale';

/** How far the pointer goes before a press is a drag, in pixels. */
const THRESHOLD_PX = 4;

/**
 * Selects the rack on a press in the empty part of a drawing, and the devices a drag over it touches; with Shift they
 * are added. Answers the frame of the drag and what to call on `pointerdown`.
 */
export function useRackMarquee(
  rackId: RecordId<'rack'>,
  layout: RackLayout,
  scale: RackScale,
): { readonly frame: Box | undefined; readonly start: (event: React.PointerEvent<SVGSVGElement>) => void } {
  const { editor } = useProgram();
  const [frame, setFrame] = useState<Box>();
  const start = (down: React.PointerEvent<SVGSVGElement>): void => {
    if (down.button !== 0) return;
    const drawing = down.currentTarget;
    const before = down.shiftKey ? [...editor.selection.get()].filter((id) => id.startsWith('device:')) : [];
    if (!down.shiftKey) editor.select([rackId]);
    const from = placeIn(drawing, down);
    const listeners = new AbortController();
    const { signal } = listeners;
    const end = (): void => {
      listeners.abort();
      setFrame(undefined);
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== down.pointerId) return;
      const to = placeIn(drawing, event);
      if (Math.hypot(to.x - from.x, to.y - from.y) < THRESHOLD_PX) return;
      const box = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
      setFrame(box);
      const touched = layout.devices
        .filter((seen) => meets(box, boxOf(scale, seen.type, seen.bottomHalfRu, seen.heightHalfRu, seen)))
        .map((seen) => seen.device.id);
      const next = [...new Set([...before, ...touched])];
      editor.select(next.length > 0 ? next : [rackId]);
    };
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('blur', end, { signal });
  };
  return { frame, start };
}

function placeIn(drawing: SVGSVGElement, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
  const { left, top } = drawing.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
