import type { Bill, BillLine } from '#shared/exchange/tables/bill-of-materials';
import { formatAtLeast } from '#shared/units/format';
import { useFormat } from '../components/use-format';

/** What is bought, by type: how many, how long each and all of them. Prices are nobody's to guess, so there are none. */
export function BillTable({ bill }: { readonly bill: Bill }) {
  const { count, quantity, power } = useFormat();
  const run = (um: number): string => quantity('runLength', um);
  const watts = (mw: number): string => power(Math.round(mw / 1000));
  return (
    <table className="generate-table generate-bill" data-testid="bill">
      <caption>What is bought</caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Count</th>
          <th scope="col">Length each</th>
          <th scope="col">Length</th>
          <th scope="col">Power</th>
        </tr>
      </thead>
      <tbody>
        {bill.lines.map((line) => (
          <tr key={keyOf(line)} data-kind={line.kind}>
            <th scope="row">{line.name}</th>
            <td>{count(line.count)}</td>
            <td>{line.eachUm !== undefined && run(line.eachUm)}</td>
            <td>{line.totalUm && formatAtLeast(line.totalUm, run)}</td>
            <td>{line.powerMw && formatAtLeast(line.powerMw, watts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keyOf({ kind, typeId, name, eachUm }: BillLine): string {
  return `${kind} ${typeId} ${name} ${eachUm ?? ''}`;
}
