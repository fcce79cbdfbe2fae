import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import { referring, type DocumentView } from '#shared/store/document-view';
import { isKnown } from '#shared/units/known';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram } from '../../program';
import { ChoiceRow, NotesRow, QuantityRow, TextRow } from '../fields';
import { FactRow, LoadBars } from '../load-bars';
import { CoolingInFailure } from '../links/cooling-in-failure';
import { loopLoadOf, loopLoads } from '../loop-loads';
import { dropText, loopDropText, pipeDropOf } from '../pipe-drops';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';
import { ShortList } from '../short-list';

const KINDS = [
  { value: 'FWS', label: 'FWS, facility water' },
  { value: 'TCS', label: 'TCS, coolant to the racks' },
] as const;

const FLUIDS = [
  { value: 'PG25', label: 'PG25' },
  { value: 'water', label: 'Water' },
] as const;

/** What the supply temperature of a loop rests on, in words. */
const BASES = {
  stated: 'as stated for it',
  approach: 'by the approach of its units',
  defaultApproach: 'by a default approach, grade S',
  unknown: '',
} as const;

/** A cooling loop or several: what it is designed for, what it carries, and who is on it. */
export function CoolingLoopFields({ records }: FieldsProps<CoolingLoop>) {
  const [only] = records.length === 1 ? records : [];
  return (
    <>
      <Section title="Cooling loop">
        <TextRow records={records} field="name" label="Name" />
        <ChoiceRow records={records} field="kind" label="Kind" options={KINDS} />
        <ChoiceRow records={records} field="fluid" label="Fluid" options={FLUIDS} />
        <QuantityRow
          records={records}
          field="supplyMilliC"
          label="Supply temperature"
          dimension="temperature"
          unit="°C"
          isOptional
          placeholder="follows from its units"
        />
        <QuantityRow
          records={records}
          field="designRiseMilliK"
          label="Designed rise"
          dimension="temperatureDifference"
          unit="K"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="volumeMl"
          label="Coolant in it"
          dimension="volume"
          unit="L"
          min={0}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="spareUnitCount"
          label="Spare units"
          dimension="count"
          unit=""
          min={0}
          max={100}
        />
        <QuantityRow
          records={records}
          field="fittingsPermille"
          label="Fittings of its pipes"
          dimension="share"
          unit="%"
          min={0}
          max={10_000}
          isOptional
          placeholder="50 % of their length, grade K"
        />
        <TextRow records={records} field="side" label="Side" maxLength={8} isOptional />
      </Section>
      {only && <LoopLoadSection loop={only} />}
      {only && <LoopMembers loop={only} />}
      <Section title="Notes" isOpenAtFirst={false}>
        <NotesRow records={records} field="notes" />
      </Section>
    </>
  );
}

function LoopLoadSection({ loop }: { readonly loop: CoolingLoop }) {
  const { view, checks } = useProgram().editor;
  const { analysis } = checks;
  const formats = useFormat();
  const load = loopLoadOf(analysis, loop.id);
  if (!load) return null;
  const { supply, riseMilliK } = load;
  return (
    <Section title="Load">
      <LoadBars loads={loopLoads(analysis, loop.id)} />
      <CoolingInFailure record={loop} />
      <FactRow
        label="Supplies"
        text={
          isKnown(supply.milliC)
            ? `${formats.quantity('temperature', supply.milliC)}, ${BASES[supply.basis]}`
            : missingSupply(view, loop)
        }
      />
      <FactRow
        label="Comes back"
        text={
          isKnown(supply.milliC) && isKnown(riseMilliK)
            ? formats.quantity('temperature', supply.milliC + riseMilliK)
            : 'unknown'
        }
      />
      <FactRow label="Pressure drop of pipes" text={loopDropText(view, analysis, loop, formats)} />
      {load.isCircular && <p className="inspector-muted">Its heat comes back to it by way of its own units.</p>}
    </Section>
  );
}

/** Why it is not known how warm a loop is delivered, and what would tell. */
function missingSupply(view: DocumentView, loop: CoolingLoop): string {
  const units = [...referring(view, 'coolingUnit', 'suppliesLoopId', loop.id)];
  if (units.length === 0) return 'unknown: no unit supplies it';
  return units.some((unit) => unit.drawsFromLoopId === undefined && unit.rejectsToRoom !== true)
    ? 'unknown: state it above, or the design temperature outdoors of the room of its units'
    : 'unknown: state it above, or for what cools its units';
}

/** Units on both sides, racks and rows, and pipes. */
function LoopMembers({ loop }: { readonly loop: CoolingLoop }) {
  const { view, checks } = useProgram().editor;
  const formats = useFormat();
  const suppliers = [...referring(view, 'coolingUnit', 'suppliesLoopId', loop.id)];
  const cooled = [...referring(view, 'coolingUnit', 'drawsFromLoopId', loop.id)];
  const racks = [...referring(view, 'loopConnection', 'coolingLoopId', loop.id)].map((one) => ({ id: one.targetId }));
  const pipes = [...referring(view, 'pipe', 'coolingLoopId', loop.id)];
  const list = (title: string, items: readonly { readonly id: string }[], emptyText: string) => (
    <Section title={title} aside={items.length}>
      <ShortList
        items={items}
        itemKey={(one) => one.id}
        emptyText={emptyText}
        renderItem={(one) => <RecordLink id={one.id} />}
      />
    </Section>
  );
  return (
    <>
      {list('Supplied by', suppliers, 'No unit supplies it yet.')}
      {list('Cools units', cooled, 'No unit gives it heat.')}
      {list('Racks and rows on it', racks, 'No rack or row is on it.')}
      {pipes.length > 0 && (
        <Section title="Pipes" aside={pipes.length}>
          <ShortList
            items={pipes}
            itemKey={(pipe) => pipe.id}
            emptyText=""
            renderItem={(pipe) => (
              <>
                <RecordLink id={pipe.id} />{' '}
                <span className="inspector-muted">{dropText(pipeDropOf(view, checks.analysis, pipe), formats)}</span>
              </>
            )}
          />
        </Section>
      )}
    </>
  );
}
