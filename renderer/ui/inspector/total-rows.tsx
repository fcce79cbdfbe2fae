import { formatAtLeast } from '#shared/units/format';
import { Button } from '../components/button';
import { useFormat } from '../components/use-format';
import { useProgram } from '../program';
import { FactRow } from './load-bars';
import { hallTotals, itemsMissingFrom, meanFloorLoadPa } from './loads';

/**
 * Racks, devices, power, heat and weight of a room or of the document; "at least" where figures are missing, with how
 * many are and the way to what lacks them.
 */
export function TotalRows({ roomId, areaM2 }: { readonly roomId?: string; readonly areaM2?: number }) {
  const { editor } = useProgram();
  const formats = useFormat();
  const { analysis } = editor.checks;
  const totals = hallTotals(analysis, roomId);
  const row = (label: string, name: Parameters<typeof itemsMissingFrom>[1], write: (value: number) => string) => {
    const total = totals[name];
    return (
      <FactRow label={label} text={formatAtLeast(total, write)}>
        {total.unknownCount > 0 && (
          <Button
            tone="link"
            title={`Select what is not in this sum for want of a figure: ${label}`}
            onClick={() => {
              editor.select(itemsMissingFrom(analysis, name, roomId));
              editor.zoomToSelection();
            }}
          >
            {formats.count(total.unknownCount)} unknown
          </Button>
        )}
      </FactRow>
    );
  };
  return (
    <>
      <FactRow label="Racks" text={formats.count(totals.racks)} />
      <FactRow label="Devices" text={formats.count(totals.devices)} />
      <FactRow label="Plant" text={formats.count(totals.equipment)} />
      {row('Power of the racks', 'powerW', formats.power)}
      {row('Heat to air', 'airHeatW', formats.power)}
      {row('Heat to liquid', 'liquidHeatW', formats.power)}
      {row('Weight of the racks', 'massG', formats.mass)}
      {row('Racks and plant on the floor', 'standingMassG', formats.mass)}
      {areaM2 !== undefined && (
        <FactRow
          label="Mean floor load"
          text={formatAtLeast(meanFloorLoadPa(totals.standingMassG, areaM2), formats.pressure)}
        />
      )}
    </>
  );
}
