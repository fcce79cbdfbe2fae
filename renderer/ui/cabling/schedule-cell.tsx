import { useEffect, useRef } from 'react';
import type { ScheduleColumn } from '#shared/exchange/tables/cable-schedule';
import type { Cable } from '#shared/model/records/cable';
import { MEDIUM_OPTIONS } from '../inspector/medium-options';
import { STATUS_OPTIONS } from '../inspector/fields';
import { PURPOSE_OPTIONS } from '../inspector/types/cable';

type Field = NonNullable<ScheduleColumn['field']>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

const CHOICES: { readonly [F in Field]?: readonly Choice[] } = {
  medium: MEDIUM_OPTIONS,
  purpose: PURPOSE_OPTIONS,
  status: STATUS_OPTIONS,
};
/** Fields that may be left empty. */
const OPTIONAL: ReadonlySet<Field> = new Set<Field>(['medium', 'side', 'colour']);
const LENGTHS: { readonly [F in Field]?: number } = { name: 200, side: 8, colour: 20 };

export interface CellEditorProps {
  readonly cable: Cable;
  readonly field: Field;
  readonly label: string;
  /** Called once, with what was typed or chosen; with nothing for an empty field. */
  readonly onCommit: (value: string | undefined) => void;
  readonly onCancel: () => void;
}

/** The control by which a cell of the schedule is changed: Enter or leaving commits, Escape leaves it as it was. */
export function CellEditor({ cable, field, label, onCommit, onCancel }: CellEditorProps) {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  useEffect(() => control.current?.focus(), []);
  const now = cable[field];
  const choices = CHOICES[field];
  const finish = (isKept: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    const text = control.current?.value.trim() ?? '';
    if (!isKept || text === (now ?? '')) onCancel();
    else onCommit(text === '' && field !== 'name' ? undefined : text);
  };
  const common = {
    ref: control,
    className: 'field-control schedule-editor',
    'aria-label': label,
    defaultValue: now ?? '',
    onBlur: () => finish(true),
    onKeyDown: (event: React.KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Enter') finish(true);
      else if (event.key === 'Escape') finish(false);
      else return;
      event.preventDefault();
    },
    onClick: (event: React.MouseEvent) => event.stopPropagation(),
  };
  if (!choices) return <input {...common} type="text" autoComplete="off" maxLength={LENGTHS[field]} />;
  const isForeign = typeof now === 'string' && !choices.some(({ value }) => value === now);
  return (
    <select {...common} onChange={() => finish(true)}>
      {OPTIONAL.has(field) && <option value="">Not stated</option>}
      {isForeign && <option value={now}>{now}</option>}
      {choices.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
