import type { PowerLink } from '#shared/model/records/power-link';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { figureText } from '../../one-line/figure-text';
import { linkFigure } from '../../one-line/figures';
import { useProgram } from '../../program';
import { ChoiceRow, FlagRow, LengthRow, QuantityRow } from '../fields';
import { FactRow } from '../load-bars';
import { limitsInForce } from '../loads';
import { RecordLink } from '../record-link';
import type { FieldsProps } from '../registry';

const METALS = [
  { value: 'copper', label: 'Copper' },
  { value: 'aluminium', label: 'Aluminium' },
] as const;

/** A link of the power chain or several: breaker, order among the supplies of a node, and the conductor. */
export function PowerLinkFields({ records }: FieldsProps<PowerLink>) {
  const { editor } = useProgram();
  const formats = useFormat();
  const [only] = records.length === 1 ? records : [];
  const figure = only && linkFigure(editor.checks.analysis, only, limitsInForce(editor.checks.rules));
  return (
    <>
      <Section title="Power link">
        {only && (
          <>
            <div className="field">
              <span className="field-label">From</span>
              <RecordLink id={only.fromId} />
            </div>
            <div className="field">
              <span className="field-label">To</span>
              <RecordLink id={only.toId} />
            </div>
            {figure && <FactRow label="Carries" text={figureText(figure, formats)} />}
          </>
        )}
        <QuantityRow
          records={records}
          field="priority"
          label="Order of taking"
          dimension="count"
          unit=""
          min={1}
          max={9}
        />
        <p className="inspector-muted">Of the links into a node those with the lowest live number carry it.</p>
        <QuantityRow
          records={records}
          field="sharePermille"
          label="Share"
          dimension="share"
          unit="%"
          min={0}
          max={1000}
          isOptional
          placeholder="equal parts"
        />
        <QuantityRow
          records={records}
          field="breakerMilliA"
          label="Breaker"
          dimension="current"
          unit="A"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <FlagRow records={records} field="isRated100" label="Listed for 100 % continuous load" />
      </Section>
      <Section title="Conductor" isOpenAtFirst={false}>
        <LengthRow
          records={records}
          field="lengthUm"
          label="Length, one way"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <QuantityRow
          records={records}
          field="conductorUm2"
          label="Cross section"
          dimension="crossSection"
          unit="mm²"
          min={1}
          isOptional
          placeholder="unknown"
        />
        <ChoiceRow records={records} field="conductorMetal" label="Metal" options={METALS} />
      </Section>
    </>
  );
}
