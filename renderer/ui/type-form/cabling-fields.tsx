import { POLARITIES, POLISHES, type CablingEnd, type CablingStructure } from '#shared/catalog/cabling';
import type { CablingType } from '#shared/catalog/catalog-type';
import { Checkbox } from '../components/checkbox';
import { Select } from '../components/select';
import { TextField } from '../components/text-field';
import { UnitField } from '../components/unit-field';

export interface CablingFieldsProps {
  readonly base: CablingType;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (type: CablingType) => void;
}

type Changes = { readonly [name in keyof CablingStructure]?: CablingStructure[name] | undefined };

const MBPS_PER_GBPS = 1000;
const UM_PER_M = 1_000_000;

/** What a cable or a transceiver is beside its figures. Lists are typed with commas between. */
export function CablingFields({ base, problems, onChange }: CablingFieldsProps) {
  const { cabling } = base;
  const set = (change: Changes): void => {
    const merged = Object.entries({ ...cabling, ...change }).filter(([, value]) => value !== undefined);
    onChange({ ...base, cabling: Object.fromEntries(merged) as unknown as CablingStructure });
  };
  const isModule = base.category === 'transceiver';
  const wrong = [...problems].filter(([path]) => path.startsWith('cabling.'));
  return (
    <>
      {!isModule && (
        <TextField
          label="Medium"
          value={cabling.medium}
          isOptional
          maxLength={60}
          help="As the reach table calls it: DAC, AEC, AOC, OM4, OS2, Cat6A."
          onCommit={(medium) => set({ medium })}
        />
      )}
      <TextField
        label="Made for"
        value={cabling.phys.join(', ')}
        isOptional
        maxLength={500}
        help="PHYs of the reach table, for example 400GBASE-SR8; empty for plain fibre."
        onCommit={(text) => set({ phys: words(text) })}
      />
      <TextField
        label="Speeds in Gbit/s"
        value={cabling.speedsMbps.map((speed) => speed / MBPS_PER_GBPS).join(', ')}
        isOptional
        maxLength={200}
        onCommit={(text) => set({ speedsMbps: numbers(text, MBPS_PER_GBPS).sort((one, other) => other - one) })}
      />
      <EndFields label={isModule ? 'Cage' : 'One end'} end={cabling.near} onChange={(near) => set({ near })} />
      <EndFields label={isModule ? 'Optical side' : 'Other end'} end={cabling.far} onChange={(far) => set({ far })} />
      {!isModule && (
        <>
          <TextField
            label="Sold in, m"
            value={(cabling.stockLengthsUm ?? []).map((length) => length / UM_PER_M).join(', ')}
            isOptional
            maxLength={1000}
            help="Lengths it is sold in; empty where it is made to length."
            onCommit={(text) => {
              const lengths = [...new Set(numbers(text, UM_PER_M))].sort((one, other) => one - other);
              set({ stockLengthsUm: lengths.length === 0 ? undefined : lengths });
            }}
          />
          <UnitField
            label="Fibres"
            dimension="count"
            unit=""
            value={cabling.fibres}
            min={1}
            max={10_000}
            isOptional
            onCommit={(fibres) => set({ fibres })}
          />
          <Select
            label="Polarity"
            value={cabling.polarity}
            emptyLabel="not stated"
            options={POLARITIES.map((value) => ({ value, label: value }))}
            onCommit={(polarity) => set({ polarity })}
          />
          <Checkbox
            label="Stays inside one rack"
            value={cabling.isInRackOnly ?? false}
            onCommit={(isOn) => set({ isInRackOnly: isOn ? true : undefined })}
          />
        </>
      )}
      {wrong.length > 0 && (
        <p className="field-error port-row-error" role="alert">
          {wrong.map(([path, message]) => `${path.slice('cabling.'.length)} ${message}`).join('; ')}
        </p>
      )}
    </>
  );
}

interface EndFieldsProps {
  readonly label: string;
  readonly end: CablingEnd;
  readonly onChange: (end: CablingEnd) => void;
}

function EndFields({ label, end, onChange }: EndFieldsProps) {
  return (
    <>
      <TextField
        label={label}
        value={end.connector}
        isOptional
        maxLength={40}
        help="A cage or connector: OSFP, QSFP112, LC, MPO-12, RJ45."
        onCommit={(connector) => onChange({ ...end, connector: connector ?? '' })}
      />
      <UnitField
        label={`${label}, plugs`}
        dimension="count"
        unit=""
        value={end.count}
        min={1}
        max={144}
        onCommit={(count) => {
          if (count !== undefined) onChange({ ...end, count });
        }}
      />
      <Select
        label={`${label}, polish`}
        value={end.polish}
        emptyLabel="none or not stated"
        options={POLISHES.map((value) => ({ value, label: value }))}
        onCommit={(polish) => {
          const { polish: _before, ...rest } = end;
          onChange(polish ? { ...rest, polish } : rest);
        }}
      />
    </>
  );
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The positive numbers of a list, each in whole smaller units. */
function numbers(text: string | undefined, factor: number): number[] {
  return words(text)
    .map((word) => Math.round(Number(word) * factor))
    .filter((number) => Number.isFinite(number) && number > 0);
}
