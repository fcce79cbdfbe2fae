import { AIRFLOWS, SUPPLIES, THERMAL_CLASSES, type CatalogType } from '#shared/catalog/catalog-type';
import { Checkbox } from '../components/checkbox';
import { Select } from '../components/select';
import { UnitField } from '../components/unit-field';
import { CablingFields } from './cabling-fields';

export interface StructureFieldsProps {
  readonly base: CatalogType;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (type: CatalogType) => void;
}

const options = <V extends string>(values: readonly V[]) => values.map((value) => ({ value, label: value }));
const RAIL_WIDTHS = ['10', '19', '21', '23'] as const;
const PLACEMENTS = [
  { value: 'floor', label: 'on the floor' },
  { value: 'overhead', label: 'overhead' },
  { value: 'wall', label: 'on a wall' },
  { value: 'rackDoor', label: 'in place of a rack door' },
  { value: 'outdoor', label: 'outdoors' },
] as const;

/** What a type is beside its figures: mounting space of a rack, place of a device, supplies of plant. */
export function StructureFields({ base, problems, onChange }: StructureFieldsProps) {
  switch (base.kind) {
    case 'rack': {
      const { rack } = base;
      const set = (change: Partial<typeof rack>): void => onChange({ ...base, rack: { ...rack, ...change } });
      return (
        <>
          <UnitField
            label="Rack units"
            dimension="count"
            unit=""
            value={rack.rackUnits}
            min={1}
            max={100}
            onCommit={(rackUnits) => {
              if (rackUnits !== undefined) set({ rackUnits });
            }}
          />
          <Select
            label="Kind of unit"
            value={rack.rackUnitKind}
            options={[
              { value: 'EIA', label: 'RU (44.45 mm)' },
              { value: 'OU', label: 'OU (48 mm)' },
            ]}
            onCommit={(rackUnitKind) => {
              if (rackUnitKind) set({ rackUnitKind });
            }}
          />
          <RailWidth value={rack.railWidthIn} onCommit={(railWidthIn) => set({ railWidthIn })} />
          <Checkbox
            label="Comes filled, as a rack-scale system"
            value={rack.isSystem}
            onCommit={(isSystem) => set({ isSystem })}
          />
        </>
      );
    }
    case 'device': {
      const { device } = base;
      const set = (change: Partial<typeof device>): void => onChange({ ...base, device: { ...device, ...change } });
      return (
        <>
          <Select
            label="Height"
            value={String(device.heightHalfRu)}
            options={HEIGHTS}
            onCommit={(height) => {
              if (height !== undefined) set({ heightHalfRu: Number(height) });
            }}
          />
          <Select
            label="Air flows"
            value={device.airflow}
            options={options(AIRFLOWS)}
            onCommit={(airflow) => {
              if (airflow) set({ airflow });
            }}
          />
          <Select
            label="Thermal class"
            value={device.thermalClass}
            emptyLabel="not stated"
            options={options(THERMAL_CLASSES)}
            onCommit={(thermalClass) => {
              const { thermalClass: _before, ...rest } = device;
              onChange({ ...base, device: thermalClass ? { ...rest, thermalClass } : rest });
            }}
          />
          <RailWidth value={device.railWidthIn ?? 19} onCommit={(railWidthIn) => set({ railWidthIn })} />
          <Checkbox
            label="Full depth: blocks the other face"
            value={device.isFullDepth}
            onCommit={(isFullDepth) => set({ isFullDepth })}
          />
        </>
      );
    }
    case 'plant': {
      const { plant } = base;
      const set = (change: Partial<typeof plant>): void => onChange({ ...base, plant: { ...plant, ...change } });
      return (
        <>
          <Select
            label="Placed"
            value={plant.placement}
            options={PLACEMENTS}
            onCommit={(placement) => {
              if (placement) set({ placement });
            }}
          />
          <div className="type-form-checks" role="group" aria-label="Supplies">
            {SUPPLIES.map((supply) => (
              <Checkbox
                key={supply}
                label={`Supplies ${supply}`}
                value={plant.supplies.includes(supply)}
                onCommit={(isOn) =>
                  set({ supplies: SUPPLIES.filter((one) => (one === supply ? isOn : plant.supplies.includes(one))) })
                }
              />
            ))}
          </div>
        </>
      );
    }
    case 'cabling':
      return <CablingFields base={base} problems={problems} onChange={onChange} />;
  }
}

/** Heights of devices up to 50 RU by halves, as people write them. */
const HEIGHTS = Array.from({ length: 101 }, (_, half) => ({
  value: String(half),
  label: half === 0 ? '0U (takes no rack units)' : `${half / 2} RU`,
}));

type RailWidthIn = 10 | 19 | 21 | 23;

function RailWidth(props: { readonly value: RailWidthIn; readonly onCommit: (width: RailWidthIn) => void }) {
  return (
    <Select
      label="Rail width"
      value={String(props.value) as (typeof RAIL_WIDTHS)[number]}
      options={RAIL_WIDTHS.map((value) => ({ value, label: `${value} in` }))}
      onCommit={(width) => {
        if (width) props.onCommit(Number(width) as RailWidthIn);
      }}
    />
  );
}
