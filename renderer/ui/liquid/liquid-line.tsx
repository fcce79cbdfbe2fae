import type { Formats } from '../components/use-format';
import type { Point } from '../one-line/layout';
import type { LiquidFigure } from './liquid-figures';
import { lineText } from './liquid-text';

export interface LiquidLineProps {
  readonly id: string;
  readonly points: readonly Point[];
  readonly figure: LiquidFigure | undefined;
  readonly formats: Formats;
  readonly isOnPath: boolean;
  readonly isDead: boolean;
  readonly showsText: boolean;
}

/** Between what stands on a line and the box at its end. */
const FROM_END_PX = 4;

/** The way of coolant from one part to the next, with the heat, flow and temperatures on it. */
export function LiquidLineView({ id, points, figure, formats, isOnPath, isDead, showsText }: LiquidLineProps) {
  // Many units lead into one loop: their words stand where the lines are still apart.
  const isFromUnit = id.startsWith('coolingUnit:');
  const [x, y] = (isFromUnit ? points[0] : points.at(-1)) ?? [0, 0];
  const path = points.map(([atX, atY], index) => `${index === 0 ? 'M' : 'L'}${atX} ${atY}`).join('');
  const words = figure ? lineText(figure, formats) : '';
  const classes = ['one-line-link', isOnPath && 'one-line-on-path', isDead && 'one-line-link-dead'];
  return (
    <g className={classes.filter(Boolean).join(' ')} data-line-id={id}>
      <title>{words}</title>
      <path className="one-line-wire" d={path} />
      {showsText &&
        words.split(' · ').map((word, index, all) => (
          <text
            key={word}
            x={isFromUnit ? x + FROM_END_PX : x - FROM_END_PX}
            y={y - FROM_END_PX - (all.length - 1 - index) * 12}
            textAnchor={isFromUnit ? 'start' : 'end'}
          >
            {word}
          </text>
        ))}
    </g>
  );
}
