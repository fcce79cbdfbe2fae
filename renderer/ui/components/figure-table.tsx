import type { ReactNode } from 'react';
import './figure-table.css';

/** One column of a table, by the functions below. */
export interface FigureColumn<Row> {
  readonly title: string;
  /** `heading` names the row; figures stand at the end of their cell, digit below digit. */
  readonly kind: 'heading' | 'text' | 'figure';
  readonly cell: (row: Row) => ReactNode;
  /** Whether a figure is over its limit, which a mark tells beside the colour. */
  readonly isOver?: ((row: Row) => boolean) | undefined;
}

export function headingColumn<Row>(title: string, cell: (row: Row) => ReactNode): FigureColumn<Row> {
  return { title, kind: 'heading', cell };
}

export function textColumn<Row>(title: string, cell: (row: Row) => ReactNode): FigureColumn<Row> {
  return { title, kind: 'text', cell };
}

export function figureColumn<Row>(
  title: string,
  cell: (row: Row) => ReactNode,
  isOver?: (row: Row) => boolean,
): FigureColumn<Row> {
  return { title, kind: 'figure', cell, isOver };
}

export interface FigureTableProps<Row> {
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string | number;
}

/** Rows of words and figures under headings that stay while the rows scroll; within a `FigureTableFrame`. */
export function FigureTable<Row>({ columns, rows, rowKey }: FigureTableProps<Row>) {
  return (
    <table className="figure-table">
      <thead>
        <tr>
          {columns.map(({ title, kind }) => (
            <th key={title} scope="col" className={kind === 'figure' ? 'figure-table-figure' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: FigureColumn<Row>; readonly row: Row }) {
  const { kind, cell, isOver } = column;
  if (kind === 'heading') return <th scope="row">{cell(row)}</th>;
  if (kind === 'text') return <td>{cell(row)}</td>;
  const isMarked = isOver?.(row) === true;
  return (
    <td className={`figure-table-figure ${isMarked ? 'figure-table-over' : ''}`}>
      {isMarked && '▲ '}
      {cell(row)}
    </td>
  );
}

/** What one or more figure tables scroll in, by keyboard too. */
export function FigureTableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="figure-table-frame" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
