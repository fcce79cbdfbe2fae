import type { LostPort, TypeReplacement } from '#shared/analysis/type-replacement';
import { formatAtLeast } from '#shared/units/format';
import type { AtLeast } from '#shared/units/known';
import { getRecord } from '#shared/store/document-view';
import { useFormat } from '../components/use-format';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram } from '../program';

/** Items named, and ports of each. */
const MAX_NAMED = 4;
const MAX_PORTS = 2;

/** Power, heat, weight and ports of the items now and with the new type, and the cables that lose their port. */
export function ReplacementTable({ change }: { readonly change: TypeReplacement }) {
  const formats = useFormat();
  const { before, after, lostPorts, plannedCount } = change;
  const amount = (label: string, now: AtLeast, then: AtLeast, write: (value: number) => string) => {
    const isExact = now.unknownCount === 0 && then.unknownCount === 0;
    return (
      <tr key={label}>
        <th scope="row">{label}</th>
        <td>{total(now, write)}</td>
        <td>{total(then, write)}</td>
        <td>{isExact ? signed(then.known - now.known, write) : 'unknown'}</td>
      </tr>
    );
  };
  const whole = (known: number): AtLeast => ({ known, unknownCount: 0 });
  return (
    <>
      <table className="replacement-table">
        <thead>
          <tr>
            <th scope="col">Sum of types</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {amount('Power', before.powerW, after.powerW, formats.power)}
          {amount('Heat to air', before.airHeatW, after.airHeatW, formats.power)}
          {amount('Heat to liquid', before.liquidHeatW, after.liquidHeatW, formats.power)}
          {amount('Weight', before.massG, after.massG, formats.mass)}
          {amount('Ports', whole(before.ports), whole(after.ports), (value) => formats.count(value))}
          {before.halfRu + after.halfRu > 0 &&
            amount('Rack units', whole(before.halfRu), whole(after.halfRu), formats.rackUnits)}
        </tbody>
      </table>
      {plannedCount > 0 && (
        <p className="dialog-muted">
          {plannedCount === 1 ? 'One of them has' : `${plannedCount} of them have`} a planned power of their own, which
          stays.
        </p>
      )}
      {lostPorts.length > 0 && <LostPorts lost={lostPorts} hasPorts={after.ports > 0} />}
    </>
  );
}

function LostPorts({ lost, hasPorts }: { readonly lost: readonly LostPort[]; readonly hasPorts: boolean }) {
  const { editor } = useProgram();
  const byItem = new Map<string, string[]>();
  for (const { itemId, portName } of lost) {
    const names = byItem.get(itemId);
    if (names) names.push(portName);
    else byItem.set(itemId, [portName]);
  }
  const left = byItem.size - MAX_NAMED;
  const itemName = (id: string): string => {
    const record = getRecord(editor.view, id);
    return record ? nameOf(record) : id;
  };
  const ends = lost.length === 1 ? '1 cable end' : `${lost.length} cable ends`;
  return (
    <div className="effect">
      <p>
        {hasPorts
          ? `${ends} would have no port. The cables stay, each with a finding:`
          : `The new type lists no ports, so ${ends} could not be checked. The cables stay:`}
      </p>
      <ul className="dialog-list">
        {[...byItem].slice(0, MAX_NAMED).map(([itemId, names]) => (
          <li key={itemId}>
            {itemName(itemId)}: {names.slice(0, MAX_PORTS).join(', ')}
            {names.length > MAX_PORTS && ` and ${names.length - MAX_PORTS} more`}
          </li>
        ))}
      </ul>
      {left > 0 && <p>and on {left} more</p>}
    </div>
  );
}

/** A sum of which nothing is known is unknown, not at least nothing. */
function total(sum: AtLeast, write: (value: number) => string): string {
  return sum.known === 0 && sum.unknownCount > 0 ? 'unknown' : formatAtLeast(sum, write);
}

function signed(difference: number, write: (value: number) => string): string {
  if (difference === 0) return '±0';
  return `${difference > 0 ? '+' : '−'}${write(Math.abs(difference))}`;
}
