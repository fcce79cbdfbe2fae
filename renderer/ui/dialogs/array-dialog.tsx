import { useMemo, useState } from 'react';
import { rectHeight, rectWidth } from '#shared/geometry/rect';
import { isRoomItem } from '#shared/operations/item-footprint';
import { arrayItems, MAX_ARRAY_CELLS } from '#shared/operations/array-items';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

type Measure = 'gap' | 'centre';

const MEASURES = [
  { value: 'gap', label: 'Gap between them' },
  { value: 'centre', label: 'Centre to centre' },
] as const;

/** An aisle between rows of racks, front to front, in µm. */
const DEFAULT_ROW_GAP_UM = 1_200_000;

/** Repeats the selection in rows and columns, shown live on the plan until it is committed. */
export function ArrayDialog({ onClose }: DialogProps<'array'>) {
  const { editor } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const [records] = useState(() => editor.selectedRecords());
  const [size] = useState(() => {
    const bounds = editor.boundsOf(records.map((record) => record.id));
    return bounds ? { width: rectWidth(bounds), depth: rectHeight(bounds) } : { width: 0, depth: 0 };
  });
  const [rows, setRows] = useState(1);
  const [columns, setColumns] = useState(2);
  const [measure, setMeasure] = useState<Measure>('gap');
  const [gapX, setGapX] = useState(0);
  const [gapY, setGapY] = useState(DEFAULT_ROW_GAP_UM);
  const [pattern, setPattern] = useState<string>();

  const plan = useMemo(
    () =>
      arrayItems(editor.view, {
        ids: editor.ids,
        itemIds: records.map((record) => record.id),
        rows,
        columns,
        pitchXUm: gapX + size.width,
        pitchYUm: gapY + size.depth,
        ...(pattern === undefined ? {} : { pattern }),
      }),
    [editor, records, rows, columns, gapX, gapY, size, pattern],
  );
  const effect = useEffectOf(plan, 'place');

  // Distances are kept as gaps; centre to centre is a gap and a size.
  const distance = (label: string, gap: number, extent: number, set: (gapUm: number) => void) => (
    <UnitField
      label={label}
      dimension="length"
      unit={lengthUnit}
      decimalComma={decimalComma}
      value={measure === 'gap' ? gap : gap + extent}
      onCommit={(value) => {
        if (value !== undefined) set(measure === 'gap' ? value : value - extent);
      }}
    />
  );
  const count = (label: string, value: number, set: (count: number) => void) => (
    <UnitField
      label={label}
      dimension="count"
      unit=""
      value={value}
      min={1}
      max={MAX_ARRAY_CELLS}
      onCommit={(next) => {
        if (next !== undefined) set(next);
      }}
    />
  );
  const run = (): void => {
    const cells = `${rows} × ${columns}`;
    const made = plan.ok ? [...plan.value.added.values()].filter(isRoomItem).map((record) => record.id) : [];
    const select = [...records.map((record) => record.id), ...made];
    if (editor.run({ label: `Array of ${cells}`, code: 'items.array' }, plan, { select })) onClose();
  };

  return (
    <Dialog
      title="Array"
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan.ok || rows * columns < 2}>
          Make {rows * columns}
        </CommitButtons>
      }
    >
      <div className="field-pair">
        {count('Columns', columns, setColumns)}
        {count('Rows', rows, setRows)}
      </div>
      <Select
        label="Distances are"
        value={measure}
        options={MEASURES}
        onCommit={(value) => {
          if (value) setMeasure(value);
        }}
      />
      <div className="field-pair">
        {distance('Between columns', gapX, size.width, setGapX)}
        {distance('Between rows', gapY, size.depth, setGapY)}
      </div>
      <TextField
        label="Numbering"
        value={pattern}
        isOptional
        placeholder="on from the names there are"
        help="A pattern such as R{01} names all of them, the originals first."
        onCommit={setPattern}
      />
      <EffectList effect={effect} />
    </Dialog>
  );
}
