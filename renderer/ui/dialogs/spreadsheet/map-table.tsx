import { useDeferredValue, useMemo, useState } from 'react';
import { guessMapping, type FieldName } from '#shared/exchange/spreadsheet/fields';
import { planImport, type ImportPlan, type TypeChoice } from '#shared/exchange/spreadsheet/plan-import';
import type { SpreadsheetTable } from '#shared/exchange/spreadsheet/read-table';
import { rectContains } from '#shared/geometry/rect';
import type { RecordId } from '#shared/model/record-id';
import { ok } from '#shared/units/result';
import type { Editor } from '../../../editor/editor';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { Dialog } from '../../components/dialog';
import { Select } from '../../components/select';
import { useProgram, useSignal } from '../../program';
import { SheetTable } from './sheet-table';
import { UnknownTypes } from './unknown-types';

/** What each column means, what would come in, and what keeps rows out. */
export function MapTable({ table, onClose }: { readonly table: SpreadsheetTable; readonly onClose: () => void }) {
  const { editor, catalog: catalogSignal } = useProgram();
  const catalog = useSignal(catalogSignal);
  const rooms = [...editor.view.all('room').values()];
  const [mapping, setMapping] = useState(() => guessMapping(table.headings));
  const [decimalComma, setDecimalComma] = useState(table.decimalComma);
  const [roomId, setRoomId] = useState<RecordId<'room'> | undefined>(() => rooms[0]?.id);
  const [typeChoices, setTypeChoices] = useState<ReadonlyMap<string, TypeChoice>>(new Map());
  const asked = useMemo(
    () => ({ mapping, decimalComma, roomId, typeChoices }),
    [mapping, decimalComma, roomId, typeChoices],
  );
  const answered = useDeferredValue(asked);
  const plan = useMemo(
    () => planImport(editor.view, { ids: editor.ids, catalog, table, ...answered }),
    [editor, catalog, table, answered],
  );

  const setColumn = (column: number, field: FieldName | undefined): void => {
    // A field is read from one column; choosing it here takes it from where it was.
    const next = new Map([...mapping].filter(([index, name]) => index !== column && name !== field));
    if (field !== undefined) next.set(column, field);
    setMapping(next);
  };
  const run = (): void => {
    const label = `Import ${whatIn(plan)} from a spreadsheet`;
    const select = plan.addedIds.length > 0 ? plan.addedIds : [...plan.diff.added.keys()];
    if (!editor.run({ label, code: 'file.importSpreadsheet' }, ok(plan.diff), { select })) return;
    onClose();
    showAll(editor, select);
    const left = plan.counts.leftOut + plan.counts.wrong;
    editor.notify(`Imported ${whatIn(plan)}${left > 0 ? `; ${left === 1 ? '1 row' : `${left} rows`} left out` : ''}`);
  };

  return (
    <Dialog
      title="Import from a spreadsheet"
      isWide
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <p className="sheet-summary" role="status">
            {summary(plan)}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={plan.counts.added === 0 || answered !== asked}>
            {plan.counts.added === 1 ? 'Import 1 row' : `Import ${plan.counts.added} rows`}
          </Button>
        </>
      }
    >
      <div className="sheet-import">
        {table.problems.map((problem) => (
          <p key={problem} className="dialog-error">
            {problem}
          </p>
        ))}
        <div className="sheet-options">
          <Select
            label="Room for rows that name none"
            value={roomId}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            onCommit={setRoomId}
          />
          <Checkbox label="Numbers use a decimal comma" value={decimalComma} onCommit={setDecimalComma} />
        </div>
        <UnknownTypes
          types={plan.unknownTypes}
          choices={typeChoices}
          catalog={catalog}
          onChoose={(keys, choice) => {
            const next = new Map(typeChoices);
            for (const key of keys) {
              if (choice === undefined) next.delete(key);
              else next.set(key, choice);
            }
            setTypeChoices(next);
          }}
        />
        <SheetTable table={table} mapping={mapping} outcomes={plan.rows} onMap={setColumn} />
      </div>
    </Dialog>
  );
}

/** Brings what came in into view, when some of it is not. */
function showAll(editor: Editor, ids: readonly string[]): void {
  const bounds = editor.boundsOf(ids);
  const { xUm, yUm, scale } = editor.camera.get();
  const { width, height } = editor.viewSize.get();
  const view = { minX: xUm, minY: yUm, maxX: xUm + width / scale, maxY: yUm + height / scale };
  if (bounds && !rectContains(view, bounds)) editor.zoomToFit();
}

function whatIn({ addedByKind: { rack, device, plant } }: ImportPlan): string {
  const parts = [
    rack > 0 ? (rack === 1 ? '1 rack' : `${rack} racks`) : '',
    device > 0 ? (device === 1 ? '1 device' : `${device} devices`) : '',
    plant > 0 ? `${plant} of plant` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

function summary(plan: ImportPlan): string {
  const { leftOut, wrong } = plan.counts;
  const parts = [`${whatIn(plan)} can come in`];
  if (wrong > 0) parts.push(wrong === 1 ? '1 row is wrong' : `${wrong} rows are wrong`);
  if (leftOut > 0) parts.push(leftOut === 1 ? '1 is left out' : `${leftOut} are left out`);
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
