import { useId, useMemo, useState } from 'react';
import { readMatrix } from '#shared/exchange/recirculation/read-matrix';
import { setRecirculation, type RecirculationEntry } from '#shared/operations/set-recirculation';
import type { RecordId } from '#shared/model/record-id';
import type { DocumentView } from '#shared/store/document-view';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

const MAX_LISTED = 200;
const MAX_FILE_BYTES = 60 * 1024 * 1024;

/** A calibrated recirculation matrix from a CSV file: taken whole, or refused with every line that is wrong. */
export function ImportRecirculationDialog({ onClose }: DialogProps<'importRecirculation'>) {
  const { editor } = useProgram();
  const id = useId();
  const [text, setText] = useState('');
  const [fileError, setFileError] = useState<string>();
  const read = useMemo(() => (text.trim() === '' ? undefined : readMatrix(editor.view, text)), [editor, text]);
  const problems = read && !read.ok ? read.error : [];
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const isTooLarge = file.size > MAX_FILE_BYTES;
    setFileError(isTooLarge ? `“${file.name}” is larger than 60 MB; leave out pairs that share nothing.` : undefined);
    if (!isTooLarge) setText(await file.text());
  };
  const run = (): void => {
    if (!read?.ok) return;
    const plan = setRecirculation(editor.view, { ids: editor.ids, entries: read.value });
    if (editor.run({ label: 'Import a recirculation matrix', code: 'recirculation.set' }, plan)) onClose();
  };
  return (
    <Dialog
      title="Import a recirculation matrix"
      isWide
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!read?.ok}>
          Import
        </CommitButtons>
      }
    >
      <p>
        Which part of the exhaust of one rack another draws in, as measured or computed elsewhere. The racks it names
        then breathe as it says, in place of the uncalibrated kernel. Temperatures stay an estimate, not CFD.
      </p>
      <label htmlFor={`${id}-file`}>
        A CSV file with the headings from, to and share (racks by name, shares from 0 to 1):
      </label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={(event) => void open(event.target.files?.[0])}
      />
      <label htmlFor={`${id}-cells`}>or paste it here:</label>
      <textarea
        id={`${id}-cells`}
        className="field-control sheet-paste"
        rows={8}
        spellCheck={false}
        value={text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}\n…` : text}
        readOnly={text.length > MAX_SHOWN}
        placeholder={'from,to,share\nR01,R02,0.05'}
        onChange={(event) => setText(event.target.value)}
      />
      {fileError !== undefined && (
        <p className="dialog-error" role="alert">
          {fileError}
        </p>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <p className="dialog-error">Nothing can be imported until these lines are corrected:</p>
          <ul className="dialog-list">
            {problems.slice(0, MAX_LISTED).map(({ line, message }, index) => (
              <li key={index}>
                <strong>Line {line}</strong>: {message}
              </li>
            ))}
          </ul>
          {problems.length > MAX_LISTED && <p className="dialog-muted">and {problems.length - MAX_LISTED} more</p>}
        </div>
      )}
      {read?.ok && <p role="status">{summary(editor.view, read.value)}</p>}
    </Dialog>
  );
}

/** More text than this is not shown for editing. */
const MAX_SHOWN = 20_000;

function summary(view: DocumentView, entries: readonly RecirculationEntry[]): string {
  const racks = new Set<RecordId<'rack'>>();
  for (const { fromId, toId } of entries) racks.add(fromId).add(toId);
  const rooms = new Set<string>();
  for (const id of racks) rooms.add(view.get(id)?.roomId ?? '');
  let replaced = 0;
  for (const { fromId } of view.all('recirculationShare').values())
    if (rooms.has(view.get(fromId)?.roomId ?? '')) replaced++;
  const pairs = entries.length === 1 ? '1 share' : `${entries.length} shares`;
  const before = replaced === 0 ? '' : `, in place of the ${replaced} there now`;
  return `${pairs} between ${racks.size === 1 ? '1 rack' : `${racks.size} racks`} will come in${before}.`;
}
