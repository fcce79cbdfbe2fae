import { AIR_W_PER_M3S_K, type HeatNetwork } from './heat-network';

/** Air that a room is supplied with, and heat in it that does not come out of racks. */
export interface RoomSupply {
  /** What units give the racks after leakage; undefined when nobody knows, then as much as they draw. */
  readonly supplyM3s: number | undefined;
  readonly otherHeatW: number;
}

/** Temperatures above the supply air, by the place of the racks in the list that was asked for. */
export interface AirRises {
  readonly inletK: Float64Array;
  readonly outletK: Float64Array;
  /** Share of each rack's intake that is exhaust of racks. */
  readonly recirculated: Float64Array;
  readonly flowM3s: Float64Array;
  readonly heatW: number;
  readonly demandM3s: number;
  /** Air that goes back to the units. */
  readonly returnK: number;
  readonly returnM3s: number;
}

/** The most of a rack's intake that is mixed exhaust. */
const MOST_MIXED = 0.999;

/**
 * Solves the heat recirculation of the racks of a room: K·T_in = Aᵀ·K·T_out + the rest from supply, T_out = T_in + p/K
 * (Tang, Gupta, Varsamopoulos 2008, eq. 3, kept sparse). What supply cannot give, racks draw from the mixed exhaust of
 * the room, so that the energy balance of the whole holds exactly. Undefined when there is no steady temperature: no
 * supply at all. The network must be settled. O(racks); where tiles fall short also O(pairs × passes).
 */
export function solveRecirculation(
  network: HeatNetwork,
  racks: readonly number[],
  supply: RoomSupply,
): AirRises | undefined {
  const nodes = racks.map((rack) => network.nodeOf(rack));
  let demand = 0;
  let nearM3s = 0;
  let heatW = 0;
  let hasLocalShort = false;
  for (const node of nodes) {
    demand += node.flowM3s;
    nearM3s += node.shared * node.flowM3s;
    heatW += node.heatW;
    hasLocalShort ||= node.localShort > 0;
  }
  const short = supply.supplyM3s === undefined ? 0 : Math.max(0, 1 - supply.supplyM3s / demand);
  if (short >= 1 - 1e-6) return undefined;
  const near = nearM3s / demand;
  const overall = Math.max(0, (short - near) / (1 - near));
  const mixedOf = (shared: number, localShort: number): number => {
    const local = shared < 1 ? Math.max(0, (localShort - shared) / (1 - shared)) : 0;
    return Math.min(MOST_MIXED, Math.max(overall, local));
  };
  const perMix = hasLocalShort ? localMix(network, racks, mixedOf) : undefined;
  // With the same part of the mix everywhere beside what neighbours give, every outlet takes that part.
  const mixAt = (rack: number): number => perMix?.[rack] ?? Math.min(MOST_MIXED, overall);

  let leavingM3s = 0;
  let baseSum = 0;
  let mixSum = 0;
  for (const [at, rack] of racks.entries()) {
    const node = nodes[at];
    if (!node) continue;
    leavingM3s += node.leavingM3s;
    baseSum += node.leavingM3s * node.baseK;
    mixSum += node.leavingM3s * mixAt(rack);
  }
  const rest = leavingM3s === 0 ? 0 : 1 - mixSum / leavingM3s;
  if (rest < 1e-6) return undefined;
  const returnK = (baseSum + supply.otherHeatW / AIR_W_PER_M3S_K) / leavingM3s / rest;

  const found = {
    inletK: new Float64Array(racks.length),
    outletK: new Float64Array(racks.length),
    recirculated: new Float64Array(racks.length),
    flowM3s: new Float64Array(racks.length),
  };
  let drawnBack = 0;
  for (const [at, rack] of racks.entries()) {
    const node = nodes[at];
    if (!node) continue;
    const outlet = node.baseK + mixAt(rack) * returnK;
    const mixed = (1 - node.shared) * mixedOf(node.shared, node.localShort);
    found.outletK[at] = outlet;
    found.inletK[at] = Math.max(0, outlet - node.ownK);
    found.recirculated[at] = node.shared + mixed;
    found.flowM3s[at] = node.flowM3s;
    drawnBack += mixed * node.flowM3s;
  }
  return { ...found, heatW, demandM3s: demand, returnK, returnM3s: leavingM3s - drawnBack };
}

/** How much of the temperature of the mix comes to each outlet, where aisles differ in what they lack. */
function localMix(
  network: HeatNetwork,
  racks: readonly number[],
  mixedOf: (shared: number, localShort: number) => number,
): Float64Array {
  const pull = new Float64Array(network.capacity);
  for (const rack of racks) {
    const { shared, localShort } = network.nodeOf(rack);
    pull[rack] = (1 - shared) * mixedOf(shared, localShort);
  }
  const found = Float64Array.from(pull);
  network.solveFor(racks, pull, found);
  return found;
}
