import { useMemo, useState } from 'react';
import type { Rack } from '#shared/model/records/rack';
import { traysOverRows, usualElevationUm, type TraysOverRowsArgs } from '#shared/operations/trays-over-rows';
import { trayMakeOf } from '../../session/tray-make';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram, useSession } from '../program';
import { TrayMakeFields } from '../trays/tray-make-fields';
import type { Option } from '../trays/tray-words';
import type { DialogProps } from './dialogs';
import { EffectList } from './effect-list';
import { useEffectOf } from './use-effect-of';

type Over = NonNullable<TraysOverRowsArgs['over']>;
type Cross = NonNullable<TraysOverRowsArgs['cross']>;
type Main = NonNullable<TraysOverRowsArgs['main']>;

const OVER: readonly Option<Over>[] = [
  { value: 'middle', label: 'The middle of the racks' },
  { value: 'front', label: 'Their fronts' },
  { value: 'rear', label: 'Their rears' },
];

const CROSS: readonly Option<Cross>[] = [
  { value: 'both', label: 'At both ends of the rows' },
  { value: 'start', label: 'Where the rows begin, west or north' },
  { value: 'end', label: 'Where the rows end, east or south' },
  { value: 'none', label: 'None' },
];

const MAIN: readonly Option<Main>[] = [
  { value: 'none', label: 'None' },
  { value: 'middle', label: 'Across the middle of the rows' },
  { value: 'first', label: 'Along the first row' },
  { value: 'last', label: 'Along the last row' },
];

/** Trays over the selected rows, or all of them, shown on the plan until they are made. */
export function TraysOverRowsDialog({ onClose }: DialogProps<'traysOverRows'>) {
  const { editor, session } = useProgram();
  const { lengthUnit, decimalComma, count, length } = useFormat();
  const [{ racks, areSelected }] = useState(() => {
    const selected = editor.selectedRecords().filter((record): record is Rack => record.typeName === 'rack');
    return selected.length > 0
      ? { racks: selected, areSelected: true }
      : { racks: [...editor.view.all('rack').values()], areSelected: false };
  });
  const choice = useSession((state) => state.trayChoice);
  const [over, setOver] = useState<Over>('middle');
  const [cross, setCross] = useState<Cross>('both');
  const [main, setMain] = useState<Main>('none');
  const [beyondUm, setBeyond] = useState(600_000);
  const [typedMainUm, setMainWidth] = useState<number>();
  const mainWidthUm = typedMainUm ?? 2 * choice.widthUm;
  const highUm = useMemo(() => usualElevationUm(editor.view, racks), [editor, racks]);
  const plan = useMemo(
    () =>
      traysOverRows(editor.view, {
        ids: editor.ids,
        rackIds: racks.map((rack) => rack.id),
        make: trayMakeOf(choice),
        over,
        cross,
        main,
        beyondUm,
        mainWidthUm,
      }),
    [editor, racks, choice, over, cross, main, beyondUm, mainWidthUm],
  );
  const effect = useEffectOf(plan, 'place');
  const made = plan.ok ? [...plan.value.added.keys()] : [];
  const isLow = choice.level === 'overhead' && choice.overheadUm < highUm;
  const run = (): void => {
    if (editor.run({ label: 'Trays over rows', code: 'trays.overRows' }, plan, { select: made })) onClose();
  };
  return (
    <Dialog
      title={`Trays over ${areSelected ? count(racks.length, 0) : 'all'} racks`}
      isModal={false}
      onClose={onClose}
      onSubmit={run}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={!plan.ok}>
            {made.length === 1 ? 'Make 1 tray' : `Make ${made.length} trays`}
          </Button>
        </>
      }
    >
      <TrayMakeFields />
      {isLow && (
        <Button
          onClick={() => session.setState({ trayChoice: { ...choice, overheadUm: highUm } })}
        >{`Hang them clear of the racks, at ${length(highUm)}`}</Button>
      )}
      <Select label="Over" value={over} options={OVER} onCommit={(value) => value && setOver(value)} />
      <Select label="Across the rows" value={cross} options={CROSS} onCommit={(value) => value && setCross(value)} />
      {cross !== 'none' && (
        <UnitField
          label="Beyond the racks"
          dimension="length"
          unit={lengthUnit}
          decimalComma={decimalComma}
          value={beyondUm}
          min={0}
          max={20_000_000}
          help="From the outermost rack to the middle of the tray across."
          onCommit={(value) => {
            if (value !== undefined) setBeyond(value);
          }}
        />
      )}
      <Select label="Main tray" value={main} options={MAIN} onCommit={(value) => value && setMain(value)} />
      {main !== 'none' && (
        <UnitField
          label="Width of main tray"
          dimension="length"
          unit={lengthUnit}
          decimalComma={decimalComma}
          value={mainWidthUm}
          min={10_000}
          max={3_000_000}
          onCommit={setMainWidth}
        />
      )}
      <EffectList effect={effect} />
    </Dialog>
  );
}
