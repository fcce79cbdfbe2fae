import type { TrayDrop } from '#shared/model/records/tray-drop';
import { Section } from '../../components/section';
import { DROP_KINDS } from '../../trays/tray-words';
import { ChoiceRow, FlagRow, TextRow } from '../fields';
import { PositionRows } from '../position-rows';
import type { FieldsProps } from '../registry';

/** Where cables leave a tray, or change between trays. */
export function TrayDropFields({ records }: FieldsProps<TrayDrop>) {
  return (
    <Section title={records.length === 1 ? 'Drop of a tray' : 'Drops of trays'}>
      <TextRow records={records} field="name" label="Name" isOptional />
      <ChoiceRow records={records} field="kind" label="Kind" options={DROP_KINDS} />
      <PositionRows records={records} />
      <FlagRow records={records} field="isLocked" label="Locked in place" />
    </Section>
  );
}
