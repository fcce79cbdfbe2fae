import type { CatalogType } from '#shared/catalog/catalog-type';
import type { Statement } from '#shared/catalog/figure';
import { FIGURE_NAMES, FIGURES, type FigureName } from '#shared/catalog/figures';
import { formatNumber } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { useFormat } from '../components/use-format';
import { GradeMark } from './grade-mark';
import './figures.css';

/** Every figure of a type as its source prints it: value, unit, basis, source, grade, and what other sources say. */
export function FigureList({
  type,
  names = FIGURE_NAMES,
}: {
  readonly type: CatalogType;
  readonly names?: readonly FigureName[];
}) {
  const present = names.flatMap((name) => {
    const figure = type.figures[name];
    return figure ? [{ name, figure }] : [];
  });
  if (present.length === 0) return <p className="figure-none">No figures are stated for this type.</p>;
  return (
    <dl className="figure-list">
      {present.map(({ name, figure }) => (
        <div key={name} className="figure">
          <dt title={FIGURES[name].description}>{FIGURES[name].label}</dt>
          <dd>
            <FigureValue figure={figure} />
            {figure.alternatives?.map((other, index) => (
              <div key={index} className="figure-alternative">
                <span className="figure-alternative-label">Elsewhere: </span>
                <FigureValue figure={other} />
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One statement: value, unit, basis, grade, and where it was read. */
export function FigureValue({ figure }: { readonly figure: Statement }) {
  const { decimalComma } = useFormat();
  const { value, unit, basis, source, grade, asOf, note } = figure;
  return (
    <>
      <span className={isKnown(value) ? 'figure-value' : 'figure-value figure-unknown'}>
        {isKnown(value) ? `${formatNumber(value, 6, { decimalComma })}${unit === '' ? '' : ` ${unit}`}` : 'unknown'}
      </span>{' '}
      <span className="figure-basis">{basis}</span> <GradeMark grade={grade} />
      <p className="figure-source">
        {source}
        {asOf === undefined ? '' : ` (${asOf})`}
      </p>
      {note !== undefined && <p className="figure-source">{note}</p>}
    </>
  );
}
