import { X } from 'lucide-react';
import type { CapacityPoint } from '#shared/model/records/capacity-points';
import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { UnitField } from '../components/unit-field';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { TextRow } from './fields';
import { useIsReadOnly } from './use-is-read-only';
import { useSetFields } from './use-set-fields';

/** Two points to begin with when there are none: where makers often rate, with the capacity of the unit at the first. */
const FIRST_RETURNS = [24_000, 35_000] as const;
const NEXT_MILLI_K = 3_000;
const MOST = 20;

/** What the maker of an air unit states it takes away at several return temperatures, and where that was read. */
export function CapacityPointRows({ unit }: { readonly unit: CoolingUnit }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const isReadOnly = useIsReadOnly();
  const setFields = useSetFields();
  const points = unit.capacityPoints ?? [];
  const set = (next: readonly CapacityPoint[]): void => {
    const sorted = [...next].sort(([a], [b]) => a - b);
    setFields([unit], 'capacity points', { capacityPoints: sorted.length < 2 ? undefined : sorted });
  };
  const change = (index: number, point: CapacityPoint): void =>
    set(points.map((old, at) => (at === index ? point : old)));
  const add = (): void => {
    const [returnMilliC, watts] = points.at(-1) ?? [FIRST_RETURNS[0], unit.capacityW ?? 0];
    if (points.length === 0) set(FIRST_RETURNS.map((at) => [at, watts] as const));
    else set([...points, [returnMilliC + NEXT_MILLI_K, watts]]);
  };
  return (
    <>
      {points.map(([returnMilliC, watts], index) => (
        <div className="capacity-point" key={`${String(points.length)} ${String(index)}`}>
          <UnitField
            label={`Return, point ${index + 1}`}
            dimension="temperature"
            unit={formats.unitOf('temperature', '°C')}
            value={returnMilliC}
            isDisabled={isReadOnly}
            decimalComma={formats.decimalComma}
            onCommit={(value) => {
              const isTaken = points.some(([at], other) => other !== index && at === value);
              if (isTaken) editor.notify('Another point is at this return temperature.', 'error');
              else if (value !== undefined) change(index, [value, watts]);
            }}
          />
          <UnitField
            label={`Capacity, point ${index + 1}`}
            dimension="power"
            unit={formats.unitOf('power', 'kW')}
            min={0}
            value={watts}
            isDisabled={isReadOnly}
            decimalComma={formats.decimalComma}
            onCommit={(value) => value !== undefined && change(index, [returnMilliC, value])}
          />
          <IconButton
            icon={X}
            isSmall
            disabled={isReadOnly}
            label={points.length === 2 ? 'Remove the points' : `Remove point ${index + 1}`}
            onClick={() => set(points.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button tone="quiet" disabled={isReadOnly || points.length >= MOST} onClick={add}>
        {points.length === 0 ? 'Give points of its maker' : 'Add a point'}
      </Button>
      {points.length > 0 && (
        <TextRow records={[unit]} field="capacityPointsSource" label="Source of the points" isOptional />
      )}
    </>
  );
}
