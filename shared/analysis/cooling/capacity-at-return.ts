import type { CoolingUnit } from '../../model/records/cooling-unit';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import { sensibleCapacityW } from '../formulas/air';
import { interpolate } from '../formulas/interpolate';
import type { SupplyTemperatures } from './supply-temperatures';

/** How the capacity of an air unit at a return temperature is known. */
export type CapacityBasis =
  /** Interpolated between points of its maker. */
  | 'points'
  /** Colder or warmer than its maker's points: fitted from the nearest one, as `fitted`. */
  | 'beyondPoints'
  /** The effectiveness fitted at its rated point (AIR-CRAC). */
  | 'fitted'
  /** The capacity stated for it, at whatever return. */
  | 'stated';

export interface CapacityAtReturn {
  /** Net and sensible. */
  readonly watts: Known<number>;
  readonly basis: CapacityBasis;
}

/**
 * What an air unit takes away at a return temperature: between its maker's points by linear interpolation, beyond them by
 * the effectiveness fitted at the nearest (unknown without the water these hold at), without points by the effectiveness
 * fitted at its rated point, else as stated. Where its water differs from that of the points, they are read at the return
 * that is as far above its water, as the effectiveness form says.
 */
export function capacityAtReturn(
  units: Pick<CoolingUnits, 'unitAt' | 'capacityW' | 'fanPowerW'>,
  supply: Pick<SupplyTemperatures, 'coldSideOf'>,
  unit: number,
  returnMilliC: number,
): CapacityAtReturn {
  const record = units.unitAt(unit);
  const stated = units.capacityW(unit);
  const fanW = units.fanPowerW(unit) ?? 0;
  if (record?.capacityPoints) return fromPoints(record, supply.coldSideOf(unit), fanW, returnMilliC);
  if (record?.ratedReturnMilliC === undefined || record.ratedWaterMilliC === undefined || !isKnown(stated))
    return { watts: stated, basis: 'stated' };
  const water = supply.coldSideOf(unit);
  const waterMilliC = isKnown(water) ? water : record.ratedWaterMilliC;
  const rated = { watts: stated, returnMilliC: record.ratedReturnMilliC, waterMilliC: record.ratedWaterMilliC };
  return { watts: fitted(rated, fanW, returnMilliC, waterMilliC), basis: 'fitted' };
}

function fromPoints(
  { capacityPoints = [], ratedWaterMilliC }: CoolingUnit,
  water: Known<number>,
  fanW: number,
  returnMilliC: number,
): CapacityAtReturn {
  const warmerWater = ratedWaterMilliC !== undefined && isKnown(water) ? water - ratedWaterMilliC : 0;
  const at = returnMilliC - warmerWater;
  const found = interpolate(capacityPoints, at);
  if (found !== undefined) return { watts: Math.round(found), basis: 'points' };
  const first = capacityPoints[0];
  const nearest = first && at < first[0] ? first : capacityPoints.at(-1);
  if (!nearest || ratedWaterMilliC === undefined) return { watts: UNKNOWN, basis: 'beyondPoints' };
  const rated = { watts: nearest[1], returnMilliC: nearest[0], waterMilliC: ratedWaterMilliC };
  return { watts: fitted(rated, fanW, at, ratedWaterMilliC), basis: 'beyondPoints' };
}

function fitted(
  rated: { readonly watts: number; readonly returnMilliC: number; readonly waterMilliC: number },
  fanW: number,
  returnMilliC: number,
  waterMilliC: number,
): Known<number> {
  const point = {
    capacityW: rated.watts,
    returnC: rated.returnMilliC / 1000,
    waterC: rated.waterMilliC / 1000,
    fanW,
  };
  const found = sensibleCapacityW(point, returnMilliC / 1000, waterMilliC / 1000);
  return found === undefined ? UNKNOWN : Math.round(found);
}
