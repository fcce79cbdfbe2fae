import type { LostPort, TypeReplacement } from '#shared/analysis/type-replacement';
import { formatAtLeast } from '#shared/units/format';
import type { AtLeast } from '#shared/units/known';
import { getRecord } from '#shared/store/document-view';
import { useFormat } from '../components/use-format';
import { nameOf } from '../inspector/use-set-fields';
import { useProgram } from '../program';

const MAX_NAMED = 6;

/** Power, heat, weight and ports of the items now and with the new type, and the cables that lose their port. */
export function ReplacementTable({ change }: { readonly change: TypeReplacement }) {
  const formats = useFormat();
  const { before, after, lostPorts, plannedCount } = change;
  const amount = (label: string, now: AtLeast, then: AtLeast, write: (value: number) => string) => {
    const isExact = now.unknownCount === 0 && then.unknownCount === 0;
    return (
      <tr key={label}>
        <th scope="row">{label}</th>
        <td>{formatAtLeast(now, write)}</td>
        <td>{formatAtLeast(then, write)}</td>
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
      {lostPorts.length > 0 && <LostPorts lost={lostPorts} />}
    </>
  );
}

function LostPorts({ lost }: { readonly lost: readonly LostPort[] }) {
  const { editor } = useProgram();
  const left = lost.length - MAX_NAMED;
  const itemName = (id: string): string => {
    const record = getRecord(editor.view, id);
    return record ? nameOf(record) : id;
  };
  return (
    <div className="effect">
      <p>
        {lost.length === 1 ? '1 cable end' : `${lost.length} cable ends`} would have no port. The cables stay, each with
        a finding:
      </p>
      <ul className="dialog-list">
        {lost.slice(0, MAX_NAMED).map(({ cableId, itemId, portName }) => (
          <li key={`${cableId} ${itemId} ${portName}`}>
            {itemName(itemId)}, port {portName}
          </li>
        ))}
      </ul>
      {left > 0 && <p>and {left} more</p>}
    </div>
  );
}

function signed(difference: number, write: (value: number) => string): string {
  if (difference === 0) return '±0';
  return `${difference > 0 ? '+' : '−'}${write(Math.abs(difference))}`;
}
