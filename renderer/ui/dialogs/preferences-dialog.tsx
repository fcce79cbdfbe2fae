import { AUTOSAVE_MINUTES, type MarqueeMode, type ThemeChoice, type WheelMode } from '../../session/session';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Dialog } from '../components/dialog';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { useProgram, useSession } from '../program';
import type { DialogProps } from './dialogs';

const THEMES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'As the machine' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const UNITS = [
  { value: 'mm', label: 'Millimetres' },
  { value: 'cm', label: 'Centimetres' },
  { value: 'm', label: 'Metres' },
  { value: 'in', label: 'Inches' },
  { value: 'ft-in', label: 'Feet and inches' },
  { value: 'RU', label: 'Rack units' },
] as const;
const POWERS = [
  { value: 'kW', label: 'W, kW and MW' },
  { value: 'BTU/h', label: 'BTU/h' },
  { value: 'ton', label: 'Tons of refrigeration' },
] as const;
const FLOWS = [
  { value: 'L/min', label: 'L/min' },
  { value: 'gpm', label: 'gpm (US)' },
] as const;
const MASSES = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
] as const;
const AUTOSAVES = AUTOSAVE_MINUTES.map((minutes) => ({
  value: String(minutes),
  label:
    minutes === 0
      ? 'Only when I save'
      : minutes === 1
        ? 'A minute after a change'
        : `${minutes} minutes after a change`,
}));
const WHEELS: readonly { readonly value: WheelMode; readonly label: string }[] = [
  { value: 'auto', label: 'Automatic: tells the two apart' },
  { value: 'mouse', label: 'Mouse: the wheel zooms' },
  { value: 'trackpad', label: 'Trackpad: two fingers scroll, pinch zooms' },
];

const MARQUEES: readonly { readonly value: MarqueeMode; readonly label: string }[] = [
  { value: 'direction', label: 'By its direction' },
  { value: 'enclose', label: 'What it encloses' },
  { value: 'touch', label: 'What it touches' },
];

/** What a person chooses for themselves; every change holds at once and is kept on this machine. */
export function PreferencesDialog({ onClose }: DialogProps<'preferences'>) {
  const { session } = useProgram();
  const theme = useSession((state) => state.theme);
  const lengthUnit = useSession((state) => state.lengthUnit);
  const usesDecimalComma = useSession((state) => state.usesDecimalComma);
  const powerUnit = useSession((state) => state.powerUnit);
  const massUnit = useSession((state) => state.massUnit);
  const liquidFlowUnit = useSession((state) => state.liquidFlowUnit);
  const autosaveMinutes = useSession((state) => state.autosaveMinutes);
  const wheelMode = useSession((state) => state.wheelMode);
  const marqueeMode = useSession((state) => state.marqueeMode);
  const authorName = useSession((state) => state.authorName);
  const unit = UNITS.find((one) => one.value === lengthUnit)?.value;
  return (
    <Dialog
      title="Preferences"
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button onClick={() => session.setState({ dialog: { kind: 'shortcuts' } })}>Keyboard shortcuts…</Button>
          <Button tone="primary" type="submit">
            Done
          </Button>
        </>
      }
    >
      <Select
        label="Colours"
        value={theme}
        options={THEMES}
        onCommit={(value) => value && session.setState({ theme: value })}
      />
      <Select
        label="Lengths in"
        value={unit}
        options={UNITS}
        onCommit={(value) => value && session.setState({ lengthUnit: value })}
      />
      <Select
        label="Power and heat in"
        value={powerUnit}
        options={POWERS}
        onCommit={(value) => value && session.setState({ powerUnit: value })}
      />
      <Select
        label="Liquid flow in"
        value={liquidFlowUnit}
        options={FLOWS}
        onCommit={(value) => value && session.setState({ liquidFlowUnit: value })}
      />
      <Select
        label="Weight in"
        value={massUnit}
        options={MASSES}
        onCommit={(value) => value && session.setState({ massUnit: value })}
      />
      <Checkbox
        label="Decimal comma (0,6 instead of 0.6)"
        value={usesDecimalComma}
        onCommit={(isOn) => session.setState({ usesDecimalComma: isOn })}
      />
      <Select
        label="Wheel"
        value={wheelMode}
        options={WHEELS}
        help="When automatic, the status line says what the wheel was taken for."
        onCommit={(value) => value && session.setState({ wheelMode: value })}
      />
      <Select
        label="A selection frame takes"
        value={marqueeMode}
        options={MARQUEES}
        help="By its direction: drawn to the right it takes what it encloses, to the left what it touches."
        onCommit={(value) => value && session.setState({ marqueeMode: value })}
      />
      <Select
        label="Save to the file"
        value={String(autosaveMinutes)}
        options={AUTOSAVES}
        help="What is not saved is kept for recovery in any case."
        onCommit={(value) => value !== undefined && session.setState({ autosaveMinutes: Number(value) })}
      />
      <TextField
        label="Your name"
        value={authorName === '' ? undefined : authorName}
        isOptional
        maxLength={200}
        help="Signs the findings that you exclude."
        onCommit={(name) => session.setState({ authorName: name ?? '' })}
      />
    </Dialog>
  );
}
