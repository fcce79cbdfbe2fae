import { isKnown } from '#shared/units/known';
import type { PerforatedTile } from '#shared/model/records/perforated-tile';
import { Section } from '../../components/section';
import { useFormat } from '../../components/use-format';
import { useProgram, useSignal } from '../../program';
import { FlagRow, QuantityRow } from '../fields';
import { FactRow } from '../load-bars';
import type { FieldsProps } from '../registry';

/** Perforated tiles: how much of their area lets air through, and how much air that is. */
export function PerforatedTileFields({ records }: FieldsProps<PerforatedTile>) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const { coolingSystem, rooms } = editor.checks.analysis;
  const roomIds = [...new Set(records.map(({ roomId }) => roomId))];
  const flows = roomIds.map((id) =>
    coolingSystem.tiles.flowMlPerS(
      rooms.table.slotOf(id),
      records.filter(({ roomId }) => roomId === id),
    ),
  );
  const flow = flows.every(isKnown) ? formats.airFlow(flows.reduce((sum, one) => sum + one, 0)) : undefined;
  return (
    <Section title={records.length === 1 ? 'Perforated tile' : 'Perforated tiles'}>
      {records.length > 1 && <FactRow label="Tiles" text={String(records.length)} />}
      <QuantityRow
        records={records}
        field="openPermille"
        label="Open area"
        dimension="share"
        unit="%"
        min={1}
        max={1000}
      />
      <FactRow
        label={records.length === 1 ? 'Air through it' : 'Air through them'}
        text={flow ?? 'unknown: the pressure under the floor of the room is not stated'}
      />
      <FlagRow records={records} field="isLocked" label="Locked in place" />
    </Section>
  );
}
