import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import type { Rack } from '#shared/model/records/rack';
import { portCount } from './port-count';
import { Button } from '../components/button';
import { loadState } from '../components/load-bar';
import { useFormat } from '../components/use-format';
import { rackLoads, type Load } from '../inspector/loads';
import { useProgram } from '../program';

/** A rack's name with what it adds up to: rack units, power and weight, each against its limit where it has one. */
export function RackSummary({ rack }: { readonly rack: Rack }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const loads = rackLoads(editor.checks.analysis, rack);
  const weights = loads.filter((load) => load.quantity === 'mass');
  // The payload where the frame states one; else, as for a rack-scale system, the whole.
  const weight = weights.find((load) => isKnown(load.limit)) ?? weights.at(-1);
  const of = (quantity: Load['quantity']): Load | undefined => loads.find((load) => load.quantity === quantity);
  const shown = [of('rackUnits'), of('power'), weight].filter((load) => load !== undefined);
  const ports = portCount(editor.view, rack);
  const textOf = ({ load, limit, quantity }: Load): string => {
    const value = formatAtLeast(load, formats[quantity]);
    return isKnown(limit) ? `${value} of ${formats[quantity](limit)}` : value;
  };
  return (
    <header className="rack-summary">
      <h2>
        <Button tone="link" onClick={() => editor.select([rack.id])}>
          {rack.name}
        </Button>
      </h2>
      <div className="rack-summary-loads">
        {shown.map((load) => {
          const state = loadState(load.load, load.limit);
          return (
            <p key={load.label} className={`rack-summary-${state}`}>
              {state === 'over' ? 'Over: ' : ''}
              {textOf(load)}
              {isKnown(load.limit) && <Bar share={load.limit > 0 ? load.load.known / load.limit : 0} />}
            </p>
          );
        })}
        {ports.total > 0 && (
          <p>
            {formats.count(ports.used)} of {formats.count(ports.total)} ports
            <Bar share={ports.used / ports.total} />
          </p>
        )}
      </div>
    </header>
  );
}

/** How much of a limit is taken; the text beside it says it in numbers. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span className="rack-summary-bar" aria-hidden>
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
