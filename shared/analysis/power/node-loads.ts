import type { NodeFigures } from '../../model/node-figures';
import type { PowerLink } from '../../model/records/power-link';
import type { PowerNode } from '../../model/records/power-node';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { PowerFeeds } from '../power-feeds';
import type { PowerChain } from './chain';
import { BUCKET_COUNT } from './line-buckets';
import { capacityW, limitsOf, type ContinuousShares, type NodeOutput, type PowerLimit } from './limits';
import { lineLoad, type LineLoad } from './lines';
import { lossW, voltAmps } from './node-traits';

/** What a node hands on and draws, in integers. Totals are "at least" when anything below is unknown. */
export interface NodeLoad {
  readonly outW: number;
  readonly outVar: number;
  readonly outVa: number;
  readonly lossW: Known<number>;
  /** What it hands on and loses, as far as known. */
  readonly inW: number;
  /** Connections below it whose load nobody knows; one that comes by two ways counts twice. */
  readonly unknownLoads: number;
  /** Nodes below it whose loss nobody knows; one that comes by two ways counts twice. */
  readonly unknownLosses: number;
  readonly lines: Known<LineLoad>;
}

/** A link into a node and what it carries now. */
export interface SupplyLink {
  readonly link: PowerLink;
  readonly from: PowerNode;
  /** What the node it comes from hands over. */
  readonly voltageV: Known<number>;
  readonly watts: number;
  /** It is among those that carry in normal running; the others wait. */
  readonly isCarrying: boolean;
  readonly lines: Known<LineLoad>;
}

/** What can be read of the nodes of the power chain, in normal running. */
export class NodeLoads {
  private readonly row = new Float64Array(2 * BUCKET_COUNT);

  constructor(
    private readonly chain: PowerChain,
    private readonly power: PowerFeeds,
  ) {}

  /** O(1). */
  load(node: number): NodeLoad {
    const { graph, flow } = this.chain;
    const traits = graph.traitsAt(node);
    const outW = flow.outRow(node, this.row);
    const outVar = this.row.subarray(BUCKET_COUNT).reduce((sum, value) => sum + value, 0);
    const lost = lossW(traits, outW);
    return {
      outW,
      outVar,
      outVa: Math.round(Math.hypot(outW, outVar)),
      lossW: lost < 0 ? UNKNOWN : lost,
      inW: outW + Math.max(0, lost),
      unknownLoads: flow.unknownLoadsBelow(node),
      unknownLosses: flow.unknownLossesBelow(node),
      lines: lineLoad(this.row, traits.figures.voltageV, graph.nodeAt(node)?.phases ?? 'three'),
    };
  }

  /** The numbers of the node itself: its own, else those of its plant's type. */
  figures(node: number): NodeFigures {
    return this.chain.graph.traitsAt(node).figures;
  }

  /** Each limit stated for the node beside what it carries; empty when none is known. */
  limits(node: number, shares?: ContinuousShares): readonly PowerLimit[] {
    const record = this.chain.graph.nodeAt(node);
    if (!record) return [];
    return limitsOf(record, this.chain.graph.traitsAt(node), this.output(node), this.power.regionInForce(), shares);
  }

  /** Watts it can hand on by its tightest limit, at the power factor it has now. */
  capacityW(node: number, shares?: ContinuousShares): Known<number> {
    const record = this.chain.graph.nodeAt(node);
    const { voltageV } = this.figures(node);
    if (!record) return UNKNOWN;
    const perMilliA = isKnown(voltageV) ? voltAmps(voltageV, 1, record.phases) : 0;
    return capacityW(this.limits(node, shares), this.output(node), perMilliA) ?? UNKNOWN;
  }

  private output(node: number): NodeOutput {
    const { outW, outVa, lines } = this.load(node);
    return { watts: outW, va: outVa, milliA: isKnown(lines) ? lines.maxMilliA : undefined };
  }

  /** The links into a node, in the order in which they are taken. Those that close a circle carry nothing. */
  suppliers(node: number): readonly SupplyLink[] {
    const { graph, flow } = this.chain;
    const { topology } = flow;
    const able = topology.suppliers[node] ?? [];
    const lowest = Math.min(...able.map((link) => topology.priority[link] ?? 10));
    const found: SupplyLink[] = [];
    for (let link = graph.into.firstOf(node); link >= 0; link = graph.into.nextOf(link)) {
      const record = graph.linkAt(link);
      const from = graph.nodeAt(graph.outOf.ownerOf(link));
      if (!record || !from) continue;
      found.push({
        link: record,
        from,
        voltageV: this.figures(graph.outOf.ownerOf(link)).voltageV,
        watts: flow.linkW(link),
        isCarrying: able.includes(link) && topology.priority[link] === lowest,
        lines: this.linkLines(link),
      });
    }
    return found.sort((a, b) => a.link.priority - b.link.priority || (a.link.id < b.link.id ? -1 : 1));
  }

  /** Line currents of a link, at the voltage of the node it leaves. */
  linkLines(link: number): Known<LineLoad> {
    const { graph, flow } = this.chain;
    const start = graph.outOf.ownerOf(link);
    const from = graph.nodeAt(start);
    if (!from) return UNKNOWN;
    flow.linkRow(link, this.row);
    return lineLoad(this.row, this.figures(start).voltageV, from.phases);
  }

  /** Links lead from the node back to it: they carry nothing, and its numbers are less than what hangs on it. */
  isCyclic(node: number): boolean {
    return this.chain.flow.topology.isCyclic[node] === 1;
  }

  /** A utility service, a generator, or a node that something in the document feeds. */
  hasSupply(node: number): boolean {
    const { graph, flow } = this.chain;
    return graph.traitsAt(node).isSource || (flow.topology.suppliers[node]?.length ?? 0) > 0;
  }

  nodeAt(node: number): PowerNode | undefined {
    return this.chain.graph.nodeAt(node);
  }

  regionInForce(): 'NA' | 'IEC' {
    return this.power.regionInForce();
  }
}
