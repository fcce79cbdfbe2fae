import { useEffect, useState } from 'react';
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
export function useShownRacks(): ShownRacks {
  const { editor } = useProgram();
  const pinned = useSession((state) => state.elevationRackIds);
  useSignal(editor.revision);
  const followed = useFollowedRacks();
  const isPinned = pinned.length > 0;
  const all = (isPinned ? pinned : followed).filter((id): id is RackId => isIdOf(id, 'rack') && editor.view.has(id));
  return { rackIds: all.slice(0, MAX_RACKS), hiddenCount: Math.max(0, all.length - MAX_RACKS), isPinned };
}

/**
 * The racks of what is selected. Selecting a device keeps the racks that are shown when its own is among them, so that
 * picking something in one of several racks does not make the others go.
 */
function useFollowedRacks(): readonly string[] {
  const { editor } = useProgram();
  const [rackIds, setRackIds] = useState<readonly string[]>(() => racksOf(editor));
  useEffect(
    () =>
      editor.selection.subscribe(() => {
        const next = racksOf(editor);
        const areDevicesOnly = [...editor.selection.get()].every((id) => isIdOf(id, 'device'));
        setRackIds((now) => {
          if (areDevicesOnly && next.every((id) => now.includes(id))) return now;
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
