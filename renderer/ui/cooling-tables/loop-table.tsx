import { coolingLoopLines, type LoopLine } from '#shared/exchange/tables/cooling-list';
import { formatAtLeast } from '#shared/units/format';
import { isKnown, type Known } from '#shared/units/known';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { LinkCell } from './link-cell';
import '../power-tables/power-tables.css';

/** Every cooling loop with what it carries, normally and with its spare units out. */
export function LoopTable({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const lines = coolingLoopLines(editor.view, editor.checks.analysis);
  if (lines.length === 0) return <p className="dialog-muted">There is no cooling loop yet.</p>;
  const power = (value: Known<number>): string => (isKnown(value) ? formats.power(value) : 'unknown');
  const flow = (value: Known<number>): string => (isKnown(value) ? formats.liquidFlow(value) : 'unknown');
  const temperature = (value: Known<number>): string =>
    isKnown(value) ? formats.quantity('temperature', value) : 'unknown';
  return (
    <div className="power-table-scroll" tabIndex={0} role="region" aria-label="Cooling loops">
      <table className="power-table">
        <thead>
          <tr>
            <th scope="col">Loop</th>
            <th scope="col">Kind</th>
            <th scope="col" className="power-table-number">
              Units
            </th>
            <th scope="col" className="power-table-number">
              Racks
            </th>
            <th scope="col" className="power-table-number">
              Heat
            </th>
            <th scope="col" className="power-table-number">
              Capacity
            </th>
            <th scope="col" className="power-table-number">
              With spare units out
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
            <th scope="col" className="power-table-number">
              Return
            </th>
            <th scope="col" className="power-table-number">
              Pipes, at most
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.loop.id}>
              <th scope="row">
                <LinkCell id={line.loop.id} name={line.loop.name} onClose={onClose} />
              </th>
              <td>
                {line.loop.kind}, {line.loop.fluid}
              </td>
              <td className="power-table-number">{line.load.units}</td>
              <td className="power-table-number">{line.load.racks}</td>
              <td className={`power-table-number ${isOver(line) ? 'power-table-over' : ''}`}>
                {isOver(line) ? '▲ ' : ''}
                {formatAtLeast(line.heat, formats.power)}
              </td>
              <td className="power-table-number">{power(line.capacityW)}</td>
              <td className="power-table-number">{power(line.spareCapacityW)}</td>
              <td className="power-table-number">
                {isKnown(line.load.designFlowMlPerMin)
                  ? flow(line.load.designFlowMlPerMin)
                  : formats.liquidFlow(line.load.coolantMlPerMin)}
              </td>
              <td className="power-table-number">{flow(line.flowMlPerMin)}</td>
              <td className="power-table-number">{temperature(line.load.supply.milliC)}</td>
              <td className="power-table-number">{temperature(line.returnMilliC)}</td>
              <td className="power-table-number">
                {isKnown(line.drop.pa) ? formats.pressure(line.drop.pa) : 'unknown'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isOver({ heat, spareCapacityW }: LoopLine): boolean {
  return isKnown(spareCapacityW) && heat.known > spareCapacityW;
}
