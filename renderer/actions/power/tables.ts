import { panelScheduleCsv } from '#shared/exchange/tables/panel-schedule';
import { rackPduCsv, rackPdusOf } from '#shared/exchange/tables/rack-pdu-list';
import type { Action } from '../action';
import { exportFile, exportName } from '../export/export-file';

export const showPowerTables: Action = {
  id: 'connect.powerTables',
  isForReview: true,
  label: 'Panel schedules and rack PDUs…',
  menu: { menu: 'Connect', group: 1 },
  keywords: 'circuits breakers poles outlets banks lines table',
  isEnabled: ({ editor: { view } }) =>
    view.all('powerNode').size + view.all('powerFeed').size > 0 ? true : 'there is no power node or feed yet',
  run: ({ session }) => session.setState({ dialog: { kind: 'powerTables' } }),
};

export const exportPanelSchedules: Action = {
  id: 'file.exportPanelSchedules',
  label: 'Export the panel schedules…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table circuits breakers poles busway tap-offs',
  isEnabled: ({ editor: { view } }) => (view.all('powerNode').size > 0 ? true : 'there is no power node yet'),
  run: async ({ editor, host }) => {
    const content = panelScheduleCsv(editor.view, editor.checks.analysis, editor.checks.continuousShares);
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'panel schedules', 'csv'),
      mediaType: 'text/csv',
      content,
    });
  },
};

export const exportRackPdus: Action = {
  id: 'file.exportRackPdus',
  label: 'Export the rack PDU outlets…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table outlets banks cords',
  isEnabled: ({ editor: { view, checks } }) =>
    view.all('powerCord').size > 0 || rackPdusOf(view, checks.analysis).length > 0
      ? true
      : 'there is no rack PDU in a rack yet',
  run: async ({ editor, host }) => {
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'rack PDUs', 'csv'),
      mediaType: 'text/csv',
      content: rackPduCsv(editor.view, editor.checks.analysis),
    });
  },
};
