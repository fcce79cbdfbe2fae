import { ROOM_ITEM_TYPES } from '#shared/operations/item-footprint';
import { referring } from '#shared/store/document-view';
import type { Editor } from '../../editor/editor';
import type { Action } from '../action';
import { hasSelection, selectedIds } from '../conditions';

export const selectAll: Action = {
  id: 'edit.selectAll',
  label: 'Select all racks and plant',
  menu: { menu: 'Edit', group: 4 },
  shortcuts: ['Mod+A'],
  run: ({ editor }) =>
    editor.select(
      [...editor.view.all('rack').values(), ...editor.view.all('equipment').values()]
        .filter((record) => editor.layers.canPick(record))
        .map((record) => record.id),
    ),
};

export const selectNothing: Action = {
  id: 'edit.selectNothing',
  label: 'Select nothing',
  menu: { menu: 'Edit', group: 4 },
  shortcuts: ['Mod+Shift+A'],
  isEnabled: hasSelection,
  run: ({ editor }) => editor.select([]),
};

export const selectAlike: Action = {
  id: 'edit.selectAlike',
  label: 'Select all of the same type',
  menu: { menu: 'Edit', group: 4 },
  contextGroup: 3,
  isEnabled: hasSelection,
  run: ({ editor }) => {
    const types = new Set(
      editor.selectedRecords().map((record) => ('typeId' in record ? record.typeId : record.typeName)),
    );
    const alike: string[] = [];
    for (const typeName of [...ROOM_ITEM_TYPES, 'device', 'room'] as const)
      for (const record of editor.view.all(typeName).values())
        if (editor.layers.canPick(record) && types.has('typeId' in record ? record.typeId : record.typeName))
          alike.push(record.id);
    editor.select(alike);
  },
};

export const selectRow: Action = {
  id: 'edit.selectRow',
  label: 'Select the whole row',
  menu: { menu: 'Edit', group: 4 },
  contextGroup: 3,
  isEnabled: ({ editor }) =>
    editor.selectedRecords().some((record) => record.typeName === 'rack' && record.rowId)
      ? true
      : 'no rack of a row is selected',
  run: ({ editor }) => {
    const rows = new Set(
      editor.selectedRecords().map((record) => (record.typeName === 'rack' ? record.rowId : undefined)),
    );
    editor.select(
      [...editor.view.all('rack').values()].filter((rack) => rack.rowId && rows.has(rack.rowId)).map((rack) => rack.id),
    );
  },
};

export const selectSameFeed: Action = {
  id: 'edit.selectSameFeed',
  label: 'Select all on the same feed',
  menu: { menu: 'Edit', group: 4 },
  keywords: 'power circuit breaker',
  isEnabled: ({ editor }) => (feedsOfSelection(editor).size > 0 ? true : 'nothing that is fed is selected'),
  run: ({ editor }) => {
    const feeds = feedsOfSelection(editor);
    const loads = [...editor.view.all('powerConnection').values()].filter((one) => feeds.has(one.feedId));
    editor.select(loads.map((one) => one.loadId).filter((id) => editor.layers.canPickId(id)));
  },
};

function feedsOfSelection(editor: Editor): ReadonlySet<string> {
  const feeds = new Set<string>();
  for (const id of editor.selection.get()) {
    if (id.startsWith('powerFeed:')) feeds.add(id);
    for (const one of referring(editor.view, 'powerConnection', 'loadId', id)) feeds.add(one.feedId);
  }
  return feeds;
}

export const selectWithErrors: Action = {
  id: 'edit.selectWithErrors',
  label: 'Select everything with an error',
  menu: { menu: 'Edit', group: 4 },
  keywords: 'problems findings wrong',
  isEnabled: ({ editor }) => (editor.checks.counts.get().error > 0 ? true : 'there are no errors'),
  run: ({ editor }) => {
    const wrong: string[] = [];
    editor.checks.forEachWorst((id, worst) => {
      if (worst === 'error' && editor.view.has(id) && editor.layers.canPickId(id)) wrong.push(id);
    });
    editor.select(wrong);
  },
};

/** Walks through the items of the plan in reading order: lines from north to south, in each from west to east. */
function walk(step: 1 | -1): Action['run'] {
  return ({ editor }) => {
    const pickable = [...editor.scene.floorItems.values()].filter((item) => editor.layers.canPick(item.record));
    const items = pickable.sort(
      (a, b) => Math.round((a.bounds.minY - b.bounds.minY) / 500_000) || a.bounds.minX - b.bounds.minX,
    );
    if (items.length === 0) return;
    const [current] = selectedIds(editor);
    const at = items.findIndex((item) => item.record.id === current);
    const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : (at + step + items.length) % items.length];
    if (!next) return;
    editor.select([next.record.id]);
    editor.notify(next.record.name || next.record.typeName, 'spoken');
  };
}

export const selectNext: Action = {
  id: 'edit.selectNext',
  label: 'Select the next item',
  shortcuts: ['Tab'],
  isInPalette: false,
  run: walk(1),
};

export const selectPrevious: Action = {
  id: 'edit.selectPrevious',
  label: 'Select the previous item',
  shortcuts: ['Shift+Tab'],
  isInPalette: false,
  run: walk(-1),
};
