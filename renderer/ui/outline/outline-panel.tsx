import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { EmptyState } from '../components/empty-state';
import { SeverityMark } from '../components/severity-mark';
import { useProgram, useSignal } from '../program';
import type { OutlineRow } from './outline-rows';
import { useOutline } from './use-outline';
import '../panel.css';
import './outline.css';

const ROW_HEIGHT_PX = 26;
/** A pause longer than this begins a new word when letters are typed to go to a name. */
const TYPING_PAUSE_MS = 800;

const WORST_WORDS = { error: 'has errors', warning: 'has warnings', info: 'has notes', unknown: 'not fully checked' };

/**
 * The plan in words, as a tree: for finding things by name and for those who cannot see the plan. Its selection is
 * that of the plan.
 */
export function OutlinePanel() {
  const { editor } = useProgram();
  const selection = useSignal(editor.selection);
  useSignal(editor.checks.findings);
  const { rows, activeIndex, setActive, setOpen } = useOutline();
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const id = useId();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  useEffect(() => {
    if (rows.length > 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, rows.length, virtualizer]);

  const goTo = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) setActive(row.id);
  };
  const choose = (row: OutlineRow, isAdding: boolean): void => {
    setActive(row.id);
    if (!row.isRecord) setOpen(row.id, row.isOpen !== true);
    else if (isAdding) editor.toggle([row.id]);
    else editor.select([row.id]);
  };
  const goToTyped = (letter: string, nowMs: number): void => {
    const isNew = nowMs - typed.current.at > TYPING_PAUSE_MS;
    const text = (isNew ? '' : typed.current.text) + letter.toLowerCase();
    typed.current = { text, at: nowMs };
    const from = activeIndex + (isNew ? 1 : 0);
    const found = rows.findIndex((row, index) => index >= from && row.name.toLowerCase().startsWith(text));
    const again = rows.findIndex((row) => row.name.toLowerCase().startsWith(text));
    if (found >= 0 || again >= 0) goTo(found >= 0 ? found : again);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const row = rows[activeIndex];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const parent = rows.findLastIndex((one, index) => index < activeIndex && one.level < row.level);
    const keys: { readonly [key: string]: (() => void) | undefined } = {
      ArrowDown: () => goTo(activeIndex + 1),
      ArrowUp: () => goTo(activeIndex - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => (row.isOpen === false ? setOpen(row.id, true) : row.isOpen && goTo(activeIndex + 1)),
      ArrowLeft: () => (row.isOpen ? setOpen(row.id, false) : parent >= 0 && goTo(parent)),
      Enter: () => {
        choose(row, false);
        if (row.isRecord && editor.boundsOf([row.id])) editor.zoomToSelection();
      },
      ' ': () => choose(row, true),
    };
    // A space within a name that is being typed belongs to the name.
    const isTyping = typed.current.text !== '' && event.timeStamp - typed.current.at <= TYPING_PAUSE_MS;
    const act = event.key === ' ' && isTyping ? undefined : keys[event.key];
    if (act) {
      typed.current = { text: '', at: 0 };
      act();
    } else if (/^[\p{L}\p{N} ]$/u.test(event.key)) goToTyped(event.key, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const active = rows[activeIndex];
  return (
    <section className="panel" aria-label="Outline" data-testid="outline-panel">
      {rows.length === 0 ? (
        <EmptyState title="Nothing on the plan yet">
          <p>Rooms, racks, plant and devices are listed here by name.</p>
        </EmptyState>
      ) : (
        <div
          ref={scroller}
          className="outline-tree"
          role="tree"
          aria-label="Plan"
          aria-multiselectable
          tabIndex={0}
          aria-activedescendant={active && `${id}-${active.id}`}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index];
              if (!row) return null;
              const worst = editor.checks.worstOf(row.id);
              return (
                <div
                  key={key}
                  id={`${id}-${row.id}`}
                  role="treeitem"
                  aria-level={row.level}
                  aria-setsize={row.siblings}
                  aria-posinset={row.place}
                  aria-selected={selection.has(row.id)}
                  aria-expanded={row.isOpen}
                  aria-label={[row.name, row.detail, ...(worst ? [WORST_WORDS[worst]] : [])].join(', ')}
                  className={`outline-row ${index === activeIndex ? 'outline-row-active' : ''}`}
                  style={{ transform: `translateY(${start}px)`, paddingInlineStart: row.level * 14 - 8 }}
                  onClick={(event) => choose(row, event.shiftKey)}
                  onDoubleClick={() => editor.boundsOf([row.id]) && editor.zoomToSelection()}
                >
                  <ChevronRight
                    size={14}
                    aria-hidden
                    className={row.isOpen === undefined ? 'outline-no-toggle' : row.isOpen ? 'outline-open' : ''}
                    onClick={(event) => {
                      if (row.isOpen === undefined) return;
                      event.stopPropagation();
                      setOpen(row.id, !row.isOpen);
                    }}
                  />
                  <span className="outline-name" title={row.name}>
                    {row.name}
                  </span>
                  <span className="outline-detail" title={row.detail}>
                    {row.detail}
                  </span>
                  {worst && <SeverityMark weight={worst} />}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}
