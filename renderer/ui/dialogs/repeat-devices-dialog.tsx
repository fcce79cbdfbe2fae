import { useMemo, useState } from 'react';
import { isIdOf } from '#shared/model/record-id';
import { countLabel } from '#shared/operations/count-label';
import { patternOf, repeatDevices } from '#shared/operations/repeat-devices';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

const DIRECTIONS = [
  { value: 'up', label: 'Upwards' },
  { value: 'down', label: 'Downwards' },
] as const;

/** Repeats the selected devices up or down their racks as one pattern, shown live before it is done. */
export function RepeatDevicesDialog({ onClose }: DialogProps<'repeatDevices'>) {
  const { editor } = useProgram();
  const [devices] = useState(() =>
    editor.selectedRecords().flatMap((record) => (record.typeName === 'device' ? [record] : [])),
  );
  const [count, setCount] = useState<number | undefined>(1);
  const [gap, setGap] = useState(() => (patternOf(editor.view, devices)?.gapHalfRu ?? 0) / 2);
  const [direction, setDirection] = useState<(typeof DIRECTIONS)[number]['value']>('up');
  const plan = useMemo(
    () =>
      repeatDevices(editor.view, {
        ids: editor.ids,
        deviceIds: devices.map(({ id }) => id),
        direction,
        gapHalfRu: gap * 2,
        ...(count === undefined ? {} : { count }),
      }),
    [editor, devices, direction, gap, count],
  );
  const effect = useEffectOf(plan);
  const made = plan.ok ? [...plan.value.added.keys()].filter((id) => isIdOf(id, 'device')) : [];
  const what = countLabel(devices.length, 'device');
  const run = (): void => {
    const select = [...devices.map(({ id }) => id), ...made];
    if (editor.run({ label: `Repeat ${what}`, code: 'devices.repeat' }, plan, { select })) onClose();
  };
  return (
    <Dialog
      title={`Repeat ${what} in the rack`}
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={made.length === 0}>
            {made.length === 0 ? 'Place' : `Place ${countLabel(made.length, 'device')}`}
          </Button>
        </>
      }
    >
      <UnitField
        label="How often"
        dimension="count"
        unit=""
        isOptional
        min={1}
        max={200}
        value={count}
        placeholder="as often as it fits"
        onCommit={setCount}
      />
      <UnitField
        label="Rack units free between them"
        dimension="count"
        unit=""
        min={0}
        max={40}
        value={gap}
        onCommit={(value) => setGap(value ?? 0)}
      />
      <Select
        label="Direction"
        value={direction}
        options={DIRECTIONS}
        onCommit={(value) => value && setDirection(value)}
      />
      <EffectList effect={effect} />
    </Dialog>
  );
}
