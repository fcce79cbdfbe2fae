import { polygonAreaM2 } from '#shared/geometry/polygon';
import type { Zone } from '#shared/model/records/zone';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { ChoiceRow, FlagRow, TextRow } from '../fields';
import { FactRow } from '../load-bars';
import type { FieldsProps } from '../registry';

const KINDS = [
  { value: 'coldAisle', label: 'Cold aisle' },
  { value: 'hotAisle', label: 'Hot aisle' },
  { value: 'containment', label: 'Containment' },
  { value: 'cage', label: 'Cage' },
  { value: 'phase', label: 'Phase' },
] as const;

/** An aisle, containment, cage or phase, or several. */
export function ZoneFields({ records }: FieldsProps<Zone>) {
  const formats = useFormat();
  const area = records.reduce((sum, zone) => sum + polygonAreaM2(zone.outline), 0);
  return (
    <Section title="Zone">
      <TextRow records={records} field="name" label="Name" isOptional />
      <ChoiceRow records={records} field="kind" label="Kind" options={KINDS} />
      <FactRow label="Area" text={formats.area(area)} />
      <FlagRow records={records} field="isLocked" label="Locked in place" />
    </Section>
  );
}
