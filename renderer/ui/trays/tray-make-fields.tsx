import type { TrayChoice } from '../../session/tray-make';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram, useSession } from '../program';
import { TRAY_FORMS, TRAY_KINDS, TRAY_LEVELS, type Option } from './tray-words';

/** The narrowest and widest tray that can be made. */
const WIDTH_UM = { min: 10_000, max: 3_000_000 } as const;
const HEIGHT_UM = { min: -5_000_000, max: 20_000_000 } as const;

/** What the next tray is made as: shown on the bar of the tool and in the dialog, and remembered. */
export function TrayMakeFields() {
  const { session } = useProgram();
  const choice = useSession((state) => state.trayChoice);
  const { lengthUnit, decimalComma } = useFormat();
  const set = (change: Partial<TrayChoice>): void =>
    session.setState({ trayChoice: { ...session.getState().trayChoice, ...change } });
  const length = (
    label: string,
    field: 'widthUm' | 'depthUm' | 'overheadUm' | 'underfloorUm',
    { min, max }: { readonly min: number; readonly max: number },
  ) => (
    <UnitField
      label={label}
      dimension="length"
      unit={lengthUnit}
      decimalComma={decimalComma}
      value={choice[field]}
      min={min}
      max={max}
      onCommit={(value) => {
        if (value !== undefined) set({ [field]: value });
      }}
    />
  );
  const pick = <V extends string>(
    label: string,
    value: V,
    options: readonly Option<V>[],
    commit: (value: V) => void,
  ) => (
    <Select
      label={label}
      value={value}
      options={options}
      onCommit={(next) => {
        if (next !== undefined) commit(next);
      }}
    />
  );
  return (
    <>
      {pick('Kind', choice.kind, TRAY_KINDS, (kind) => set({ kind }))}
      {pick('Form', choice.form, TRAY_FORMS, (form) => set({ form }))}
      {pick('Level', choice.level, TRAY_LEVELS, (level) => set({ level }))}
      {length('Width', 'widthUm', WIDTH_UM)}
      {length('Depth', 'depthUm', WIDTH_UM)}
      {length('Underside at', choice.level === 'overhead' ? 'overheadUm' : 'underfloorUm', HEIGHT_UM)}
      <TextField
        label="Side"
        value={choice.side === '' ? undefined : choice.side}
        isOptional
        maxLength={8}
        placeholder="any"
        onCommit={(side) => set({ side: side ?? '' })}
      />
    </>
  );
}
