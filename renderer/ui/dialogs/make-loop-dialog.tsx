import { useMemo, useState } from 'react';
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import { makeLoop } from '#shared/operations/make-loop';
import { chosenUnits, likelyLoop } from '../../actions/cooling/loops';
import { selectedOf } from '../../actions/conditions';
import { Dialog } from '../components/dialog';
import { CommitButtons } from '../components/dialog-buttons';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

const KINDS = [
  { value: 'TCS', label: 'TCS, coolant to the racks' },
  { value: 'FWS', label: 'FWS, facility water' },
] as const;

const FLUIDS = [
  { value: 'PG25', label: 'PG25' },
  { value: 'water', label: 'Water' },
] as const;

const USES = {
  one: [
    { value: 'supply', label: 'It supplies the loop' },
    { value: 'draw', label: 'The loop cools it' },
  ],
  several: [
    { value: 'supply', label: 'They supply the loop' },
    { value: 'draw', label: 'The loop cools them' },
  ],
} as const;

/** Makes a cooling loop with the selected units on one of its sides and the selected racks or rows on it. */
export function MakeLoopDialog({ onClose }: DialogProps<'makeLoop'>) {
  const { editor } = useProgram();
  const [unitIds] = useState(() => chosenUnits(editor));
  const [targetIds] = useState(() => selectedOf(editor, 'rack', 'row'));
  const [likely] = useState(() => likelyLoop(editor, targetIds.length > 0 ? [] : unitIds));
  const [kind, setKind] = useState<CoolingLoop['kind']>(likely.kind);
  const [name, setName] = useState<string>();
  const [fluid, setFluid] = useState<CoolingLoop['fluid']>();
  const [use, setUse] = useState<'supply' | 'draw'>(likely.use);
  const [supplyMilliC, setSupply] = useState<number>();
  const [designRiseMilliK, setRise] = useState<number>();
  const [spareUnitCount, setSpare] = useState(0);
  // A rack that hosts a unit draws from the loop by that unit.
  const racks = useMemo(
    () => targetIds.filter((id) => editor.view.countReferrers('coolingUnit.hostId', id) === 0),
    [editor, targetIds],
  );
  const liquidIds = useMemo(() => unitIds.filter((id) => editor.view.get(id)?.medium === 'liquid'), [editor, unitIds]);
  const plan = useMemo(
    () =>
      makeLoop(editor.view, {
        ids: editor.ids,
        kind,
        ...(name === undefined ? {} : { name }),
        figures: {
          spareUnitCount,
          ...(fluid === undefined ? {} : { fluid }),
          ...(supplyMilliC === undefined ? {} : { supplyMilliC }),
          ...(designRiseMilliK === undefined ? {} : { designRiseMilliK }),
        },
        supplierIds: use === 'supply' ? liquidIds : [],
        drawerIds: use === 'draw' ? unitIds : [],
        targetIds: kind === 'TCS' ? racks : [],
      }),
    [editor, kind, name, fluid, use, supplyMilliC, designRiseMilliK, spareUnitCount, liquidIds, unitIds, racks],
  );
  const effect = useEffectOf(plan);
  const run = (): void => {
    if (!plan.ok) return;
    const made = [...plan.value.added.keys()].filter((id) => id.startsWith('coolingLoop:'));
    if (editor.run({ label: 'Make a cooling loop', code: 'loop.make' }, plan, { select: made })) onClose();
  };
  return (
    <Dialog
      title="New cooling loop"
      onClose={onClose}
      onSubmit={run}
      footer={
        <CommitButtons onClose={onClose} isDisabled={!plan.ok}>
          Make the loop
        </CommitButtons>
      }
    >
      <Select label="Kind" value={kind} options={KINDS} onCommit={(value) => value && setKind(value)} />
      <TextField label="Name" value={name} isOptional placeholder="the next free name" onCommit={setName} />
      <Select
        label="Fluid"
        value={fluid ?? (kind === 'TCS' ? 'PG25' : 'water')}
        options={FLUIDS}
        onCommit={(value) => setFluid(value)}
      />
      <UnitField
        label="Supply temperature"
        dimension="temperature"
        unit="°C"
        value={supplyMilliC}
        isOptional
        placeholder="follows from its units"
        onCommit={setSupply}
      />
      <UnitField
        label="Designed rise"
        dimension="temperatureDifference"
        unit="K"
        min={1}
        value={designRiseMilliK}
        isOptional
        placeholder="unknown"
        onCommit={setRise}
      />
      <UnitField
        label="Spare units"
        dimension="count"
        unit=""
        min={0}
        max={100}
        value={spareUnitCount}
        onCommit={(value) => setSpare(value ?? 0)}
      />
      {unitIds.length > 0 && (
        <Select
          label={unitIds.length === 1 ? '1 selected unit' : `${unitIds.length} selected units`}
          value={use}
          options={unitIds.length === 1 ? USES.one : USES.several}
          onCommit={(value) => value && setUse(value)}
        />
      )}
      <p className="dialog-muted">{summary(kind, racks.length, unitIds.length)}</p>
      <EffectList effect={effect} />
    </Dialog>
  );
}

function summary(kind: CoolingLoop['kind'], racks: number, units: number): string {
  if (racks > 0 && kind === 'TCS')
    return racks === 1 ? 'The selected rack goes on it.' : `The ${racks} selected racks and rows go on it.`;
  if (units > 0) return 'Racks and more units can be connected to it afterwards.';
  return 'Select CDUs, chillers or racks first to have them joined to it at once.';
}
