import { useMemo, useState } from 'react';
import { isIdOf, type RecordId } from '#shared/model/record-id';
import { copyRackContents } from '#shared/operations/copy-rack-contents';
import { countLabel } from '#shared/operations/count-label';
import { referring } from '#shared/store/document-view';
import { err, ok } from '#shared/units/result';
import { Select } from '../components/select';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { devicesMade, RackDevicesDialog } from './rack-devices-dialog';
import { useEffectOf } from './use-effect-of';

/** What was left out is named up to so many times; the rest is counted. */
const MAX_NOTES = 6;

/** Copies what one of the racks holds into the others, shown live before it is done. */
export function CopyContentsDialog({ dialog, onClose }: DialogProps<'copyContents'>) {
  const { editor } = useProgram();
  const [racks] = useState(() =>
    dialog.rackIds.flatMap((id) => {
      const rack = isIdOf(id, 'rack') ? editor.view.get(id) : undefined;
      return rack ? [{ rack, count: [...referring(editor.view, 'device', 'rackId', rack.id)].length }] : [];
    }),
  );
  // The fullest rack is the one most likely meant as the pattern.
  const [fromId, setFromId] = useState<RecordId<'rack'> | undefined>(
    () => [...racks].sort((a, b) => b.count - a.count)[0]?.rack.id,
  );
  const planned = useMemo(
    () =>
      fromId &&
      copyRackContents(editor.view, {
        ids: editor.ids,
        fromRackId: fromId,
        toRackIds: racks.flatMap(({ rack }) => (rack.id === fromId ? [] : [rack.id])),
      }),
    [editor, racks, fromId],
  );
  const plan = useMemo(() => planned && (planned.ok ? ok(planned.value.diff) : err(planned.error)), [planned]);
  const effect = useEffectOf(plan);
  const notes = planned?.ok ? planned.value.notes : [];
  const made = devicesMade(plan);
  const from = racks.find(({ rack }) => rack.id === fromId)?.rack.name ?? '';
  const run = (): void => {
    if (!plan || !editor.run({ label: `Copy what is in ${from}`, code: 'racks.copyContents' }, plan)) return;
    const left = notes.length === 0 ? '' : `; ${countLabel(notes.length, 'device')} left out`;
    editor.notify(`Copied ${countLabel(made.length, 'device')}${left}.`);
    onClose();
  };
  return (
    <RackDevicesDialog
      title="Copy what is in a rack"
      verb="Copy"
      count={made.length}
      effect={effect}
      onClose={onClose}
      onSubmit={run}
    >
      <Select
        label="From"
        value={fromId}
        options={racks.map(({ rack, count }) => ({
          value: rack.id,
          label: `${rack.name} (${countLabel(count, 'device')})`,
        }))}
        onCommit={(value) => value && setFromId(value)}
      />
      <p className="dialog-muted">
        To the other {racks.length === 2 ? 'selected rack' : `${racks.length - 1} selected racks`}, at the same places,
        with the cables between the devices. What is mounted there stays.
      </p>
      {notes.length > 0 && (
        <ul className="dialog-list" aria-label="Left out">
          {notes.slice(0, MAX_NOTES).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {notes.length > MAX_NOTES && <li>and {notes.length - MAX_NOTES} more</li>}
        </ul>
      )}
    </RackDevicesDialog>
  );
}
