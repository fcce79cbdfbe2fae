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
  for (let sink = 0; sink < count; sink++)
    for (let at = shares.starts[sink] ?? 0; at < (shares.starts[sink + 1] ?? 0); at++)
      recirculated[sink] = (recirculated[sink] ?? 0) + (shares.weights[at] ?? 0);
  const mixed = mixedShares(network, recirculated, demand);
  if (!mixed) return undefined;

  const own = new Float64Array(count);
  const pull = new Float64Array(count);
  for (const [index, node] of nodes.entries()) {
    own[index] = (node.heatW - node.capturedW) / (AIR_W_PER_M3S_K * node.flowM3s);
    pull[index] = mixed[index] ?? 0;
  }
  const base = relax(shares, own);
  // Where supply is enough nothing is drawn from the mix.
  const perMix = pull.some((share) => share > 0) ? relax(shares, pull) : pull;
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

/** The shares of all racks in one row of numbers: those of a sink lie from its start to the next one's. */
interface Shares {
  readonly starts: Int32Array;
  readonly racks: Int32Array;
  readonly weights: Float64Array;
}

function flatten(sources: readonly Sources[]): Shares {
  const starts = new Int32Array(sources.length + 1);
  for (let sink = 0; sink < sources.length; sink++)
    starts[sink + 1] = (starts[sink] ?? 0) + (sources[sink]?.racks.length ?? 0);
  const racks = new Int32Array(starts[sources.length] ?? 0);
  const weights = new Float64Array(racks.length);
  for (let sink = 0; sink < sources.length; sink++) {
    const from = sources[sink];
    if (!from) continue;
    racks.set(from.racks, starts[sink] ?? 0);
    weights.set(from.weights, starts[sink] ?? 0);
  }
  return { starts, racks, weights };
}

/** For each rack the shares of its intake that come from others, and what of its exhaust is left to go back. */
function exchange({ nodes, sources, isCalibrated }: AirNetwork) {
  const shares = flatten(sources);
  const { starts, racks, weights } = shares;
  const flows = Float64Array.from(nodes, (node) => node.flowM3s);
  const leaving = Float64Array.from(flows);
  const demand = flows.reduce((sum, flow) => sum + flow, 0);
  const out = new Float64Array(nodes.length);
  const into = new Float64Array(nodes.length);
  const forEachPair = (visit: (sink: number, source: number, at: number) => void): void => {
    for (let sink = 0; sink < nodes.length; sink++)
      for (let at = starts[sink] ?? 0; at < (starts[sink + 1] ?? 0); at++) visit(sink, racks[at] ?? -1, at);
  };
  if (!isCalibrated)
    forEachPair((sink, source, at) => {
      const open = (weights[at] ?? 0) * (nodes[source]?.exhaustOpen ?? 0) * (nodes[sink]?.inletOpen ?? 0);
      weights[at] = open;
      if (source < 0) return;
      out[source] = (out[source] ?? 0) + open * (flows[sink] ?? 0);
      into[sink] = (into[sink] ?? 0) + open * (flows[source] ?? 0);
    });
  forEachPair((sink, source, at) => {
    if (source < 0) return;
    const [from, to] = [flows[source] ?? 0, flows[sink] ?? 0];
    if (!isCalibrated) {
      const most = Math.max(out[source] ?? 0, into[sink] ?? 0, from, to);
      weights[at] = (MOST * (weights[at] ?? 0) * from) / most;
    }
    leaving[source] = (leaving[source] ?? 0) - (weights[at] ?? 0) * to;
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
function relax({ starts, racks, weights }: Shares, own: Float64Array): Float64Array {
  const found = Float64Array.from(own);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let change = 0;
    for (let sink = 0; sink < own.length; sink++) {
      let value = own[sink] ?? 0;
      const end = starts[sink + 1] ?? 0;
      for (let at = starts[sink] ?? 0; at < end; at++) value += (weights[at] ?? 0) * (found[racks[at] ?? -1] ?? 0);
      change = Math.max(change, Math.abs(value - (found[sink] ?? 0)));
      found[sink] = value;
    }
    if (change < PRECISION_K) break;
  }
  return found;
}
