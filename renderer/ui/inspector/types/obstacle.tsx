import type { Obstacle } from '#shared/model/records/obstacle';
import { Section } from '../../components/section';
import { AngleRow, ChoiceRow, FlagRow, LengthRow, QuantityRow, TextRow } from '../fields';
import { PositionRows } from '../position-rows';
import type { FieldsProps } from '../registry';

const KINDS = [
  { value: 'column', label: 'Column' },
  { value: 'wall', label: 'Wall' },
  { value: 'door', label: 'Door' },
  { value: 'ramp', label: 'Ramp' },
  { value: 'keepOut', label: 'Keep-out area' },
  { value: 'dock', label: 'Loading dock' },
  { value: 'lift', label: 'Lift' },
] as const;
const SWINGS = [
  { value: 'left', label: 'Hung on the left' },
  { value: 'right', label: 'Hung on the right' },
  { value: 'double', label: 'Double' },
  { value: 'sliding', label: 'Sliding' },
] as const;

/** What a delivery is rolled over, and may be too weak for it. */
const CARRIERS: ReadonlySet<Obstacle['kind']> = new Set<Obstacle['kind']>(['ramp', 'dock', 'lift']);

/** A column, wall, door, ramp, keep-out area, dock or lift, or several. */
export function ObstacleFields({ records }: FieldsProps<Obstacle>) {
  const areDoors = records.every((record) => record.kind === 'door');
  return (
    <Section title="Obstacle">
      <TextRow records={records} field="name" label="Name" isOptional />
      <ChoiceRow records={records} field="kind" label="Kind" options={KINDS} />
      <PositionRows records={records} />
      <LengthRow records={records} field="widthUm" label="Width" min={1} />
      <LengthRow records={records} field="depthUm" label="Depth" min={1} />
      <LengthRow records={records} field="heightUm" label="Height" min={1} isOptional placeholder="to the ceiling" />
      <AngleRow records={records} field="rotationMdeg" label={areDoors ? 'Opens towards' : 'Rotation'} />
      {areDoors && <ChoiceRow records={records} field="swing" label="Swing" options={SWINGS} emptyLabel="Unknown" />}
      {areDoors && (
        <LengthRow
          records={records}
          field="clearWidthUm"
          label="Clear width"
          min={1}
          isOptional
          placeholder="as wide as the door"
        />
      )}
      {areDoors && <FlagRow records={records} field="isExit" label="Exit in an emergency" />}
      {records.every((record) => record.kind === 'ramp') && (
        <QuantityRow
          records={records}
          field="slopePermille"
          label="Slope"
          dimension="share"
          unit="%"
          min={0}
          max={1000}
          isOptional
          placeholder="unknown"
        />
      )}
      {records.every((record) => CARRIERS.has(record.kind)) && (
        <QuantityRow
          records={records}
          field="maxLoadG"
          label="Carries"
          dimension="mass"
          unit="kg"
          min={1}
          isOptional
          placeholder="unknown"
        />
      )}
      <FlagRow records={records} field="isLocked" label="Locked in place" />
    </Section>
  );
}
