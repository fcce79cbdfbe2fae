import { useCallback } from 'react';
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { Rack } from '#shared/model/records/rack';
import type { Editor } from '../../editor/editor';
import { planMount } from '../../tools/place/plan-mount';
import { useProgram } from '../program';

/**
 * What a click on a catalog type does: takes a rack or plant into the hand; mounts a device in the selected rack at the
 * first free place and says where, or takes it into the hand when no single rack is meant.
 */
export function useTypeClick(): (type: CatalogType) => void {
  const { editor, tools } = useProgram();
  return useCallback(
    (type) => {
      const rack = type.kind === 'device' ? meantRack(editor) : undefined;
      if (type.kind !== 'device' || !rack) {
        tools.place(type.id);
        if (type.kind === 'device') editor.notify(`Click a rack to mount ${type.name} in it.`);
        return;
      }
      const { place, plan } = planMount(editor, rack, type);
      const isDone = editor.run({ label: `Place ${type.name}`, code: 'devices.mount' }, plan);
      if (isDone) editor.notify(`${type.name} mounted in ${place}.`);
    },
    [editor, tools],
  );
}

/** The one rack that is selected, or that holds what is selected. */
function meantRack(editor: Editor): Rack | undefined {
  const selected = editor.selectedRecords();
  const rackIds = new Set(
    selected.map((record) =>
      record.typeName === 'rack' ? record.id : record.typeName === 'device' ? record.rackId : undefined,
    ),
  );
  const [only] = rackIds;
  return rackIds.size === 1 && only !== undefined ? editor.view.get(only) : undefined;
}
