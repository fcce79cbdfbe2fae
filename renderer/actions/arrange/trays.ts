import { reliefOf } from '#shared/analysis/cabling/relieve-trays';
import { joinTrays } from '#shared/operations/join-trays';
import { leadCables } from '#shared/operations/route-cables';
import { counted } from '#shared/rules/report/plain-text';
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

export const relieveTrays: Action = {
  id: 'arrange.relieveTrays',
  label: 'Relieve over-full trays',
  menu: { menu: 'Arrange', group: 2 },
  keywords: 'tray fill too full reroute cables spread other way balance',
  isEnabled: ({ editor }) =>
    editor.view.all('tray').size === 0
      ? 'there are no trays yet'
      : editor.checks.routing.isRunning
        ? 'the ways of cables are still being found'
        : true,
  run: ({ editor }) => {
    const design = editor.checks.rules.find(({ rule }) => rule.code === 'TRAY-FILL-25')?.params['fillPermille'];
    if (design === undefined) return;
    const { ways, fullTrays, stillFull } = reliefOf(editor.checks.analysis, design);
    if (fullTrays === 0) {
      editor.notices.emit({ kind: 'info', message: 'No tray is fuller than one designs for.' });
      return;
    }
    const left = stillFull === 0 ? 'None is too full any more.' : `${counted(stillFull, 'tray')} still too full.`;
    if (ways.size === 0) {
      const message = `No cable was led another way: there is none with room that it may take. ${left}`;
      editor.notices.emit({ kind: 'info', message });
      return;
    }
    const plan = leadCables(editor.view, { ids: editor.ids, ways });
    if (!editor.run({ label: 'Relieve over-full trays', code: 'tray.relieve' }, plan)) return;
    const message = `${counted(ways.size, 'cable')} led another way to relieve ${counted(fullTrays, 'tray')}. ${left}`;
    editor.notices.emit({ kind: 'info', message });
  },
};
