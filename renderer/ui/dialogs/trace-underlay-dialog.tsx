import { useMemo, useState } from 'react';
import { traceOutlines, type TracedKind } from '#shared/operations/trace-outlines';
import { countLabel } from '#shared/operations/count-label';
import type { RecordId } from '#shared/model/record-id';
import { linesOf, outlinesOf } from '../../underlay/underlay-lines';
import { guessKind } from '../../underlay/traced-kinds';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

const KINDS = [
  { value: 'room', label: 'Rooms' },
  { value: 'wall', label: 'Walls' },
  { value: 'column', label: 'Columns' },
] as const;

/** Says of each layer of a drawing what its closed outlines become, and makes it all in one step. */
export function TraceUnderlayDialog({ dialog, onClose }: DialogProps<'traceUnderlay'>) {
  const { editor } = useProgram();
  const [layers] = useState(() => {
    const underlay = editor.view.get(dialog.underlayId as RecordId<'underlay'>);
    const drawing = underlay && linesOf(underlay);
    if (!underlay || !drawing) return [];
    return drawing.layers
      .map(({ name }) => ({ name, outlines: outlinesOf(underlay, drawing, name) }))
      .filter(({ outlines }) => outlines.length > 0);
  });
  const [kinds, setKinds] = useState<ReadonlyMap<string, TracedKind | undefined>>(
    () => new Map(layers.map(({ name, outlines }) => [name, guessKind(name, outlines)])),
  );
  const plan = useMemo(() => {
    const outlines = layers.flatMap(({ name, outlines: all }) => {
      const kind = kinds.get(name);
      return kind ? all.map((outline) => ({ kind, outline })) : [];
    });
    const underlayId = dialog.underlayId as RecordId<'underlay'>;
    return outlines.length > 0 ? traceOutlines(editor.view, { ids: editor.ids, outlines, underlayId }) : undefined;
  }, [editor, dialog.underlayId, layers, kinds]);
  const made = plan?.ok ? [...plan.value.added.values()] : [];
  const count = (...types: readonly ('room' | 'obstacle')[]): number =>
    made.filter(({ typeName }) => types.some((type) => type === typeName)).length;
  const counted = (typeName: 'room' | 'obstacle'): string[] => {
    const found = count(typeName);
    return found > 0 ? [countLabel(found, typeName)] : [];
  };
  const chosen = layers.reduce((sum, { name, outlines }) => sum + (kinds.get(name) ? outlines.length : 0), 0);
  const leftOut = plan?.ok ? chosen - count('room', 'obstacle') : 0;
  const run = (): void => {
    if (!plan) return;
    const select = made.map((record) => record.id);
    if (editor.run({ label: 'Trace the drawing', code: 'underlay.trace' }, plan, { select })) onClose();
  };
  return (
    <Dialog
      title="Trace rooms, walls and columns"
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={made.length === 0}>
          Trace
        </CommitButtons>
      }
    >
      {layers.length === 0 ? (
        <p>No layer of this drawing has closed outlines. Only closed polylines can be traced.</p>
      ) : (
        <p>What the closed outlines of each layer become. Walls and columns are taken where they are rectangles.</p>
      )}
      {layers.map(({ name, outlines }) => (
        <Select
          key={name}
          label={`${name} (${outlines.length})`}
          value={kinds.get(name)}
          options={KINDS}
          emptyLabel="Nothing"
          onCommit={(kind) => setKinds(new Map(kinds).set(name, kind))}
        />
      ))}
      <p role="status">
        {plan === undefined
          ? 'Choose what at least one layer becomes.'
          : plan.ok
            ? `This makes ${[...counted('room'), ...counted('obstacle')].join(' and ')}, in one step. The drawing is then locked in its place.`
            : plan.error.message}
      </p>
      {leftOut > 0 && (
        <p role="status">
          {leftOut === 1 ? '1 outline is' : `${leftOut} outlines are`} left out: rooms have at least 1 m², walls and
          columns are rectangles in a room, and a wall is at most 2 m thick.
        </p>
      )}
    </Dialog>
  );
}
