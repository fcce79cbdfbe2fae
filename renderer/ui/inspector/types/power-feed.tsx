import type { PowerFeed } from '#shared/model/records/power-feed';
import { referring } from '#shared/store/document-view';
import { Section } from '../../components/section';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { feedLoads } from '../loads';
import { LoadBars } from '../load-bars';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';

const PHASES = [
  { value: 'three', label: 'Three-phase' },
  { value: 'single', label: 'Single-phase' },
  { value: 'dc', label: 'DC' },
] as const;

/** A power feed or several: breaker, voltage, side, loads and what hangs on it. */
export function PowerFeedFields({ records }: FieldsProps<PowerFeed>) {
  const { editor } = useProgram();
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Power feed">
        <TextRow records={records} field="name" label="Name" />
        <TextRow records={records} field="side" label="Side" maxLength={8} />
        <ChoiceRow records={records} field="phases" label="Phases" options={PHASES} />
        <QuantityRow records={records} field="voltageV" label="Voltage" dimension="voltage" unit="V" min={1} />
        <QuantityRow records={records} field="breakerMilliA" label="Breaker" dimension="current" unit="A" min={1} />
        <QuantityRow
          records={records}
          field="powerFactorPermille"
          label="Power factor"
          dimension="share"
          unit="%"
          min={1}
          max={1000}
        />
        <FlagRow records={records} field="isRated100" label="Listed for 100 % continuous load" />
      </Section>
      {only && (
        <>
          <Section title="Load">
            <LoadBars loads={feedLoads(editor.checks, only)} />
          </Section>
          <Section title="Source and loads">
            <div className="field">
              <span className="field-label">Comes from</span>
              {only.sourceId === undefined ? <span>not on the plan</span> : <RecordLink id={only.sourceId} />}
            </div>
            <ShortList
              items={[...referring(editor.view, 'powerConnection', 'feedId', only.id)]}
              itemKey={(connection) => connection.id}
              emptyText="Nothing is connected to it."
              renderItem={(connection) => <RecordLink id={connection.loadId} />}
            />
          </Section>
        </>
      )}
      <NotesSection records={records} field="notes" />
    </>
  );
}
