import type { PerforatedTile } from '#shared/model/records/perforated-tile';
import { Section } from '../../components/section';
import { FlagRow, QuantityRow } from '../fields';
import { FactRow } from '../load-bars';
import type { FieldsProps } from '../registry';

/** Perforated tiles: how much of their area lets air through. */
export function PerforatedTileFields({ records }: FieldsProps<PerforatedTile>) {
  return (
    <Section title={records.length === 1 ? 'Perforated tile' : 'Perforated tiles'}>
      {records.length > 1 && <FactRow label="Tiles" text={String(records.length)} />}
      <QuantityRow
        records={records}
        field="openPermille"
        label="Open area"
        dimension="share"
        unit="%"
        min={1}
        max={1000}
      />
      <FlagRow records={records} field="isLocked" label="Locked in place" />
    </Section>
  );
}
