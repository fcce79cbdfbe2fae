import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import './virtual-list.css';

export interface VirtualListProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Height in pixels before it is measured; exact for rows that do not grow. */
  readonly rowHeight: (row: R) => number;
  readonly renderRow: (row: R) => ReactNode;
  /** Row to bring into view when it changes. */
  readonly revealedKey?: string | undefined;
  /** True for rows that may be taller than `rowHeight`. */
  readonly isMeasured?: boolean;
}

/**
 * A list of any length of which only what is seen exists. Arrow keys, Home and End move the focus between the rows'
 * elements marked `data-row-focus`.
 */
export function VirtualList<R>(props: VirtualListProps<R>) {
  const { label, rows, rowKey, rowHeight, renderRow, revealedKey, isMeasured = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : rowHeight(row);
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 6,
  });

  // Rows come and go while the same one stays revealed; only a new key scrolls.
  const lastRevealed = useRef<string>(undefined);
  useEffect(() => {
    if (revealedKey === lastRevealed.current) return;
    lastRevealed.current = revealedKey;
    const index = rows.findIndex((row) => rowKey(row) === revealedKey);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [revealedKey, rows, rowKey, virtualizer]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: 1, End: -1 }[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (step === undefined || from === undefined || !(event.target as HTMLElement).matches('[data-row-focus]')) return;
    event.preventDefault();
    const start = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : Number(from) + step;
    focusFrom(start, step);
  };

  /** Focuses the first row at or after `start`, going `step`, that can take it; rows may first have to be made. */
  const focusFrom = (start: number, step: number): void => {
    if (start < 0 || start >= rows.length) return;
    virtualizer.scrollToIndex(start, { align: 'auto' });
    requestAnimationFrame(() => {
      const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${start}"] [data-row-focus]`);
      if (target) target.focus();
      else focusFrom(start + step, step);
    });
  };

  return (
    <div ref={scroller} className="virtual-list" onKeyDown={onKeyDown}>
      <div className="virtual-list-inner" role="list" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={isMeasured ? virtualizer.measureElement : undefined}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="virtual-list-row"
              style={{ transform: `translateY(${start}px)`, ...(isMeasured ? {} : { height: size }) }}
            >
              {renderRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
