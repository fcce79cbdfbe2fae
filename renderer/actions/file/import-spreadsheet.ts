import type { Action, ActionContext } from '../action';
import { hasRoom } from '../conditions';

/** Opens the import with cells that were pasted; without text the dialog asks for them. */
export function openSpreadsheetImport({ session }: Pick<ActionContext, 'session'>, text?: string): void {
  session.setState({ dialog: { kind: 'importSpreadsheet', ...(text === undefined ? {} : { text }) } });
}

export const importSpreadsheet: Action = {
  id: 'file.importSpreadsheet',
  label: 'Import from a spreadsheet…',
  menu: { menu: 'File', group: 4 },
  keywords: 'csv table racks devices plant paste excel list',
  isLastInPalette: true,
  isEnabled: hasRoom,
  run: (context) => openSpreadsheetImport(context),
};
