import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';
import { BOX_WIDTH_PX, MAX_ROWS } from './box-size';
import { circuitsText, type ChainBox } from './chain';
import { MARK_TEXTS, type FailureMark } from './failure-marks';
import { figureSentence, figureText, shortFigureText } from './figure-text';
import type { Figure } from './figures';
import { KIND_LABELS, SHORT_KIND_LABELS } from './kinds';
import { NodeSymbol } from './node-symbol';

export interface ChainBoxProps {
  readonly box: ChainBox;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly figure: Figure | undefined;
  readonly feedFigures: ReadonlyMap<string, Figure>;
  readonly formats: Formats;
  /** Index of its side among the sides of the document, for its colour. */
  readonly sideIndex: number;
  readonly isSelected: boolean;
  /** Id of the selected circuit, when it is one of this box. */
  readonly selectedFeed: string | undefined;
  readonly isOnPath: boolean;
  readonly isActive: boolean;
  readonly isExpanded: boolean;
  readonly mark: FailureMark | undefined;
  /** Circuits a failure touches. */
  readonly feedMarks: ReadonlyMap<string, FailureMark>;
  readonly handlers: BoxHandlers;
}

/** What a box can be asked; the same object for all, so that a box renders again only when it changes. */
export interface BoxHandlers {
  readonly pick: (id: string, event: { readonly shiftKey: boolean }) => void;
  readonly openMenu: (id: string, at: { readonly clientX: number; readonly clientY: number }) => void;
  readonly inspect: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly startLink: (id: string, event: React.PointerEvent) => void;
}

/** One node of the chain with its symbol, load and circuits. */
export const ChainBoxView = memo(function ChainBoxView(props: ChainBoxProps) {
  const { box, x, y, height, figure, formats, sideIndex, isSelected, isOnPath, isActive, isExpanded, mark, handlers } =
    props;
  const state = figure?.state ?? 'unknown';
  const { node } = box;
  const facts = [
    SHORT_KIND_LABELS[box.kind],
    ...(isKnown(box.voltageV) ? [`${formats.count(box.voltageV)} V`] : []),
    ...(node?.isReserve ? ['reserve'] : []),
  ].join(' · ');
  const classes = [
    'one-line-box',
    isSelected && 'one-line-selected',
    isOnPath && 'one-line-on-path',
    figure && state === 'over' && 'one-line-over',
    mark && `one-line-${mark}`,
  ];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-box-id={box.id}
      data-side={sideIndex}
      style={{ transform: `translate(${x}px, ${y}px)`, width: BOX_WIDTH_PX, height }}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.openMenu(box.id, event);
      }}
    >
      <button
        type="button"
        className="one-line-head"
        data-box-head
        tabIndex={isActive ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={boxSentence(props)}
        onClick={(event) => handlers.pick(box.id, event)}
        onDoubleClick={() => handlers.inspect(box.id)}
      >
        <NodeSymbol kind={box.kind} />
        <span className="one-line-words">
          <span className="one-line-name">{box.name}</span>
          <span className="one-line-facts">{facts}</span>
        </span>
        {box.side !== '' && <span className="one-line-side">{box.side}</span>}
        <span className={`one-line-load one-line-load-${state}`}>
          {mark && mark !== 'overloaded' ? <MarkText mark={mark} /> : <LoadText figure={figure} formats={formats} />}
        </span>
        {figure?.used && mark !== 'failed' && mark !== 'dead' && (
          <span className={`one-line-bar one-line-bar-${state}`} aria-hidden>
            <span style={{ width: `${Math.min(100, (figure.used.actual / Math.max(1, figure.used.limit)) * 100)}%` }} />
          </span>
        )}
      </button>
      {box.node && (
        <span
          className="one-line-handle"
          title="Drag to another node to feed it from here"
          aria-hidden
          onPointerDown={(event) => handlers.startLink(box.id, event)}
        />
      )}
      {box.feeds.length > 0 && (
        <button
          type="button"
          className="one-line-foot"
          tabIndex={isActive ? 0 : -1}
          aria-expanded={isExpanded}
          onClick={() => handlers.toggle(box.id)}
        >
          {isExpanded ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <span>{circuitsText(box)}</span>
        </button>
      )}
      {isExpanded && <Circuits {...props} />}
    </div>
  );
});

function MarkText({ mark }: { readonly mark: FailureMark }) {
  const { icon: Icon, text } = MARK_TEXTS[mark];
  return (
    <>
      <Icon size={13} aria-hidden /> {text}
    </>
  );
}

interface LoadTextProps extends Pick<ChainBoxProps, 'figure' | 'formats'> {
  /** Without the limit itself: there is room for the share alone. */
  readonly isShort?: boolean;
}

function LoadText({ figure, formats, isShort = false }: LoadTextProps) {
  if (!figure) return null;
  return (
    <>
      {figure.state === 'over' && <TriangleAlert size={13} aria-label={isShort ? 'Overloaded' : undefined} />}{' '}
      {isShort ? shortFigureText(figure, formats) : figureText(figure, formats)}
    </>
  );
}

function boxSentence({ box, figure, formats, mark }: ChainBoxProps): string {
  const parts = [box.name, KIND_LABELS[box.kind]];
  if (box.side !== '') parts.push(`side ${box.side}`);
  if (mark) parts.push(MARK_TEXTS[mark].text.toLowerCase());
  if (figure && mark !== 'dead' && mark !== 'failed') parts.push(figureSentence(figure, formats));
  return parts.join(', ');
}

/** The circuits of a box, one line each. */
function Circuits({ box, feedFigures, feedMarks, formats, isActive, selectedFeed, handlers }: ChainBoxProps) {
  const rest = box.feeds.length - MAX_ROWS;
  return (
    <div className="one-line-circuits">
      {box.feeds.slice(0, MAX_ROWS).map((feed) => {
        const figure = feedFigures.get(feed.id);
        const mark = feedMarks.get(feed.id);
        const isDark = mark !== undefined && mark !== 'overloaded';
        const isOver = !isDark && (mark === 'overloaded' || figure?.state === 'over');
        return (
          <button
            key={feed.id}
            type="button"
            className={`one-line-circuit ${isOver ? 'one-line-circuit-over' : ''}`}
            tabIndex={isActive ? 0 : -1}
            aria-pressed={selectedFeed === feed.id}
            onClick={(event) => handlers.pick(feed.id, event)}
            onDoubleClick={() => handlers.inspect(feed.id)}
          >
            <span>{feed.name}</span>
            <span className="one-line-circuit-load">
              {isDark ? <MarkText mark={mark} /> : figure && <LoadText figure={figure} formats={formats} isShort />}
            </span>
          </button>
        );
      })}
      {rest > 0 && <p className="one-line-circuit">and {rest} more</p>}
    </div>
  );
}
