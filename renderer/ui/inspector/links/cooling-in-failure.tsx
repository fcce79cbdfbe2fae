import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import { LoadBar } from '../../components/load-bar';
import { useFormat } from '../../components/use-format';
import { useProgram, useSignal } from '../../program';
import { FactRow } from '../load-bars';

/** What a unit or loop carries in the failure that is looked at, against what is left of it. */
export function CoolingInFailure({ record }: { readonly record: CoolingUnit | CoolingLoop }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const failure = useSignal(editor.failure.shown);
  const load = failure?.cooling.loads.get(record.id);
  if (!failure || !load) return null;
  const { stoppedUnitIds, warmUnitIds, deadLoopIds } = failure.cooling;
  if ([...stoppedUnitIds, ...warmUnitIds, ...deadLoopIds].includes(record.id))
    return <FactRow label="In this failure" text="out of service" />;
  return (
    <LoadBar
      label="Heat in this failure"
      load={{ known: load.heatW, unknownCount: 0 }}
      limit={load.capacityW}
      format={formats.power}
      basis="With what has failed out of service."
    />
  );
}
