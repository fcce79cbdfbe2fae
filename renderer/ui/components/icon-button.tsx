import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { shortcutText } from './shortcut-text';
import { useTooltip } from './tooltip';
import './button.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does; its accessible name and the tooltip. */
  readonly label: string;
  /** `Mod+Shift+Z`, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  /** Why it cannot be used now, added to the tooltip. */
  readonly reason?: string | undefined;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean | undefined;
  readonly isSmall?: boolean;
}

/** A button that is only an icon, with its name and shortcut in a tooltip. */
export function IconButton({ icon: Icon, label, shortcut, reason, isPressed, isSmall, ...rest }: IconButtonProps) {
  const { handlers, tooltip } = useTooltip(
    <>
      <span>{reason === undefined ? label : `${label}: ${reason}`}</span>
      {shortcut !== undefined && <kbd>{shortcutText(shortcut)}</kbd>}
    </>,
  );
  return (
    <>
      <button
        type="button"
        {...rest}
        {...handlers}
        className={`icon-button ${isSmall ? 'icon-button-small' : ''} ${rest.className ?? ''}`}
        aria-label={label}
        aria-pressed={isPressed}
      >
        <Icon size={isSmall ? 14 : 16} aria-hidden />
      </button>
      {tooltip}
    </>
  );
}
