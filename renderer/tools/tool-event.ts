import type { PointPx } from '#shared/geometry/camera';
import type { PointXY } from '#shared/geometry/rect';

/** Keys held during an event; `mod` is Command on a Mac and Control elsewhere. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
  readonly mod: boolean;
}

/** A pointer event on the plan, in pixels from the view's top left and in the plan's micrometres. */
export interface ToolPointer extends Modifiers {
  readonly screen: PointPx;
  readonly world: PointXY;
  /** 0 left, 1 middle, 2 right; -1 while only moving. */
  readonly button: number;
  /** When it happened, in milliseconds of a clock that only goes forward. */
  readonly timeMs: number;
}

/** A key, while the plan has the focus. `key` is the letter typed, `code` the place on the keyboard. */
export interface ToolKey extends Modifiers {
  readonly key: string;
  readonly code: string;
  readonly isRepeat: boolean;
}
