import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { cfdJson } from '#shared/exchange/cfd/write-cfd';
import type { Action } from '../action';
import { exportFile, exportName } from '../export/export-file';

export const exportForCfd: Action = {
  id: 'file.exportForCfd',
  label: 'Export rooms for CFD…',
  menu: { menu: 'File', group: 4 },
  keywords: 'json manifest airflow simulation temperature computational fluid dynamics',
  isEnabled: ({ editor: { view } }) => (view.all('room').size > 0 ? true : 'there is no room yet'),
  run: async ({ editor, host }) => {
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'rooms for CFD', 'json'),
      mediaType: 'application/json',
      // Of its own: what the window keeps may be ahead of the document while something is dragged.
      content: cfdJson(editor.view, HallAnalysis.of(editor.view)),
    });
  },
};
