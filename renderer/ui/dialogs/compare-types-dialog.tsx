import type { CatalogType } from '#shared/catalog/catalog-type';
import { CATEGORIES } from '#shared/catalog/categories';
import { canonical, FIGURE_NAMES, FIGURES, type FigureName } from '#shared/catalog/figures';
import { PlanSymbolMark } from '../catalog/plan-symbol';
import { keyFacts, portSummary, readings } from '../catalog/type-facts';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { CloseButton } from '../components/dialog-buttons';
import { useFormat } from '../components/use-format';
import { FigureValue } from '../figures/figure-list';
import { useProgram, useSession, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { useState } from 'react';

/** Up to four catalog types side by side: every figure with its source, and what other sources say. */
export function CompareTypesDialog({ onClose }: DialogProps<'compareTypes'>) {
  const { catalog: catalogSignal, session } = useProgram();
  const catalog = useSignal(catalogSignal);
  const formats = useFormat();
  const ids = useSession((state) => state.comparedTypeIds);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const types = ids.flatMap((id) => catalog.get(id) ?? []);
  const names = FIGURE_NAMES.filter((name) => types.some((type) => type.figures[name] !== undefined)).filter(
    (name) => !onlyDifferent || isDifferent(types, name),
  );
  const takeOut = (id: string): void => {
    session.setState({ comparedTypeIds: ids.filter((one) => one !== id) });
    if (types.length <= 1) onClose();
  };
  const rows: readonly { label: string; of: (type: CatalogType) => string }[] = [
    { label: 'Maker', of: (type) => type.manufacturer },
    { label: 'Category', of: (type) => CATEGORIES[type.category].label },
    { label: 'Generation', of: (type) => type.generation ?? 'not stated' },
    { label: 'At a glance', of: (type) => keyFacts(type, formats).join(' · ') },
    {
      label: 'Planned with',
      of: (type) =>
        readings(type, formats)
          .map(({ label, text }) => `${label}: ${text}`)
          .join('; '),
    },
    { label: 'Ports', of: portSummary },
  ];
  return (
    <Dialog
      title="Compare types"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              session.setState({ comparedTypeIds: [] });
              onClose();
            }}
          >
            Clear the comparison
          </Button>
          <CloseButton />
        </>
      }
    >
      <Checkbox label="Only figures that differ" value={onlyDifferent} onCommit={setOnlyDifferent} />
      <div className="compare-scroll">
        <table className="compare-table">
          <thead>
            <tr>
              <td />
              {types.map((type) => (
                <th key={type.id} scope="col">
                  <PlanSymbolMark type={type} /> {type.name}
                  <Button tone="link" aria-label={`Take ${type.name} out`} onClick={() => takeOut(type.id)}>
                    Take out
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {types.map((type) => (
                  <td key={type.id}>{of(type)}</td>
                ))}
              </tr>
            ))}
            {names.map((name) => (
              <tr key={name} className={isDifferent(types, name) ? 'compare-different' : undefined}>
                <th scope="row">{FIGURES[name].label}</th>
                {types.map((type) => (
                  <td key={type.id}>
                    <FigureCell type={type} name={name} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function FigureCell({ type, name }: { readonly type: CatalogType; readonly name: FigureName }) {
  const figure = type.figures[name];
  if (!figure) return <span className="dialog-muted">not stated</span>;
  return (
    <>
      <FigureValue figure={figure} />
      {figure.alternatives?.map((other, index) => (
        <div key={index} className="figure-alternative">
          <span className="figure-alternative-label">Elsewhere: </span>
          <FigureValue figure={other} />
        </div>
      ))}
    </>
  );
}

function isDifferent(types: readonly CatalogType[], name: FigureName): boolean {
  return new Set(types.map((type) => canonical(name, type.figures[name]))).size > 1;
}
