import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './tooltip.css';

const DELAY_MS = 500;
const MARGIN_PX = 6;

interface TooltipState {
  readonly anchor: DOMRect;
}

/** What an element needs to show a tooltip: handlers to spread on it, and the tooltip to render beside it. */
export interface TooltipParts {
  readonly handlers: {
    readonly onPointerEnter: (event: React.PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onPointerDown: () => void;
    readonly onFocus: (event: React.FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
    readonly 'aria-describedby'?: string;
  };
  readonly tooltip: ReactNode;
}

/**
 * A tooltip that appears after a pause of the pointer or at once on keyboard focus, and leaves on Escape.
 * It describes; the name of a control never lives in it alone.
 */
export function useTooltip(content: ReactNode): TooltipParts {
  const id = useId();
  const [shown, setShown] = useState<TooltipState>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setShown(undefined);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isOpen = shown !== undefined && content !== undefined && content !== '';
  return {
    handlers: {
      onPointerEnter: (event) => {
        const anchor = event.currentTarget;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setShown({ anchor: anchor.getBoundingClientRect() }), DELAY_MS);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: (event) => {
        if (event.currentTarget.matches(':focus-visible')) {
          setShown({ anchor: event.currentTarget.getBoundingClientRect() });
        }
      },
      onBlur: hide,
      onKeyDown: (event) => {
        if (event.key === 'Escape') hide();
      },
      ...(isOpen ? { 'aria-describedby': id } : {}),
    },
    tooltip: isOpen ? (
      <TooltipBox id={id} anchor={shown.anchor}>
        {content}
      </TooltipBox>
    ) : null,
  };
}

function TooltipBox({
  id,
  anchor,
  children,
}: {
  readonly id: string;
  readonly anchor: DOMRect;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: anchor.left, top: anchor.bottom + MARGIN_PX });
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (!size) return;
    const isBelow = anchor.bottom + MARGIN_PX + size.height <= window.innerHeight;
    const centred = anchor.left + anchor.width / 2 - size.width / 2;
    setPlace({
      left: Math.max(MARGIN_PX, Math.min(centred, window.innerWidth - size.width - MARGIN_PX)),
      top: isBelow ? anchor.bottom + MARGIN_PX : anchor.top - size.height - MARGIN_PX,
    });
  }, [anchor]);
  return createPortal(
    <div ref={box} id={id} role="tooltip" className="tooltip" style={place}>
      {children}
    </div>,
    document.body,
  );
}
