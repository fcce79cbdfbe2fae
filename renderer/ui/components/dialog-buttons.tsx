import type { ReactNode } from 'react';
import { Button } from './button';

export interface CommitButtonsProps {
  readonly onClose: () => void;
  readonly isDisabled?: boolean;
  /** What the dialog does, as its button says it. */
  readonly children: ReactNode;
}

/** The foot of a dialog that does something: a way out, then the button that submits it. */
export function CommitButtons({ onClose, isDisabled = false, children }: CommitButtonsProps) {
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button tone="primary" type="submit" disabled={isDisabled}>
        {children}
      </Button>
    </>
  );
}

/** The button that ends a dialog which only shows something: Enter closes it at once. */
export function CloseButton() {
  return (
    <Button tone="primary" type="submit" data-autofocus>
      Close
    </Button>
  );
}
