import type { Rectangle } from 'electron';

/** Size and place of the last window, as kept between sessions. */
export interface WindowPlacement {
  readonly bounds: Rectangle | null;
  readonly isMaximized: boolean;
}

export const DEFAULT_SIZE = { width: 1440, height: 900 };
export const MINIMUM_SIZE = { width: 800, height: 500 };
/** So much of a window must lie on a screen that it can be grabbed. */
const VISIBLE_PX = 80;

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every((number) => Number.isSafeInteger(number));
}

/** Reads a stored placement; anything odd, or a place on a screen that is gone, gives the default. */
export function parsePlacement(value: unknown, workAreas: readonly Rectangle[]): WindowPlacement {
  if (typeof value !== 'object' || value === null) return { bounds: null, isMaximized: false };
  const { bounds, isMaximized } = value as Record<string, unknown>;
  if (!isRectangle(bounds)) return { bounds: null, isMaximized: isMaximized === true };
  const isLarge = bounds.width >= MINIMUM_SIZE.width && bounds.height >= MINIMUM_SIZE.height;
  const isReachable = workAreas.some(
    (area) =>
      bounds.x + bounds.width >= area.x + VISIBLE_PX &&
      bounds.x <= area.x + area.width - VISIBLE_PX &&
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - VISIBLE_PX,
  );
  return { bounds: isLarge && isReachable ? bounds : null, isMaximized: isMaximized === true };
}
