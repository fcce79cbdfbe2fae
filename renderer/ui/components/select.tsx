import { useId, type ReactNode } from 'react';
import { FieldFrame } from './field';
import { MIXED, type Mixed } from './mixed';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V | Mixed | undefined;
  readonly options: readonly SelectOption<V>[];
  readonly onCommit: (value: V | undefined) => void;
  /** Label of the choice that clears an optional field. */
  readonly emptyLabel?: string;
  readonly isDisabled?: boolean;
  readonly isStacked?: boolean;
  readonly help?: ReactNode;
}

const MIXED_VALUE = '\0mixed';
const EMPTY_VALUE = '\0empty';

/** One of several choices, on the machine's own control, so that keyboard and screen reader work as people know them. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onCommit, emptyLabel, isDisabled = false, isStacked, help } = props;
  const id = useId();
  const isMissing = value === undefined;
  // A file may hold a value that is not among the choices: it is shown, and lost only when another is chosen.
  const isForeign = typeof value === 'string' && !options.some((option) => option.value === value);
  return (
    <FieldFrame label={label} controlId={id} isStacked={isStacked} help={help}>
      <select
        id={id}
        className="field-control"
        disabled={isDisabled}
        value={value === MIXED ? MIXED_VALUE : (value ?? EMPTY_VALUE)}
        onChange={(event) => {
          const chosen = event.target.value;
          if (chosen === MIXED_VALUE) return;
          onCommit(options.find((option) => option.value === chosen)?.value);
        }}
      >
        {value === MIXED && <option value={MIXED_VALUE}>Mixed</option>}
        {(emptyLabel !== undefined || isMissing) && <option value={EMPTY_VALUE}>{emptyLabel ?? 'Choose…'}</option>}
        {isForeign && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
