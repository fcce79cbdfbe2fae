import { Fan, OctagonX, ThermometerSun, TriangleAlert, Unplug } from 'lucide-react';
import { memo } from 'react';
import { isKnown } from '#shared/units/known';
import type { Formats } from '../components/use-format';
import { BOX_WIDTH_PX } from '../one-line/box-size';
import type { LiquidBox } from './liquid-chain';
import { liquidState, type LiquidFigure } from './liquid-figures';
import { LiquidSymbol } from './liquid-symbol';
import { figureSentence, heatText } from './liquid-text';

/** What a failure does to a part of the cooling system. */
export type LiquidMark = 'failed' | 'dead' | 'warm' | 'idle' | 'short' | 'reduced' | 'over';

const MARKS = {
  failed: { icon: OctagonX, text: 'Failed' },
  dead: { icon: Unplug, text: 'Out of service' },
  warm: { icon: ThermometerSun, text: 'Nothing cools it' },
  idle: { icon: Unplug, text: 'Its loop is out' },
  short: { icon: TriangleAlert, text: 'Short of coolant' },
  reduced: { icon: Fan, text: 'Fewer pumps' },
  over: { icon: TriangleAlert, text: 'Overloaded' },
} as const;

/** How each is drawn, in the styles of the one-line diagram. */
const MARK_CLASSES = {
  failed: 'failed',
  dead: 'dead',
  warm: 'dead',
  idle: 'dead',
  short: 'overloaded',
  reduced: 'onBattery',
  over: 'overloaded',
} as const;

/** Marks of what is out: its load is no more. */
export const OUT_MARKS: ReadonlySet<LiquidMark | undefined> = new Set<LiquidMark>(['failed', 'dead', 'warm', 'idle']);

/** All boxes are as high as one without circuits of the one-line diagram. */
export const LIQUID_BOX_HEIGHT_PX = 66;

export interface LiquidBoxHandlers {
  readonly pick: (box: LiquidBox, event: { readonly shiftKey: boolean }) => void;
  readonly openMenu: (box: LiquidBox, at: { readonly clientX: number; readonly clientY: number }) => void;
  readonly inspect: (box: LiquidBox) => void;
}

export interface LiquidBoxProps {
  readonly box: LiquidBox;
  readonly x: number;
  readonly y: number;
  readonly figure: LiquidFigure | undefined;
  readonly formats: Formats;
  readonly sideIndex: number;
  readonly isSelected: boolean;
  readonly isOnPath: boolean;
  readonly isActive: boolean;
  readonly mark: LiquidMark | undefined;
  readonly handlers: LiquidBoxHandlers;
}

/** A loop, a unit or the racks on one, with the heat it carries against what it can. */
export const LiquidBoxView = memo(function LiquidBoxView(props: LiquidBoxProps) {
  const { box, x, y, figure, formats, isSelected, isOnPath, isActive, mark, handlers } = props;
  const state = figure ? liquidState(figure) : 'unknown';
  const classes = [
    'one-line-box',
    isSelected && 'one-line-selected',
    isOnPath && 'one-line-on-path',
    state === 'over' && mark === undefined && 'one-line-over',
    mark && `one-line-${MARK_CLASSES[mark]}`,
  ];
  const Mark = mark && MARKS[mark].icon;
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-box-id={box.id}
      data-side={props.sideIndex}
      style={{ transform: `translate(${x}px, ${y}px)`, width: BOX_WIDTH_PX, height: LIQUID_BOX_HEIGHT_PX }}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.openMenu(box, event);
      }}
    >
      <button
        type="button"
        className="one-line-head"
        data-box-head
        tabIndex={isActive ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={boxSentence(props)}
        onClick={(event) => handlers.pick(box, event)}
        onDoubleClick={() => handlers.inspect(box)}
      >
        <LiquidSymbol kind={box.kind} />
        <span className="one-line-words">
          <span className="one-line-name">{box.name}</span>
          <span className="one-line-facts">{box.facts}</span>
        </span>
        {box.side !== '' && <span className="one-line-side">{box.side}</span>}
        <span className={`one-line-load one-line-load-${state}`}>
          {mark && Mark && (box.kind === 'racks' || OUT_MARKS.has(mark)) ? (
            <>
              <Mark size={13} aria-hidden /> {MARKS[mark].text}
            </>
          ) : (
            <>
              {Mark && mark !== 'over' && <Mark size={13} aria-hidden />}
              {state === 'over' && <TriangleAlert size={13} aria-hidden />}{' '}
              {figure && box.kind !== 'room' && heatText(figure, formats)}
            </>
          )}
        </span>
        {figure && isKnown(figure.capacityW) && !OUT_MARKS.has(mark) && (
          <span className={`one-line-bar one-line-bar-${state}`} aria-hidden>
            <span style={{ width: `${Math.min(100, (figure.heat.known / Math.max(1, figure.capacityW)) * 100)}%` }} />
          </span>
        )}
      </button>
    </div>
  );
});

function boxSentence({ box, figure, formats, mark }: LiquidBoxProps): string {
  const parts = [box.name, box.facts];
  if (box.side !== '') parts.push(`side ${box.side}`);
  if (mark) parts.push(MARKS[mark].text.toLowerCase());
  if (!OUT_MARKS.has(mark) && figure && box.kind !== 'room') parts.push(figureSentence(figure, formats));
  return parts.join(', ');
}
