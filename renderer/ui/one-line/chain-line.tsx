import { memo } from 'react';
import type { Formats } from '../components/use-format';
import type { ChainLine } from './chain';
import { shareText } from './figure-text';
import type { Figure } from './figures';
import type { Direction, Point } from './layout';

const BREAKER_PX = 7;
const FROM_END_PX = 64;

export interface ChainLineProps {
  readonly line: ChainLine;
  readonly points: readonly Point[];
  readonly direction: Direction;
  readonly figure: Figure | undefined;
  readonly formats: Formats;
  readonly sideIndex: number;
  readonly isSelected: boolean;
  readonly isOnPath: boolean;
  /** It waits for another link into the same node to fail. */
  readonly isStandby: boolean;
  readonly isDead: boolean;
  readonly showsText: boolean;
  readonly onPick: (id: string, event: { readonly shiftKey: boolean }) => void;
}

/** The line from one node to the next with its breaker and what it carries. Also reached from the inspector and the list. */
export const ChainLineView = memo(function ChainLineView(props: ChainLineProps) {
  const { line, points, direction, figure, formats, sideIndex, isSelected, isOnPath, isStandby, isDead } = props;
  const [endX, endY] = points.at(-1) ?? [0, 0];
  const isRight = direction === 'right';
  const [markX, markY] = isRight ? [endX - FROM_END_PX, endY] : [endX, endY - FROM_END_PX];
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const state = figure?.state;
  const { breakerMilliA, priority } = line.link;
  const amps = breakerMilliA === undefined ? '' : `${formats.count(breakerMilliA / 1000)} A`;
  const carried = figure ? `${state === 'over' ? '▲ ' : ''}${formats.power(figure.watts.known)}` : '';
  const words = [priority > 1 ? `(${priority})` : '', carried, amps].filter((text) => text !== '').join(' · ');
  const title = figure?.used ? `${words}: ${shareText(figure.used, formats)}, by ${figure.used.basis}` : words;
  const classes = [
    'one-line-link',
    isSelected && 'one-line-selected',
    isOnPath && 'one-line-on-path',
    isStandby && 'one-line-standby',
    isDead && 'one-line-link-dead',
    state === 'over' && 'one-line-link-over',
  ];
  return (
    <g
      className={classes.filter(Boolean).join(' ')}
      data-side={sideIndex}
      data-link-id={line.id}
      onClick={(event) => props.onPick(line.id, event)}
    >
      <title>{title}</title>
      <path className="one-line-reach" d={path} />
      <path className="one-line-wire" d={path} />
      <rect
        className="one-line-breaker"
        x={markX - BREAKER_PX / 2}
        y={markY - BREAKER_PX / 2}
        width={BREAKER_PX}
        height={BREAKER_PX}
      />
      {props.showsText && (
        <text
          x={isRight ? endX - 4 : endX + 4}
          y={isRight ? endY - 4 : endY - 8}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {words}
        </text>
      )}
      {isDead && <path className="one-line-cross" d={`M${markX - 6} ${markY - 6}l12 12m0-12l-12 12`} />}
    </g>
  );
});
