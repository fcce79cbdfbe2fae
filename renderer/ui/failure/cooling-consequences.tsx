import type { AirLoss, LiquidLoss, ReducedUnit } from '#shared/analysis/cooling/failure';
import { isKnown, type Known } from '#shared/units/known';
import type { ShownFailure } from '../../editor/failure-mode';
import { Button } from '../components/button';
import { Section } from '../components/section';
import { useFormat, type Formats } from '../components/use-format';
import { RecordLink } from '../inspector/record-link';
import { ShortList } from '../inspector/short-list';
import { useProgram } from '../program';
import { uncooledUnits } from './uncooled-units';

/** What a failure does to cooling: racks without coolant, rooms short of air, racks that run hot, and how fast. */
export function CoolingConsequences({ failure: { cooling } }: { readonly failure: ShownFailure }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const air = cooling.air.filter((one) => one.state !== 'held');
  const { liquid, hot, stoppedUnitIds, warmUnitIds, reducedUnits } = cooling;
  const units = [...stoppedUnitIds, ...warmUnitIds];
  const uncooled = new Set(uncooledUnits(editor.view, cooling));
  const outText = (id: string): string => {
    if (uncooled.has(id)) return 'nothing cools it';
    return warmUnitIds.includes(id) ? 'its loop is out' : 'stands still';
  };
  if (units.length + reducedUnits.length + liquid.length + air.length + hot.length === 0) return null;
  const select = (ids: readonly string[]): void => editor.select(ids.filter((id) => editor.view.has(id)));
  return (
    <>
      <Section title="Cooling out of service" aside={units.length}>
        <ShortList
          items={units}
          itemKey={(id) => id}
          emptyText="Every cooling unit runs."
          renderItem={(id) => (
            <div className="failure-row">
              <RecordLink id={id} />
              <span>{outText(id)}</span>
            </div>
          )}
        />
      </Section>
      {reducedUnits.length > 0 && (
        <Section title="Fewer pumps" aside={reducedUnits.length}>
          <ShortList
            items={reducedUnits}
            itemKey={(one) => one.id}
            emptyText=""
            renderItem={(one) => (
              <div className="failure-row">
                <RecordLink id={one.id} />
                <span>{pumpsText(one, formats)}</span>
              </div>
            )}
          />
        </Section>
      )}
      <Section title="Short of liquid" aside={liquid.length}>
        {liquid.length > 0 && (
          <div className="failure-row">
            <strong>{formats.power(cooling.liquidShortW)} without a way out</strong>
            <Button tone="link" onClick={() => select(liquid.map((one) => one.id))}>
              Select all
            </Button>
          </div>
        )}
        <ShortList
          items={liquid}
          itemKey={(one) => one.id}
          emptyText="Every rack keeps its coolant."
          renderItem={(one) => (
            <div className="failure-row">
              <RecordLink id={one.id} />
              <span>{liquidText(one, formats)}</span>
            </div>
          )}
        />
      </Section>
      {(air.length > 0 || hot.length > 0) && (
        <Section title="Short of air" aside={air.length}>
          <ShortList
            items={air}
            itemKey={(one) => one.id}
            emptyText="What is left gives enough air."
            renderItem={(one) => (
              <div className="failure-row">
                <RecordLink id={one.id} />
                <span>{airText(one, formats)}</span>
              </div>
            )}
          />
          <ShortList
            items={hot}
            itemKey={(one) => one.id}
            emptyText={
              air.some((one) => one.state === 'lost')
                ? 'Where no air unit is left, inlets are not estimated. Elsewhere no rack passes the limit of its class.'
                : 'No rack passes the limit of its class.'
            }
            renderItem={(one) => (
              <div className="failure-row">
                <RecordLink id={one.id} />
                <span>inlet {formats.quantity('temperature', one.inletMilliC)}</span>
              </div>
            )}
          />
        </Section>
      )}
      <p className="inspector-muted">Temperatures and minutes are estimates, not CFD.</p>
    </>
  );
}

/** `1 of 2 pumps left, its whole flow`. */
function pumpsText({ pumpsLeft, pumpCount, sharePermille }: ReducedUnit, formats: Formats): string {
  const flow = sharePermille === 1000 ? 'its whole flow' : `${formats.count(sharePermille / 10)} % of its flow`;
  return `${pumpsLeft} of ${pumpCount} pumps left, ${flow}`;
}

/** `no coolant, about 2 min`, `no coolant, at once`, or what part of its heat is still taken. */
function liquidText({ state, servedPermille, minutes }: LiquidLoss, formats: Formats): string {
  const what = state === 'lost' ? 'no coolant' : `${formats.count(servedPermille / 10)} % of its heat is taken`;
  return `${what}${aboutMinutes(minutes, formats)}`;
}

function airText({ state, heatW, capacityW, minutes }: AirLoss, formats: Formats): string {
  const what =
    state === 'lost'
      ? 'no air unit is left'
      : `${formats.power(heatW)} against ${formats.power(capacityW)} that is left`;
  return `${what}${aboutMinutes(minutes, formats)}`;
}

/** Less would be written as “0 min”. */
const LEAST_MINUTES = 0.05;

function aboutMinutes(minutes: Known<number>, formats: Formats): string {
  if (!isKnown(minutes)) return ', for an unknown time';
  return minutes < LEAST_MINUTES ? ', at once' : `, about ${formats.count(minutes, minutes < 10 ? 1 : 0)} min`;
}
