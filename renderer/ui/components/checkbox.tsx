import { useEffect, useRef } from 'react';
import { MIXED, type Mixed } from './mixed';
import './field.css';

export interface CheckboxProps {
  readonly label: string;
  readonly value: boolean | Mixed;
  readonly onCommit: (value: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A yes or no; a bar when the records differ. */
export function Checkbox({ label, value, onCommit, isDisabled = false }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = value === MIXED;
  }, [value]);
  return (
    <label className="checkbox">
      <input
        ref={box}
        type="checkbox"
        checked={value === true}
        disabled={isDisabled}
        onChange={(event) => onCommit(event.target.checked)}
      />
      {label}
    </label>
  );
}
