import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import type { Rack } from '#shared/model/records/rack';
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
  const textOf = ({ load, limit, quantity }: Load): string => {
    const value = formatAtLeast(load, formats[quantity]);
    return isKnown(limit) ? `${value} of ${formats[quantity](limit)}` : value;
  };
  return (
    <header className="rack-summary">
      <h3>
        <Button tone="link" onClick={() => editor.select([rack.id])}>
          {rack.name}
        </Button>
      </h3>
      {shown.map((load) => {
        const isOver = loadState(load.load, load.limit) === 'over';
        return (
          <p key={load.label} className={isOver ? 'rack-summary-over' : undefined}>
            {isOver ? 'Over: ' : ''}
            {textOf(load)}
          </p>
        );
      })}
    </header>
  );
}
