import { CircleCheck, CircleMinus, OctagonAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FIELD_NAMES, FIELDS, type FieldName, type Mapping } from '#shared/exchange/spreadsheet/fields';
import type { ImportedRow, RowOutcome } from '#shared/exchange/spreadsheet/plan-import';
import type { SpreadsheetTable } from '#shared/exchange/spreadsheet/read-table';
import { Checkbox } from '../../components/checkbox';

interface SheetTableProps {
  readonly table: SpreadsheetTable;
  readonly mapping: Mapping;
  readonly outcomes: readonly ImportedRow[];
  readonly onMap: (column: number, field: FieldName | undefined) => void;
}

/** More rows tell nothing more, and cost the window its pace. */
const MAX_SHOWN = 100;

const MARKS: { readonly [outcome in RowOutcome]: { icon: typeof CircleCheck; label: string } } = {
  added: { icon: CircleCheck, label: 'Comes in' },
  leftOut: { icon: CircleMinus, label: 'Left out' },
  wrong: { icon: OctagonAlert, label: 'Wrong' },
};

/** The cells with what each column is read as, and beside each row what becomes of it. */
export function SheetTable({ table, mapping, outcomes, onMap }: SheetTableProps) {
  const [onlyProblems, setOnlyProblems] = useState(false);
  const byNumber = useMemo(() => new Map(outcomes.map((row) => [row.number, row])), [outcomes]);
  const rows = onlyProblems ? table.rows.filter(({ number }) => byNumber.get(number)?.outcome !== 'added') : table.rows;
  const left = rows.length - MAX_SHOWN;
  return (
    <>
      <Checkbox label="Only rows that do not come in" value={onlyProblems} onCommit={setOnlyProblems} />
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label="Rows of the spreadsheet">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Becomes</th>
              {table.headings.map((heading, column) => (
                <th scope="col" key={column} data-unread={!mapping.has(column)}>
                  <span>{heading === '' ? `Column ${column + 1}` : heading}</span>
                  <select
                    className="field-control"
                    aria-label={`Column “${heading}” is read as`}
                    value={mapping.get(column) ?? ''}
                    onChange={(event) =>
                      onMap(
                        column,
                        FIELD_NAMES.find((name) => name === event.target.value),
                      )
                    }
                  >
                    <option value="">Not read</option>
                    {FIELD_NAMES.map((name) => (
                      <option key={name} value={name}>
                        {FIELDS[name].label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MAX_SHOWN).map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <Outcome row={byNumber.get(number)} />
                {table.headings.map((_, column) => (
                  <td key={column} data-unread={!mapping.has(column)}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="dialog-muted">and {left} more rows</p>}
    </>
  );
}

function Outcome({ row }: { readonly row: ImportedRow | undefined }) {
  if (!row) return <td />;
  const { icon: Icon, label } = MARKS[row.outcome];
  return (
    <td className="sheet-outcome" data-outcome={row.outcome}>
      <Icon size={14} role="img" aria-label={label} />
      {row.text}
    </td>
  );
}
