import type { Cable } from '#shared/model/records/cable';
import { Section } from '../../components/section';
import { ChoiceRow, LengthRow, NotesRow, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { MEDIUM_OPTIONS } from '../medium-options';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';

/** What a cable may be for. */
export const PURPOSE_OPTIONS = [
  { value: 'compute', label: 'Compute' },
  { value: 'storage', label: 'Storage' },
  { value: 'management', label: 'Management' },
  { value: 'nvlink', label: 'NVLink' },
  { value: 'uplink', label: 'Uplink' },
  { value: 'other', label: 'Other' },
] as const;

/** A cable or several: ends, medium, speed and length. */
export function CableFields({ records }: FieldsProps<Cable>) {
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Cable">
        <TextRow records={records} field="name" label="Name" isOptional />
        {only && (
          <>
            <CableEndRow label="From" id={only.fromId} port={only.fromPort} />
            <CableEndRow label="To" id={only.toId} port={only.toPort} />
          </>
        )}
        <ChoiceRow records={records} field="medium" label="Medium" options={MEDIUM_OPTIONS} emptyLabel="Unknown" />
        <QuantityRow
          records={records}
          field="speedMbps"
          label="Speed"
          dimension="dataRate"
          unit="Gbit/s"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <LengthRow records={records} field="lengthUm" label="Length" min={1} isOptional placeholder="along the route" />
        <ChoiceRow records={records} field="purpose" label="Purpose" options={PURPOSE_OPTIONS} />
        <TextRow records={records} field="side" label="Side" isOptional maxLength={8} />
        <ChoiceRow records={records} field="status" label="Status" options={STATUS_OPTIONS} />
      </Section>
      <Section title="Notes" isOpenAtFirst={false}>
        <NotesRow records={records} field="notes" />
      </Section>
    </>
  );
}

function CableEndRow({ label, id, port }: { readonly label: string; readonly id: string; readonly port: string }) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span>
        <RecordLink id={id} /> {port}
      </span>
    </div>
  );
}
