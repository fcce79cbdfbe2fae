import { BASIS_WORDS, type RecirculationBasis, type RoomClimate } from '#shared/analysis/cooling/room-climate';
import type { RecordId } from '#shared/model/record-id';
import type { Rack } from '#shared/model/records/rack';
import { isKnown, type Known } from '#shared/units/known';
import { Section } from '../components/section';
import { useFormat } from '../components/use-format';
import { useProgram, useSignal } from '../program';
import { FactRow } from './load-bars';
import { RecordLink } from './record-link';

type Formats = ReturnType<typeof useFormat>;

/** What a rack is estimated to breathe, and what the estimate rests on. */
export function RackAirEstimate({ rack }: { readonly rack: Rack }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const { analysis } = editor.checks;
  const climate = climateOf(editor.checks.analysis, rack.roomId);
  const air = climate?.racks.get(analysis.items.table.slotOf(rack.id));
  if (!climate || !air) return null;
  const margin = air.marginMilliK;
  return (
    <Section title="Air temperature">
      <FactRow label="Inlet air" text={degrees(air.inletMilliC, climate.unknownRacks > 0, formats)} />
      {air.thermalClass && isKnown(margin) && (
        <FactRow
          label={`Margin to ${air.thermalClass}`}
          text={`${margin < 0 ? '−' : ''}${formats.quantity('temperatureDifference', Math.abs(margin))}`}
        />
      )}
      <FactRow label="Exhaust in its intake" text={formats.quantity('share', air.recirculatedPermille)} />
      <Basis basis={air.isCalibrated ? 'matrix' : 'kernel'} />
    </Section>
  );
}

/** The estimated air of a room: return, mean and hottest inlet, and what the estimate rests on. */
export function RoomAirEstimate({ roomId }: { readonly roomId: RecordId<'room'> }) {
  const { editor } = useProgram();
  const formats = useFormat();
  useSignal(editor.revision);
  const climate = climateOf(editor.checks.analysis, roomId);
  if (!climate) return null;
  const { hottest, overdrawnRacks } = climate;
  const isLow = climate.unknownRacks > 0;
  return (
    <Section title="Air temperature">
      <FactRow label="Supply" text={degrees(climate.supplyMilliC, false, formats)} />
      <FactRow label="Mean inlet" text={degrees(climate.meanInletMilliC, isLow, formats)} />
      <FactRow label="Return" text={degrees(climate.returnMilliC, isLow, formats)} />
      {hottest && (
        <FactRow label="Least margin" text={degrees(hottest.inletMilliC, isLow, formats)}>
          <RecordLink id={editor.checks.analysis.items.idOf(hottest.rack)} />
        </FactRow>
      )}
      <Basis basis={climate.basis} />
      {overdrawnRacks > 0 && (
        <p className="inspector-muted">
          The matrix sends {overdrawnRacks === 1 ? '1 rack' : `${overdrawnRacks} racks`} more exhaust than drawn in; it
          was cut to fit.
        </p>
      )}
    </Section>
  );
}

function Basis({ basis }: { readonly basis: RecirculationBasis }) {
  return <p className="inspector-muted">Estimate, not CFD: {BASIS_WORDS[basis]}.</p>;
}

function climateOf(
  { rooms, coolingSystem }: ReturnType<typeof useProgram>['editor']['checks']['analysis'],
  roomId: string,
): RoomClimate | undefined {
  const room = rooms.table.slotOf(roomId);
  const climate = room < 0 ? undefined : coolingSystem.climates.of(room);
  return climate?.state === 'estimated' ? climate : undefined;
}

function degrees(milliC: Known<number>, isLow: boolean, formats: Formats): string {
  if (!isKnown(milliC)) return 'unknown';
  return `${isLow ? 'at least ' : ''}${formats.quantity('temperature', milliC)}`;
}
