import { useMemo, useState } from 'react';
import { ROOM_ITEM_TYPES } from '#shared/operations/item-footprint';
import { moveItems } from '#shared/operations/move-items';
import { selectedOf } from '../../actions/conditions';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

type Meaning = 'by' | 'to';
const MEANINGS = [
  { value: 'to', label: 'To: where the middle of the selection comes to lie' },
  { value: 'by', label: 'By: how far everything moves' },
] as const;

/** Moves the selection to typed coordinates or by a typed distance, shown live until it is done. */
export function MoveToDialog({ onClose }: DialogProps<'moveTo'>) {
  const { editor } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const [ids] = useState(() => selectedOf(editor, ...ROOM_ITEM_TYPES, 'room', 'dimension'));
  const [middle] = useState(() => {
    const bounds = editor.boundsOf(ids);
    return bounds ? { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 } : { x: 0, y: 0 };
  });
  const [meaning, setMeaning] = useState<Meaning>('to');
  const [dxUm, setDx] = useState(0);
  const [dyUm, setDy] = useState(0);
  const plan = useMemo(() => moveItems(editor.view, { ids, dxUm, dyUm }), [editor, ids, dxUm, dyUm]);
  const effect = useEffectOf(plan);
  const [first] = ids;
  const record = ids.length === 1 && first !== undefined ? editor.selectedRecords()[0] : undefined;
  const what =
    record && 'name' in record && record.name ? record.name : ids.length === 1 ? 'the item' : `${ids.length} items`;
  const run = (): void => {
    if (editor.run({ label: `Move ${what}`, code: 'items.move' }, plan)) onClose();
  };
  const field = (label: string, by: number, from: number, set: (by: number) => void) => (
    <UnitField
      label={label}
      dimension="length"
      unit={lengthUnit}
      decimalComma={decimalComma}
      value={Math.round(meaning === 'by' ? by : from + by)}
      onCommit={(value) => {
        if (value !== undefined) set(Math.round(meaning === 'by' ? value : value - from));
      }}
    />
  );
  return (
    <Dialog
      title={`Move ${what}`}
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan.ok || (dxUm === 0 && dyUm === 0)}>
          Move
        </CommitButtons>
      }
    >
      <div className="field-pair">
        {field(meaning === 'to' ? 'X' : 'East', dxUm, middle.x, setDx)}
        {field(meaning === 'to' ? 'Y' : 'South', dyUm, middle.y, setDy)}
      </div>
      <Select label="Numbers are" value={meaning} options={MEANINGS} onCommit={(value) => value && setMeaning(value)} />
      <EffectList effect={effect} />
    </Dialog>
  );
}
