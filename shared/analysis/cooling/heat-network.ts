import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../formulas/constants';
import type { Neighbours } from './kernel';
import { changedBy, relax, type Row } from './relaxation';

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

/** What a calibrated matrix says of a rack: it then stands in place of the kernel at its inlet. */
export interface CalibratedRow {
  /** Racks whose exhaust it draws in, with the share of their exhaust, 0 to 1. */
  readonly from: readonly number[];
  readonly shares: readonly number[];
  /** Racks that draw in its exhaust, with the share of its exhaust. */
  readonly to: readonly number[];
  readonly given: readonly number[];
}

/** Who exchanges air with whom. */
export interface AirLinks {
  readonly neighboursOf: (rack: number) => Neighbours;
  readonly calibratedOf: (rack: number) => CalibratedRow | undefined;
}

/** The most of a rack's exhaust that neighbours draw by the kernel alone. */
const MOST = 0.8;
/** The most of a rack's exhaust, and of its intake, that goes from rack to rack at all: the rest comes from units. */
export const MOST_SHARED = 0.98;
/** With a larger part of the racks changed than this, all are gone through in turn. */
const FEW = 0.25;

/**
 * The racks of a document as nodes of air flow, by slot: shares of each intake that are exhaust of others, and the part
 * of outlet temperatures that comes of them. Follows changes: what is far from them is not looked at again.
 */
export class HeatNetwork {
  private size = 0;
  private present = new Uint8Array(0);
  private flow = new Float64Array(0);
  private heat = new Float64Array(0);
  private captured = new Float64Array(0);
  private inletOpen = new Float64Array(0);
  private exhaustOpen = new Float64Array(0);
  private short = new Float64Array(0);
  /** The greater of its own flow and what is drawn from its exhaust, or comes to its inlet, by weights alone. */
  private givingM3s = new Float64Array(0);
  private takingM3s = new Float64Array(0);
  /** What a calibrated matrix leaves of its exhaust to the kernel, and what of the matrix its intake can hold. */
  private toKernel = new Float64Array(0);
  private calibratedGiven = new Float64Array(0);
  private calibratedFit = new Float64Array(0);
  /** Sum of the shares of its intake, and the exhaust that goes back to units. */
  private shared = new Float64Array(0);
  private leavingM3s = new Float64Array(0);
  /** Rise of its own heat, and of that with what neighbours add: what supply alone would leave it with. */
  private ownK = new Float64Array(0);
  private baseK = new Float64Array(0);
  private readonly rows: (Row | undefined)[] = [];
  private readonly changed = new Set<number>();
  private readonly reheated = new Set<number>();
  private count = 0;

  constructor(private readonly links: AirLinks) {}

  /** True when the rack's intake is as a calibrated matrix says. */
  isCalibrated(rack: number): boolean {
    return this.links.calibratedOf(rack) !== undefined;
  }

  /** True when more exhaust is said to come to the rack than it draws in; it is cut to fit. */
  isOverdrawn(rack: number): boolean {
    return this.isCalibrated(rack) && this.at(this.calibratedFit, rack) < 1;
  }

  /** Puts a rack into the network, or changes it. */
  put(rack: number, node: AirNode): void {
    this.reserve(rack + 1);
    const isNew = this.present[rack] !== 1;
    if (isNew) this.count++;
    this.present[rack] = 1;
    const isMoved =
      isNew ||
      this.flow[rack] !== node.flowM3s ||
      this.inletOpen[rack] !== node.inletOpen ||
      this.exhaustOpen[rack] !== node.exhaustOpen;
    if (isMoved) this.changed.add(rack);
    else if (this.heat[rack] !== node.heatW || this.captured[rack] !== node.capturedW) this.reheated.add(rack);
    this.flow[rack] = node.flowM3s;
    this.heat[rack] = node.heatW;
    this.captured[rack] = node.capturedW;
    this.inletOpen[rack] = node.inletOpen;
    this.exhaustOpen[rack] = node.exhaustOpen;
    this.short[rack] = node.localShort;
  }

  /** Takes a rack out of the network. */
  remove(rack: number): void {
    if (this.at(this.present, rack) !== 1) return;
    this.present[rack] = 0;
    this.count--;
    this.changed.add(rack);
  }

  /** Says that the rack exchanges air with others than before. */
  relink(rack: number): void {
    if (this.at(this.present, rack) === 1) this.changed.add(rack);
  }

  /** Brings shares and temperatures up to date. O(what is near a change), or O(all) after many. */
  settle(): void {
    if (this.changed.size + this.reheated.size === 0) return;
    const near = this.withPartners(this.changed);
    for (const rack of near) if (this.present[rack] === 1) this.weigh(rack);
    const around = this.withPartners(near);
    for (const rack of around) this.rows[rack] = undefined;
    for (const rack of around) if (this.present[rack] === 1) this.share(rack);
    for (const rack of this.reheated) around.add(rack);
    for (const rack of around) this.ownK[rack] = this.ownRise(rack);
    const found = { rows: this.rows, own: this.ownK, values: this.baseK };
    const racks = [...around].filter((rack) => this.present[rack] === 1);
    if (around.size > this.count * FEW) relax(found, this.all());
    else changedBy(found, racks, (rack, visit) => this.forEachPartner(rack, visit));
    this.changed.clear();
    this.reheated.clear();
  }

  /** Values of racks that are in the network and up to date. */
  nodeOf(rack: number) {
    return {
      flowM3s: this.at(this.flow, rack),
      heatW: this.at(this.heat, rack),
      ownK: this.at(this.ownK, rack),
      baseK: this.at(this.baseK, rack),
      shared: this.at(this.shared, rack),
      leavingM3s: this.at(this.leavingM3s, rack),
      localShort: this.at(this.short, rack),
    };
  }

  /** What of the exhaust of other racks a rack draws in, as shares of theirs, 0 to 1. */
  drawnBy(rack: number): readonly { readonly from: number; readonly share: number }[] {
    const row = this.rows[rack];
    return [...(row?.racks ?? [])].map((from, at) => ({
      from,
      share: ((row?.shares[at] ?? 0) * this.at(this.flow, rack)) / this.at(this.flow, from),
    }));
  }

  /** What rear doors take out of the exhaust of a rack. */
  capturedW(rack: number): number {
    return this.at(this.captured, rack);
  }

  /** Solves x = shares·x + own for other own values, as where air comes from the mix of the room. */
  solveFor(racks: readonly number[], own: Float64Array, values: Float64Array): void {
    relax({ rows: this.rows, own, values }, racks);
  }

  get capacity(): number {
    return this.size;
  }

  private at(column: Float64Array | Uint8Array, rack: number): number {
    return column[rack] ?? 0;
  }

  private all(): readonly number[] {
    const racks: number[] = [];
    for (let rack = 0; rack < this.size; rack++) if (this.present[rack] === 1) racks.push(rack);
    return racks;
  }

  private withPartners(racks: ReadonlySet<number>): Set<number> {
    const found = new Set(racks);
    if (racks.size > this.count * FEW) for (const rack of this.all()) found.add(rack);
    else for (const rack of racks) this.forEachPartner(rack, (other) => found.add(other));
    return found;
  }

  private forEachPartner(rack: number, visit: (other: number) => void): void {
    for (const other of this.links.neighboursOf(rack).racks) if (this.at(this.present, other) === 1) visit(other);
    const calibrated = this.links.calibratedOf(rack);
    if (!calibrated) return;
    for (const list of [calibrated.from, calibrated.to])
      for (const other of list) if (this.at(this.present, other) === 1) visit(other);
  }

  /** What is drawn from a rack and comes to it before it is cut to what there is. */
  private weigh(rack: number): void {
    const { racks, into, out } = this.links.neighboursOf(rack);
    const flow = this.at(this.flow, rack);
    let giving = 0;
    let taking = 0;
    for (let at = 0; at < racks.length; at++) {
      const other = racks[at] ?? -1;
      if (this.present[other] !== 1) continue;
      const there = this.at(this.flow, other);
      giving += (out[at] ?? 0) * this.at(this.exhaustOpen, rack) * this.at(this.inletOpen, other) * there;
      taking += (into[at] ?? 0) * this.at(this.inletOpen, rack) * this.at(this.exhaustOpen, other) * there;
    }
    this.givingM3s[rack] = Math.max(flow, giving);
    this.takingM3s[rack] = Math.max(flow, taking);
    const calibrated = this.links.calibratedOf(rack);
    let given = 0;
    let drawn = 0;
    if (calibrated) {
      for (const [at, other] of calibrated.to.entries())
        if (this.at(this.present, other) === 1) given += calibrated.given[at] ?? 0;
      for (const [at, other] of calibrated.from.entries())
        if (this.at(this.present, other) === 1) drawn += (calibrated.shares[at] ?? 0) * this.at(this.flow, other);
    }
    this.calibratedGiven[rack] = given > MOST_SHARED ? MOST_SHARED / given : 1;
    this.toKernel[rack] = Math.max(0, 1 - given / MOST_SHARED);
    this.calibratedFit[rack] = drawn > MOST_SHARED * flow ? (MOST_SHARED * flow) / drawn : 1;
  }

  /** The shares of a rack's intake, and what of its exhaust is left to go back to units. */
  private share(rack: number): void {
    const flow = this.at(this.flow, rack);
    const racks: number[] = [];
    const shares: number[] = [];
    let leaving = flow;
    const near = this.links.neighboursOf(rack);
    const own = this.links.calibratedOf(rack);
    for (let at = 0; at < near.racks.length; at++) {
      const other = near.racks[at] ?? -1;
      if (this.present[other] !== 1) continue;
      const into = near.into[at] ?? 0;
      if (!own && into > 0) {
        racks.push(other);
        shares.push(this.kernelShare(other, rack, into));
      }
      const out = near.out[at] ?? 0;
      if (out > 0 && !this.isCalibrated(other))
        leaving -= this.kernelShare(rack, other, out) * this.at(this.flow, other);
    }
    for (const [at, other] of (own?.from ?? []).entries())
      if (this.at(this.present, other) === 1) {
        racks.push(other);
        shares.push(this.calibratedShare(other, rack, own?.shares[at] ?? 0));
      }
    for (const [at, other] of (own?.to ?? []).entries())
      if (this.at(this.present, other) === 1)
        leaving -= this.calibratedShare(rack, other, own?.given[at] ?? 0) * this.at(this.flow, other);
    this.rows[rack] = { racks: Int32Array.from(racks), shares: Float64Array.from(shares) };
    this.shared[rack] = shares.reduce((sum, share) => sum + share, 0);
    this.leavingM3s[rack] = Math.max(0, leaving);
  }

  private kernelShare(from: number, to: number, weight: number): number {
    const open = weight * this.at(this.exhaustOpen, from) * this.at(this.inletOpen, to);
    const most = Math.max(this.at(this.givingM3s, from), this.at(this.takingM3s, to));
    return (MOST * open * this.at(this.toKernel, from) * this.at(this.flow, from)) / most;
  }

  private calibratedShare(from: number, to: number, share: number): number {
    const cut = this.at(this.calibratedGiven, from) * this.at(this.calibratedFit, to);
    return (share * cut * this.at(this.flow, from)) / this.at(this.flow, to);
  }

  private ownRise(rack: number): number {
    if (this.at(this.present, rack) !== 1) return 0;
    return (this.at(this.heat, rack) - this.at(this.captured, rack)) / (AIR_W_PER_M3S_K * this.at(this.flow, rack));
  }

  private reserve(size: number): void {
    this.size = Math.max(this.size, size);
    if (size <= this.present.length) return;
    const capacity = Math.max(64, size * 2);
    const grown = (from: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(capacity);
      to.set(from);
      return to;
    };
    const present = new Uint8Array(capacity);
    present.set(this.present);
    this.present = present;
    this.flow = grown(this.flow);
    this.heat = grown(this.heat);
    this.captured = grown(this.captured);
    this.inletOpen = grown(this.inletOpen);
    this.exhaustOpen = grown(this.exhaustOpen);
    this.short = grown(this.short);
    this.givingM3s = grown(this.givingM3s);
    this.takingM3s = grown(this.takingM3s);
    this.toKernel = grown(this.toKernel);
    this.calibratedGiven = grown(this.calibratedGiven);
    this.calibratedFit = grown(this.calibratedFit);
    this.shared = grown(this.shared);
    this.leavingM3s = grown(this.leavingM3s);
    this.ownK = grown(this.ownK);
    this.baseK = grown(this.baseK);
  }
}
