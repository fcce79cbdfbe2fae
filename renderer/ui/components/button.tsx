import type { ComponentProps } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing a dialog is for, `danger` for what takes away, `quiet` in dense rows. */
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
}

/** A push button with a text label. */
export function Button({ tone = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${tone} ${className}`} />;
}
