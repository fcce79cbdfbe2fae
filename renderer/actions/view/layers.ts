import { LAYER_PRESETS } from '../../editor/layers';
import type { Action } from '../action';
import { hasPlanSelection, selectedIds } from '../conditions';

export const openLayers: Action = {
  id: 'view.layers',
  label: 'Layers',
  menu: { menu: 'View', group: 3 },
  shortcuts: ['Alt+5'],
  keywords: 'visibility eye lock opacity discipline',
  isChecked: ({ session }) => session.getState().isCatalogOpen && session.getState().leftPanel === 'layers',
  run: ({ session }) =>
    session.setState(({ isCatalogOpen, leftPanel }) =>
      isCatalogOpen && leftPanel === 'layers' ? { leftPanel: 'catalog' } : { isCatalogOpen: true, leftPanel: 'layers' },
    ),
};

/** Sets of layers for one kind of work, in the palette. */
export const layerPresets: readonly Action[] = LAYER_PRESETS.map(({ id, label }) => ({
  id: `view.layers.${id}`,
  label: `Show layers for: ${label.toLowerCase()}`,
  keywords: 'layers preset discipline',
  run: ({ editor }) => editor.layers.applyPreset(id),
}));

export const hideSelection: Action = {
  id: 'view.hide',
  label: 'Hide',
  menu: { menu: 'View', group: 7 },
  shortcuts: ['Mod+Shift+H'],
  contextGroup: 3,
  keywords: 'invisible',
  isEnabled: hasPlanSelection,
  run: ({ editor }) => editor.layers.hide(selectedIds(editor)),
};

export const hideOthers: Action = {
  id: 'view.hideOthers',
  label: 'Hide everything else that stands on the plan',
  menu: { menu: 'View', group: 7 },
  keywords: 'isolate only selection invisible',
  isEnabled: hasPlanSelection,
  run: ({ editor }) => {
    const kept = editor.selection.get();
    editor.layers.hide([...editor.scene.floorItems.keys()].filter((id) => !kept.has(id)));
  },
};

export const showHidden: Action = {
  id: 'view.showHidden',
  label: ({ editor }) => {
    const count = editor.layers.hiddenCount;
    return count === 0 ? 'Show hidden items' : `Show hidden items (${count})`;
  },
  menu: { menu: 'View', group: 7 },
  contextGroup: 3,
  isEnabled: ({ editor }) => (editor.layers.hiddenCount > 0 ? true : 'nothing is hidden'),
  run: ({ editor }) => editor.layers.showAll(),
};
