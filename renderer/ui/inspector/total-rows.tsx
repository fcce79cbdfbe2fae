import { formatAtLeast } from '#shared/units/format';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { FactRow } from './load-bars';
import { hallTotals, meanFloorLoadPa } from './loads';

/** Racks, devices, power, heat and weight of a room or of the document; "at least" where figures are missing. */
export function TotalRows({ roomId, areaM2 }: { readonly roomId?: string; readonly areaM2?: number }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const totals = hallTotals(editor.checks.analysis, roomId);
  return (
    <>
      <FactRow label="Racks" text={formats.count(totals.racks)} />
      <FactRow label="Devices" text={formats.count(totals.devices)} />
      <FactRow label="Plant" text={formats.count(totals.equipment)} />
      <FactRow label="Power of the racks" text={formatAtLeast(totals.powerW, formats.power)} />
      <FactRow label="Heat to air" text={formatAtLeast(totals.airHeatW, formats.power)} />
      <FactRow label="Heat to liquid" text={formatAtLeast(totals.liquidHeatW, formats.power)} />
      <FactRow label="Weight of the racks" text={formatAtLeast(totals.massG, formats.mass)} />
      {areaM2 !== undefined && (
        <FactRow
          label="Mean floor load, racks"
          text={formatAtLeast(meanFloorLoadPa(totals.massG, areaM2), formats.pressure)}
        />
      )}
    </>
  );
}
