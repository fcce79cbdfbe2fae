/** What is typed to find cables, and how well a cable answers to it. */

/** 0 answers best: the words in sequence; then each number in sequence with the word before it; then each word alone. */
export const WORST_ANSWER = 2;

/**
 * Reads what was typed. The function that comes back says how well a text answers to it, or nothing when it does not.
 * In a sequence numbers are whole: "leaf 1" is not in "Leaf 12". A single word may be anywhere.
 */
export function readWords(typed: string): ((text: string) => number | undefined) | undefined {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const holdsAll = (text: string): boolean => words.every((word) => text.includes(word));
  if (words.length === 1) return (text) => (holdsAll(text.toLowerCase()) ? 0 : undefined);
  const whole = sequence(words);
  const terms = termsOf(words).map(sequence);
  return (text) => {
    const low = text.toLowerCase();
    if (whole.test(low)) return 0;
    if (terms.every((term) => term.test(low))) return 1;
    return holdsAll(low) ? WORST_ANSWER : undefined;
  };
}

/** A number belongs to the word before it. */
function termsOf(words: readonly string[]): readonly (readonly string[])[] {
  const terms: string[][] = [];
  for (const word of words) {
    const last = terms.at(-1);
    if (last && /^[0-9]/u.test(word)) last.push(word);
    else terms.push([word]);
  }
  return terms;
}

/** Words one after the other with no letter or digit between them; the last may go on, unless it ends in a number. */
function sequence(words: readonly string[]): RegExp {
  let pattern = '';
  for (const [index, word] of words.entries()) {
    const isNumber = /^[0-9]/u.test(word);
    const before = words[index - 1];
    if (before !== undefined) pattern += `[^\\p{L}\\p{N}]${isNumber && /\p{L}$/u.test(before) ? '*' : '+'}`;
    pattern += `${isNumber ? '0*' : ''}${word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)}`;
  }
  const end = /[0-9]$/u.test(words.at(-1) ?? '') ? '(?![0-9])' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${end}`, 'u');
}
