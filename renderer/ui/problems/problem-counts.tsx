import { GoodMark, SeverityMark, WEIGHT_ORDER, WEIGHTS, type Weight } from '../components/severity-mark';
import { useProgram, useSignal } from '../program';

export interface ProblemCountsProps {
  readonly shown: ReadonlySet<Weight>;
  readonly onToggle: (weight: Weight) => void;
  readonly showsExcluded: boolean;
  readonly onToggleExcluded: () => void;
}

/** How many findings there are of each weight, as switches that show and hide them. */
export function ProblemCounts({ shown, onToggle, showsExcluded, onToggleExcluded }: ProblemCountsProps) {
  const { editor } = useProgram();
  const counts = useSignal(editor.checks.counts);
  return (
    <div className="problem-counts" role="group" aria-label="Show">
      {WEIGHT_ORDER.map((weight) => (
        <button
          key={weight}
          type="button"
          className="problem-count"
          aria-pressed={shown.has(weight)}
          onClick={() => onToggle(weight)}
        >
          <SeverityMark weight={weight} isDecoration />
          {counts[weight]}
          <span className="problem-count-word">
            {(counts[weight] === 1 ? WEIGHTS[weight].one : WEIGHTS[weight].many).toLowerCase()}
          </span>
        </button>
      ))}
      {counts.excluded > 0 && (
        <button type="button" className="problem-count" aria-pressed={showsExcluded} onClick={onToggleExcluded}>
          {counts.excluded} excluded
        </button>
      )}
    </div>
  );
}

/** Whether everything has been checked. Never green while a check is still to come. */
export function CheckStatus() {
  const { editor } = useProgram();
  const status = useSignal(editor.checks.status);
  const counts = useSignal(editor.checks.counts);
  if (status.state === 'checking') {
    return (
      <span className="check-status" role="status">
        Checking… {Math.round(status.share * 100)} %
      </span>
    );
  }
  const isClean = counts.error + counts.warning + counts.unknown === 0;
  return (
    <span className="check-status" role="status">
      {isClean ? (
        <>
          <GoodMark /> Checked, nothing found
        </>
      ) : (
        'Checked'
      )}
    </span>
  );
}
