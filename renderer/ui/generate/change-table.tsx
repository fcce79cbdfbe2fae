import { FATES, KINDS, type FabricReport, type Fate } from '#shared/generate/fabric/report';
import { useFormat } from '../components/use-format';

const LABELS: { readonly [F in Fate]: string } = {
  added: 'Added',
  kept: 'Kept',
  changed: 'Changed',
  taken: 'Taken in',
  removed: 'Removed',
  marked: 'Marked to be removed',
};
const WORDS = { racks: 'Racks', devices: 'Devices', cables: 'Cables' } as const;

/** What happens to the records of a fabric: what comes, stays and goes. */
export function ChangeTable({ report }: { readonly report: FabricReport }) {
  const { count } = useFormat();
  const fates = FATES.filter((fate) => KINDS.some((kind) => report.of(kind, fate) > 0));
  if (fates.length === 0) return <p className="dialog-muted">Nothing would change.</p>;
  return (
    <table className="generate-table" data-testid="fabric-changes">
      <caption>What changes</caption>
      <thead>
        <tr>
          <td />
          {fates.map((fate) => (
            <th key={fate} scope="col">
              {LABELS[fate]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{WORDS[kind]}</th>
            {fates.map((fate) => (
              <td key={fate}>{count(report.of(kind, fate))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `12 racks added, 40 cables kept`: what was done, in a sentence for the status line. */
export function changeSentence(report: FabricReport): string {
  const parts = KINDS.flatMap((kind) =>
    FATES.flatMap((fate) => {
      const number = report.of(kind, fate);
      return number === 0 ? [] : [`${number} ${kind} ${LABELS[fate].toLowerCase()}`];
    }),
  );
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}
