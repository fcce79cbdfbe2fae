import type { Cable } from '#shared/model/records/cable';
import { endOf } from '#shared/operations/cable-plugs';
import { stateMedium } from '#shared/operations/state-medium';
import { plugText } from '../../../editor/cables/plugged';
import { Section } from '../../components/section';
import { Select } from '../../components/select';
import { MIXED, sameOrMixed } from '../../components/mixed';
import { useProgram } from '../../program';
import { ChoiceRow, LengthRow, NotesRow, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { MEDIUM_OPTIONS } from '../medium-options';
import { CableWaySection } from '../links/cable-way';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { useIsReadOnly } from '../use-is-read-only';
import { labelOfAll, useSetFields } from '../use-set-fields';

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
            <CableEndRow label="From" id={only.fromId} port={plugText(endOf(only, 'from'))} />
            <CableEndRow label="To" id={only.toId} port={plugText(endOf(only, 'to'))} />
          </>
        )}
        <TypeRow records={records} field="typeId" label="Cable" />
        <TypeRow records={records} field="fromModuleId" label="Module at from" />
        <TypeRow records={records} field="toModuleId" label="Module at to" />
        <MediumRow records={records} />
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
        <TextRow records={records} field="colour" label="Colour" isOptional maxLength={20} />
        <BundleRow records={records} />
        <ChoiceRow records={records} field="status" label="Status" options={STATUS_OPTIONS} />
      </Section>
      <CableWaySection records={records} />
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

interface TypeRowProps {
  readonly records: readonly Cable[];
  readonly field: 'typeId' | 'fromModuleId' | 'toModuleId';
  readonly label: string;
}

/** A cable's type or module out of the catalog, where any of the cables has one. */
function TypeRow({ records, field, label }: TypeRowProps) {
  const { view } = useProgram().editor;
  const id = sameOrMixed(records.map((record) => record[field]));
  if (id === undefined) return null;
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span>{id === MIXED ? 'Mixed' : (view.get(id)?.type.name ?? 'missing')}</span>
    </div>
  );
}

/** The medium; another one lets go of a type and modules that it does not go with. */
function MediumRow({ records }: { readonly records: readonly Cable[] }) {
  const { editor } = useProgram();
  const isReadOnly = useIsReadOnly();
  return (
    <Select
      label="Medium"
      value={sameOrMixed(records.map((record) => record.medium))}
      options={MEDIUM_OPTIONS}
      emptyLabel="Unknown"
      isDisabled={isReadOnly}
      onCommit={(medium) => {
        const plan = stateMedium(editor.view, { ids: records.map(({ id }) => id), medium });
        editor.run({ label: `Change medium of ${labelOfAll(records)}`, code: 'fields.set' }, plan);
      }}
    />
  );
}

/** The bundle the cables are in. */
function BundleRow({ records }: { readonly records: readonly Cable[] }) {
  const { view } = useProgram().editor;
  const setFields = useSetFields();
  const isReadOnly = useIsReadOnly();
  const bundles = [...view.all('bundle').values()];
  if (bundles.length === 0) return null;
  return (
    <Select
      label="Bundle"
      value={sameOrMixed(records.map((record) => record.bundleId))}
      options={bundles.map(({ id, name }) => ({ value: id, label: name }))}
      emptyLabel="None"
      isDisabled={isReadOnly}
      onCommit={(bundleId) => setFields(records, 'bundle', { bundleId })}
    />
  );
}
