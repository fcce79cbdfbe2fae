/**
 * The two fonts every reader of PDF has, and how wide their letters are. Drawings are laid out with these widths, so
 * that a sheet is the same in every format; Arial and Liberation Sans have the same ones.
 */

/** Characters 0x80 to 0x9f of WinAnsi, the encoding of those fonts; a space stands for an unused place. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Widths in thousandths of the font size, from WinAnsi 0x20 on. */
const REGULAR: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584, 365, 556, 365, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 365, 611, 365, 365, 222, 222,
  333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 365, 500, 667, 278, 333, 556, 556, 556, 556, 260, 556, 333, 737,
  370, 556, 584, 0, 737, 552, 400, 549, 333, 333, 333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667,
  667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778,
  722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
];
const BOLD: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584, 365, 556, 365, 278, 556, 500, 1000, 556, 556, 333, 1000, 667, 333, 1000, 365, 611, 365, 365, 278, 278,
  500, 500, 350, 556, 1000, 333, 1000, 556, 333, 944, 365, 500, 667, 278, 333, 556, 556, 556, 556, 280, 556, 333, 737,
  370, 556, 584, 0, 737, 552, 400, 549, 333, 333, 333, 576, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611, 722, 722,
  722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778,
  722, 722, 722, 722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278,
  611, 611, 611, 611, 611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611, 556,
];

/** Height of a capital letter, as a share of the font size. */
export const CAP_HEIGHT = 0.718;

const QUESTION_MARK = 0x3f;
const SPACE = 0x20;

/** The WinAnsi code of a character, or nothing when these fonts do not have it. */
function codeOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? SPACE;
  if (code < SPACE || code === 0x7f) return SPACE;
  if (code < 0x7f || (code >= 0xa0 && code <= 0xff)) return code;
  const high = HIGH.indexOf(character);
  return high >= 0 ? 0x80 + high : undefined;
}

/** A text as WinAnsi codes; a letter these fonts lack loses its accent or becomes a question mark, and is `replaced`. */
export function toWinAnsi(text: string): { readonly codes: readonly number[]; readonly replaced: readonly string[] } {
  const codes: number[] = [];
  const replaced: string[] = [];
  for (const character of text) {
    const code = codeOf(character);
    if (code === undefined) replaced.push(character);
    codes.push(code ?? codeOf(character.normalize('NFKD').charAt(0)) ?? QUESTION_MARK);
  }
  return { codes, replaced };
}

/** Width of a line of text in the unit of `size`. Letters that Helvetica lacks count as one `size` wide. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? BOLD : REGULAR;
  let sum = 0;
  for (const character of text) {
    const code = codeOf(character);
    sum += code === undefined ? 1000 : (widths[code - SPACE] ?? 0);
  }
  return (sum * size) / 1000;
}

/** The text cut so that it is at most this wide, with an ellipsis where it was cut. */
export function cutToWidth(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size, isBold) > width) letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}
