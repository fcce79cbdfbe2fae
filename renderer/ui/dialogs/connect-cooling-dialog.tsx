import { useMemo, useState } from 'react';
import type { RecordId } from '#shared/model/record-id';
import { connectCooling } from '#shared/operations/connect-cooling';
import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { selectedOf } from '../../actions/conditions';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { EmptyState } from '../components/empty-state';
import { useFormat } from '../components/use-format';
import { coolingUnitLoads } from '../inspector/loads';
import { useProgram, useSignal } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

/** Connects the selected racks to cooling units, with what that would bring said before. */
export function ConnectCoolingDialog({ onClose }: DialogProps<'connectCooling'>) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const [targetIds] = useState(() => selectedOf(editor, 'rack'));
  const [chosen, setChosen] = useState<ReadonlySet<RecordId<'coolingUnit'>>>(new Set());
  const units = [...editor.view.all('coolingUnit').values()].sort(
    (a, b) =>
      (a.medium < b.medium ? 1 : a.medium > b.medium ? -1 : 0) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const plan = useMemo(
    () =>
      chosen.size === 0
        ? undefined
        : connectCooling(editor.view, { ids: editor.ids, coolingUnitIds: [...chosen], targetIds }),
    [editor, chosen, targetIds],
  );
  const effect = useEffectOf(plan);
  const what = targetIds.length === 1 ? '1 rack' : `${targetIds.length} racks`;
  const run = (): void => {
    if (plan && editor.run({ label: `Connect ${what} to cooling`, code: 'cooling.connect' }, plan)) onClose();
  };
  const loadText = (unitId: string): string => {
    const [heat] = coolingUnitLoads(editor.checks.analysis, unitId);
    if (!heat) return '';
    const limit = isKnown(heat.limit) ? formats.power(heat.limit) : 'unknown capacity';
    return `${formatAtLeast(heat.load, formats.power)} of ${limit}`;
  };
  return (
    <Dialog
      title={`Connect ${what} to cooling`}
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={chosen.size === 0}>
          Connect
        </CommitButtons>
      }
    >
      {units.length === 0 ? (
        <EmptyState title="There are no cooling units yet">
          <p>Place a CDU, CRAH or in-row cooler on the plan, or mount a CDU in a rack.</p>
        </EmptyState>
      ) : (
        <ul className="choice-list" aria-label="Cooling units">
          {units.map((unit) => (
            <li key={unit.id}>
              <Checkbox
                label={`${unit.name}, ${unit.medium}`}
                value={chosen.has(unit.id)}
                onCommit={(isOn) => {
                  const next = new Set(chosen);
                  if (isOn) next.add(unit.id);
                  else next.delete(unit.id);
                  setChosen(next);
                }}
              />
              <span className="dialog-muted">{loadText(unit.id)}</span>
            </li>
          ))}
        </ul>
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}
