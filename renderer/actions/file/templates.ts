import { templates } from '#shared/operations/templates/templates';
import type { Action } from '../action';

export const newFromTemplate: Action = {
  id: 'file.newFromTemplate',
  label: 'New from a template…',
  menu: { menu: 'File', group: 1 },
  keywords: 'empty hall size DGX NVL72 enterprise start',
  run: ({ session }) => session.setState({ dialog: { kind: 'newFromTemplate' } }),
};

/** One for each template, for the palette and the first screen. */
export const templateActions: readonly Action[] = templates.map(({ id, label }) => ({
  id: `file.template.${id}`,
  label: `New from template: ${label}`,
  run: ({ session }) => session.setState({ dialog: { kind: 'newFromTemplate', templateId: id } }),
}));

export const saveAsTemplate: Action = {
  id: 'file.saveAsTemplate',
  label: 'Save as a template…',
  menu: { menu: 'File', group: 2 },
  keywords: 'own template keep begin others',
  run: ({ session }) => session.setState({ dialog: { kind: 'saveTemplate' } }),
};

/** Any document a person saved serves as a template of their own. */
export const newFromFile: Action = {
  id: 'file.newFromFile',
  label: 'New from a file…',
  menu: { menu: 'File', group: 1 },
  keywords: 'own template copy of a document',
  run: ({ files }) => files.openAsNew(),
};
