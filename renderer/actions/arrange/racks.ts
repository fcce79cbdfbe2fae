import { swapDevices } from '#shared/operations/swap-devices';
import type { Action } from '../action';
import { hasRacks, selectedOf } from '../conditions';

export const fillRacks: Action = {
  id: 'arrange.fillRacks',
  label: 'Fill the racks…',
  menu: { menu: 'Arrange', group: 6 },
  contextGroup: 2,
  keywords: 'blanking panels servers rest pattern elevation',
  isEnabled: hasRacks,
  run: ({ editor, session }) => session.setState({ dialog: { kind: 'fillRack', rackIds: selectedOf(editor, 'rack') } }),
};

export const swapSelectedDevices: Action = {
  id: 'arrange.swapDevices',
  label: 'Change the places of two devices',
  menu: { menu: 'Arrange', group: 6 },
  keywords: 'swap exchange elevation rack',
  isEnabled: ({ editor }) => (selectedOf(editor, 'device').length === 2 ? true : 'two devices must be selected'),
  run: ({ editor }) => {
    const [firstId, secondId] = selectedOf(editor, 'device');
    if (!firstId || !secondId) return;
    const plan = swapDevices(editor.view, { firstId, secondId });
    editor.run({ label: 'Change the places of two devices', code: 'devices.swap' }, plan);
  },
};

export const copyRackContentsAction: Action = {
  id: 'arrange.copyRackContents',
  label: 'Copy what is in a rack to others…',
  menu: { menu: 'Arrange', group: 6 },
  contextGroup: 2,
  keywords: 'contents devices duplicate same rack elevation pattern',
  isEnabled: ({ editor }) => (selectedOf(editor, 'rack').length > 1 ? true : 'several racks must be selected'),
  run: ({ editor, session }) =>
    session.setState({ dialog: { kind: 'copyContents', rackIds: selectedOf(editor, 'rack') } }),
};

export const repeatSelectedDevices: Action = {
  id: 'arrange.repeatDevices',
  label: 'Repeat devices in the rack…',
  menu: { menu: 'Arrange', group: 6 },
  keywords: 'array pattern many copies elevation rack',
  isEnabled: ({ editor }) => (selectedOf(editor, 'device').length > 0 ? true : 'no device is selected'),
  run: ({ session }) => session.setState({ dialog: { kind: 'repeatDevices' } }),
};
