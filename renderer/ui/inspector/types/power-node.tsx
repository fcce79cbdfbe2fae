import type { AnyId } from '#shared/store/records-diff';
import { nodeFigures } from '#shared/model/node-figures';
import { POWER_NODE_KINDS, type PowerNode } from '#shared/model/records/power-node';
import { referring } from '#shared/store/document-view';
import { isKnown, type Known } from '#shared/units/known';
import type { Dimension } from '#shared/units/dimensions';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { KIND_LABELS } from '../../one-line/kinds';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, NotesSection, QuantityRow, TextRow } from '../fields';
import { NodeLoadBars } from '../links/node-load-bars';
import { NodeSupply } from '../links/node-supply';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';

const KINDS = POWER_NODE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

const PHASES = [
  { value: 'three', label: 'Three-phase' },
  { value: 'single', label: 'Single-phase' },
  { value: 'dc', label: 'DC' },
] as const;

type FigureField = Extract<keyof ReturnType<typeof nodeFigures>, keyof PowerNode>;

/** A power node or several: what it is, what it may carry, what it carries, and what feeds it. */
export function PowerNodeFields({ records }: FieldsProps<PowerNode>) {
  const [only] = records.length === 1 ? records : [];
  const figure = useFigureRow(records);
  return (
    <>
      <Section title="Power node">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="kind" label="Kind" options={KINDS} />
        <TextRow records={records} field="side" label="Side" maxLength={8} isOptional />
        <ChoiceRow records={records} field="phases" label="Phases" options={PHASES} />
        {only?.hostId !== undefined && (
          <div className="field">
            <span className="field-label">On the plan</span>
            <RecordLink id={only.hostId} />
          </div>
        )}
      </Section>
      {only && (
        <>
          <Section title="Load">
            <NodeLoadBars nodeId={only.id} />
          </Section>
          <NodeSupply node={only} />
          <Circuits node={only} />
        </>
      )}
      <Section title="Ratings">
        {figure('ratedW', 'Rated power', 'power', 'kW', 0)}
        {figure('ratedVa', 'Rated apparent power', 'apparentPower', 'kVA', 0)}
        {figure('ratedMilliA', 'Rated current', 'current', 'A', 0)}
        <FlagRow records={records} field="isRated100" label="Listed for 100 % continuous load" />
        {figure('voltageV', 'Output voltage', 'voltage', 'V', 1)}
        {figure('inputVoltageV', 'Input voltage', 'voltage', 'V', 1)}
        {figure('inputPowerFactorPermille', 'Input power factor', 'share', '%', 1, 1000)}
        <QuantityRow
          records={records}
          field="diversityPermille"
          label="Loads at the same time"
          dimension="share"
          unit="%"
          min={1}
          max={1000}
        />
      </Section>
      <Section title="Losses" isOpenAtFirst={false}>
        {figure('lossNoLoadPpm', 'At no load', 'fineShare', '%', 0)}
        {figure('lossProportionalPpm', 'In proportion to load', 'fineShare', '%', 0)}
        {figure('lossSquarePpm', 'With its square', 'fineShare', '%', 0)}
        <p className="inspector-muted">
          Parts of the rating. At the share x of its rating: at no load + in proportion × x + square × x².
        </p>
      </Section>
      <Section title="Modules, batteries, fuel" isOpenAtFirst={false}>
        {figure('moduleCount', 'Modules', 'count', '', 1)}
        {figure('spareModuleCount', 'Of these spare', 'count', '', 0)}
        {figure('moduleRatedW', 'Rating of a module', 'power', 'kW', 0)}
        {figure('batteryWh', 'Usable battery energy', 'energy', 'kWh', 0)}
        <QuantityRow
          records={records}
          field="batteryTargetMinutes"
          label="Minutes to carry"
          dimension="count"
          unit=""
          min={0}
          isOptional
        />
        {figure('fuelMl', 'Fuel', 'volume', 'L', 0)}
        {figure('fuelBurnMlPerKwh', 'Fuel burn', 'fuelBurn', 'L/kWh', 1)}
        <QuantityRow
          records={records}
          field="fuelTargetHours"
          label="Hours to last"
          dimension="count"
          unit=""
          min={0}
          isOptional
        />
        {figure('poleCount', 'Poles', 'count', '', 1)}
      </Section>
      <Redundancy records={records} />
      <NotesSection records={records} field="notes" />
    </>
  );
}

/** Rows of figures that a node may leave to the type of its plant: an empty one says what holds then. */
function useFigureRow(records: readonly PowerNode[]) {
  const { editor } = useProgram();
  const formats = useFormat();
  const [first] = records;
  const host = first?.hostId === undefined ? undefined : editor.view.get(first.hostId);
  const inForce = first && records.length === 1 && nodeFigures(first, host && editor.view.get(host.typeId)?.type);
  return (field: FigureField, label: string, dimension: Dimension, unit: string, min: number, max?: number) => {
    const value: Known<number> | undefined = inForce ? inForce[field] : undefined;
    const placeholder =
      value === undefined
        ? undefined
        : !isKnown(value)
          ? 'unknown'
          : dimension === 'power'
            ? `${formats.power(value)}, as its type`
            : `${formats.quantity(dimension, value)}, as its type`;
    return (
      <QuantityRow
        key={field}
        records={records}
        field={field}
        label={label}
        dimension={dimension}
        unit={unit}
        min={min}
        {...(max === undefined ? {} : { max })}
        isOptional
        placeholder={placeholder}
      />
    );
  };
}

/** The circuits that leave a node. */
function Circuits({ node }: { readonly node: PowerNode }) {
  const { editor } = useProgram();
  const sources: readonly AnyId[] = node.hostId === undefined ? [node.id] : [node.id, node.hostId];
  const feeds = sources
    .flatMap((id) => [...referring(editor.view, 'powerFeed', 'sourceId', id)])
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return (
    <Section title="Circuits" aside={feeds.length}>
      <ShortList
        items={feeds}
        itemKey={(feed) => feed.id}
        emptyText="No circuit leaves it yet."
        renderItem={(feed) => <RecordLink id={feed.id} />}
      />
    </Section>
  );
}

function Redundancy({ records }: FieldsProps<PowerNode>) {
  const { editor, session } = useProgram();
  const groups = [...editor.view.all('redundancyGroup').values()].map(({ id, name }) => ({ value: id, label: name }));
  const [only] = records.length === 1 ? records : [];
  return (
    <Section title="Redundancy">
      <ChoiceRow records={records} field="redundancyGroupId" label="Group" options={groups} emptyLabel="none" />
      <FlagRow records={records} field="isReserve" label="Stands idle for the others" />
      {only?.redundancyGroupId !== undefined && <RecordLink id={only.redundancyGroupId} />}
      <Button onClick={() => session.setState({ dialog: { kind: 'declareRedundancy' } })}>
        Declare a redundancy group…
      </Button>
    </Section>
  );
}
