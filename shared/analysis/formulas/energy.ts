import { HOURS_PER_YEAR } from './constants';

/** PUE when IT gear takes `itSharePct` percent of the input power: 100/share (Schneider White Paper 113). */
export function pueFromItShare(itSharePct: number): number {
  return 100 / itSharePct;
}

/** Cost of a year's energy: kW·load·PUE·8760·tariff, in the tariff's currency. */
export function annualEnergyCost(itKw: number, loadShare: number, pue: number, tariffPerKwh: number): number {
  return itKw * loadShare * pue * HOURS_PER_YEAR * tariffPerKwh;
}

/** Carbon usage effectiveness in kg CO₂ per kWh of IT energy: grid factor × PUE (The Green Grid). */
export function carbonUsage(gridKgPerKwh: number, pue: number): number {
  return gridKgPerKwh * pue;
}

/** Source water usage in L per kWh of IT energy: EWIF·PUE + site WUE (Green Grid White Paper 35, eq. 4). */
export function sourceWaterUsage(ewifLPerKwh: number, pue: number, siteWue: number): number {
  return ewifLPerKwh * pue + siteWue;
}

/** Median PUE and site WUE (L per kWh of IT energy) of a kind of data center. */
export interface MedianUse {
  readonly pue: number;
  readonly wue: number;
}

/** Printed medians of LBNL-2001637 (Shehabi et al. 2024), figure 4.5, read in a secondary source. */
export const LBNL_MEDIANS: Readonly<Record<string, MedianUse>> = {
  Small: { pue: 1.91, wue: 0.32 },
  Midsize: { pue: 1.68, wue: 0.67 },
  Colocation: { pue: 1.68, wue: 0.67 },
  Hyperscale: { pue: 1.22, wue: 0.32 },
  'AI specialized': { pue: 1.14, wue: 0.61 },
};

/** Fuel burnt per energy at a generator's stated point, in the flow's volume unit per kWh. */
export function fuelPerKwh(volumePerHour: number, kw: number): number {
  return volumePerHour / kw;
}

/** Hours a tank lasts: volume over burn per kWh times kW; volume and burn in the same unit. */
export function fuelHours(volume: number, burnPerKwh: number, kw: number): number {
  return volume / (burnPerKwh * kw);
}
