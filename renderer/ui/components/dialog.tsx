import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './icon-button';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Called on Enter in a field and by a button of type `submit`. */
  readonly onSubmit?: () => void;
  /** The buttons, the affirming one last. */
  readonly footer?: ReactNode;
  readonly isWide?: boolean;
  /** False for one that leaves the plan visible and usable behind it, as for a live preview. @default true */
  readonly isModal?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog on the machine's own dialog element: focus stays within, Escape closes, focus returns to where it was.
 */
export function Dialog({ title, onClose, onSubmit, footer, isWide, isModal = true, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return undefined;
    const returnTo = document.activeElement;
    if (!dialog.open) {
      if (isModal) dialog.showModal();
      else dialog.show();
    }
    dialog.querySelector<HTMLElement>('[data-autofocus], .dialog-body :is(input, select, textarea)')?.focus();
    return () => {
      dialog.close();
      if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
    };
  }, [isModal]);
  return (
    <dialog
      ref={element}
      className={`dialog ${isWide ? 'dialog-wide' : ''} ${isModal ? '' : 'dialog-beside'}`}
      aria-labelledby={titleId}
      data-testid="dialog"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Keys typed here are for the dialog, not for the shortcuts of the window behind it.
        event.stopPropagation();
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <form
        className="dialog-frame"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon={X} label="Close" isSmall onClick={onClose} />
        </div>
        {/* A text that scrolls and holds nothing to focus must itself take the focus to be read by keyboard. */}
        <div className="dialog-body" tabIndex={isWide ? 0 : undefined}>
          {children}
        </div>
        {footer !== undefined && <div className="dialog-foot">{footer}</div>}
      </form>
    </dialog>
  );
}
