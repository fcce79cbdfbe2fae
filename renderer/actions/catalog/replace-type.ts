import type { Action } from '../action';

/** The next rack generation into the same hall: other types for the selection, or for all items of a type. */
export const replaceTypeAction: Action = {
  id: 'catalog.replaceType',
  isForReview: false,
  label: 'Replace type…',
  menu: { menu: 'Edit', group: 3 },
  contextGroup: 3,
  keywords: 'swap generation exchange upgrade everywhere',
  isEnabled: ({ editor: { view } }) =>
    view.all('rack').size + view.all('device').size + view.all('equipment').size > 0
      ? true
      : 'there is nothing that has a type',
  run: ({ session }) => session.setState({ dialog: { kind: 'replaceType' } }),
};
