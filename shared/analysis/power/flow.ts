import { ByteColumn, IntColumn, NumberColumn } from '../columns/column';
import { SlotSet } from '../columns/slot-set';
import type { Touches } from '../touches';
import type { PowerGraph } from './graph';
import { Journal } from './journal';
import { BUCKET_COUNT, BUCKETS } from './line-buckets';
import { lossW } from './node-traits';
import { layOut, type Topology } from './topology';

/** Watts in the first half of a row, reactive power in the second. */
const HALF = BUCKET_COUNT;
const ROW = 2 * BUCKET_COUNT;

/** What a feed draws from its node. */
export interface FeedDraw {
  /** -1 when it leaves no node of the document. */
  readonly node: number;
  readonly watts: number;
  readonly vars: number;
  /** Loads on it that nobody knows. */
  readonly unknown: number;
  readonly bucket: number;
}

/**
 * Power from the feeds up to the utility. Per node the sum of what leaves it, per link what it carries, all integers:
 * a change is followed by differences, node by node from the racks upwards, and gives what a new sum would give. The
 * same numbers play a failure through: nodes and links are marked dead, loads moved, and the journal takes it back.
 */
export class PowerFlow {
  readonly journal = new Journal();
  /** Nodes and links whose numbers changed since the journal was opened. */
  readonly changedNodes = new SlotSet();
  readonly changedLinks = new SlotSet();
  /** By node: what leaves it, before diversity, in rows by place on the lines. */
  private readonly raw = new NumberColumn();
  /** By node: connections below it whose load nobody knows, and losses below it that nobody knows, each once per way. */
  private readonly unknownLoads = new NumberColumn();
  private readonly unknownLosses = new NumberColumn();
  /** By link: what it carries. */
  private readonly carried = new NumberColumn();
  private readonly carriedLoads = new NumberColumn();
  private readonly carriedLosses = new NumberColumn();
  private readonly feedNodes = new IntColumn(-1);
  private readonly feedBuckets = new ByteColumn();
  private readonly feedWatts = new NumberColumn();
  private readonly feedVars = new NumberColumn();
  private readonly feedUnknown = new NumberColumn();
  private readonly deadNodes = new ByteColumn();
  private readonly deadLinks = new ByteColumn();
  private readonly dirty = new SlotSet();
  private readonly input = new Float64Array(ROW);
  private laidOut: Topology;
  private isUnsettled = false;

  constructor(
    private readonly graph: PowerGraph,
    private readonly touches: Touches,
  ) {
    this.laidOut = layOut(graph);
  }

  /** How the chain hangs together now. */
  get topology(): Topology {
    if (this.isUnsettled) this.layOut();
    return this.laidOut;
  }

  /** Nodes or links came, went or turned: the chain has to be laid out anew. */
  unsettle(): void {
    this.isUnsettled = true;
  }

  /** Starts a node at nothing, in a slot that another may have had. */
  resetNode(node: number): void {
    for (let at = node * ROW; at < (node + 1) * ROW; at++) this.raw.set(at, 0);
    this.unknownLoads.set(node, 0);
    this.unknownLosses.set(node, 0);
    this.deadNodes.set(node, 0);
  }

  /** Starts a link at nothing. */
  resetLink(link: number): void {
    this.carried.set((link + 1) * ROW - 1, 0);
    this.carriedLoads.set(link, 0);
    this.carriedLosses.set(link, 0);
    this.deadLinks.set(link, 0);
  }

  resetFeed(feed: number): void {
    this.feedNodes.set(feed, -1);
    this.feedBuckets.set(feed, BUCKETS.balanced);
    this.feedWatts.set(feed, 0);
    this.feedVars.set(feed, 0);
    this.feedUnknown.set(feed, 0);
  }

  /** Takes what a link carries off the node it leaves, before it goes or turns. */
  dropLink(link: number): void {
    const node = this.graph.outOf.ownerOf(link);
    if (node >= 0) this.carry(link, node, undefined, 0, 0, 0, 0, 0);
  }

  /** The node's own numbers have changed, so that what it draws may be another. */
  markNode(node: number): void {
    this.dirty.add(node);
  }

  /** Follows what a feed draws. */
  setFeed(feed: number, draw: FeedDraw): void {
    const { journal } = this;
    const node = this.feedNodes.get(feed);
    const bucket = this.feedBuckets.get(feed);
    const watts = this.feedWatts.get(feed);
    const vars = this.feedVars.get(feed);
    const unknown = this.feedUnknown.get(feed);
    if (node === draw.node && bucket === draw.bucket)
      this.addFeed(node, bucket, draw.watts - watts, draw.vars - vars, draw.unknown - unknown);
    else {
      this.addFeed(node, bucket, -watts, -vars, -unknown);
      this.addFeed(draw.node, draw.bucket, draw.watts, draw.vars, draw.unknown);
      journal.set(this.feedNodes, feed, draw.node);
      journal.set(this.feedBuckets, feed, draw.bucket);
    }
    journal.set(this.feedWatts, feed, draw.watts);
    journal.set(this.feedVars, feed, draw.vars);
    journal.set(this.feedUnknown, feed, draw.unknown);
  }

  feedNode(feed: number): number {
    return this.feedNodes.get(feed);
  }

  feedW(feed: number): number {
    return this.feedWatts.get(feed);
  }

  /** Takes a node out of service, in an open journal. */
  killNode(node: number): void {
    this.journal.set(this.deadNodes, node, 1);
    this.dirty.add(node);
  }

  /** Takes a link out of service, in an open journal. */
  killLink(link: number): void {
    this.journal.set(this.deadLinks, link, 1);
    this.dirty.add(this.graph.into.ownerOf(link));
  }

  /** Puts everything back that was changed since the journal was opened. */
  takeBack(): void {
    this.journal.takeBack();
    this.changedNodes.clear();
    this.changedLinks.clear();
    this.dirty.clear();
  }

  isDead(node: number): boolean {
    return this.deadNodes.get(node) === 1;
  }

  isLinkLive(link: number): boolean {
    return this.deadLinks.get(link) === 0 && !this.isDead(this.topology.from[link] ?? -1);
  }

  /** Carries what changed up the chain. O(nodes above what changed). */
  settle(): void {
    const { rank, maxRank } = this.topology;
    if (this.dirty.size === 0) return;
    const levels: number[][] = Array.from({ length: maxRank + 1 }, () => []);
    const take = (): void => {
      for (const node of this.dirty.values()) if (this.graph.nodes.has(node)) levels[rank[node] ?? 0]?.push(node);
      this.dirty.clear();
    };
    take();
    for (let level = maxRank; level >= 0; level--) {
      for (const node of levels[level] ?? []) this.raise(node);
      // Whatever that made dirty is nearer to the top.
      take();
    }
  }

  private layOut(): void {
    const before = this.laidOut;
    const now = layOut(this.graph);
    this.laidOut = now;
    this.isUnsettled = false;
    const { facts } = this.touches;
    for (let node = 0; node < this.graph.nodes.capacity; node++) {
      this.dirty.add(node);
      this.dropIdle(node, now.suppliers[node] ?? []);
      if (before.isCyclic[node] === now.isCyclic[node] && isSameList(before.suppliers[node], now.suppliers[node]))
        continue;
      facts.nodeLoad.add(node);
      facts.nodeSupply.add(node);
    }
  }

  /** Empties links that cannot carry any more, before the order of nodes is relied on. */
  private dropIdle(node: number, suppliers: readonly number[]): void {
    const { into } = this.graph;
    if (into.countOf(node) === suppliers.length) return;
    for (let link = into.firstOf(node); link >= 0; link = into.nextOf(link))
      if (!suppliers.includes(link)) this.dropLink(link);
  }

  /** Works out what a node draws and shares it out among the links that feed it. */
  private raise(node: number): void {
    const { topology, input } = this;
    const { suppliers, from, priority, weight } = topology;
    const isDead = this.isDead(node);
    if (!isDead) this.work(node);
    const loads = isDead ? 0 : this.unknownLoads.get(node);
    const losses = isDead ? 0 : this.unknownLosses.get(node) + this.ownUnknown(node);
    const feeding = suppliers[node] ?? [];
    let lowest = 10;
    if (!isDead) for (const link of feeding) if (this.isLinkLive(link)) lowest = Math.min(lowest, priority[link] ?? 10);
    let total = 0;
    let count = 0;
    for (const link of feeding)
      if (priority[link] === lowest && this.isLinkLive(link)) {
        total += weight[link] ?? 0;
        count++;
      }
    let before = 0;
    for (const link of feeding) {
      const carries = priority[link] === lowest && this.isLinkLive(link);
      const share = !carries ? 0 : total === 0 ? 1 : (weight[link] ?? 0);
      const all = total === 0 ? count : total;
      const isUsed = share > 0;
      this.carry(link, from[link] ?? -1, input, before, before + share, all, isUsed ? loads : 0, isUsed ? losses : 0);
      before += share;
    }
  }

  /** What a node draws, by place on the lines, into `input`. */
  private work(node: number): void {
    const { input } = this;
    const traits = this.graph.traitsAt(node);
    const watts = this.outRow(node, input);
    const lost = lossW(traits, watts);
    const inW = watts + Math.max(0, lost);
    if (!traits.isBalancing) {
      input[BUCKETS.balanced] = (input[BUCKETS.balanced] ?? 0) + inW - watts;
      return;
    }
    let vars = 0;
    for (let at = HALF; at < ROW; at++) vars += input[at] ?? 0;
    input.fill(0);
    input[BUCKETS.balanced] = inW;
    input[HALF + BUCKETS.balanced] = traits.inputTan < 0 ? vars : Math.round(inW * traits.inputTan);
  }

  /** What leaves a node, with diversity, by place on the lines. Returns the watts of all places. */
  outRow(node: number, row: Float64Array): number {
    const { diversityPermille } = this.graph.traitsAt(node);
    let watts = 0;
    this.raw.reserve((node + 1) * ROW);
    for (let at = 0; at < ROW; at++) {
      const raw = this.raw.get(node * ROW + at);
      const value = diversityPermille === 1000 ? raw : Math.round((raw * diversityPermille) / 1000);
      row[at] = value;
      if (at < HALF) watts += value;
    }
    return watts;
  }

  /** 1 when the node's own loss is not known, or its numbers stand for less than hangs on it. */
  ownUnknown(node: number): number {
    const isUnknown = this.topology.isCyclic[node] === 1 || lossW(this.graph.traitsAt(node), this.outW(node)) < 0;
    return isUnknown ? 1 : 0;
  }

  /** Watts that leave the node, with diversity. */
  outW(node: number): number {
    return this.outRow(node, SCRATCH);
  }

  unknownLoadsBelow(node: number): number {
    return this.unknownLoads.get(node);
  }

  unknownLossesBelow(node: number): number {
    return this.unknownLosses.get(node);
  }

  /** What a link carries, by place on the lines, into `row`. Returns the watts of all places. */
  linkRow(link: number, row: Float64Array): number {
    let watts = 0;
    this.carried.reserve((link + 1) * ROW);
    for (let at = 0; at < ROW; at++) {
      const value = this.carried.get(link * ROW + at);
      row[at] = value;
      if (at < HALF) watts += value;
    }
    return watts;
  }

  linkW(link: number): number {
    return this.linkRow(link, SCRATCH);
  }

  /**
   * Gives a link the part of `input` between two marks out of `all`, and its start the difference. Parts are cut at
   * rounded marks, so that together they are the whole.
   */
  private carry(
    link: number,
    start: number,
    input: Float64Array | undefined,
    before: number,
    after: number,
    all: number,
    loads: number,
    losses: number,
  ): void {
    const { journal, carried } = this;
    carried.reserve((link + 1) * ROW);
    let isChanged = false;
    for (let at = 0; at < ROW; at++) {
      const whole = input?.[at] ?? 0;
      const part =
        whole === 0 || before === after ? 0 : Math.round((whole * after) / all) - Math.round((whole * before) / all);
      const was = carried.get(link * ROW + at);
      if (part === was) continue;
      isChanged = true;
      journal.set(carried, link * ROW + at, part);
      this.addOne(start, at, part - was);
    }
    const wereLoads = this.carriedLoads.get(link);
    const wereLosses = this.carriedLosses.get(link);
    if (loads !== wereLoads || losses !== wereLosses) {
      isChanged = true;
      journal.set(this.carriedLoads, link, loads);
      journal.set(this.carriedLosses, link, losses);
      this.addUnknown(start, loads - wereLoads, losses - wereLosses);
    }
    if (!isChanged) return;
    if (journal.isOpen) this.changedLinks.add(link);
    else this.touches.facts.nodeSupply.add(this.graph.into.ownerOf(link));
  }

  private addFeed(node: number, bucket: number, watts: number, vars: number, unknown: number): void {
    if (node < 0) return;
    this.addRaw(node, bucket, watts, vars);
    this.addUnknown(node, unknown, 0);
  }

  private addRaw(node: number, bucket: number, watts: number, vars: number): void {
    if (watts !== 0) this.addOne(node, bucket, watts);
    if (vars !== 0) this.addOne(node, HALF + bucket, vars);
  }

  private addOne(node: number, at: number, difference: number): void {
    this.raw.reserve((node + 1) * ROW);
    this.journal.set(this.raw, node * ROW + at, this.raw.get(node * ROW + at) + difference);
    this.changed(node);
  }

  private addUnknown(node: number, loads: number, losses: number): void {
    if (loads !== 0) this.journal.set(this.unknownLoads, node, this.unknownLoads.get(node) + loads);
    if (losses !== 0) this.journal.set(this.unknownLosses, node, this.unknownLosses.get(node) + losses);
    if (loads !== 0 || losses !== 0) this.changed(node);
  }

  private changed(node: number): void {
    this.dirty.add(node);
    if (this.journal.isOpen) this.changedNodes.add(node);
    else this.touches.facts.nodeLoad.add(node);
  }
}

const SCRATCH = new Float64Array(ROW);

function isSameList(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
