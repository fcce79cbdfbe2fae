import { itemsWithout, type CoveredFigure, type FigureCover } from '#shared/analysis/unknown-figures';
import { Button } from '../components/button';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { ShortList } from './short-list';

const LABELS: Readonly<Record<CoveredFigure, string>> = {
  power: 'Power',
  heatSplit: 'Heat to liquid',
  weight: 'Weight',
  size: 'Size on the plan',
};

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
  const share = formats.count(((itemCount - unknownCount) / itemCount) * 100, 1);
  const label = LABELS[figure];
  return (
    <div className="unknown-figure">
      <p>
        <strong>{label}</strong> is known for {formats.count(itemCount - unknownCount)} of {formats.count(itemCount)}{' '}
        items ({share} %) and unknown for {formats.count(unknownCount)}:
      </p>
      <ShortList
        items={types}
        itemKey={(type) => type.typeId}
        emptyText=""
        renderItem={(type) => (
          <>
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
          </>
        )}
      />
    </div>
  );
}
