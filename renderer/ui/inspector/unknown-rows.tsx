import { itemsWithout, type CoveredFigure, type FigureCover } from '#shared/analysis/unknown-figures';
import { Button } from '../components/button';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';

const LABELS: Readonly<Record<CoveredFigure, string>> = {
  power: 'Power',
  heatSplit: 'Heat to liquid',
  weight: 'Weight',
  size: 'Size on the plan',
};

const MAX_SHOWN = 8;

/** Which numbers are unknown, of how many items and of which types; a click selects them. */
export function UnknownRows({ covers }: { readonly covers: readonly FigureCover[] }) {
  const missing = covers.filter((cover) => cover.unknownCount > 0);
  if (missing.length === 0)
    return <p className="inspector-muted">Power, heat, weight and size are stated for every item.</p>;
  return (
    <>
      {missing.map((cover) => (
        <FigureUnknowns key={cover.figure} cover={cover} />
      ))}
    </>
  );
}

function FigureUnknowns({ cover }: { readonly cover: FigureCover }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { figure, itemCount, unknownCount, types } = cover;
  const share = formats.count((unknownCount / itemCount) * 100, 1);
  const left = types.length - MAX_SHOWN;
  const label = LABELS[figure];
  return (
    <div className="unknown-figure">
      <p>
        <strong>{label}</strong> unknown for {formats.count(unknownCount)} of {formats.count(itemCount)} items ({share}{' '}
        %)
      </p>
      <ul>
        {types.slice(0, MAX_SHOWN).map((type) => (
          <li key={type.typeId}>
            <Button
              tone="link"
              title={`Select the items of ${type.name} without a figure for ${label.toLowerCase()}`}
              onClick={() => {
                editor.select(itemsWithout(editor.view, type.typeId, figure).map((item) => item.id));
                editor.zoomToSelection();
              }}
            >
              {type.name}
            </Button>{' '}
            <span className="inspector-muted">× {formats.count(type.itemCount)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="inspector-muted">and {left} more types</p>}
    </div>
  );
}
