import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { CoolingCounts } from '#shared/analysis/power/sweep';
import type { Formats } from '../components/use-format';

/** What a failure does to cooling in a few words each, the gravest first; empty when it does nothing. */
export function coolingTexts({
  liquid,
  air,
  hot,
  stoppedUnitIds,
  warmUnitIds,
  reducedUnits,
}: CoolingFailureResult): readonly string[] {
  const short = air.filter((one) => one.state !== 'held').length;
  const stopped = stoppedUnitIds.length + warmUnitIds.length;
  return [
    ...(liquid.length > 0 ? [`${racks(liquid.length)} short of coolant`] : []),
    ...(hot.length > 0 ? [`${racks(hot.length)} too hot`] : []),
    ...(short > 0 ? [`${short} ${short === 1 ? 'room' : 'rooms'} short of air`] : []),
    ...(stopped > 0 ? [`${unitCount(stopped)} out`] : []),
    ...(reducedUnits.length > 0 ? [`${unitCount(reducedUnits.length)} with fewer pumps`] : []),
  ];
}

/** What a case of a sweep does to cooling, the gravest first; empty when every rack keeps it. */
export function coolingCaseTexts(
  { shortOfLiquid, hot, shortRooms, shortW }: CoolingCounts,
  formats: Formats,
): readonly string[] {
  return [
    ...(shortOfLiquid > 0 ? [`${racks(shortOfLiquid)} short of coolant`] : []),
    ...(hot > 0 ? [`${racks(hot)} too hot`] : []),
    ...(shortRooms > 0 ? [`${shortRooms} ${shortRooms === 1 ? 'room' : 'rooms'} short of air`] : []),
    ...(shortW > 0 ? [`${formats.power(shortW)} not taken away`] : []),
  ];
}

function unitCount(count: number): string {
  return `${count} cooling ${count === 1 ? 'unit' : 'units'}`;
}

function racks(count: number): string {
  return count === 1 ? '1 rack' : `${count} racks`;
}
