import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';

/** What a failure does to cooling in a few words each, the gravest first; empty when it does nothing. */
export function coolingTexts({
  liquid,
  air,
  hot,
  stoppedUnitIds,
  warmUnitIds,
}: CoolingFailureResult): readonly string[] {
  const short = air.filter((one) => one.state !== 'held').length;
  const stopped = stoppedUnitIds.length + warmUnitIds.length;
  return [
    ...(liquid.length > 0 ? [`${racks(liquid.length)} short of coolant`] : []),
    ...(hot.length > 0 ? [`${racks(hot.length)} too hot`] : []),
    ...(short > 0 ? [`${short} ${short === 1 ? 'room' : 'rooms'} short of air`] : []),
    ...(stopped > 0 ? [`${stopped} cooling ${stopped === 1 ? 'unit' : 'units'} out`] : []),
  ];
}

function racks(count: number): string {
  return count === 1 ? '1 rack' : `${count} racks`;
}
