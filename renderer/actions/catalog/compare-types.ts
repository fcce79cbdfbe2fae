import type { Action } from '../action';

/** How many types stand side by side. */
export const MAX_COMPARED = 4;

export const compareTypes: Action = {
  id: 'catalog.compareTypes',
  label: 'Compare catalog types…',
  menu: { menu: 'View', group: 6 },
  keywords: 'side by side figures sources conflicts',
  isEnabled: ({ session }) =>
    session.getState().comparedTypeIds.length > 0 ? true : 'choose types in the details of the catalog first',
  run: ({ session }) => session.setState({ dialog: { kind: 'compareTypes' } }),
};
