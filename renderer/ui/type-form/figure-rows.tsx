import { BASES, GRADES } from '#shared/catalog/figure';
import { FIGURES, type FigureName } from '#shared/catalog/figures';
import { figuresOfKind } from '#shared/catalog/kind-figures';
import { X } from 'lucide-react';
import { IconButton } from '../components/icon-button';
import { Select } from '../components/select';
import { GRADE_MEANINGS } from '../figures/grade-mark';
import { blankFigure, unitsOf, type FigureDraft, type TypeDraft } from './type-draft';

export interface FigureRowsProps {
  readonly draft: TypeDraft;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (figures: TypeDraft['figures']) => void;
}

/** Every figure of the type as a row: value, unit, basis, grade and source; and a way to add another. */
export function FigureRows({ draft, problems, onChange }: FigureRowsProps) {
  const names = Object.keys(draft.figures) as FigureName[];
  const left = figuresOfKind(draft.base.kind).filter((name) => !names.includes(name));
  return (
    <>
      {names.map((name) => {
        const figure = draft.figures[name];
        if (!figure) return null;
        return (
          <FigureRow
            key={name}
            name={name}
            figure={figure}
            problems={problems}
            onChange={(next) => onChange({ ...draft.figures, [name]: next })}
            onRemove={() => onChange(Object.fromEntries(Object.entries(draft.figures).filter(([key]) => key !== name)))}
          />
        );
      })}
      <Select<FigureName>
        label="Add a figure"
        value={undefined}
        options={left.map((value) => ({ value, label: FIGURES[value].label }))}
        onCommit={(name) => {
          if (name) onChange({ ...draft.figures, [name]: blankFigure(name) });
        }}
      />
    </>
  );
}

interface FigureRowProps {
  readonly name: FigureName;
  readonly figure: FigureDraft;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (figure: FigureDraft) => void;
  readonly onRemove: () => void;
}

function FigureRow({ name, figure, problems, onChange, onRemove }: FigureRowProps) {
  const { label, description } = FIGURES[name];
  const units = unitsOf(name);
  const faults = ['value', 'unit', 'basis', 'grade', 'source', 'note'].flatMap((part) => {
    const message = problems.get(`figures.${name}.${part}`);
    return message === undefined ? [] : [{ part, message }];
  });
  const errorId = `figure-${name}-error`;
  const common = (part: string) => ({
    className: 'field-control',
    'aria-label': `${label}: ${part}`,
    'aria-invalid': faults.some((fault) => fault.part === part),
    'aria-describedby': faults.length > 0 ? errorId : undefined,
  });
  return (
    <fieldset className="figure-row">
      <legend title={description}>{label}</legend>
      <input
        {...common('value')}
        type="text"
        inputMode="decimal"
        placeholder="unknown"
        value={figure.value}
        onChange={(event) => onChange({ ...figure, value: event.target.value })}
      />
      <select
        {...common('unit')}
        value={figure.unit}
        onChange={(event) => onChange({ ...figure, unit: event.target.value })}
      >
        {(units.includes(figure.unit) ? units : [figure.unit, ...units]).map((unit) => (
          <option key={unit} value={unit}>
            {unit === '' ? '–' : unit}
          </option>
        ))}
      </select>
      <select
        {...common('basis')}
        value={figure.basis}
        onChange={(event) =>
          onChange({ ...figure, basis: BASES.find((basis) => basis === event.target.value) ?? 'rated' })
        }
      >
        {BASES.map((basis) => (
          <option key={basis}>{basis}</option>
        ))}
      </select>
      <select
        {...common('grade')}
        value={figure.value.trim() === '' ? 'U' : figure.grade === 'U' ? 'K' : figure.grade}
        disabled={figure.value.trim() === ''}
        onChange={(event) =>
          onChange({ ...figure, grade: GRADES.find((grade) => grade === event.target.value) ?? 'K' })
        }
      >
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {grade}: {GRADE_MEANINGS[grade]}
          </option>
        ))}
      </select>
      <IconButton icon={X} label={`Take out ${label.toLowerCase()}`} isSmall onClick={onRemove} />
      <input
        {...common('source')}
        className="field-control figure-row-source"
        type="text"
        maxLength={2000}
        placeholder="Source: where the number was read"
        value={figure.source}
        onChange={(event) => onChange({ ...figure, source: event.target.value })}
      />
      {faults.length > 0 && (
        <p className="field-error figure-row-error" id={errorId} role="alert">
          {faults.map(({ part, message }) => `${part} ${message}`).join('; ')}
        </p>
      )}
    </fieldset>
  );
}
