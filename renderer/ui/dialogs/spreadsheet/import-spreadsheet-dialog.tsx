import { useMemo, useState } from 'react';
import { readTable, type SpreadsheetTable } from '#shared/exchange/spreadsheet/read-table';
import type { DialogProps } from '../dialogs';
import { ChooseTable } from './choose-table';
import { MapTable } from './map-table';
import './spreadsheet.css';

/** Racks, devices and plant from a spreadsheet: first the cells, then what they mean and what would come in. */
export function ImportSpreadsheetDialog({ dialog, onClose }: DialogProps<'importSpreadsheet'>) {
  const given = useMemo(() => (dialog.text === undefined ? undefined : readTable(dialog.text)), [dialog.text]);
  const [chosen, setChosen] = useState<SpreadsheetTable>();
  const table = chosen ?? (given?.ok ? given.value : undefined);
  if (table) return <MapTable table={table} onClose={onClose} />;
  return <ChooseTable error={given && !given.ok ? given.error : undefined} onTable={setChosen} onClose={onClose} />;
}
