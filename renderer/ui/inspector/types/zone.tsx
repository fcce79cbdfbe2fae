import { polygonAreaM2 } from '#shared/geometry/polygon';
import type { Zone } from '#shared/model/records/zone';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, QuantityRow, TextRow } from '../fields';
import { FactRow } from '../load-bars';
import type { FieldsProps } from '../registry';
import { AisleAir } from './aisle-air';
import { useIsReadOnly } from '../use-is-read-only';

const KINDS = [
  { value: 'coldAisle', label: 'Cold aisle' },
  { value: 'hotAisle', label: 'Hot aisle' },
  { value: 'containment', label: 'Containment' },
  { value: 'cage', label: 'Cage' },
  { value: 'phase', label: 'Phase' },
  { value: 'floorLoad', label: 'Floor load' },
] as const;

const ENDS = [
  { value: 'none', label: 'Neither' },
  { value: 'one', label: 'One' },
  { value: 'both', label: 'Both' },
] as const;
const ABOVE = [
  { value: 'none', label: 'Open' },
  { value: 'roof', label: 'Roof' },
  { value: 'chimney', label: 'Chimneys to the ceiling' },
] as const;
const AISLES: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['coldAisle', 'hotAisle', 'containment']);

/** Closes what is open about the selected aisles in one step. */
function CloseButtons({ records }: FieldsProps<Zone>) {
  const { actions } = useProgram();
  const isReadOnly = useIsReadOnly();
  if (records.every((zone) => zone.closedEnds === 'both' && zone.closedAbove !== 'none')) return null;
  return (
    <>
      <Button disabled={isReadOnly} onClick={() => void actions.run('cooling.close.roof')}>
        Close with doors and roof
      </Button>
      <Button disabled={isReadOnly} onClick={() => void actions.run('cooling.close.chimney')}>
        Close with doors and chimneys
      </Button>
    </>
  );
}

/** An aisle, containment, cage, phase or floor load zone, or several. */
export function ZoneFields({ records }: FieldsProps<Zone>) {
  const formats = useFormat();
  const [only] = records.length === 1 ? records : [];
  const area = records.reduce((sum, zone) => sum + polygonAreaM2(zone.outline), 0);
  return (
    <>
      <Section title="Zone">
        <TextRow records={records} field="name" label="Name" isOptional />
        <ChoiceRow records={records} field="kind" label="Kind" options={KINDS} />
        {records.every((zone) => AISLES.has(zone.kind)) && (
          <>
            <ChoiceRow records={records} field="closedEnds" label="Ends closed" options={ENDS} />
            <ChoiceRow records={records} field="closedAbove" label="Closed above" options={ABOVE} />
            <CloseButtons records={records} />
          </>
        )}
        {records.every((zone) => zone.kind === 'floorLoad') && (
          <QuantityRow
            records={records}
            field="floorUniformLimitPa"
            label="Uniform load limit"
            dimension="pressure"
            unit="kPa"
            min={1}
            isOptional
            placeholder="as the room"
          />
        )}
        <FactRow label="Area" text={formats.area(area)} />
        <FlagRow records={records} field="isLocked" label="Locked in place" />
      </Section>
      {only && AISLES.has(only.kind) && <AisleAir zone={only} />}
    </>
  );
}
