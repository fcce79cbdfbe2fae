import { useCallback, useState } from 'react';
import type { Point } from './layout';

/** A line that is being drawn from a node. Places are in window pixels. */
export interface LinkDrag {
  readonly from: string;
  readonly at: Point;
  /** The box under the pointer, when it can be fed. */
  readonly to: string | undefined;
}

/** Draws a line from a box to the one the pointer is let go over; Escape drops it. */
export function useLinkDrag(onLink: (from: string, to: string) => unknown): {
  readonly drag: LinkDrag | undefined;
  readonly start: (from: string, event: React.PointerEvent) => void;
} {
  const [drag, setDrag] = useState<LinkDrag>();
  const start = useCallback(
    (from: string, event: React.PointerEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const targetOf = ({ clientX, clientY }: PointerEvent): string | undefined => {
        const id = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-box-id]')?.dataset['boxId'];
        return id?.startsWith('powerNode:') === true && id !== from ? id : undefined;
      };
      const move = (moved: PointerEvent): void =>
        setDrag({ from, at: [moved.clientX, moved.clientY], to: targetOf(moved) });
      const stop = (): void => {
        setDrag(undefined);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', stop);
        window.removeEventListener('keydown', escape, true);
      };
      const drop = (dropped: PointerEvent): void => {
        const to = targetOf(dropped);
        stop();
        if (to !== undefined) onLink(from, to);
      };
      const escape = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Escape') return;
        pressed.stopPropagation();
        stop();
      };
      setDrag({ from, at: [event.clientX, event.clientY], to: undefined });
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', drop);
      window.addEventListener('pointercancel', stop);
      window.addEventListener('keydown', escape, true);
    },
    [onLink],
  );
  return { drag, start };
}
