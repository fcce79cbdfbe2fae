import { coolingUnitLines, type UnitLine } from '#shared/exchange/tables/cooling-list';
import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { LinkCell } from './link-cell';
import '../power-tables/power-tables.css';

/** Every cooling unit with what it carries against what it can. */
export function UnitTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const lines = coolingUnitLines(editor.view, editor.checks.analysis);
  if (lines.length === 0) return <p className="dialog-muted">There is no cooling unit yet.</p>;
  return (
    <div className="power-table-scroll" tabIndex={0} role="region" aria-label="Cooling units">
      <table className="power-table">
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col">Type</th>
            <th scope="col">Cooled by</th>
            <th scope="col">Supplies</th>
            <th scope="col" className="power-table-number">
              Heat
            </th>
            <th scope="col" className="power-table-number">
              Capacity
            </th>
            <th scope="col" className="power-table-number">
              Flow needed
            </th>
            <th scope="col" className="power-table-number">
              Flow
            </th>
            <th scope="col" className="power-table-number">
              Supply
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit.id}>
              <th scope="row">
                <LinkCell id={line.unit.id} name={line.unit.name} onClose={onClose} />
              </th>
              <td>{line.typeName || line.unit.medium}</td>
              <td>{line.coolsByName}</td>
              <td>{line.suppliesName || servesText(line)}</td>
              <td className={`power-table-number ${isOver(line) ? 'power-table-over' : ''}`}>
                {isOver(line) ? '▲ ' : ''}
                {formatAtLeast(line.heat, formats.power)}
              </td>
              <td className="power-table-number">
                {isKnown(line.capacityW) ? formats.power(line.capacityW) : 'unknown'}
              </td>
              <td className="power-table-number">
                {line.unit.medium === 'liquid' ? formats.liquidFlow(line.flowNeedMlPerMin) : ''}
              </td>
              <td className="power-table-number">
                {line.unit.medium === 'air'
                  ? ''
                  : isKnown(line.flowMlPerMin)
                    ? formats.liquidFlow(line.flowMlPerMin)
                    : 'unknown'}
              </td>
              <td className="power-table-number">
                {isKnown(line.supplyMilliC) ? formats.quantity('temperature', line.supplyMilliC) : 'unknown'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isOver({ heat, capacityW }: UnitLine): boolean {
  return isKnown(capacityW) && heat.known > capacityW;
}

/** More names than these are told as a number. */
const MAX_NAMES = 3;

function servesText({ serves }: UnitLine): string {
  if (serves.length <= MAX_NAMES) return serves.join(', ');
  return `${serves.slice(0, MAX_NAMES).join(', ')} and ${serves.length - MAX_NAMES} more`;
}
