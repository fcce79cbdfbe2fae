import type { Formats } from '../components/use-format';
import type { Figure, UsedLimit } from './figures';

/** `612 kW · 61 % of 1 MW`, with ≥ where something below is unknown. */
export function figureText({ watts, used }: Figure, formats: Formats): string {
  const text = `${watts.unknownCount > 0 ? '≥ ' : ''}${formats.power(watts.known)}`;
  return used ? `${text} · ${shareText(used, formats)}` : text;
}

/** `612 kW · 61 %`. */
export function shortFigureText({ watts, used }: Figure, formats: Formats): string {
  const text = `${watts.unknownCount > 0 ? '≥ ' : ''}${formats.power(watts.known)}`;
  return used && used.limit > 0 ? `${text} · ${formats.count((used.actual / used.limit) * 100)} %` : text;
}

/** `61 % of 1 MW`. */
export function shareText(used: UsedLimit, formats: Formats): string {
  const limit = limitText(used, formats);
  return used.limit > 0 ? `${formats.count((used.actual / used.limit) * 100)} % of ${limit}` : `of ${limit}`;
}

/** A limit in its own unit. */
export function limitText({ unit, limit }: Pick<UsedLimit, 'unit' | 'limit'>, formats: Formats): string {
  return writeIn(unit, limit, formats);
}

/** A number of a limit's unit. */
export function writeIn(unit: UsedLimit['unit'], value: number, formats: Formats): string {
  if (unit === 'W') return formats.power(value);
  return formats.quantity(unit === 'VA' ? 'apparentPower' : 'current', value);
}

/** The same for reading aloud. */
export function figureSentence({ watts, used, state }: Figure, formats: Formats): string {
  const text = `carries ${watts.unknownCount > 0 ? 'at least ' : ''}${formats.power(watts.known)}`;
  if (!used) return `${text}, limit unknown`;
  return `${text}, ${shareText(used, formats)}${state === 'over' ? ', overloaded' : ''}`;
}
