import type { Annotation } from '#shared/model/records/annotation';
import { Section } from '../../components/section';
import { LengthRow, TextRow } from '../fields';
import { PositionRows } from '../position-rows';
import type { FieldsProps } from '../registry';

/** A note on the plan, or several. */
export function AnnotationFields({ records }: FieldsProps<Annotation>) {
  return (
    <Section title="Note">
      <TextRow records={records} field="text" label="Text" isMultiline maxLength={2000} />
      <PositionRows records={records} isCentre={false} />
      <LengthRow records={records} field="sizeUm" label="Letter height" min={1} />
    </Section>
  );
}
