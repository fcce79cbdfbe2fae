import type { AirLoss, CoolingFailureResult, LiquidLoss } from '#shared/analysis/cooling/failure';
import { counted } from '#shared/rules/report/plain-text';
import { formatReading } from '#shared/rules/report/reading-format';
import { isKnown, mapKnown, UNKNOWN, type Known } from '#shared/units/known';
import type { AnalysedDocument } from '../analysed-document';
import { minutesText } from '../power-text';
import { list } from './list';

/** What a failure does to cooling, for programs. Temperatures and minutes are estimates, not CFD. */
export function coolingJson(result: CoolingFailureResult): object {
  return {
    stoppedUnits: result.stoppedUnitIds,
    unitsWithoutColdSide: result.warmUnitIds,
    deadLoops: result.deadLoopIds,
    reducedUnits: result.reducedUnits.map(({ sharePermille, ...one }) => ({ ...one, share: sharePermille / 1000 })),
    racks: result.racks,
    shortW: result.shortW,
    liquid: result.liquid.map(({ id, state, heatW, servedPermille, minutes }) => ({
      id,
      state,
      heatW,
      served: servedPermille / 1000,
      minutes: tenths(minutes),
    })),
    liquidShortW: result.liquidShortW,
    air: result.air.map((one) => ({
      id: one.id,
      state: one.state,
      heatW: one.heatW,
      capacityW: one.capacityW,
      airNeededM3s: one.needMlPerS / 1e6,
      airSuppliedM3s: one.supplyMlPerS / 1e6,
      someUnitUnknown: one.isUnknown,
      minutes: tenths(one.minutes),
      hottestInletC: mapKnown(one.climate.hottest?.inletMilliC ?? UNKNOWN, (milliC) => milliC / 1000),
    })),
    hot: result.hot.map(({ id, inletMilliC, overMilliK }) => ({
      id,
      inletC: inletMilliC / 1000,
      aboveAllowableK: overMilliK / 1000,
    })),
  };
}

/** The same for people; nothing when cooling goes on as before. */
export function coolingLines(result: CoolingFailureResult, { nameOf, view }: AnalysedDocument): readonly string[] {
  const { stoppedUnitIds, warmUnitIds, deadLoopIds, reducedUnits, liquid, air, hot, failedIds } = result;
  if (stoppedUnitIds.length + warmUnitIds.length + deadLoopIds.length + reducedUnits.length === 0) return [];
  const failed = new Set(failedIds);
  const lines: string[] = [];
  const add = <T>(title: string, found: readonly T[], line: (one: T) => string): void => {
    if (found.length > 0) lines.push(...list(`${title}: ${found.length}`, found, line));
  };
  add('Cooling units stopped', stoppedUnitIds, (id) => {
    const host = view.all('coolingUnit').get(id)?.hostId ?? '';
    return `${nameOf(id)}${failed.has(id) || failed.has(host) ? '' : ', without power'}`;
  });
  add(
    'Cooling units with fewer pumps',
    reducedUnits,
    (one) =>
      `${nameOf(one.id)}: ${one.pumpsLeft} of ${counted(one.pumpCount, 'pump')} left, ` +
      (one.sharePermille === 1000 ? 'enough for its whole flow' : `${one.sharePermille / 10} % of its flow`),
  );
  add('Cooling units with nothing to give their heat to', warmUnitIds, nameOf);
  add('Cooling loops without cooling', deadLoopIds, nameOf);
  if (liquid.length > 0) {
    const short = formatReading('power', result.liquidShortW);
    lines.push(
      ...list(`Racks short of liquid cooling: ${liquid.length}, ${short} not taken away`, liquid, (one) =>
        liquidText(one, nameOf),
      ),
    );
  }
  add('Rooms with fewer air units', air, (one) => airText(one, nameOf));
  add(
    'Racks too hot',
    hot,
    (one) =>
      `${nameOf(one.id)}: inlet ${formatReading('temperature', one.inletMilliC)}, ` +
      `${formatReading('temperatureDifference', one.overMilliK)} too warm for its class`,
  );
  return [...lines, 'Temperatures and minutes of cooling are estimates, not CFD.'];
}

function liquidText({ id, state, heatW, servedPermille, minutes }: LiquidLoss, nameOf: (id: string) => string): string {
  const heat = formatReading('power', heatW);
  const what = state === 'lost' ? `none for ${heat}` : `${Math.floor(servedPermille / 10)} % of ${heat}`;
  return `${nameOf(id)}: ${what}, stored coolant lasts ${minutesText(minutes)}`;
}

const AIR_STATES = { lost: 'no air is treated', short: 'short', held: 'enough is left' } as const;

function airText(one: AirLoss, nameOf: (id: string) => string): string {
  const hottest = one.climate.hottest?.inletMilliC ?? UNKNOWN;
  const parts = [
    AIR_STATES[one.state],
    `${formatReading('power', one.capacityW)} for ${formatReading('power', one.heatW)}`,
    ...(one.isUnknown ? ['a unit’s figures unknown'] : []),
    ...(isKnown(hottest) ? [`inlets up to ${formatReading('temperature', hottest)}`] : []),
    ...(one.state === 'held' ? [] : [`its air lasts ${minutesText(one.minutes)}`]),
  ];
  return `${nameOf(one.id)}: ${parts.join(', ')}`;
}

function tenths(minutes: Known<number>): Known<number> {
  return mapKnown(minutes, (value) => Math.round(value * 10) / 10);
}
