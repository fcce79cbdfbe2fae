import { AIR_DENSITY, AIR_SPECIFIC_HEAT, CFM_PER_M3S, PA_PER_INCH_WATER } from './constants';

/** Air flow in m³/s that carries `heatW` with a rise of `riseK`: V = P/(ρ·cp·ΔT). */
export function airFlowM3s(
  heatW: number,
  riseK: number,
  density = AIR_DENSITY,
  specificHeat = AIR_SPECIFIC_HEAT,
): number {
  return heatW / (density * specificHeat * riseK);
}

/** Air temperature rise in K of `heatW` in a flow of `flowM3s`. */
export function airRiseK(
  heatW: number,
  flowM3s: number,
  density = AIR_DENSITY,
  specificHeat = AIR_SPECIFIC_HEAT,
): number {
  return heatW / (density * specificHeat * flowM3s);
}

/** Air flow in CFM: 3.16·W/ΔT(°F). 1 kW at 20 °F takes 158 CFM. */
export function airFlowCfm(heatW: number, riseF: number): number {
  return (3.16 * heatW) / riseF;
}

/** Cubic feet per minute in m³/s. */
export function cfmToM3s(cfm: number): number {
  return cfm / CFM_PER_M3S;
}

/**
 * Mean inlet temperature of IT gear in °C when cooling units give less air than it draws (energy balance of the room):
 * r = 1 − V_s/V_d, T_in = T_s + r/(1 − r)·ΔT_IT. With enough air it is the supply temperature.
 */
export function meanInletC(room: {
  readonly supplyC: number;
  readonly coolingFlowM3s: number;
  readonly itFlowM3s: number;
  readonly heatW: number;
  readonly density?: number;
  readonly specificHeat?: number;
}): number {
  const recirculated = Math.max(0, 1 - room.coolingFlowM3s / room.itFlowM3s);
  const rise = airRiseK(room.heatW, room.itFlowM3s, room.density, room.specificHeat);
  return room.supplyC + (recirculated / (1 - recirculated)) * rise;
}

/** How much more a cooling unit removes at one return temperature than at another, from its own two ratings. */
export function capacityRatio(firstKw: number, secondKw: number): number {
  return secondKw / firstKw;
}

/**
 * Net sensible capacity in W of a chilled-water air unit at a return and water temperature, from one rated point:
 * Q = ε·C_min·(T_ret − T_w) − P_fan, ε·C_min fitted at the rating (AIR-CRAC). About 10 % under published ratings.
 * Undefined when the rating has no temperature difference; never below zero.
 */
export function sensibleCapacityW(
  rated: { readonly capacityW: number; readonly returnC: number; readonly waterC: number; readonly fanW: number },
  returnC: number,
  waterC: number,
): number | undefined {
  const difference = rated.returnC - rated.waterC;
  if (difference <= 0) return undefined;
  const gross = ((rated.capacityW + rated.fanW) * (returnC - waterC)) / difference;
  return Math.max(0, gross - rated.fanW);
}

/** Air flow of a perforated tile in m³/s by the pressure across it in Pa, its open share and its whole area. */
export function tileFlowM3s(pressurePa: number, openShare: number, areaM2: number, density = AIR_DENSITY): number {
  return areaM2 * Math.sqrt((2 * pressurePa) / (tileLossFactor(openShare) * density));
}

/**
 * Loss factor of a perforated tile of open area F: F⁻²·(1 + 0.5·(1 − F)^0.75 + 1.414·(1 − F)^0.375).
 * A form used by tile-flow models; grade K, a maker's curve overrides it.
 */
export function tileLossFactor(openShare: number): number {
  const shut = 1 - openShare;
  return (1 + 0.5 * shut ** 0.75 + 1.414 * shut ** 0.375) / (openShare * openShare);
}

/** Air flow of a square perforated tile in CFM: Δp = K·ρ·v²/2 over the whole tile. */
export function tileFlowCfm(pressureInWater: number, openShare: number, sideM: number, density = AIR_DENSITY): number {
  const speed = Math.sqrt((2 * pressureInWater * PA_PER_INCH_WATER) / (tileLossFactor(openShare) * density));
  return speed * sideM * sideM * CFM_PER_M3S;
}

/** Return temperature index in %: 100·V_IT/V_cool. Below 100 air bypasses the racks, above it recirculates. */
export function returnTemperatureIndexPct(itFlowM3s: number, coolingFlowM3s: number): number {
  return (100 * itFlowM3s) / coolingFlowM3s;
}

/** Supply heat index δQ/(Q + δQ); the return heat index is what is left to 1 (Sharma et al., AIAA 2002-3091). */
export function supplyHeatIndex(heat: number, addedHeat: number): number {
  return addedHeat / (heat + addedHeat);
}

/**
 * Inlet temperature rises in K from heat recirculation: [(K − AᵀK)⁻¹ − K⁻¹]·p, K = diag(ρ·f·cp).
 * Source: Tang, Gupta, Varsamopoulos, IEEE TPDS 19(11) 2008, eq. 3.
 * @param k heat capacity flow of each rack's air in W/K, @param a recirculation matrix (share of i's exhaust drawn in
 * by j), @param p heat of each rack in W. Undefined when the matrix cannot be solved (it recirculates everything).
 */
export function recirculationRiseK(
  k: readonly number[],
  a: readonly (readonly number[])[],
  p: readonly number[],
): readonly number[] | undefined {
  const matrix = k.map((own, row) =>
    k.map((_, column) => (row === column ? own : 0) - (a[column]?.[row] ?? 0) * (k[column] ?? 0)),
  );
  const solved = solve(matrix, p);
  return solved?.map((value, index) => value - (p[index] ?? 0) / (k[index] ?? Number.NaN));
}

/** Solves a linear system by elimination with row exchange; undefined when it has no single solution. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | undefined {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivotRow = rows[best];
    const swapped = rows[column];
    const pivot = pivotRow?.[column] ?? 0;
    if (pivotRow === undefined || swapped === undefined || Math.abs(pivot) < 1e-12) return undefined;
    rows[best] = swapped;
    rows[column] = pivotRow;
    for (let row = 0; row < size; row += 1) {
      const current = rows[row];
      if (row === column || current === undefined) continue;
      const factor = (current[column] ?? 0) / pivot;
      rows[row] = current.map((value, index) => value - factor * (pivotRow[index] ?? 0));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? Number.NaN));
}
