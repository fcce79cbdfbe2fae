import type { BoxKind } from './chain';

/** What the boxes of the diagram are called. */
export const KIND_LABELS: { readonly [K in BoxKind]: string } = {
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
  plant: 'Plant',
  elsewhere: 'Supply that is not drawn',
};

/** The same where there is little room. */
export const SHORT_KIND_LABELS: { readonly [K in BoxKind]: string } = {
  ...KIND_LABELS,
  utility: 'Utility',
  automaticTransferSwitch: 'ATS',
  staticTransferSwitch: 'STS',
  elsewhere: 'Not drawn',
};
