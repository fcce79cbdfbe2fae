import { useRef } from 'react';

/** Pixels of dragging that are one step. */
const PX_PER_STEP = 4;
const LARGE_STEP = 10;

/** Handlers for the label of a number. */
export interface LabelScrub {
  readonly onPointerDown: (event: React.PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: React.PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: React.PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onClick: (event: React.MouseEvent) => void;
}

export interface LabelScrubOptions {
  /** Nothing where there is no one number to change. */
  readonly value: number | undefined;
  readonly stepSize: number;
  readonly show: (value: number) => void;
  readonly commit: () => void;
  readonly giveUp: () => void;
}

/**
 * A label that changes its number when it is dragged sideways: four pixels a step, with Shift ten steps. The number
 * shows at once and is committed once, when the pointer is let go.
 */
export function useLabelScrub(options: LabelScrubOptions): LabelScrub | undefined {
  const drag = useRef<{ readonly fromX: number; readonly fromValue: number; hasMoved: boolean }>(undefined);
  const wasDragged = useRef(false);
  const { value } = options;
  if (value === undefined) return undefined;
  return {
    onPointerDown: (event) => {
      wasDragged.current = false;
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { fromX: event.clientX, fromValue: value, hasMoved: false };
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (!now) return;
      const steps = Math.trunc((event.clientX - now.fromX) / PX_PER_STEP);
      if (steps === 0 && !now.hasMoved) return;
      now.hasMoved = true;
      wasDragged.current = true;
      options.show(now.fromValue + steps * options.stepSize * (event.shiftKey ? LARGE_STEP : 1));
    },
    onPointerUp: () => {
      if (drag.current?.hasMoved) options.commit();
      drag.current = undefined;
    },
    onPointerCancel: () => {
      if (drag.current?.hasMoved) options.giveUp();
      drag.current = undefined;
    },
    // A drag is no click on the label, which would put the cursor into the field.
    onClick: (event) => {
      if (wasDragged.current) event.preventDefault();
    },
  };
}
