import type { RecordId } from '#shared/model/record-id';
import type { Action, ActionContext } from '../action';

export const generateFabric: Action = {
  id: 'insert.fabric',
  label: 'Generate a fabric…',
  menu: { menu: 'Insert', group: 4 },
  keywords: 'wizard network cluster leaf spine core fat tree rails SuperPOD switches cables NVL72 DGX',
  run: ({ session }) => session.setState({ dialog: { kind: 'generateFabric' } }),
};

/** The fabric of what is selected, else the first. */
function fabricInMind({ editor }: ActionContext): RecordId<'fabric'> | undefined {
  for (const record of editor.selectedRecords())
    if ('fabricId' in record && record.fabricId !== undefined) return record.fabricId;
  const [first] = editor.view.all('fabric').values();
  return first?.id;
}

export const generateFabricAgain: Action = {
  id: 'insert.fabricAgain',
  label: 'Generate a fabric again…',
  menu: { menu: 'Insert', group: 4 },
  keywords: 'regenerate change nodes switches network wizard',
  isEnabled: (context) => (fabricInMind(context) === undefined ? 'no fabric was generated here yet' : true),
  run: (context) => {
    const fabricId = fabricInMind(context);
    if (fabricId !== undefined) context.session.setState({ dialog: { kind: 'generateFabric', fabricId } });
  },
};

export const generateHallAction: Action = {
  id: 'file.generateHall',
  label: 'New generated hall…',
  menu: { menu: 'File', group: 1 },
  keywords: 'wizard template NVL72 DGX enterprise rows busway UPS CDU trays fabric',
  run: ({ session }) => session.setState({ dialog: { kind: 'generateHall' } }),
};
