import { matrixCsv } from '#shared/exchange/recirculation/write-matrix';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { removeRecirculation } from '#shared/operations/set-recirculation';
import type { Action } from '../action';
import { exportFile, exportName } from '../export/export-file';

const KEYWORDS = 'csv heat hrm air temperature calibrated kernel exhaust inlet cfd measured';

export const importRecirculation: Action = {
  id: 'file.importRecirculation',
  label: 'Import a recirculation matrix…',
  menu: { menu: 'File', group: 4 },
  keywords: KEYWORDS,
  isLastInPalette: true,
  isEnabled: ({ editor: { view } }) => (view.all('rack').size > 0 ? true : 'there is no rack yet'),
  run: ({ session }) => session.setState({ dialog: { kind: 'importRecirculation' } }),
};

export const exportRecirculation: Action = {
  id: 'file.exportRecirculation',
  label: 'Export the recirculation matrix…',
  menu: { menu: 'File', group: 4 },
  keywords: KEYWORDS,
  isEnabled: ({ editor: { view } }) => (view.all('rack').size > 0 ? true : 'there is no rack yet'),
  run: async ({ editor, host }) => {
    await exportFile(host, editor, {
      suggestedName: exportName(editor, 'recirculation', 'csv'),
      mediaType: 'text/csv',
      // Of its own: what the window keeps may be ahead of the document while something is dragged.
      content: matrixCsv(editor.view, HallAnalysis.of(editor.view)),
    });
  },
};

export const removeRecirculationMatrix: Action = {
  id: 'cooling.removeRecirculation',
  label: 'Remove the calibrated recirculation matrix',
  menu: { menu: 'Connect', group: 2 },
  keywords: KEYWORDS,
  isEnabled: ({ editor: { view } }) =>
    view.all('recirculationShare').size > 0 ? true : 'no calibrated matrix is in this document',
  run: ({ editor }) => {
    editor.run(
      { label: 'Remove the calibrated recirculation matrix', code: 'recirculation.remove' },
      removeRecirculation(editor.view, {}),
    );
  },
};
