import { useState } from 'react';
import { saveScenario } from '#shared/operations/save-scenario';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { TextField } from '../components/text-field';
import { namesText } from '../failure/failure-text';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';

const KEPT_TYPES = ['powerNode:', 'powerLink:', 'powerFeed:', 'coolingUnit:', 'coolingLoop:', 'equipment:'];

/** Keeps the failure that is looked at in the document, under a name. */
export function KeepScenarioDialog({ onClose }: DialogProps<'keepScenario'>) {
  const { editor } = useProgram();
  const failure = useSignal(editor.failure.shown);
  const [name, setName] = useState<string>();
  const [notes, setNotes] = useState<string>();
  const ids = failure?.failedIds ?? [];
  const kept = ids.filter((id) => KEPT_TYPES.some((type) => id.startsWith(type)));
  const run = (): void => {
    const plan = saveScenario(editor.view, {
      ids: editor.ids,
      failedIds: kept,
      ...(name === undefined ? {} : { name }),
      ...(notes === undefined ? {} : { notes }),
    });
    const made = plan.ok ? [...plan.value.added.values()].find((record) => record.typeName === 'scenario') : undefined;
    if (!editor.run({ label: `Keep failure ${made?.name ?? ''}`, code: 'scenario.save' }, plan)) return;
    if (made) editor.failure.fail(kept, made.id);
    onClose();
  };
  return (
    <Dialog
      title="Keep the failure as a scenario"
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={kept.length === 0}>
          Keep
        </CommitButtons>
      }
    >
      <p>Out of service together: {namesText(editor.view, kept)}.</p>
      {kept.length < ids.length && <p className="dialog-muted">Devices are not kept in a scenario.</p>}
      <TextField label="Name" value={name} isOptional placeholder="the next free name" onCommit={setName} />
      <TextField label="Notes" value={notes} isOptional isMultiline isStacked onCommit={setNotes} />
    </Dialog>
  );
}
