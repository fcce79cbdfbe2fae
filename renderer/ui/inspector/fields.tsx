/**
 * Fields of the inspector: each is bound to one field of one or more records, shows "Mixed" where they differ, and
 * writes only its own field.
 */
import type { ReactNode } from 'react';
import type { Dimension } from '#shared/units/dimensions';
import type { AnyRecord } from '#shared/model/registry';
import { AngleField } from '../components/angle-field';
import { Checkbox } from '../components/checkbox';
import { MIXED, sameOrMixed, type Mixed } from '../components/mixed';
import { Section } from '../components/section';
import { Select, type SelectOption } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useIsReadOnly } from './use-is-read-only';
import { useSetFields } from './use-set-fields';

/** Names of the fields of a record that hold this kind of value. */
type FieldOf<R, V> = { [K in keyof R & string]-?: NonNullable<R[K]> extends V ? K : never }[keyof R & string];

interface BoundProps<R extends AnyRecord, V> {
  readonly records: readonly R[];
  readonly field: FieldOf<R, V>;
  readonly label: string;
  readonly help?: ReactNode;
}

function valueOf<R, V>(records: readonly R[], field: keyof R): V | Mixed | undefined {
  return sameOrMixed(records.map((record) => record[field])) as V | Mixed | undefined;
}

export interface TextRowProps<R extends AnyRecord> extends BoundProps<R, string> {
  readonly isOptional?: boolean;
  readonly isMultiline?: boolean;
  readonly isStacked?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A text of the records. A name is given to one record at a time. */
export function TextRow<R extends AnyRecord>({ records, field, label, ...rest }: TextRowProps<R>) {
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  return (
    <TextField
      {...rest}
      label={label}
      value={valueOf<R, string>(records, field)}
      isDisabled={isReadOnly}
      onCommit={(text) => setFields(records, label.toLowerCase(), { [field]: text })}
    />
  );
}

/** The notes of the records, in a box of several lines. */
export function NotesRow<R extends AnyRecord>({ records, field }: Pick<BoundProps<R, string>, 'records' | 'field'>) {
  return <TextRow records={records} field={field} label="Notes" isOptional isMultiline isStacked />;
}

/** The notes of the records in a section of their own, closed at first. */
export function NotesSection<R extends AnyRecord>(props: Pick<BoundProps<R, string>, 'records' | 'field'>) {
  return (
    <Section title="Notes" isOpenAtFirst={false}>
      <NotesRow {...props} />
    </Section>
  );
}

export interface QuantityRowProps<R extends AnyRecord> extends BoundProps<R, number> {
  readonly dimension: Dimension;
  readonly unit: string;
  readonly isOptional?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly placeholder?: string | undefined;
}

/** A quantity of the records in its usual unit or the one the person prefers; any unit may be typed. */
export function QuantityRow<R extends AnyRecord>({ records, field, label, unit, ...rest }: QuantityRowProps<R>) {
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  const { decimalComma, unitOf } = useFormat();
  return (
    <UnitField
      {...rest}
      label={label}
      unit={unitOf(rest.dimension, unit)}
      decimalComma={decimalComma}
      value={valueOf<R, number>(records, field)}
      isDisabled={isReadOnly}
      onCommit={(value) => setFields(records, label.toLowerCase(), { [field]: value })}
    />
  );
}

/** A length of the records in the unit the person chose. */
export function LengthRow<R extends AnyRecord>(props: Omit<QuantityRowProps<R>, 'dimension' | 'unit'>) {
  const { lengthUnit } = useFormat();
  return <QuantityRow {...props} dimension="length" unit={lengthUnit} />;
}

/** A rotation of the records, clockwise from north. */
export function AngleRow<R extends AnyRecord>({ records, field, label }: BoundProps<R, number>) {
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  const { decimalComma } = useFormat();
  return (
    <AngleField
      label={label}
      decimalComma={decimalComma}
      value={valueOf<R, number>(records, field)}
      isDisabled={isReadOnly}
      onCommit={(mdeg) => setFields(records, label.toLowerCase(), { [field]: mdeg })}
    />
  );
}

export interface ChoiceRowProps<R extends AnyRecord, V extends string> extends BoundProps<R, string> {
  readonly options: readonly SelectOption<V>[];
  readonly emptyLabel?: string;
}

/** One of several values of the records. */
export function ChoiceRow<R extends AnyRecord, V extends string>({
  records,
  field,
  label,
  ...rest
}: ChoiceRowProps<R, V>) {
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  return (
    <Select<V>
      {...rest}
      label={label}
      value={valueOf<R, V>(records, field)}
      isDisabled={isReadOnly}
      onCommit={(value) => setFields(records, label.toLowerCase(), { [field]: value })}
    />
  );
}

/** A yes or no of the records. */
export function FlagRow<R extends AnyRecord>({ records, field, label }: BoundProps<R, boolean>) {
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  const value = valueOf<R, boolean>(records, field);
  return (
    <Checkbox
      label={label}
      value={value === MIXED ? MIXED : value === true}
      isDisabled={isReadOnly}
      onCommit={(isOn) => setFields(records, label.toLowerCase(), { [field]: isOn })}
    />
  );
}

/** What stands, what is planned and what goes. */
export const STATUS_OPTIONS = [
  { value: 'planned', label: 'Planned' },
  { value: 'existing', label: 'Existing' },
  { value: 'toRemove', label: 'To remove' },
] as const;
