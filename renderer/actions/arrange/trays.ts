import { joinTrays } from '#shared/operations/join-trays';
import type { Action } from '../action';
import { selectedOf } from '../conditions';

export const traysOverRowsAction: Action = {
  id: 'insert.traysOverRows',
  label: 'Trays over rows…',
  menu: { menu: 'Insert', group: 4 },
  shortcuts: ['Shift+T'],
  contextGroup: 2,
  keywords: 'cable ladder basket generate cross main row ladder overhead',
  isEnabled: ({ editor }) => (editor.view.all('rack').size > 0 ? true : 'there are no racks yet'),
  run: ({ session, tools }) => {
    tools.select();
    session.setState({ dialog: { kind: 'traysOverRows' } });
  },
};

export const joinSelectedTrays: Action = {
  id: 'arrange.joinTrays',
  label: 'Join trays',
  menu: { menu: 'Arrange', group: 2 },
  contextGroup: 2,
  keywords: 'merge connect one tray cable',
  isEnabled: ({ editor }) =>
    selectedOf(editor, 'tray').length > 1 ? true : 'select two trays that meet at their ends',
  run: ({ editor }) => {
    const trayIds = selectedOf(editor, 'tray');
    const plan = joinTrays(editor.view, { trayIds });
    editor.run({ label: 'Join trays', code: 'tray.join' }, plan, plan.ok ? { select: trayIds.slice(0, 1) } : {});
  },
};
