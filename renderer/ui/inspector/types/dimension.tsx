import type { Dimension } from '#shared/model/records/dimension';
import { dimensionLine, itemsOf } from '#shared/operations/dimension-line';
import { getRecord } from '#shared/store/document-view';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { ChoiceRow, LengthRow } from '../fields';
import type { FieldsProps } from '../registry';
import { nameOf } from '../use-set-fields';

const ALONG = [
  { value: 'straight', label: 'Straight' },
  { value: 'x', label: 'West to east' },
  { value: 'y', label: 'North to south' },
] as const;

/** A permanent dimension, or several. */
export function DimensionFields({ records }: FieldsProps<Dimension>) {
  const { editor } = useProgram();
  const format = useFormat();
  const [only] = records;
  const line = records.length === 1 && only ? dimensionLine(only, itemsOf(editor.view)) : undefined;
  const end = (id: string | undefined): string => {
    const record = id === undefined ? undefined : getRecord(editor.view, id);
    return record ? nameOf(record) : 'a point';
  };
  return (
    <Section title="Dimension">
      {line && only && (
        <p>
          {format.length(Math.round(line.lengthUm))}, from {end(only.fromId)} to {end(only.toId)}
        </p>
      )}
      <ChoiceRow records={records} field="along" label="Measures" options={ALONG} />
      <LengthRow records={records} field="offsetUm" label="Line beside" />
    </Section>
  );
}
