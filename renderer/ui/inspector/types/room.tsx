import { regionAreaM2 } from '#shared/geometry/region';
import type { Room } from '#shared/model/records/room';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { RoomAirEstimate } from '../air-estimate';
import { ChoiceRow, LengthRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { roomAirLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { HoleRows } from '../hole-rows';
import { OutlineSizeRows } from '../outline-size-rows';
import type { FieldsProps } from '../registry';
import { TotalRows } from '../total-rows';

const FLOORS = [
  { value: 'slab', label: 'Slab' },
  { value: 'raised', label: 'Raised floor' },
] as const;
const SUPPLIES = [
  { value: 'raisedFloor', label: 'Through the raised floor' },
  { value: 'overhead', label: 'From overhead' },
  { value: 'inRow', label: 'From coolers in the rows' },
  { value: 'fanWall', label: 'From a fan wall' },
] as const;
const LABELS = [
  { value: 'letters-numbers', label: 'A1 (letters east, numbers south)' },
  { value: 'numbers-letters', label: '1A (numbers east, letters south)' },
  { value: 'none', label: 'None' },
] as const;
const CLASSES = (['A1', 'A2', 'A3', 'A4', 'H1'] as const).map((value) => ({ value, label: value }));

/** A room or several: size, floor and its limits, air, and what stands in it. */
export function RoomFields({ records }: FieldsProps<Room>) {
  const { editor } = useProgram();
  const [only] = records.length === 1 ? records : [];
  const { analysis } = editor.checks;
  return (
    <>
      <Section title="Room">
        <TextRow records={records} field="name" label="Name" />
        {only && <OutlineSizeRows room={only} />}
        {only && <HoleRows room={only} />}
        <LengthRow
          records={records}
          field="ceilingHeightUm"
          label="Ceiling height"
          min={1}
          isOptional
          placeholder="unknown"
        />
      </Section>
      {only && (
        <Section title="Totals">
          <TotalRows roomId={only.id} areaM2={regionAreaM2(only)} />
          <LoadBars loads={roomAirLoads(analysis, analysis.rooms.table.slotOf(only.id))} />
        </Section>
      )}
      {only && <RoomAirEstimate roomId={only.id} />}
      <Section title="Floor">
        <ChoiceRow records={records} field="floorKind" label="Floor" options={FLOORS} />
        <LengthRow
          records={records}
          field="raisedFloorHeightUm"
          label="Raised by"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="floorUniformLimitPa"
          label="Uniform load limit"
          dimension="pressure"
          unit="kPa"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="panelPointLimitN"
          label="Panel point load limit"
          dimension="force"
          unit="kN"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="panelRollingLimitN"
          label="Panel rolling load limit"
          dimension="force"
          unit="kN"
          min={1}
          isOptional
          placeholder="unknown"
        />
      </Section>
      <Section title="Tile grid" isOpenAtFirst={false}>
        <LengthRow records={records} field="tilePitchXUm" label="Tile width" min={1} />
        <LengthRow records={records} field="tilePitchYUm" label="Tile depth" min={1} />
        <LengthRow records={records} field="tileOriginXUm" label="Origin x" />
        <LengthRow records={records} field="tileOriginYUm" label="Origin y" />
        <ChoiceRow records={records} field="tileLabels" label="Labels" options={LABELS} />
      </Section>
      <Section title="Air">
        <ChoiceRow records={records} field="airSupply" label="Air comes" options={SUPPLIES} emptyLabel="Unknown" />
        <QuantityRow
          records={records}
          field="supplyAirMilliC"
          label="Supply air"
          dimension="temperature"
          unit="°C"
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="dewPointMilliC"
          label="Dew point"
          dimension="temperature"
          unit="°C"
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="airLeakagePermille"
          label="Air leakage"
          dimension="share"
          unit="%"
          min={0}
          max={999}
        />
        <QuantityRow
          records={records}
          field="floorPressureMilliPa"
          label="Pressure under the floor"
          dimension="airPressure"
          unit="Pa"
          min={0}
          max={1_000_000}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="ambientMilliC"
          label="Outdoors, design"
          dimension="temperature"
          unit="°C"
          isOptional
          placeholder="unknown"
        />
        <ChoiceRow records={records} field="airClass" label="Strictest class" options={CLASSES} emptyLabel="Not set" />
      </Section>
      <NotesSection records={records} field="notes" />
    </>
  );
}
