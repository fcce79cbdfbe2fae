import { useEffect, useRef, useState, type RefObject } from 'react';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import type { Editor } from '../../editor/editor';
import { useProgram, useSession, useSignal } from '../program';

type RackId = RecordId<'rack'>;

/** More racks side by side than this are counted, not drawn. */
export const MAX_RACKS = 24;

export interface ShownRacks {
  readonly rackIds: readonly RackId[];
  /** Racks that are meant too but not drawn. */
  readonly hiddenCount: number;
  /** They stay whatever is selected. */
  readonly isPinned: boolean;
}

/** The racks of the elevation: those that were pinned, else those of the selection. */
export function useShownRacks(panel: RefObject<HTMLElement | null>): ShownRacks {
  const { editor } = useProgram();
  const pinned = useSession((state) => state.elevationRackIds);
  useSignal(editor.revision);
  const followed = useFollowedRacks(panel);
  const isPinned = pinned.length > 0;
  const all = (isPinned ? pinned : followed).filter((id): id is RackId => isIdOf(id, 'rack') && editor.view.has(id));
  return { rackIds: all.slice(0, MAX_RACKS), hiddenCount: Math.max(0, all.length - MAX_RACKS), isPinned };
}

/**
 * The racks of what is selected. Selecting a device keeps the racks that are shown when its own is among them, and so
 * does whatever is picked in the panel itself: picking something in one of several racks does not make the others go.
 */
function useFollowedRacks(panel: RefObject<HTMLElement | null>): readonly string[] {
  const { editor } = useProgram();
  const [rackIds, setRackIds] = useState<readonly string[]>(() => racksOf(editor));
  const isPickedHere = useRef(false);
  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    const begin = (): void => {
      isPickedHere.current = true;
    };
    const end = (): void => {
      // After the click that follows.
      setTimeout(() => {
        isPickedHere.current = false;
      }, 0);
    };
    element.addEventListener('pointerdown', begin, { signal, capture: true });
    element.addEventListener('keydown', begin, { signal, capture: true });
    for (const name of ['pointerup', 'pointercancel', 'keyup'] as const) window.addEventListener(name, end, { signal });
    return () => listeners.abort();
  }, [panel]);
  useEffect(
    () =>
      editor.selection.subscribe(() => {
        const next = racksOf(editor);
        const isInside = isPickedHere.current || [...editor.selection.get()].every((id) => isIdOf(id, 'device'));
        setRackIds((now) => {
          if (isInside && next.every((id) => now.includes(id))) return now;
          return next.length === 0 ? now : next;
        });
      }),
    [editor],
  );
  return rackIds;
}

function racksOf(editor: Editor): readonly string[] {
  const found = new Set<string>();
  for (const record of editor.selectedRecords()) {
    if (record.typeName === 'rack') found.add(record.id);
    else if (record.typeName === 'device') found.add(record.rackId);
  }
  return [...found];
}
