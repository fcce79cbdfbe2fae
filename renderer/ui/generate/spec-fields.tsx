import type { FabricSpecJson } from '#shared/model/records/fabric';
import { Checkbox } from '../components/checkbox';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import type { SpecField } from './spec-field';
import { valueAt, withValue } from './spec-path';

export interface SpecFieldsProps {
  readonly fields: readonly SpecField[];
  readonly spec: FabricSpecJson;
  readonly onChange: (spec: FabricSpecJson) => void;
}

/** Fields of a description, each on its own line. */
export function SpecFields({ fields, spec, onChange }: SpecFieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.path.join('.')}
      field={field}
      value={valueAt(spec, field.path)}
      onCommit={(value) => onChange(withValue(spec, field.path, value))}
    />
  ));
}

interface OneFieldProps {
  readonly field: SpecField;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
}

function OneField({ field, value, onCommit }: OneFieldProps) {
  const { lengthUnit, decimalComma } = useFormat();
  const { label, help } = field;
  const number = typeof value === 'number' ? value : undefined;
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          label={label}
          value={typeof value === 'string' ? value : undefined}
          maxLength={80}
          isOptional
          help={help}
          onCommit={onCommit}
        />
      );
    case 'count':
      return (
        <UnitField
          label={label}
          dimension="count"
          unit=""
          value={number}
          min={field.min}
          max={field.max}
          isOptional={field.empty !== undefined}
          placeholder={field.empty}
          help={help}
          onCommit={onCommit}
        />
      );
    case 'length':
      return (
        <UnitField
          label={label}
          dimension="length"
          unit={lengthUnit}
          decimalComma={decimalComma}
          value={number === undefined ? undefined : Math.round(number * 1_000_000)}
          min={field.minM * 1_000_000}
          max={field.maxM * 1_000_000}
          isOptional={field.empty !== undefined}
          placeholder={field.empty}
          help={help}
          onCommit={(um) => onCommit(um === undefined ? undefined : um / 1_000_000)}
        />
      );
    case 'temperature':
      return (
        <UnitField
          label={label}
          dimension="temperature"
          unit="°C"
          decimalComma={decimalComma}
          value={number === undefined ? undefined : Math.round(number * 1000)}
          min={field.minC * 1000}
          max={field.maxC * 1000}
          isOptional={field.empty !== undefined}
          placeholder={field.empty}
          help={help}
          onCommit={(milliC) => onCommit(milliC === undefined ? undefined : milliC / 1000)}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          value={value === undefined ? undefined : String(value)}
          options={field.options.map((option) => ({ value: String(option.value), label: option.label }))}
          emptyLabel={field.empty}
          help={help}
          onCommit={(chosen) => onCommit(field.options.find((option) => String(option.value) === chosen)?.value)}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={label}
          value={typeof value === 'boolean' ? value : value === undefined ? field.isOnByDefault : true}
          onCommit={(isOn) => onCommit(isOn === field.isOnByDefault ? undefined : isOn)}
        />
      );
    case 'type':
      return <TypeChoice field={field} value={typeof value === 'string' ? value : undefined} onCommit={onCommit} />;
  }
}

interface TypeChoiceProps {
  readonly field: Extract<SpecField, { readonly kind: 'type' }>;
  readonly value: string | undefined;
  readonly onCommit: (value: string | undefined) => void;
}

function TypeChoice({ field, value, onCommit }: TypeChoiceProps) {
  const catalog = useSignal(useProgram().catalog);
  const options = catalog
    .all()
    .filter(field.fits)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={field.label}
      value={value}
      options={options}
      emptyLabel={field.empty}
      help={field.help}
      onCommit={onCommit}
    />
  );
}
