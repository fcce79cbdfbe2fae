import { useMemo, useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import { connectLoop } from '#shared/operations/connect-loop';
import { setUnitLoops } from '#shared/operations/set-unit-loops';
import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { chosenUnits, likelyLoop } from '../../actions/cooling/loops';
import { selectedOf } from '../../actions/conditions';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { EmptyState } from '../components/empty-state';
import { Select } from '../components/select';
import { useFormat } from '../components/use-format';
import { loopLoads } from '../inspector/loop-loads';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

type Use = 'racks' | 'supply' | 'draw';

const USE_LABELS: { readonly [U in Use]: string } = {
  racks: 'Put the racks and rows on it',
  supply: 'Let the units supply it',
  draw: 'Let it cool the units',
};

/** Joins what is selected to a cooling loop: racks and rows on it, units that supply it or that it cools. */
export function ConnectLoopDialog({ onClose }: DialogProps<'connectLoop'>) {
  const { editor, session } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const [targetIds] = useState(() => selectedOf(editor, 'rack', 'row'));
  const [coolingUnitIds] = useState(() => chosenUnits(editor));
  const uses = (Object.keys(USE_LABELS) as Use[]).filter((use) =>
    use === 'racks' ? targetIds.length > 0 : coolingUnitIds.length > 0,
  );
  const [use, setUse] = useState<Use>(() => (targetIds.length > 0 ? 'racks' : likelyLoop(editor, coolingUnitIds).use));
  const [loopId, setLoopId] = useState<RecordId<'coolingLoop'>>();
  const loops = [...editor.view.all('coolingLoop').values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const plan = useMemo(() => {
    if (loopId === undefined) return undefined;
    if (use === 'racks') return connectLoop(editor.view, { ids: editor.ids, coolingLoopIds: [loopId], targetIds });
    return setUnitLoops(editor.view, {
      coolingUnitIds,
      ...(use === 'supply' ? { suppliesLoopId: loopId } : { drawsFromLoopId: loopId }),
    });
  }, [editor, use, loopId, targetIds, coolingUnitIds]);
  const effect = useEffectOf(plan);
  const run = (): void => {
    if (plan && editor.run({ label: 'Connect to a cooling loop', code: 'loop.connect' }, plan)) onClose();
  };
  const loadText = (id: string): string => {
    const [heat] = loopLoads(editor.checks.analysis, id);
    if (!heat) return '';
    const limit = isKnown(heat.limit) ? formats.power(heat.limit) : 'unknown capacity';
    return `${formatAtLeast(heat.load, formats.power)} of ${limit}`;
  };
  return (
    <Dialog
      title="Connect to a cooling loop"
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={plan?.ok !== true}>
          Connect
        </CommitButtons>
      }
    >
      {loops.length === 0 ? (
        <EmptyState title="There are no cooling loops yet">
          <p>A loop is made with its units and racks at once.</p>
          <Button onClick={() => session.setState({ dialog: { kind: 'makeLoop' } })}>New cooling loop…</Button>
        </EmptyState>
      ) : (
        <>
          {uses.length > 1 && (
            <Select
              label="Join"
              value={use}
              options={uses.map((value) => ({ value, label: USE_LABELS[value] }))}
              onCommit={(value) => value && setUse(value)}
            />
          )}
          <ul className="choice-list" aria-label="Cooling loops">
            {loops.map((loop) => (
              <li key={loop.id}>
                <label className="checkbox">
                  <input type="radio" name="loop" checked={loop.id === loopId} onChange={() => setLoopId(loop.id)} />
                  <span>
                    {loop.name}, {loop.kind}
                  </span>
                </label>
                <span className="dialog-muted">{loadText(loop.id)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}
