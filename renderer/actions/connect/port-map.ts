import type { Action } from '../action';
import { selectedOf } from '../conditions';

export const showPortMap: Action = {
  id: 'connect.portMap',
  isForReview: true,
  label: 'Port map…',
  menu: { menu: 'Connect', group: 4 },
  contextGroup: 2,
  keywords: 'ports used free connectors breakout panel cables csv',
  isEnabled: ({ editor }) =>
    selectedOf(editor, 'device', 'rack', 'equipment').length > 0 ? true : 'no rack, device or plant is selected',
  run: ({ editor, session }) =>
    session.setState({ dialog: { kind: 'portMap', ownerIds: selectedOf(editor, 'device', 'rack', 'equipment') } }),
};
