import { coolingLoopCsv, coolingUnitCsv } from '#shared/exchange/tables/cooling-list';
import type { Action } from '../action';
import { exportFile, exportName } from '../export/export-file';

export const showCoolingTables: Action = {
  id: 'check.coolingTables',
  isForReview: true,
  label: 'Tables of cooling units and loops…',
  menu: { menu: 'Connect', group: 2 },
  keywords: 'cdu crah chiller capacity flow supply temperature table schedule',
  isEnabled: ({ editor: { view } }) =>
    view.all('coolingUnit').size + view.all('coolingLoop').size > 0 ? true : 'there is no cooling unit or loop yet',
  run: ({ session }) => session.setState({ dialog: { kind: 'coolingTables' } }),
};

export const exportCoolingUnits: Action = {
  id: 'file.exportCoolingUnits',
  label: 'Export the cooling units…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table cdu crah chiller',
  isEnabled: ({ editor: { view } }) => (view.all('coolingUnit').size > 0 ? true : 'there is no cooling unit yet'),
  run: async ({ editor, host }) => {
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'cooling units', 'csv'),
      mediaType: 'text/csv',
      content: coolingUnitCsv(editor.view, editor.checks.analysis),
    });
  },
};

export const exportCoolingLoops: Action = {
  id: 'file.exportCoolingLoops',
  label: 'Export the cooling loops…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table fws tcs',
  isEnabled: ({ editor: { view } }) => (view.all('coolingLoop').size > 0 ? true : 'there is no cooling loop yet'),
  run: async ({ editor, host }) => {
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'cooling loops', 'csv'),
      mediaType: 'text/csv',
      content: coolingLoopCsv(editor.view, editor.checks.analysis),
    });
  },
};
