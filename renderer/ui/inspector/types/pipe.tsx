import type { Pipe } from '#shared/model/records/pipe';
import { pathLengthUm } from '#shared/operations/path-points';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, LengthRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { FactRow } from '../load-bars';
import { dropText, flowText, pipeDropOf } from '../pipe-drops';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';

const CARRIES = [
  { value: 'both', label: 'Supply and return' },
  { value: 'supply', label: 'Supply' },
  { value: 'return', label: 'Return' },
] as const;

const LEVELS = [
  { value: 'overhead', label: 'Above the racks' },
  { value: 'underfloor', label: 'Under the floor' },
] as const;

/** A pipe or several: its loop, what it carries, how wide and how long it is. */
export function PipeFields({ records }: FieldsProps<Pipe>) {
  const { editor } = useProgram();
  const formats = useFormat();
  const [only] = records.length === 1 ? records : [];
  const loops = [...editor.view.all('coolingLoop').values()].map(({ id, name }) => ({ value: id, label: name }));
  const lengthUm = records.reduce((sum, pipe) => sum + pathLengthUm(pipe.path), 0);
  return (
    <>
      <Section title="Pipe">
        <TextRow records={records} field="name" label="Name" isOptional />
        <ChoiceRow records={records} field="coolingLoopId" label="Loop" options={loops} emptyLabel="none" />
        {only?.coolingLoopId && <RecordLink id={only.coolingLoopId} />}
        <ChoiceRow records={records} field="carries" label="Carries" options={CARRIES} />
        <ChoiceRow records={records} field="level" label="Runs" options={LEVELS} />
        <LengthRow
          records={records}
          field="innerDiameterUm"
          label="Inner diameter"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <LengthRow records={records} field="elevationUm" label="Underside at" isOptional placeholder="unknown" />
        <QuantityRow
          records={records}
          field="flowMlPerMin"
          label="Flow in it"
          dimension="liquidFlow"
          unit="L/min"
          min={0}
          isOptional
          placeholder="that of its loop"
        />
        <FactRow label={records.length === 1 ? 'Length' : 'Length of all'} text={formats.length(lengthUm)} />
        <FlagRow records={records} field="isLocked" label="Locked in place" />
      </Section>
      {only && <PipePressure pipe={only} />}
      <NotesSection records={records} field="notes" />
    </>
  );
}

function PipePressure({ pipe }: { readonly pipe: Pipe }) {
  const { view, checks } = useProgram().editor;
  const formats = useFormat();
  const drop = pipeDropOf(view, checks.analysis, pipe);
  return (
    <Section title="Pressure">
      <FactRow label="Flow" text={flowText(drop, formats)} />
      <FactRow
        label={pipe.carries === 'both' ? 'Drop, there and back' : 'Pressure drop'}
        text={dropText(drop, formats)}
      />
      {drop.missing === undefined && (
        <p className="inspector-muted">
          Darcy-Weisbach for steel pipe, with fittings as a share of its length (default 50 %, grade K)
          {drop.isTemperatureAssumed ? '; at 40 °C, as its supply temperature is not known' : ''}. Hoses, valves,
          filters and heat exchangers are not in it.
        </p>
      )}
    </Section>
  );
}
