/** Sorting many names as a person would, in small steps: numbers in them by size, capitals like small letters. */

const ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const RUN = 256;
const STEPS = 512;
const UNIT = 0x10000;

/** Sorts without changing `items`; what compares as equal stays in its order. Yields the share done, from 0 to 1. */
export function* sortSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<number, readonly T[]> {
  const passes = 1 + Math.max(0, Math.ceil(Math.log2(items.length / RUN)));
  let from: T[] = [];
  for (let at = 0; at < items.length; at += RUN) {
    for (const item of items.slice(at, at + RUN).sort(compare)) from.push(item);
    yield at / items.length / passes;
  }
  let pass = 1;
  for (let width = RUN; width < items.length; width *= 2, pass++) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width)
      for (const _ of merge(from, start, width, compare, to)) yield (pass + to.length / items.length) / passes;
    from = to;
  }
  return from;
}

/** Appends two neighbouring sorted stretches of `from` to `to` as one; yields now and then. */
function* merge<T>(
  from: readonly T[],
  start: number,
  width: number,
  compare: (a: T, b: T) => number,
  to: T[],
): Generator<undefined> {
  const [middle, end] = [Math.min(from.length, start + width), Math.min(from.length, start + 2 * width)];
  let [left, right] = [start, middle];
  while (left < middle || right < end) {
    const [a, b] = [from[left], from[right]];
    const isLeft = right >= end || (left < middle && compare(a as T, b as T) <= 0);
    to.push((isLeft ? a : b) as T);
    if (isLeft) left++;
    else right++;
    if (to.length % STEPS === 0) yield undefined;
  }
}

/**
 * Makes of each text a key, such that keys compared by `<` are in the order of the texts. Thousands of names share few
 * words: only these are collated, once each, which is what takes long. Yields the share done, from 0 to 1.
 */
export function* naturalKeySteps(texts: readonly string[]): Generator<number, readonly string[]> {
  const words = new Set<string>();
  for (const [index, text] of texts.entries()) {
    for (const { word } of partsOf(text)) words.add(word);
    if (index % STEPS === 0) yield (index / texts.length) * 0.3;
  }
  const sorting = sortSteps([...words], (a, b) => ORDER.compare(a, b));
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) yield 0.3 + step.value * 0.3;
  const ranks = new Map<string, string>();
  let before: string | undefined;
  let rank = 0;
  for (const word of step.value) {
    if (before !== undefined && ORDER.compare(before, word) !== 0) rank++;
    ranks.set(word, units(rank, 2));
    before = word;
  }
  const keys: string[] = [];
  for (const [index, text] of texts.entries()) {
    let key = '';
    for (const { word, number } of partsOf(text)) {
      key += ranks.get(word) ?? '';
      if (number !== undefined) key += units(number, 4);
    }
    keys.push(key);
    if (index % STEPS === 0) yield 0.6 + (index / texts.length) * 0.4;
  }
  return keys;
}

interface Part {
  /** With a 0 for the number that follows, so that it is collated as it would be before one. */
  readonly word: string;
  readonly number: number | undefined;
}

function* partsOf(text: string): Generator<Part> {
  let at = 0;
  for (const match of text.matchAll(/[0-9]+/gu)) {
    yield { word: `${text.slice(at, match.index)}0`, number: Math.min(Number(match[0]), Number.MAX_SAFE_INTEGER) };
    at = match.index + match[0].length;
  }
  if (at < text.length) yield { word: text.slice(at), number: undefined };
}

/** A whole number as so many characters, the greatest first. */
function units(value: number, count: number): string {
  let text = '';
  for (let left = value, one = 0; one < count; one++, left = Math.floor(left / UNIT))
    text = String.fromCharCode(left % UNIT) + text;
  return text;
}
