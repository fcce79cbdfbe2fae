import { defaultFilter } from 'cmdk';
import type { ActionRunner } from '../../actions/action-runner';
import type { Editor } from '../../editor/editor';

/** How well a line fits what was typed: its whole name, the beginning of its name, or anything weaker. */
type Fit = 'exact' | 'prefix' | 'loose';

/** One line of the palette. */
export type PaletteEntry =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly fit: Fit;
      readonly menu: string | undefined;
      readonly shortcut: string | undefined;
      /** Why it cannot be done now. */
      readonly reason: string | undefined;
      /** It stands behind all that fits as well. */
      readonly isLast: boolean;
    }
  | { readonly kind: 'place'; readonly id: string; readonly label: string; readonly fit: Fit; readonly where: string };

const MAX_PLACES = 20;

const FITS: readonly Fit[] = ['exact', 'prefix', 'loose'];

/**
 * Commands and places in one order: whole names, then beginnings of names, then weaker matches. Of those that fit
 * alike, commands come before places and what can be done before what cannot; of weaker matches the commands keep the
 * order of their scores. Opening samples and importing come behind what fits as well.
 */
export function paletteEntries(
  editor: Editor,
  runner: ActionRunner,
  words: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const actions = actionEntries(runner, words, recent);
  const places = placeEntries(editor, words);
  return FITS.flatMap((fit) => {
    const commands = actions.filter((entry) => entry.fit === fit);
    const found = places.filter((entry) => entry.fit === fit);
    if (fit === 'loose')
      return [...commands.filter((entry) => !entry.isLast), ...found, ...commands.filter((entry) => entry.isLast)];
    const isPossible = (entry: PaletteEntry): boolean => entry.kind === 'place' || entry.reason === undefined;
    return [...commands.filter(isPossible), ...found, ...commands.filter((entry) => !isPossible(entry))];
  });
}

/**
 * The actions that fit what was typed, best first; without anything typed the recent ones first, then all in the order
 * of the menus. Fuzzy: letters in order are enough, but a word with a digit in it must begin a word.
 */
function actionEntries(
  runner: ActionRunner,
  words: string,
  recent: readonly string[],
): readonly (PaletteEntry & { readonly kind: 'action' })[] {
  const wanted = words.trim();
  const scored = runner.actions.flatMap((action, place) => {
    if (action.isInPalette === false) return [];
    const label = runner.label(action.id);
    const others = [action.keywords ?? '', action.menu?.menu ?? ''].filter((word) => word !== '');
    const score =
      wanted === '' ? 1 : hasNumbersOf([label, ...others], wanted) ? defaultFilter(label, wanted, others) : 0;
    if (score <= 0) return [];
    const recency = recent.indexOf(action.id);
    const entry = {
      kind: 'action' as const,
      id: action.id,
      label,
      fit: fitOf(label, wanted),
      menu: action.menu?.menu,
      shortcut: runner.shortcuts(action.id)[0],
      reason: runner.disabledReason(action.id),
      isLast: wanted !== '' && action.isLastInPalette === true,
    };
    return [{ entry, score, recency: recency < 0 ? Infinity : recency, place }];
  });
  scored.sort(
    (a, b) =>
      Number(a.entry.isLast) - Number(b.entry.isLast) ||
      b.score - a.score ||
      compare(a.recency, b.recency) ||
      a.place - b.place,
  );
  return scored.map(({ entry }) => entry);
}

function fitOf(label: string, wanted: string): Fit {
  const name = label.replace(/…$/, '').toLowerCase();
  const typed = wanted.replace(/…$/, '').toLowerCase();
  return typed === '' || !name.startsWith(typed) ? 'loose' : name === typed ? 'exact' : 'prefix';
}

/** True when every typed word with a digit in it begins a word of the texts: “N1” is not in “Mixed room, 12 racks”. */
function hasNumbersOf(texts: readonly string[], wanted: string): boolean {
  const words = wordsOf(texts.join(' '));
  return wordsOf(wanted).every((typed) => !/\d/.test(typed) || words.some((word) => word.startsWith(typed)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Rooms, racks, plant, trays and devices whose name holds what was typed; the name itself first, then those that begin with it. */
function placeEntries(editor: Editor, words: string): readonly PaletteEntry[] {
  // A place is listed as “Go to R02”, so it is found by these words as well.
  const wanted = words
    .trim()
    .toLowerCase()
    .replace(/^go to\s+/, '');
  if (wanted === '') return [];
  const exact: PaletteEntry[] = [];
  const begins: PaletteEntry[] = [];
  const holds: PaletteEntry[] = [];
  const { view } = editor;
  for (const typeName of ['room', 'rack', 'equipment', 'tray', 'device'] as const) {
    for (const record of view.all(typeName).values()) {
      if (!record.name.toLowerCase().includes(wanted)) continue;
      const parentId =
        record.typeName === 'device' ? record.rackId : record.typeName === 'room' ? undefined : record.roomId;
      const where = parentId === undefined ? 'room' : (view.get(parentId)?.name ?? '');
      const fit = fitOf(record.name, wanted);
      const list = { exact, prefix: begins, loose: holds }[fit];
      if (list.length < MAX_PLACES) list.push({ kind: 'place', id: record.id, label: record.name, fit, where });
    }
  }
  return [...exact, ...begins, ...holds].slice(0, MAX_PLACES);
}
