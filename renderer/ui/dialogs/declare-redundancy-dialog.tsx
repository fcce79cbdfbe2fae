import { useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import type { RedundancyGroup } from '#shared/model/records/redundancy-group';
import { declareRedundancy } from '#shared/operations/declare-redundancy';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { SCHEMES } from '../inspector/types/redundancy-group';
import { KIND_LABELS } from '../one-line/kinds';
import { nodesOfSelection } from '../one-line/selected-nodes';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

/** Declares how the selected power nodes back each other up. Whether they do is tested on the chain. */
export function DeclareRedundancyDialog({ onClose }: DialogProps<'declareRedundancy'>) {
  const { editor } = useProgram();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(nodesOfSelection(editor).map((node) => node.id)),
  );
  const [reserves, setReserves] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState<string>();
  const [scheme, setScheme] = useState<RedundancyGroup['scheme']>('2N');
  const [spareCount, setSpareCount] = useState(1);
  const [rating, setRating] = useState<number>();
  // In the order of the beginning: rows do not jump while they are ticked.
  const [nodes] = useState(() =>
    [...editor.view.all('powerNode').values()].sort(
      (a, b) =>
        Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || a.name.localeCompare(b.name, 'en', { numeric: true }),
    ),
  );
  const nodeIds = nodes.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const plan = declareRedundancy(editor.view, {
    ids: editor.ids,
    scheme,
    nodeIds,
    reserveIds: scheme === 'block' ? nodeIds.filter((id) => reserves.has(id)) : [],
    ...(scheme === 'N+r' ? { spareCount } : {}),
    ...(rating === undefined ? {} : { rating: rating as 1 | 2 | 3 | 4 }),
    ...(name === undefined ? {} : { name }),
  });
  const run = (): void => {
    if (!plan.ok) return;
    const made = [...plan.value.added.values()].find((record) => record.typeName === 'redundancyGroup');
    if (editor.run({ label: 'Declare redundancy', code: 'power.redundancy' }, plan, made ? { select: [made.id] } : {}))
      onClose();
  };
  return (
    <Dialog
      title="Declare a redundancy group"
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan.ok}>
          Declare
        </CommitButtons>
      }
    >
      <p>Say what the nodes are meant to be. The checks tell whether the power chain bears it out.</p>
      <TextField label="Name" value={name} isOptional placeholder="the next free name" onCommit={setName} />
      <Select label="Scheme" value={scheme} options={SCHEMES} onCommit={(value) => value && setScheme(value)} />
      {scheme === 'N+r' && (
        <UnitField
          label="Members that may be out"
          dimension="count"
          unit=""
          min={1}
          max={100}
          value={spareCount}
          onCommit={(value) => value !== undefined && setSpareCount(value)}
        />
      )}
      <UnitField
        label="Topology rating"
        dimension="count"
        unit=""
        min={1}
        max={4}
        isOptional
        placeholder="none declared"
        value={rating}
        onCommit={setRating}
      />
      <fieldset className="dialog-choices">
        <legend>Members</legend>
        {nodes.map((node) => (
          <div key={node.id} className="dialog-choice-row">
            <Checkbox
              label={`${node.name}, ${KIND_LABELS[node.kind]}`}
              value={chosen.has(node.id)}
              onCommit={(isOn) => setChosen(withOne(chosen, node.id, isOn))}
            />
            {scheme === 'block' && chosen.has(node.id) && (
              <Checkbox
                label={`${node.name} stands idle`}
                value={reserves.has(node.id)}
                onCommit={(isOn) => setReserves(withOne(reserves, node.id, isOn))}
              />
            )}
          </div>
        ))}
      </fieldset>
      {!plan.ok && <p className="dialog-muted">{plan.error.message}</p>}
    </Dialog>
  );
}

function withOne(set: ReadonlySet<string>, id: RecordId<'powerNode'>, isOn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isOn) next.add(id);
  else next.delete(id);
  return next;
}
