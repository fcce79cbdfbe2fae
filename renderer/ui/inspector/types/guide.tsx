import type { Guide } from '#shared/model/records/guide';
import { Section } from '../../components/section';
import { LengthRow } from '../fields';
import type { FieldsProps } from '../registry';

/** A guide, or several. */
export function GuideFields({ records }: FieldsProps<Guide>) {
  const isUpright = records.every((record) => record.axis === 'x');
  const isLevel = records.every((record) => record.axis === 'y');
  const label = isUpright ? 'X' : isLevel ? 'Y' : 'Place';
  return (
    <Section title={isUpright ? 'Upright guide' : isLevel ? 'Level guide' : 'Guides'}>
      <LengthRow records={records} field="atUm" label={label} />
    </Section>
  );
}
