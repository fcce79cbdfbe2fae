import { defaultFilter } from 'cmdk';
import type { ActionRunner } from '../../actions/action-runner';
import type { Editor } from '../../editor/editor';

/** One line of the palette. */
export type PaletteEntry =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly menu: string | undefined;
      readonly shortcut: string | undefined;
      /** Why it cannot be done now. */
      readonly reason: string | undefined;
    }
  | { readonly kind: 'place'; readonly id: string; readonly label: string; readonly where: string };

const MAX_PLACES = 20;

/**
 * The actions that fit what was typed, best first; without anything typed the recent ones first, then all in the order
 * of the menus. Fuzzy: letters in order are enough.
 */
export function actionEntries(runner: ActionRunner, words: string, recent: readonly string[]): readonly PaletteEntry[] {
  const wanted = words.trim();
  const scored = runner.actions.flatMap((action, place) => {
    if (action.isInPalette === false) return [];
    const label = runner.label(action.id);
    const score =
      wanted === ''
        ? 1
        : defaultFilter(
            label,
            wanted,
            [action.keywords ?? '', action.menu?.menu ?? ''].filter((word) => word !== ''),
          );
    if (score <= 0) return [];
    const recency = recent.indexOf(action.id);
    const entry: PaletteEntry = {
      kind: 'action',
      id: action.id,
      label,
      menu: action.menu?.menu,
      shortcut: runner.shortcuts(action.id)[0],
      reason: runner.disabledReason(action.id),
    };
    return [{ entry, score, recency: recency < 0 ? Infinity : recency, place }];
  });
  scored.sort((a, b) => b.score - a.score || compare(a.recency, b.recency) || a.place - b.place);
  return scored.map(({ entry }) => entry);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Rooms, racks, plant and devices whose name holds what was typed; those that begin with it first. */
export function placeEntries(editor: Editor, words: string): readonly PaletteEntry[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const begins: PaletteEntry[] = [];
  const holds: PaletteEntry[] = [];
  const { view } = editor;
  for (const typeName of ['room', 'rack', 'equipment', 'device'] as const) {
    for (const record of view.all(typeName).values()) {
      const at = record.name.toLowerCase().indexOf(wanted);
      if (at < 0) continue;
      const parentId =
        record.typeName === 'device' ? record.rackId : record.typeName === 'room' ? undefined : record.roomId;
      const where = parentId === undefined ? 'room' : (view.get(parentId)?.name ?? '');
      const list = at === 0 ? begins : holds;
      if (list.length < MAX_PLACES) list.push({ kind: 'place', id: record.id, label: record.name, where });
      if (begins.length >= MAX_PLACES) return begins;
    }
  }
  return [...begins, ...holds].slice(0, MAX_PLACES);
}
