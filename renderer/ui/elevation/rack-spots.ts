import { isIdOf } from '#shared/model/record-id';
import type { RackSpot } from './plan-drop';
import type { Face } from './rack-layout';
import { bottomAt, type Grip, type RackScale } from './rack-scale';

/** Marks the drawing of one face of a rack in the page, so that a drop finds out where it is. */
export function drawingAttributes(
  rackId: string,
  face: Face,
  { frameHalfRu, unitPx }: RackScale,
): { readonly [name: `data-${string}`]: string } {
  return {
    'data-rack-id': rackId,
    'data-face': face,
    'data-frame': String(frameHalfRu),
    'data-unit-px': String(unitPx),
  };
}

/** The place in a rack under a point of the window, for something held like this; nothing beside the drawings. */
export function spotAt(panel: Element, x: number, y: number, grip: Grip): RackSpot | undefined {
  for (const drawing of panel.querySelectorAll<SVGElement>('svg[data-rack-id]')) {
    const rect = drawing.getBoundingClientRect();
    if (x < rect.left || x > rect.right || y < rect.top || y > rect.bottom) continue;
    const { rackId = '', face, frame, unitPx } = drawing.dataset;
    if (!isIdOf(rackId, 'rack')) continue;
    const scale = { frameHalfRu: Number(frame), unitPx: Number(unitPx) };
    return {
      rackId,
      face: face === 'rear' ? 'rear' : 'front',
      bottomHalfRu: grip.heightHalfRu === 0 ? undefined : bottomAt(y - rect.top, scale, grip),
      side: x < (rect.left + rect.right) / 2 ? 'left' : 'right',
    };
  }
  return undefined;
}
