import { createPortal } from 'react-dom';

/** Beside the pointer, clear of what it holds. */
const AWAY_PX = 18;
const WIDTH_PX = 260;

/** What a drag over the racks is told: beside the pointer, and never cut off by the drawing. */
export function PointerHint({
  text,
  isLegal,
  x,
  y,
}: {
  readonly text: string;
  readonly isLegal: boolean;
  readonly x: number;
  readonly y: number;
}) {
  const isLeft = x + AWAY_PX + WIDTH_PX > window.innerWidth;
  const across = isLeft ? { right: window.innerWidth - x + AWAY_PX } : { left: x + AWAY_PX };
  return createPortal(
    <div className={`pointer-hint ${isLegal ? '' : 'pointer-hint-illegal'}`} style={{ ...across, top: y + AWAY_PX }}>
      {text}
    </div>,
    document.body,
  );
}
