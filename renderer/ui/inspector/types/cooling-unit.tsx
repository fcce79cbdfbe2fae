import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { referring } from '#shared/store/document-view';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { ChoiceRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { CoolingInFailure } from '../links/cooling-in-failure';
import { coolingUnitLoads, type Load } from '../loads';
import { loopLoads } from '../loop-loads';
import { LoadBars } from '../load-bars';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { UnitAtReturn } from '../unit-at-return';
import { ShortList } from '../short-list';
import { CoolingUnitWater } from './cooling-unit-water';

const FLUIDS = [
  { value: 'PG25', label: 'PG25' },
  { value: 'water', label: 'Water' },
] as const;

const FROM_TYPE = 'as its type states';

/** The cooling side of plant, or several: capacity in this project, supply, loads and what it serves. */
export function CoolingUnitFields({ records }: FieldsProps<CoolingUnit>) {
  const { editor } = useProgram();
  const [only] = records.length === 1 ? records : [];
  const loop = only?.suppliesLoopId && editor.view.get(only.suppliesLoopId);
  const areAir = records.every((record) => record.medium === 'air');
  return (
    <>
      <Section title={areAir ? 'Air cooling' : 'Liquid cooling'}>
        <TextRow records={records} field="name" label="Name" />
        <QuantityRow
          records={records}
          field="capacityW"
          label="Capacity"
          dimension="power"
          unit="kW"
          min={0}
          isOptional
          placeholder={FROM_TYPE}
        />
        {areAir ? (
          <QuantityRow
            records={records}
            field="airFlowMlPerS"
            label="Air flow"
            dimension="airFlow"
            unit="m³/s"
            min={0}
            isOptional
            placeholder={FROM_TYPE}
          />
        ) : (
          <>
            <QuantityRow
              records={records}
              field="liquidFlowMlPerMin"
              label="Coolant flow"
              dimension="liquidFlow"
              unit="L/min"
              min={0}
              isOptional
              placeholder={FROM_TYPE}
            />
            <ChoiceRow records={records} field="fluid" label="Coolant" options={FLUIDS} />
          </>
        )}
        <QuantityRow
          records={records}
          field="supplyMilliC"
          label={areAir ? 'Supply air' : 'Coolant supply'}
          dimension="temperature"
          unit="°C"
          isOptional
          placeholder="unknown"
        />
        <TextRow records={records} field="redundancyGroup" label="Redundancy group" isOptional />
      </Section>
      {only && (
        <Section title="Load">
          <LoadBars loads={coolingUnitLoads(editor.checks.analysis, only.id)} />
          <CoolingInFailure record={only} />
          {areAir && <UnitAtReturn unit={only} />}
          {loop && <LoadBars loads={ofLoop(loop.name, loopLoads(editor.checks.analysis, loop.id))} />}
        </Section>
      )}
      <CoolingUnitWater records={records} />
      {only && (
        <Section title="Serves">
          <div className="field">
            <span className="field-label">Built into</span>
            <RecordLink id={only.hostId} />
          </div>
          <ShortList
            items={[...referring(editor.view, 'coolingConnection', 'coolingUnitId', only.id)]}
            itemKey={(connection) => connection.id}
            emptyText={areAir ? 'It treats the air of the room it stands in.' : 'Nothing is connected to it.'}
            renderItem={(connection) => <RecordLink id={connection.targetId} />}
          />
        </Section>
      )}
      <NotesSection records={records} field="notes" />
    </>
  );
}

/** The heat of the loop it supplies, normally and with spare units out, named after the loop. */
function ofLoop(name: string, loads: readonly Load[]): readonly Load[] {
  return loads
    .filter((load) => load.quantity === 'power')
    .map((load) => ({ ...load, label: `${name}: ${load.label.toLowerCase()}` }));
}
