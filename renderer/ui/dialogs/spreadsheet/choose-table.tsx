import { useId, useState } from 'react';
import { readTable, type SpreadsheetTable } from '#shared/exchange/spreadsheet/read-table';
import { Dialog } from '../../components/dialog';
import { CommitButtons } from '../../components/dialog-buttons';

interface ChooseTableProps {
  /** What was wrong with cells that were already given. */
  readonly error: string | undefined;
  readonly onTable: (table: SpreadsheetTable) => void;
  readonly onClose: () => void;
}

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Asks for the cells: pasted, or from a file. */
export function ChooseTable({ error: firstError, onTable, onClose }: ChooseTableProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState(firstError);
  const read = (from: string): void => {
    const table = readTable(from);
    if (table.ok) onTable(table.value);
    else setError(table.error);
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) setError(`“${file.name}” is larger than 20 MB; a list of equipment is not.`);
    else read(await file.text());
  };
  return (
    <Dialog
      title="Import from a spreadsheet"
      isWide
      onClose={onClose}
      onSubmit={() => read(text)}
      footer={
        <CommitButtons onClose={onClose} isDisabled={text.trim() === ''}>
          Continue
        </CommitButtons>
      }
    >
      <label htmlFor={`${id}-cells`}>
        Copy the cells in the spreadsheet, with the row of headings, and paste them here:
      </label>
      <textarea
        id={`${id}-cells`}
        className="field-control sheet-paste"
        rows={8}
        spellCheck={false}
        value={text}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        placeholder={'Name\tType\tRow\tPower (kW)\nR01\tGB200 NVL72\tA\t120'}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || pasted === '') return;
          event.preventDefault();
          setText(pasted);
          read(pasted);
        }}
      />
      <label htmlFor={`${id}-file`}>or open a CSV file:</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onChange={(event) => void open(event.target.files?.[0])}
      />
      {error !== undefined && (
        <p className="dialog-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <p className="dialog-muted">
        One row for each rack, device or piece of plant. The list that “Export the equipment list” writes can be read in
        as it is.
      </p>
    </Dialog>
  );
}
