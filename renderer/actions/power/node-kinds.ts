import type { PowerNodeKind } from '#shared/model/records/power-node';

/** What the kinds of power node are called. */
export const NODE_KIND_LABELS: { readonly [K in PowerNodeKind]: string } = {
  utility: 'Utility service',
  generator: 'Generator',
  transformer: 'Transformer',
  switchgear: 'Switchgear',
  automaticTransferSwitch: 'Automatic transfer switch',
  staticTransferSwitch: 'Static transfer switch',
  ups: 'UPS',
  floorPdu: 'Floor PDU',
  panelboard: 'Panelboard',
  busway: 'Busway',
  powerRack: 'Power rack',
};
