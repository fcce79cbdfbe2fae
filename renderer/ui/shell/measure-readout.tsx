import { figuresOf } from '../../tools/measure/measurement';
import { copyMeasurement } from '../../actions/edit/copy-measurement';
import { Button } from '../components/button';
import { shortcutText } from '../components/shortcut-text';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';

/** What is being measured, in figures, with what can be done with it. */
export function MeasureReadout() {
  const { editor, tools, actions, session } = useProgram();
  const format = useFormat();
  const choice = useSignal(tools.choice);
  const measured = useSignal(tools.measured);
  if (choice.tool !== 'measure') return null;
  if (!measured) return <p className="plan-hint">Click from point to point. Click the first again for the area.</p>;
  if (measured.points.length < 2)
    return <p className="plan-hint">Click the next point. Shift keeps to the axes, Backspace takes a point back.</p>;
  const { lastUm, totalUm, angleMdeg, isAngleFromLevel, areaM2 } = figuresOf(measured);
  const isChain = measured.points.length > 2;
  return (
    <section className="measure-readout" aria-label="Measurement" data-testid="measure-readout">
      <dl aria-live={measured.isFinished ? 'polite' : 'off'}>
        {isChain && <Figure label="Last" text={format.length(lastUm)} />}
        <Figure label={measured.isClosed ? 'Around' : isChain ? 'Total' : 'Length'} text={format.length(totalUm)} />
        {angleMdeg !== undefined && (
          <Figure label={isAngleFromLevel ? 'From level' : 'Angle'} text={`${format.count(angleMdeg / 1000, 1)}°`} />
        )}
        {areaM2 !== undefined && <Figure label="Area" text={format.area(areaM2)} />}
      </dl>
      <Button tone="quiet" onClick={() => void copyMeasurement({ editor, tools, session })}>
        Copy <kbd>{shortcutText('Mod+C')}</kbd>
      </Button>
      <Button
        tone="quiet"
        disabled={actions.disabledReason('insert.dimension') !== undefined}
        onClick={() => void actions.run('insert.dimension')}
      >
        Keep as dimension <kbd>{shortcutText('Shift+M')}</kbd>
      </Button>
    </section>
  );
}

function Figure({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
