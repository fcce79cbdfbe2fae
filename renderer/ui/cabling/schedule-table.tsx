import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SCHEDULE_COLUMNS, type CableSchedule, type ScheduleColumn } from '#shared/exchange/tables/cable-schedule';
import type { Cable } from '#shared/model/records/cable';
import { setFields } from '#shared/operations/set-fields';
import { stateMedium } from '#shared/operations/state-medium';
import { useFormat, type Formats } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { CellEditor } from './schedule-cell';
import type { ScheduleSort } from './schedule-rows';

const ROW_PX = 26;
const rowHeight = (): number => ROW_PX;
/** Widths in pixels of columns that are not of the usual width. */
const WIDTHS: { readonly [columnId: string]: number } = {
  name: 250,
  label: 230,
  fromRoom: 100,
  fromRack: 88,
  fromUnit: 78,
  fromDevice: 130,
  fromModule: 170,
  toRoom: 100,
  toRack: 80,
  toUnit: 66,
  toDevice: 130,
  toModule: 170,
  type: 190,
  medium: 170,
  speed: 120,
  needed: 100,
  bought: 142,
  certainty: 180,
  route: 200,
  notes: 200,
};
const USUAL_PX = 96;
const widthOf = ({ id }: ScheduleColumn): number => WIDTHS[id] ?? USUAL_PX;
const TOTAL_PX = SCHEDULE_COLUMNS.reduce((sum, column) => sum + widthOf(column), 0);
const TEMPLATE = SCHEDULE_COLUMNS.map((column) => `${widthOf(column)}px`).join(' ');
const NUMBERS: ReadonlySet<string> = new Set(['speed', 'needed', 'bought', 'fromUnit', 'toUnit']);

export interface ScheduleTableProps {
  readonly schedule: CableSchedule;
  readonly rows: readonly Cable[];
  readonly sort: ScheduleSort | undefined;
  readonly onSort: (columnId: string) => void;
  readonly isReadOnly: boolean;
}

/** Cables in rows, with the plan's own selection; only what is seen exists. Enter or a double click edits a cell. */
export function ScheduleTable({ schedule, rows, sort, onSort, isReadOnly }: ScheduleTableProps) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  const selection = useSignal(editor.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [edited, setEdited] = useState<{ readonly id: string; readonly columnId: string }>();
  const anchor = useRef(0);
  /** What was selected before the click that may become a double click. */
  const before = useRef<ReadonlySet<string>>(selection);
  // Another function would make the virtualizer measure all rows anew, with every scroll.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: 0,
  });

  // What is selected on the plan is brought into view, unless it was picked here.
  const picked = useRef<string>(undefined);
  useEffect(() => {
    const [first] = selection;
    if (first === undefined || first === picked.current || !first.startsWith('cable:')) return;
    const index = rows.findIndex(({ id }) => id === first);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [selection, rows, virtualizer]);

  const pick = (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): void => {
    const cable = rows[index];
    if (!cable) return;
    picked.current = cable.id;
    if (event.shiftKey) {
      const [low, high] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      editor.select(rows.slice(low, high + 1).map(({ id }) => id));
      return;
    }
    anchor.current = index;
    if (event.ctrlKey || event.metaKey) editor.toggle([cable.id]);
    else editor.select([cable.id]);
  };
  const focusCell = (row: number, column: number): void => {
    setActive({ row, column });
    virtualizer.scrollToIndex(row, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)?.focus(),
    );
  };
  const beginEdit = (cable: Cable, column: ScheduleColumn): void => {
    if (column.field && !isReadOnly) setEdited({ id: cable.id, columnId: column.id });
  };
  const commit = (cable: Cable, column: ScheduleColumn, value: string | undefined): void => {
    setEdited(undefined);
    if (!column.field) return;
    // What is selected together is changed together.
    const isOneOfMany = selection.has(cable.id);
    const chosen = isOneOfMany ? [...selection].flatMap((id) => (editor.view.has(id) && isCable(id) ? [id] : [])) : [];
    const ids = chosen.length > 1 ? chosen : [cable.id];
    const what = ids.length === 1 ? 'a cable' : `${ids.length} cables`;
    const plan =
      column.field === 'medium'
        ? stateMedium(editor.view, { ids, medium: value })
        : setFields(editor.view, { ids, changes: { [column.field]: value } });
    editor.run({ label: `Change ${column.heading.toLowerCase()} of ${what}`, code: 'fields.set' }, plan);
    focusCell(active.row, active.column);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target as HTMLElement).matches('[data-column]')) return;
    const { row, column } = active;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 2);
    const moves: { readonly [key: string]: readonly [row: number, column: number] } = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: event.ctrlKey ? [0, column] : [row, 0],
      End: event.ctrlKey ? [rows.length - 1, column] : [row, SCHEDULE_COLUMNS.length - 1],
    };
    const move = moves[event.key];
    const cable = rows[row];
    const at = SCHEDULE_COLUMNS[column];
    if (move) {
      const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
      const next = clamp(move[0], rows.length - 1);
      focusCell(next, clamp(move[1], SCHEDULE_COLUMNS.length - 1));
      if (event.shiftKey && next !== row) pick(next, event);
    } else if (event.key === ' ') pick(row, event);
    else if ((event.key === 'Enter' || event.key === 'F2') && cable && at) beginEdit(cable, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      className="schedule"
      role="grid"
      aria-label="Cable schedule"
      aria-rowcount={rows.length + 1}
      aria-colcount={SCHEDULE_COLUMNS.length}
      aria-multiselectable
      data-testid="cable-schedule"
      onKeyDown={onKeyDown}
    >
      <div className="schedule-head" role="row" style={{ gridTemplateColumns: TEMPLATE, width: TOTAL_PX }}>
        {SCHEDULE_COLUMNS.map((column) => {
          const isSorted = sort?.columnId === column.id;
          const direction = sort?.isDescending ? 'descending' : 'ascending';
          return (
            <div key={column.id} role="columnheader" aria-sort={isSorted ? direction : 'none'}>
              {column.isSlow ? (
                column.heading
              ) : (
                <button type="button" tabIndex={-1} onClick={() => onSort(column.id)}>
                  {column.heading}
                  {isSorted && (sort.isDescending ? ' ▾' : ' ▴')}
                </button>
              )}
            </div>
          );
        })}
      </div>
      <div className="schedule-body" role="rowgroup" style={{ height: virtualizer.getTotalSize(), width: TOTAL_PX }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const cable = rows[index];
          if (!cable) return null;
          const line = schedule.line(cable);
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selection.has(cable.id)}
              data-row={index}
              className="schedule-row"
              style={{ gridTemplateColumns: TEMPLATE, transform: `translateY(${start}px)` }}
              onClick={(event) => {
                if (event.detail > 1) return;
                before.current = selection;
                pick(index, event);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                if (!selection.has(cable.id)) pick(index, event);
                session.setState({ contextMenuAt: { x: event.clientX, y: event.clientY } });
              }}
            >
              {SCHEDULE_COLUMNS.map((column, at) => {
                const isActive = active.row === index && active.column === at;
                const isEdited = edited?.id === cable.id && edited.columnId === column.id;
                const text = textOf(column, column.cell(line), formats);
                return (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={at + 1}
                    aria-readonly={column.field === undefined || isReadOnly}
                    data-column={at}
                    tabIndex={isActive ? 0 : -1}
                    className={NUMBERS.has(column.id) ? 'schedule-number' : undefined}
                    title={text}
                    onFocus={() => setActive({ row: index, column: at })}
                    onDoubleClick={() => {
                      // A cell of several selected cables is changed for all of them.
                      if (before.current.has(cable.id)) editor.select(before.current);
                      beginEdit(cable, column);
                    }}
                  >
                    {isEdited && column.field ? (
                      <CellEditor
                        cable={cable}
                        field={column.field}
                        label={column.heading}
                        onCommit={(value) => commit(cable, column, value)}
                        onCancel={() => {
                          setEdited(undefined);
                          focusCell(index, at);
                        }}
                      />
                    ) : (
                      text
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isCable(id: string): id is Cable['id'] {
  return id.startsWith('cable:');
}

function textOf({ id }: ScheduleColumn, value: string | number | undefined, { count }: Formats): string {
  if (typeof value !== 'number') return value ?? '';
  return count(value, id === 'speed' ? 1 : 2);
}
