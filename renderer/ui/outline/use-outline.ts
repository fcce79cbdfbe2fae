import { useCallback, useEffect, useMemo, useState } from 'react';
import { useProgram, useSignal } from '../program';
import { branchesOf, outlineRows, type OutlineRow } from './outline-rows';

export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** The line the keyboard is on. */
  readonly activeIndex: number;
  readonly setActive: (id: string) => void;
  readonly setOpen: (id: string, isOpen: boolean) => void;
}

/** The lines of the outline with what is open and where the keyboard is; a selection made elsewhere is brought in. */
export function useOutline(): Outline {
  const { editor } = useProgram();
  const revision = useSignal(editor.revision);
  const [open, setOpenIds] = useState<ReadonlySet<string>>(() => branchesToSee(editor.view.all('room').keys()));
  const [activeId, setActive] = useState<string>();
  // The document is one object for all its states; its revision tells them apart.
  const rows = useMemo(() => ({ revision, rows: outlineRows(editor.view, open) }).rows, [editor, open, revision]);

  useEffect(
    () =>
      editor.selection.subscribe((selection) => {
        const [only] = selection;
        if (only === undefined || selection.size !== 1) return;
        const branches = branchesOf(editor.view, only);
        setOpenIds((now) => (branches.every((id) => now.has(id)) ? now : new Set([...now, ...branches])));
        setActive(only);
      }),
    [editor],
  );
  useEffect(() => editor.replaced.subscribe(() => setOpenIds(branchesToSee(editor.view.all('room').keys()))), [editor]);

  const setOpen = useCallback((id: string, isOpen: boolean) => {
    setOpenIds((now) => {
      const next = new Set(now);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const activeIndex = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  return { rows, activeIndex, setActive, setOpen };
}

/** Rooms are open to begin with, as there are few. */
function branchesToSee(roomIds: Iterable<string>): ReadonlySet<string> {
  return new Set([...roomIds].slice(0, 20));
}
