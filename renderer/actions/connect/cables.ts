import type { RecordId } from '#shared/model/record-id';
import type { Cable } from '#shared/model/records/cable';
import { unbundleCables } from '#shared/operations/bundle-cables';
import { lockCableRoutes, routeCables, viasOf } from '#shared/operations/route-cables';
import { setFields } from '#shared/operations/set-fields';
import { traysOnWay } from '../../editor/cables/cable-details';
import { cablesAt } from '../../editor/cables/cables-at';
import type { Editor } from '../../editor/editor';
import { countOf } from '../../tools/step-label';
import type { Action } from '../action';
import { selectedOf } from '../conditions';

const hasCables: Action['isEnabled'] = ({ editor }) =>
  selectedOf(editor, 'cable').length > 0 ? true : 'no cable is selected';

function selectedCables(editor: Editor): readonly Cable[] {
  return selectedOf(editor, 'cable').flatMap((id) => editor.record(id) ?? []);
}

export const selectCables: Action = {
  id: 'cables.select',
  label: 'Select its cables',
  menu: { menu: 'Edit', group: 3 },
  contextGroup: 2,
  keywords: 'network connections of rack device bundle',
  isEnabled: ({ editor }) => {
    const chosen = selectedOf(editor, 'rack', 'device', 'equipment', 'bundle');
    if (chosen.length === 0) return 'no rack, device or plant is selected';
    return cablesAt(editor.view, chosen, 0).size > 0 ? true : 'no cables end here';
  },
  run: ({ editor }) => {
    const cables = cablesAt(editor.view, selectedOf(editor, 'rack', 'device', 'equipment', 'bundle'));
    editor.select(cables.keys());
  },
};

export const toggleCableLock: Action = {
  id: 'cables.lockWay',
  label: 'Keep the way as it is',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  keywords: 'lock route cable tray pin',
  isEnabled: hasCables,
  isChecked: ({ editor }) => {
    const cables = selectedCables(editor);
    return cables.length > 0 && cables.every((cable) => cable.isRouteLocked);
  },
  run: ({ editor }) => {
    const cables = selectedCables(editor);
    const cableIds = cables.map((cable) => cable.id);
    const what = countOf(editor.view, cableIds);
    const { ids, view } = editor;
    if (cables.every((cable) => cable.isRouteLocked)) {
      // The trays it must pass stay: it may go on from there by any other.
      const plan = setFields(view, { ids: cableIds, changes: { isRouteLocked: false } });
      editor.run({ label: `Unlock the way of ${what}`, code: 'cables.unlockWay' }, plan);
      return;
    }
    const { analysis } = editor.checks;
    const ways = new Map(cableIds.map((id) => [id, traysOnWay(analysis, id) as readonly RecordId<'tray'>[]]));
    editor.run({ label: `Lock the way of ${what}`, code: 'cables.lockWay' }, lockCableRoutes(view, { ids, ways }));
  },
};

export const resetCableWay: Action = {
  id: 'cables.resetWay',
  label: 'Take the shortest way again',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  keywords: 'reset route cable tray via unlock',
  isEnabled: ({ editor }) => {
    const cables = selectedCables(editor);
    if (cables.length === 0) return 'no cable is selected';
    const isChanged = cables.some((cable) => cable.isRouteLocked || viasOf(editor.view, cable.id).length > 0);
    return isChanged ? true : 'the selected cables take the shortest way';
  },
  run: ({ editor }) => {
    const cableIds = selectedOf(editor, 'cable');
    const plan = routeCables(editor.view, { ids: editor.ids, cableIds, trayIds: [], isLocked: false });
    editor.run({ label: `Reset the way of ${countOf(editor.view, cableIds)}`, code: 'cables.resetWay' }, plan);
  },
};

export const traceCable: Action = {
  id: 'cables.trace',
  label: 'Trace end to end…',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  keywords: 'follow cable port link channel panel path loss latency',
  isForReview: true,
  isEnabled: ({ editor }) => {
    const chosen = selectedOf(editor, 'cable', 'device', 'rack', 'equipment');
    if (chosen.length !== 1) return 'select one cable, or what its ports are in';
    return cablesAt(editor.view, chosen, 0).size > 0 ? true : 'no cables end here';
  },
  run: ({ editor, session }) => {
    const [cableId] = selectedOf(editor, 'cable');
    const [placeId] = selectedOf(editor, 'device', 'rack', 'equipment');
    if (cableId !== undefined) session.setState({ dialog: { kind: 'traceCable', cableId } });
    else if (placeId !== undefined) session.setState({ dialog: { kind: 'tracePort', placeId } });
  },
};

export const bundleSelectedCables: Action = {
  id: 'cables.bundle',
  label: 'Bundle cables…',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  keywords: 'harness trunk group cables',
  isEnabled: ({ editor }) => (selectedOf(editor, 'cable').length > 1 ? true : 'select two or more cables'),
  run: ({ session }) => session.setState({ dialog: { kind: 'bundleCables' } }),
};

export const unbundleSelectedCables: Action = {
  id: 'cables.unbundle',
  label: 'Take cables out of their bundle',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  isEnabled: ({ editor }) => {
    if (selectedOf(editor, 'cable').length === 0) return 'no cable is selected';
    return selectedCables(editor).some((cable) => cable.bundleId !== undefined) ? true : 'they are in no bundle';
  },
  run: ({ editor }) => {
    const cableIds = selectedOf(editor, 'cable');
    const label = `Take ${countOf(editor.view, cableIds)} out of the bundle`;
    editor.run({ label, code: 'cables.unbundle' }, unbundleCables(editor.view, { cableIds }));
  },
};

export const cableActions: readonly Action[] = [
  traceCable,
  toggleCableLock,
  resetCableWay,
  bundleSelectedCables,
  unbundleSelectedCables,
];
