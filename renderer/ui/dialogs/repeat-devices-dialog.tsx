import { useMemo, useState } from 'react';
import { countLabel } from '#shared/operations/count-label';
import { patternOf, repeatDevices } from '#shared/operations/repeat-devices';
import { Select } from '../components/select';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { devicesMade, PatternFields, RackDevicesDialog } from './rack-devices-dialog';
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
  const made = devicesMade(plan);
  const what = countLabel(devices.length, 'device');
  const run = (): void => {
    const select = [...devices.map(({ id }) => id), ...made];
    if (editor.run({ label: `Repeat ${what}`, code: 'devices.repeat' }, plan, { select })) onClose();
  };
  return (
    <RackDevicesDialog
      title={`Repeat ${what} in the rack`}
      verb="Place"
      count={made.length}
      effect={effect}
      onClose={onClose}
      onSubmit={run}
    >
      <PatternFields
        label="How often"
        placeholder="as often as it fits"
        count={count}
        onCount={setCount}
        gap={gap}
        onGap={setGap}
      />
      <Select
        label="Direction"
        value={direction}
        options={DIRECTIONS}
        onCommit={(value) => value && setDirection(value)}
      />
    </RackDevicesDialog>
  );
}
