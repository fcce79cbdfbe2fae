import { billCsv, billOfMaterials } from '#shared/exchange/tables/bill-of-materials';
import { cableCsv } from '#shared/exchange/tables/cable-list';
import { equipmentCsv } from '#shared/exchange/tables/equipment-list';
import { findingsCsv } from '#shared/exchange/tables/findings-list';
import { FORMAT_VERSION } from '#shared/persistence/file-format';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { makeReport } from '#shared/rules/report/report';
import type { Action, ActionContext } from '../action';
import { lengthSettings } from '../../editor/cables/ways';
import { exportFile, exportName } from '../export/export-file';

export const exportPlan: Action = {
  id: 'file.exportPlan',
  label: 'Export the plan…',
  menu: { menu: 'File', group: 4 },
  shortcuts: ['Mod+Shift+E'],
  keywords: 'pdf svg png print drawing sheet scale picture',
  run: ({ session }) => session.setState({ dialog: { kind: 'exportPlan' } }),
};

async function exportCsv({ host, editor }: ActionContext, what: string, content: string): Promise<void> {
  await exportFile(host, editor, { suggestedName: exportName(editor, what, 'csv'), mediaType: 'text/csv', content });
}

export const exportEquipmentCsv: Action = {
  id: 'file.exportEquipmentCsv',
  label: 'Export the equipment list…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table racks devices plant bill of materials',
  isEnabled: ({ editor: { view } }) =>
    view.all('rack').size + view.all('equipment').size > 0 ? true : 'there is no rack and no plant yet',
  run: (context) => exportCsv(context, 'equipment', equipmentCsv(context.editor.view)),
};

export const exportFindingsCsv: Action = {
  id: 'file.exportFindingsCsv',
  label: 'Export the findings…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table problems errors warnings report',
  run: (context) => exportCsv(context, 'findings', findingsText(context)),
};

export const exportMaterials: Action = {
  id: 'file.exportMaterials',
  label: 'Export the bill of materials…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet buy count cables lengths transceivers modules types cost',
  isEnabled: ({ editor: { view } }) =>
    view.all('rack').size + view.all('equipment').size + view.all('cable').size > 0
      ? true
      : 'there is nothing to buy yet',
  run: (context) => {
    const { view, checks } = context.editor;
    const bill = billOfMaterials(view, checks.analysis, lengthSettings(checks));
    return exportCsv(context, 'bill of materials', billCsv(bill));
  },
};

export const exportCablesCsv: Action = {
  id: 'file.exportCablesCsv',
  label: 'Export the cable list…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv spreadsheet table cables schedule',
  isEnabled: ({ editor: { view } }) => (view.all('cable').size > 0 ? true : 'there is no cable yet'),
  run: (context) => {
    const { view } = context.editor;
    return exportCsv(context, 'cables', cableCsv(view, new ValidationSession(view)));
  },
};

/** A run of its own, so that the list is whole although the live checks may still be at work. */
function findingsText({ editor }: ActionContext): string {
  const session = new ValidationSession(editor.view);
  session.run();
  const file = { name: '', formatVersion: FORMAT_VERSION, problems: [] };
  return findingsCsv(makeReport(session, editor.view, file));
}
