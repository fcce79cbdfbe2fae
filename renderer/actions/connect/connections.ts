import { disconnectCooling } from '#shared/operations/disconnect-cooling';
import { disconnectPower } from '#shared/operations/disconnect-power';
import { countOf } from '../../tools/step-label';
import type { Action } from '../action';
import { hasRacks, hasRoom, selectedOf } from '../conditions';

const hasLoads: Action['isEnabled'] = ({ editor }) =>
  selectedOf(editor, 'rack', 'device', 'equipment').length > 0 ? true : 'no rack, device or plant is selected';

export const newFeed: Action = {
  id: 'connect.newFeed',
  label: 'New power feed…',
  menu: { menu: 'Connect', group: 1 },
  keywords: 'breaker circuit panel busway',
  run: ({ session }) => session.setState({ dialog: { kind: 'newFeed' } }),
};

export const connectPower: Action = {
  id: 'connect.power',
  label: 'Connect to power feeds…',
  menu: { menu: 'Connect', group: 1 },
  shortcuts: ['P'],
  contextGroup: 2,
  isEnabled: hasLoads,
  run: ({ session }) => session.setState({ dialog: { kind: 'connectPower' } }),
};

export const disconnectFromPower: Action = {
  id: 'connect.disconnectPower',
  label: 'Disconnect from power',
  menu: { menu: 'Connect', group: 1 },
  isEnabled: hasLoads,
  run: ({ editor }) => {
    const loadIds = selectedOf(editor, 'rack', 'device', 'equipment');
    editor.run(
      { label: `Disconnect ${countOf(editor.view, loadIds)} from power`, code: 'power.disconnect' },
      disconnectPower(editor.view, { loadIds }),
    );
  },
};

export const connectCooling: Action = {
  id: 'connect.cooling',
  label: 'Connect to cooling…',
  menu: { menu: 'Connect', group: 2 },
  shortcuts: ['L'],
  contextGroup: 2,
  keywords: 'liquid loop cdu coolant',
  isEnabled: hasRacks,
  run: ({ session }) => session.setState({ dialog: { kind: 'connectCooling' } }),
};

export const disconnectFromCooling: Action = {
  id: 'connect.disconnectCooling',
  label: 'Disconnect from cooling',
  menu: { menu: 'Connect', group: 2 },
  isEnabled: hasRacks,
  run: ({ editor }) => {
    const targetIds = selectedOf(editor, 'rack');
    editor.run(
      { label: `Disconnect ${countOf(editor.view, targetIds)} from cooling`, code: 'cooling.disconnect' },
      disconnectCooling(editor.view, { targetIds }),
    );
  },
};

export const connectCables: Action = {
  id: 'connect.cables',
  label: 'Connect with cables…',
  menu: { menu: 'Connect', group: 3 },
  shortcuts: ['B', 'Mod+B'],
  contextGroup: 2,
  keywords: 'connect a cable network patch rail leaf spine many fibre copper port racks',
  run: ({ session }) => session.setState({ dialog: { kind: 'connectCables' } }),
};

export const dragCables: Action = {
  id: 'tool.connectCables',
  label: 'Connect cables by dragging',
  menu: { menu: 'Connect', group: 3 },
  shortcuts: ['Shift+B'],
  contextGroup: 2,
  keywords: 'network patch fibre copper port rack',
  isEnabled: hasRoom,
  isChecked: ({ tools }) => tools.choice.get().tool === 'cable',
  run: ({ tools }) => tools.choose({ tool: 'cable' }),
};
