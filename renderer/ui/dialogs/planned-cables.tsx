import { countLabel } from '#shared/operations/count-label';
import { formatAtLeast } from '#shared/units/format';
import type { PlannedCables } from '../../tools/cable/plan-cables';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { placeText } from './cable-places-field';

const MAX_RUNS = 12;
const MAX_PROBLEMS = 3;

/** Cables that would be made, with what ports or media are missing. */
export function PlannedCablesTable({ planned }: { readonly planned: PlannedCables }) {
  return (
    <>
      <RunTable planned={planned} />
      <Missing planned={planned} />
      <Problems planned={planned} />
    </>
  );
}

/** What would be made, place by place, with lengths. */
function RunTable({ planned }: { readonly planned: PlannedCables }) {
  const { view } = useProgram().editor;
  const { quantity } = useFormat();
  const length = (um: number): string => quantity('runLength', um);
  const { runs, totalUm, unknownLengths } = planned;
  if (runs.length === 0) return null;
  const left = runs.length - MAX_RUNS;
  return (
    <table className="replacement-table" data-testid="cable-runs">
      <caption className="visually-hidden">Cables that would be made</caption>
      <thead>
        <tr>
          <th scope="col">From and to</th>
          <th scope="col">Cables</th>
          <th scope="col">Length each</th>
          <th scope="col">Medium</th>
        </tr>
      </thead>
      <tbody>
        {runs.slice(0, MAX_RUNS).map((run) => (
          <tr key={`${run.fromId} ${run.toId}`}>
            <th scope="row">
              {placeText(view, run.fromId)} to {placeText(view, run.toId)}
            </th>
            <td>{run.count}</td>
            <td>{rangeText(run.minUm, run.maxUm, length)}</td>
            <td>{run.media.join(', ')}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{left > 0 ? `and ${left} more, in all` : 'In all'}</th>
          <td>{runs.reduce((sum, run) => sum + run.count, 0)}</td>
          <td>{formatAtLeast({ known: totalUm, unknownCount: unknownLengths }, length)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function rangeText(minUm: number | undefined, maxUm: number | undefined, length: (um: number) => string): string {
  if (minUm === undefined || maxUm === undefined) return 'unknown';
  return minUm === maxUm ? length(minUm) : `${length(minUm)} to ${length(maxUm)}`;
}

/** Why cables have the medium they have, or have none. */
function Problems({ planned: { problems, reason } }: { readonly planned: PlannedCables }) {
  return (
    <div role="status">
      {reason !== undefined && <p className="dialog-muted">{reason}</p>}
      {[...problems].slice(0, MAX_PROBLEMS).map(([problem, count]) => (
        <p key={problem} className="dialog-error">
          {problem} Without a medium: {countLabel(count, 'cable')}.
        </p>
      ))}
    </div>
  );
}

/** Where ports ran out. */
function Missing({ planned }: { readonly planned: PlannedCables }) {
  const { view } = useProgram().editor;
  const { missing, wanted, pairs } = planned.shared;
  if (wanted === pairs.length) return null;
  const where = [...missing].slice(0, 4).map(([id, count]) => `${placeText(view, id)} (${count})`);
  const more = missing.size > where.length ? ` and ${missing.size - where.length} more` : '';
  return (
    <p className="dialog-error" role="status">
      {wanted - pairs.length} of {wanted} cables find no free port that fits: {where.join(', ')}
      {more}.
    </p>
  );
}
