import { NODE_KIND_LABELS } from '../../actions/power/node-kinds';
import type { BoxKind } from './chain';

/** What the boxes of the diagram are called. */
export const KIND_LABELS: { readonly [K in BoxKind]: string } = {
  ...NODE_KIND_LABELS,
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
