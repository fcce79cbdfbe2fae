import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../formulas/constants';
import type { Sources } from './kernel';

/** Watts that a cubic metre of air per second carries per kelvin. */
export const AIR_W_PER_M3S_K = AIR_DENSITY * AIR_SPECIFIC_HEAT;

/** A rack as the network of air flows knows it. */
export interface AirNode {
  readonly flowM3s: number;
  /** Heat its air takes up. */
  readonly heatW: number;
  /** The part of it that a rear door takes out of its exhaust again. */
  readonly capturedW: number;
  /** What closed aisles leave of the weights into its inlet and out of its exhaust, 0 to 1. */
  readonly inletOpen: number;
  readonly exhaustOpen: number;
  /** Share of its air that its own aisle cannot give it, 0 to 1, whatever the room has. */
  readonly localShort: number;
}

/** The network of one room. */
export interface AirNetwork {
  readonly nodes: readonly AirNode[];
  /** For each node the nodes whose exhaust reaches it, with weights; or calibrated shares of its intake. */
  readonly sources: readonly Sources[];
  /** `weights` are shares of the sink's intake, as measured or computed elsewhere, and are taken as they are. */
  readonly isCalibrated: boolean;
  /** What units give the racks after leakage; undefined when nobody knows, then as much as they draw. */
  readonly supplyM3s: number | undefined;
  /** Heat in the room that does not come out of racks. */
  readonly otherHeatW: number;
}

/** Temperatures above the supply air. */
export interface AirRises {
  readonly inletK: Float64Array;
  readonly outletK: Float64Array;
  /** Share of each rack's intake that is exhaust of racks. */
  readonly recirculated: Float64Array;
  /** Air that goes back to the units. */
  readonly returnK: number;
  readonly returnM3s: number;
}

/** The most of a rack's exhaust that neighbours draw by the kernel alone. */
const MOST = 0.8;
const PRECISION_K = 1e-9;
const MAX_PASSES = 400;

/**
 * Solves the heat recirculation of a room: K·T_in = Aᵀ·K·T_out + the rest from supply, T_out = T_in + p/K (Tang, Gupta,
 * Varsamopoulos 2008, eq. 3, kept sparse). What supply cannot give, racks draw from the mixed exhaust of the room, so
 * that the energy balance of the whole holds exactly. Undefined when there is no steady temperature: no supply at all.
 * O(pairs × passes).
 */
export function solveRecirculation(network: AirNetwork): AirRises | undefined {
  const { nodes } = network;
  const count = nodes.length;
  const { shares, leaving, demand } = exchange(network);
  const recirculated = new Float64Array(count);
  for (let sink = 0; sink < count; sink++) recirculated[sink] = sumOf(shares[sink]?.weights);
  const mixed = mixedShares(network, recirculated, demand);
  if (!mixed) return undefined;

  const own = new Float64Array(count);
  const pull = new Float64Array(count);
  for (const [index, node] of nodes.entries()) {
    own[index] = (node.heatW - node.capturedW) / (AIR_W_PER_M3S_K * node.flowM3s);
    pull[index] = mixed[index] ?? 0;
  }
  const base = relax(shares, own);
  const perMix = relax(shares, pull);
  let leavingM3s = 0;
  let baseSum = 0;
  let mixSum = 0;
  for (let index = 0; index < count; index++) {
    const out = leaving[index] ?? 0;
    leavingM3s += out;
    baseSum += out * (base[index] ?? 0);
    mixSum += out * (perMix[index] ?? 0);
  }
  if (leavingM3s === 0) return undefined;
  const rest = 1 - mixSum / leavingM3s;
  if (rest < 1e-6) return undefined;
  const returnK = (baseSum + network.otherHeatW / AIR_W_PER_M3S_K) / leavingM3s / rest;

  const inletK = new Float64Array(count);
  const outletK = new Float64Array(count);
  let drawnBack = 0;
  for (const [index, node] of nodes.entries()) {
    const outlet = (base[index] ?? 0) + (perMix[index] ?? 0) * returnK;
    outletK[index] = outlet;
    inletK[index] = Math.max(0, outlet - (own[index] ?? 0));
    const fromMix = mixed[index] ?? 0;
    recirculated[index] = (recirculated[index] ?? 0) + fromMix;
    drawnBack += fromMix * node.flowM3s;
  }
  return { inletK, outletK, recirculated, returnK, returnM3s: leavingM3s - drawnBack };
}

/** For each rack the shares of its intake that come from others, and what of its exhaust is left to go back. */
function exchange(network: AirNetwork) {
  const { nodes, sources, isCalibrated } = network;
  const out = new Float64Array(nodes.length);
  const into = new Float64Array(nodes.length);
  const leaving = Float64Array.from(nodes, (node) => node.flowM3s);
  const demand = nodes.reduce((sum, node) => sum + node.flowM3s, 0);
  const weight = (raw: number, from: AirNode, to: AirNode): number => raw * from.exhaustOpen * to.inletOpen;
  if (!isCalibrated)
    for (const [sink, to] of nodes.entries()) {
      const { racks = [], weights = [] } = sources[sink] ?? {};
      for (const [index, source] of racks.entries()) {
        const from = nodes[source];
        if (!from) continue;
        const open = weight(weights[index] ?? 0, from, to);
        out[source] = (out[source] ?? 0) + open * to.flowM3s;
        into[sink] = (into[sink] ?? 0) + open * from.flowM3s;
      }
    }
  const shares = nodes.map((to, sink): Sources => {
    const { racks = [], weights = [] } = sources[sink] ?? {};
    if (isCalibrated) {
      for (const [index, source] of racks.entries())
        leaving[source] = (leaving[source] ?? 0) - (weights[index] ?? 0) * to.flowM3s;
      return { racks, weights };
    }
    const part = racks.map((source, index) => {
      const from = nodes[source];
      if (!from) return 0;
      const most = Math.max(out[source] ?? 0, into[sink] ?? 0, from.flowM3s, to.flowM3s);
      const flow = (MOST * weight(weights[index] ?? 0, from, to) * from.flowM3s * to.flowM3s) / most;
      leaving[source] = (leaving[source] ?? 0) - flow;
      return flow / to.flowM3s;
    });
    return { racks, weights: part };
  });
  return { shares, leaving: leaving.map((flow) => Math.max(0, flow)), demand };
}

/** The share of each rack's intake that it takes from the mixed exhaust for want of supply; nothing for no supply. */
function mixedShares(network: AirNetwork, near: Float64Array, demand: number): Float64Array | undefined {
  const { nodes, supplyM3s } = network;
  const short = supplyM3s === undefined ? 0 : Math.max(0, 1 - supplyM3s / demand);
  if (short >= 1 - 1e-6) return undefined;
  const nearShare = nodes.reduce((sum, node, index) => sum + (near[index] ?? 0) * node.flowM3s, 0) / demand;
  const overall = Math.max(0, (short - nearShare) / (1 - nearShare));
  return Float64Array.from(nodes, (node, index) => {
    const own = near[index] ?? 0;
    const local = own < 1 ? Math.max(0, (node.localShort - own) / (1 - own)) : 0;
    return (1 - own) * Math.min(0.999, Math.max(overall, local));
  });
}

/** x = shares·x + own, by passes from the first rack to the last; shares of a rack add up to less than one. */
function relax(shares: readonly Sources[], own: Float64Array): Float64Array {
  const found = Float64Array.from(own);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let change = 0;
    for (const [sink, { racks, weights }] of shares.entries()) {
      let value = own[sink] ?? 0;
      for (let index = 0; index < racks.length; index++)
        value += (weights[index] ?? 0) * (found[racks[index] ?? 0] ?? 0);
      change = Math.max(change, Math.abs(value - (found[sink] ?? 0)));
      found[sink] = value;
    }
    if (change < PRECISION_K) break;
  }
  return found;
}

function sumOf(values: readonly number[] | undefined): number {
  return (values ?? []).reduce((sum, value) => sum + value, 0);
}
