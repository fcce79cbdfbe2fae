import { useMemo, useState } from 'react';
import { faceRow, MAX_AISLE_UM, type FaceRowArgs } from '#shared/operations/face-row';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

const AISLES: readonly { readonly value: FaceRowArgs['aisle']; readonly label: string }[] = [
  { value: 'cold', label: 'Cold, front to front' },
  { value: 'hot', label: 'Hot, rear to rear' },
];

/** Two tiles for people and trolleys in front; behind a rack a little less is usual. */
const USUAL_AISLE_UM: { readonly [K in FaceRowArgs['aisle']]: number } = { cold: 1_200_000, hot: 1_000_000 };

/** A copy of the selected row on the other side of an aisle, shown on the plan until it is committed. */
export function FaceRowDialog({ onClose }: DialogProps<'faceRow'>) {
  const { editor } = useProgram();
  const { lengthUnit, decimalComma } = useFormat();
  const [itemIds] = useState(() =>
    editor
      .selectedRecords()
      .filter((record) => record.typeName === 'rack' || record.typeName === 'equipment')
      .map((record) => record.id),
  );
  const [aisle, setAisle] = useState<FaceRowArgs['aisle']>('cold');
  const [typedUm, setTypedUm] = useState<number>();
  const aisleUm = typedUm ?? USUAL_AISLE_UM[aisle];
  const plan = useMemo(
    () => faceRow(editor.view, { ids: editor.ids, itemIds, aisle, aisleUm }),
    [editor, itemIds, aisle, aisleUm],
  );
  const effect = useEffectOf(plan, 'place');
  const run = (): void => {
    const select = plan.ok ? [...plan.value.added.keys()].filter((id) => /^(rack|equipment):/.test(id)) : [];
    if (editor.run({ label: 'Add a facing row', code: 'row.face' }, plan, { select })) onClose();
  };
  return (
    <Dialog
      title="Second row facing this one"
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan.ok}>
          Add the row
        </CommitButtons>
      }
    >
      <Select
        label="Aisle"
        value={aisle}
        options={AISLES}
        onCommit={(value) => {
          if (value) setAisle(value);
        }}
      />
      <UnitField
        label="Aisle width"
        dimension="length"
        unit={lengthUnit}
        decimalComma={decimalComma}
        value={aisleUm}
        min={1000}
        max={MAX_AISLE_UM}
        help={aisle === 'cold' ? 'From front to front.' : 'From rear to rear.'}
        onCommit={setTypedUm}
      />
      <EffectList effect={effect} />
    </Dialog>
  );
}
