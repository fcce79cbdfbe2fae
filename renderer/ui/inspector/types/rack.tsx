import type { Rack } from '#shared/model/records/rack';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { AngleRow, ChoiceRow, FlagRow, NotesSection, QuantityRow, STATUS_OPTIONS, TextRow } from '../fields';
import { RackAirEstimate } from '../air-estimate';
import { CableList } from '../links/cable-list';
import { CoolingLinks } from '../links/cooling-links';
import { DeviceList } from '../links/device-list';
import { PowerLinks } from '../links/power-links';
import { rackLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { PositionRows } from '../position-rows';
import type { FieldsProps } from '../registry';
import { TypeSection } from '../type-section';

/** A rack or several: name, place, limits, loads, feeds, cooling, devices and cables. */
export function RackFields({ records }: FieldsProps<Rack>) {
  const { editor } = useProgram();
  const ids = records.map((record) => record.id);
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Rack">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="status" label="Status" options={STATUS_OPTIONS} />
        <TextRow records={records} field="tag" label="Tag" isOptional />
        <PositionRows records={records} />
        <AngleRow records={records} field="rotationMdeg" label="Front faces" />
        <FlagRow records={records} field="isLocked" label="Locked in place" />
      </Section>
      <Section title="Loads and limits">
        <QuantityRow
          records={records}
          field="powerLimitW"
          label="Power limit"
          dimension="power"
          unit="kW"
          min={0}
          isOptional
          placeholder="none set"
        />
        <QuantityRow
          records={records}
          field="plannedPowerW"
          label="Planned power"
          dimension="power"
          unit="kW"
          min={0}
          isOptional
          placeholder="sum of its parts"
        />
        {only && <LoadBars loads={rackLoads(editor.checks.analysis, only)} />}
      </Section>
      {only && <RackAirEstimate rack={only} />}
      <PowerLinks loadIds={ids} />
      <CoolingLinks rackIds={ids} />
      {only && <DeviceList rackId={only.id} />}
      {only && <CableList ownerIds={ids} />}
      <TypeSection records={records} />
      <NotesSection records={records} field="notes" />
    </>
  );
}
