import type { Device } from '#shared/model/records/device';
import type { RecordId } from '#shared/model/record-id';
import { moveDevice } from '#shared/operations/move-device';
import { Section } from '../../components/section';
import { Select } from '../../components/select';
import { UnitField } from '../../components/unit-field';
import { useProgram } from '../../program';
import { ChoiceRow, NotesSection, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { CableList } from '../links/cable-list';
import { PowerLinks } from '../links/power-links';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { TypeSection } from '../type-section';
import { useIsReadOnly } from '../use-is-read-only';

const FACES = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
] as const;
const SIDES = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
] as const;

/** A device or several: name, place in the rack, planned power, cord, cables and type. */
export function DeviceFields({ records }: FieldsProps<Device>) {
  const ids = records.map((record) => record.id);
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Device">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="status" label="Status" options={STATUS_OPTIONS} />
        {only && <MountRows device={only} />}
        <QuantityRow
          records={records}
          field="plannedPowerW"
          label="Planned power"
          dimension="power"
          unit="W"
          min={0}
          isOptional
          placeholder="as its type states"
        />
      </Section>
      <PowerLinks loadIds={ids} />
      <CableList ownerIds={ids} />
      <TypeSection records={records} />
      <NotesSection records={records} field="notes" />
    </>
  );
}

/** Where one device is mounted. A place outside the frame is refused with the reason. */
function MountRows({ device }: { readonly device: Device }) {
  const { editor } = useProgram();
  const isReadOnly = useIsReadOnly();
  const move = (place: { bottomHalfRu?: number; face?: Device['face']; side?: 'left' | 'right' }): void => {
    const deviceId: RecordId<'device'> = device.id;
    editor.run({ label: `Move ${device.name}`, code: 'devices.move' }, moveDevice(editor.view, { deviceId, ...place }));
  };
  return (
    <>
      <div className="field">
        <span className="field-label">Rack</span>
        <RecordLink id={device.rackId} />
      </div>
      <Select
        label="Face"
        value={device.face}
        options={FACES}
        isDisabled={isReadOnly}
        onCommit={(face) => face && move({ face })}
      />
      {device.bottomHalfRu === undefined ? (
        <Select
          label="Side"
          value={device.side}
          options={SIDES}
          isDisabled={isReadOnly}
          onCommit={(side) => side && move({ side })}
        />
      ) : (
        <UnitField
          label="Lowest RU"
          dimension="count"
          unit=""
          value={Math.floor(device.bottomHalfRu / 2) + 1}
          min={1}
          isDisabled={isReadOnly}
          help={device.bottomHalfRu % 2 === 1 ? 'It sits half a rack unit higher.' : undefined}
          onCommit={(ru) => ru !== undefined && move({ bottomHalfRu: (ru - 1) * 2 })}
        />
      )}
    </>
  );
}
