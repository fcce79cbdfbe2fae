import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, QuantityRow } from '../fields';
import { CapacityPointRows } from '../capacity-point-rows';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';

/** What cools a cooling unit and which loop it supplies, and the figures its capacity is stated at. */
export function CoolingUnitWater({ records }: FieldsProps<CoolingUnit>) {
  const { editor } = useProgram();
  const [only] = records.length === 1 ? records : [];
  const areAir = records.every((record) => record.medium === 'air');
  const areLiquid = records.every((record) => record.medium === 'liquid');
  const loops = [...editor.view.all('coolingLoop').values()].map(({ id, name, kind }) => ({
    value: id,
    label: `${name}, ${kind}`,
  }));
  return (
    <>
      <Section title="Loops">
        {areLiquid && (
          <ChoiceRow records={records} field="suppliesLoopId" label="Supplies" options={loops} emptyLabel="none" />
        )}
        {only?.suppliesLoopId && <RecordLink id={only.suppliesLoopId} />}
        <ChoiceRow records={records} field="drawsFromLoopId" label="Cooled by" options={loops} emptyLabel="none" />
        {only?.drawsFromLoopId && <RecordLink id={only.drawsFromLoopId} />}
        {areLiquid && <FlagRow records={records} field="rejectsToRoom" label="Gives its heat to the room" />}
        <QuantityRow
          records={records}
          field="approachMilliK"
          label="Approach"
          dimension="temperatureDifference"
          unit="K"
          min={0}
          isOptional
          placeholder="as its type states"
        />
      </Section>
      <Section title={areAir ? 'Rating and fans' : 'Pumps'} isOpenAtFirst={false}>
        {areAir && (
          <>
            <QuantityRow
              records={records}
              field="ratedReturnMilliC"
              label="Rated at return air"
              dimension="temperature"
              unit="°C"
              isOptional
              placeholder="unknown"
            />
            <QuantityRow
              records={records}
              field="ratedWaterMilliC"
              label="Rated at water"
              dimension="temperature"
              unit="°C"
              isOptional
              placeholder="unknown"
            />
            {only && <CapacityPointRows unit={only} />}
          </>
        )}
        <QuantityRow
          records={records}
          field="fanPowerW"
          label="Fan power"
          dimension="power"
          unit="kW"
          min={0}
          isOptional
          placeholder="unknown"
        />
        {areLiquid && (
          <>
            <QuantityRow
              records={records}
              field="pumpCount"
              label="Pumps"
              dimension="count"
              unit=""
              min={1}
              max={100}
              isOptional
              placeholder="unknown"
            />
            <QuantityRow
              records={records}
              field="sparePumpCount"
              label="Of these spare"
              dimension="count"
              unit=""
              min={0}
              max={100}
              isOptional
              placeholder="unknown"
            />
          </>
        )}
      </Section>
    </>
  );
}
