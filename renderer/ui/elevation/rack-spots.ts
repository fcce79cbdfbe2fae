import { isIdOf } from '#shared/model/record-id';
import type { RackSpot } from './plan-drop';
import { bottomAt, FRAME_LEFT_PX, FRAME_WIDTH_PX, type Face } from './rack-layout';

/** Marks the drawing of one face of a rack in the page, so that a drop finds out where it is. */
export interface DrawingData {
  readonly rackId: string;
  readonly face: Face;
  readonly frame: number;
  readonly halfPx: number;
}

export function drawingAttributes({ rackId, face, frame, halfPx }: DrawingData): {
  readonly [name: `data-${string}`]: string;
} {
  return { 'data-rack-id': rackId, 'data-face': face, 'data-frame': String(frame), 'data-half-px': String(halfPx) };
}

/** The place in a rack under a point of the window, for something of this height; nothing beside the drawings. */
export function spotAt(panel: Element, x: number, y: number, heightHalfRu: number): RackSpot | undefined {
  for (const drawing of panel.querySelectorAll<SVGElement>('svg[data-rack-id]')) {
    const rect = drawing.getBoundingClientRect();
    if (x < rect.left || x > rect.right || y < rect.top || y > rect.bottom) continue;
    const { rackId = '', face, frame, halfPx } = drawing.dataset;
    if (!isIdOf(rackId, 'rack')) continue;
    const isLeft = x - rect.left < FRAME_LEFT_PX + FRAME_WIDTH_PX / 2;
    return {
      rackId,
      face: face === 'rear' ? 'rear' : 'front',
      bottomHalfRu:
        heightHalfRu === 0 ? undefined : bottomAt(y - rect.top, heightHalfRu, Number(frame), Number(halfPx)),
      side: isLeft ? 'left' : 'right',
    };
  }
  return undefined;
}
