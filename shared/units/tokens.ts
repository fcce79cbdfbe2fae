import type { Dimension } from './dimensions';
import { spellingsOf } from './dimensions';
import { ParseFailure } from './parse-failure';

/** A piece of typed text. A fraction such as 1/2 or 2 1/2 before a unit, or alone, is one number. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly at: number }
  | { readonly kind: 'unit'; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number };

const SPACE = /\s+/y;
const UNIT_START = `[a-zµμ°%‰"'″′”’]`;
/** 2 1/2in, 1/2in: only directly before a unit or at the end, so that =600/2 stays a division. */
const FRACTION = new RegExp(`(?:(\\d+)\\s+)?(\\d+)/(\\d+)(?=\\s*(?:${UNIT_START}))`, 'iy');
const LAST_FRACTION = /(?:(\d+)\s+)?(\d+)\/(\d+)(?=\s*$)/y;
const DECIMAL = /\d+(?:[.,]\d+)?|[.,]\d+/y;
const UNKNOWN_UNIT = /[a-zµμ°%‰"'″′”’]+[23²³]?/iy;
const SIGN = /[-+*/()−×·÷]/y;
const SAME_SIGN: Readonly<Record<string, string>> = { '−': '-', '×': '*', '·': '*', '÷': '/' };

/** Splits typed text from `start`; throws ParseFailure at the first character that means nothing. */
export function tokenize(text: string, start: number, dimension: Dimension, decimalComma: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const fraction = match(FRACTION) ?? (start === 0 ? match(LAST_FRACTION) : null);
    if (fraction !== null) {
      const [whole, whole0, above, below] = fraction;
      if (Number(below) === 0) throw new ParseFailure({ message: 'A fraction over zero has no value.', at });
      const value = Number(whole0 ?? 0) + Number(above) / Number(below);
      tokens.push({ kind: 'number', text: whole, value, at });
      at += whole.length;
      continue;
    }
    const decimal = match(DECIMAL);
    if (decimal !== null) {
      refuseAmbiguous(text, at, decimal[0], decimalComma);
      tokens.push({ kind: 'number', text: decimal[0], value: Number(decimal[0].replace(',', '.')), at });
      at += decimal[0].length;
      continue;
    }
    const unit = unitAt(text, at, dimension) ?? match(UNKNOWN_UNIT)?.[0];
    if (unit !== undefined) {
      tokens.push({ kind: 'unit', text: unit, at });
      at += unit.length;
      continue;
    }
    const sign = match(SIGN);
    if (sign === null) {
      throw new ParseFailure({
        message: `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}” is not expected here.`,
        at,
      });
    }
    tokens.push({ kind: 'sign', text: SAME_SIGN[sign[0]] ?? sign[0], at });
    at += 1;
  }
  return tokens;
}

/** The longest spelling of one of the dimension's units at this place, if it ends there. */
function unitAt(text: string, at: number, dimension: Dimension): string | undefined {
  const rest = text.slice(at, at + 20);
  const lower = rest.toLowerCase();
  const spelling = spellingsOf(dimension).find(
    (one) => lower.startsWith(one) && !(/[a-z]$/.test(one) && /^[a-zµ°]/.test(lower.slice(one.length))),
  );
  return spelling === undefined ? undefined : rest.slice(0, spelling.length);
}

/** Refuses 1,200 (one point two, or twelve hundred?) and 1,200.5 and 1.200,5 rather than guess. */
function refuseAmbiguous(text: string, at: number, number: string, decimalComma: boolean): void {
  const following = text[at + number.length];
  if ((following === '.' || following === ',') && /\d/.test(text[at + number.length + 1] ?? '')) {
    throw new ParseFailure({ message: 'Write the number without thousands signs, for example 1200.5.', at });
  }
  if (!decimalComma && /^[1-9]\d{0,2},\d{3}$/.test(number)) {
    const point = number.replace(',', '.');
    const whole = number.replace(',', '');
    throw new ParseFailure({ message: `“${number}” could be ${point} or ${whole}; write one of these.`, at });
  }
}
