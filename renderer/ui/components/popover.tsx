import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './popover.css';

export interface PopoverProps {
  readonly label: string;
  /** What it stands beside. */
  readonly anchor: Element;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
}

const MARGIN_PX = 12;

/** A box beside its anchor; closes on Escape and on a press outside, and gives the focus back to the anchor. */
export function Popover({ label, anchor, onClose, width = 380, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (!size) return;
    const beside = anchor.getBoundingClientRect();
    const fitsRight = beside.right + MARGIN_PX + size.width <= window.innerWidth;
    const left = fitsRight ? beside.right + MARGIN_PX : beside.left - size.width - MARGIN_PX;
    setPlace({
      left: Math.max(MARGIN_PX, left),
      top: Math.max(MARGIN_PX, Math.min(beside.top, window.innerHeight - size.height - MARGIN_PX)),
    });
    box.current?.focus();
  }, [anchor]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    window.addEventListener('pointerdown', onPointerDown, true);
    return () => window.removeEventListener('pointerdown', onPointerDown, true);
  }, [anchor, onClose]);
  return createPortal(
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="popover"
      style={{ ...place, width }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
        if (anchor instanceof HTMLElement) anchor.focus();
      }}
    >
      {children}
    </div>,
    document.body,
  );
}
