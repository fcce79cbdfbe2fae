import { isKnown, type AtLeast, type Known } from '#shared/units/known';
import { useTooltip } from './tooltip';
import './load-bar.css';

export interface LoadBarProps {
  readonly label: string;
  readonly load: AtLeast;
  readonly limit: Known<number>;
  /** Writes a load or limit with its unit. */
  readonly format: (value: number) => string;
  /** Where the limit comes from and what it stands on. */
  readonly basis?: string | undefined;
  /** Share of the limit from which it is shown as near, in thousandths. @default 900 */
  readonly nearPermille?: number;
}

type LoadState = 'within' | 'near' | 'over' | 'unknown';

/** How a load stands to its limit. A load that lacks parts can be over, but it can never be shown to be within. */
export function loadState(load: AtLeast, limit: Known<number>, nearPermille = 900): LoadState {
  if (!isKnown(limit)) return 'unknown';
  if (load.known > limit) return 'over';
  if (load.unknownCount > 0) return 'unknown';
  return load.known * 1000 >= limit * nearPermille && load.known > 0 ? 'near' : 'within';
}

/** A load against its limit, with what is left, what is unknown and where the limit comes from. */
export function LoadBar({ label, load, limit, format, basis, nearPermille = 900 }: LoadBarProps) {
  const { handlers, tooltip } = useTooltip(basis);
  const state = loadState(load, limit, nearPermille);
  const hasLimit = isKnown(limit);
  const filled = hasLimit && limit > 0 ? Math.min(1, load.known / limit) : load.known > 0 ? 1 : 0;
  const loadText = `${load.unknownCount > 0 ? 'at least ' : ''}${format(load.known)}`;
  return (
    <div className={`load-bar load-bar-${state}`} {...handlers} tabIndex={basis === undefined ? undefined : 0}>
      <span className="load-bar-label">{label}</span>
      <span className="load-bar-value">
        <strong>{loadText}</strong> {hasLimit ? `of ${format(limit)}` : ''}
      </span>
      <div
        className="load-bar-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuenow={Math.round(filled * 100)}
        aria-valuemax={100}
        aria-valuetext={hasLimit ? `${loadText} of ${format(limit)}` : `${loadText}, limit unknown`}
      >
        {hasLimit && <div className="load-bar-fill" style={{ width: `${filled * 100}%` }} />}
        {state === 'unknown' && <div className="load-bar-rest" style={{ left: hasLimit ? `${filled * 100}%` : 0 }} />}
      </div>
      <p className="load-bar-note">
        <span className="load-bar-note-state">{stateText(state, load, limit, format)}</span>
        {basis !== undefined && <span className="visually-hidden">. {basis}</span>}
      </p>
      {tooltip}
    </div>
  );
}

function stateText(state: LoadState, load: AtLeast, limit: Known<number>, format: (value: number) => string): string {
  if (!isKnown(limit)) return load.unknownCount > 0 ? `Limit unknown; ${missing(load)}` : 'Limit unknown';
  const difference = Math.abs(limit - load.known);
  if (state === 'over') return `Over by ${load.unknownCount > 0 ? 'at least ' : ''}${format(difference)}`;
  if (load.unknownCount > 0) return `At most ${format(difference)} left; ${missing(load)}`;
  return `${format(difference)} left`;
}

function missing({ unknownCount }: AtLeast): string {
  return unknownCount === 1 ? '1 part unknown' : `${unknownCount} parts unknown`;
}
