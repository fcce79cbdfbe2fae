import { useMemo, useState } from 'react';
import { isIdOf } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { countLabel } from '#shared/operations/count-label';
import { fillRack } from '#shared/operations/fill-rack';
import { Button } from '../components/button';
import { Select } from '../components/select';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { devicesMade, PatternFields, RackDevicesDialog } from './rack-devices-dialog';
import { RecordPicker } from './record-picker';
import { pickedType, searchTypes } from './type-picker';
import { useEffectOf } from './use-effect-of';

const FACES = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
] as const;
const ORDERS = [
  { value: 'bottom', label: 'From the bottom up' },
  { value: 'top', label: 'From the top down' },
] as const;
/** What a rack is closed with when it holds all it should. */
const BLANKING_PANEL = 'generic/blanking-panel-1u';

/** Fills the free places of racks with one type, in a pattern, shown live before it is done. */
export function FillRackDialog({ dialog, onClose }: DialogProps<'fillRack'>) {
  const { editor, catalog: catalogSignal } = useProgram();
  const catalog = useSignal(catalogSignal);
  const [rackIds] = useState(() => dialog.rackIds.filter((id) => isIdOf(id, 'rack')));
  const [typeId, setTypeId] = useState<string>();
  const [count, setCount] = useState<number>();
  const [gap, setGap] = useState(0);
  const [face, setFace] = useState<Device['face']>('front');
  const [order, setOrder] = useState<(typeof ORDERS)[number]['value']>('bottom');
  const type = typeId === undefined ? undefined : catalog.get(typeId);
  const plan = useMemo(
    () =>
      type &&
      fillRack(editor.view, {
        ids: editor.ids,
        rackIds,
        type,
        face,
        gapHalfRu: gap * 2,
        isFromTop: order === 'top',
        ...(count === undefined ? {} : { count }),
      }),
    [editor, rackIds, type, face, gap, order, count],
  );
  const effect = useEffectOf(plan);
  const made = devicesMade(plan);
  const [onlyId] = rackIds;
  const only = rackIds.length === 1 && onlyId !== undefined ? editor.record(onlyId) : undefined;
  const what = only?.name ?? countLabel(rackIds.length, 'rack');
  const run = (): void => {
    if (plan && editor.run({ label: `Fill ${what}`, code: 'racks.fill' }, plan, { select: made })) onClose();
  };
  return (
    <RackDevicesDialog
      title={`Fill ${what}`}
      verb="Place"
      count={made.length}
      effect={effect}
      onClose={onClose}
      onSubmit={run}
    >
      <RecordPicker
        label="Device"
        picked={type && pickedType(type)}
        search={(words) => searchTypes(catalog, words, 'device')}
        onPick={(picked) => setTypeId(picked.id)}
        nothingText="No device in the catalog has this in its name."
      />
      {catalog.get(BLANKING_PANEL) && (
        <Button tone="link" onClick={() => setTypeId(BLANKING_PANEL)}>
          Close all that is open with blanking panels
        </Button>
      )}
      <PatternFields
        label="In each rack"
        placeholder="as many as fit"
        count={count}
        onCount={setCount}
        gap={gap}
        onGap={setGap}
      />
      <Select label="Order" value={order} options={ORDERS} onCommit={(value) => value && setOrder(value)} />
      <Select label="Face" value={face} options={FACES} onCommit={(value) => value && setFace(value)} />
    </RackDevicesDialog>
  );
}
