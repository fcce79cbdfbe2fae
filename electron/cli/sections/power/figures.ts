import type { Headroom } from '#shared/analysis/power/headroom';
import type { EnergyStack } from '#shared/analysis/power/energy';
import { tightest, type PowerLimit } from '#shared/analysis/power/limits';
import type { BasisSum, LoadBasis } from '#shared/analysis/power/load-bases';
import type { NodeLoad } from '#shared/analysis/power/node-loads';
import type { WorstSingle } from '#shared/analysis/power/worst-single';
import { POWER_NODE_KINDS, type PowerNode } from '#shared/model/records/power-node';
import { mapKnown, NOTHING, plus, plusTotal, type AtLeast, type Known } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';

/** A node of the chain with all that the report says of it. */
export interface NodeFigures {
  readonly record: PowerNode;
  /** Name of the room it stands in. */
  readonly room: string | undefined;
  readonly load: NodeLoad;
  /** Something below it is not known or is on a circle: its load is at least what is given. */
  readonly isAtLeast: boolean;
  /** The limit that is used most; nothing when none is known. */
  readonly limit: PowerLimit | undefined;
  /** Watts it can hand on by its tightest limit, and what is left of them; below zero when it carries too much. */
  readonly capacityW: Known<number>;
  readonly headroomW: Known<number>;
  /** After the single failure that is worst for it; nothing when none adds load. */
  readonly worst: WorstSingle | undefined;
  readonly bases: { readonly [B in LoadBasis]: BasisSum };
  readonly isCyclic: boolean;
  readonly hasSupply: boolean;
}

/** What hangs on one side, and what is lost on it. */
export interface SideFigures {
  /** Nothing for nodes that are on no side. */
  readonly side: string | undefined;
  readonly nodes: number;
  readonly feeds: number;
  /** Drawn from the feeds of the side in normal running. */
  readonly loadW: AtLeast;
  readonly lossW: AtLeast;
}

/** A room or row with what it can still take; a room with its own energy. */
export interface PlaceFigures {
  readonly id: string;
  readonly name: string;
  readonly headroom: Headroom;
  readonly energy: EnergyStack | undefined;
}

export interface PowerFigures {
  readonly region: 'NA' | 'IEC';
  readonly nodes: readonly NodeFigures[];
  readonly sides: readonly SideFigures[];
  readonly site: EnergyStack;
  readonly rooms: readonly PlaceFigures[];
  readonly rows: readonly PlaceFigures[];
}

/** All that the section tells, nodes in the order of the chain, from utility to rack. */
export function powerFigures(document: AnalysedDocument, worst: ReadonlyMap<number, WorstSingle>): PowerFigures {
  const { analysis, view, shares } = document;
  const { studies, rooms, rows } = analysis;
  const short = aboveCircles(document);
  const nodes = [...view.all('powerNode').values()].map((record) => {
    const slot = analysis.chain.graph.nodes.slotOf(record.id);
    return nodeFigures(record, document, worst.get(slot), short.has(slot));
  });
  const energyOf = (stack: EnergyStack): EnergyStack => (short.size > 0 ? { ...stack, isAtLeast: true } : stack);
  const racked = (reference: 'rack.roomId' | 'rack.rowId', id: string): boolean =>
    view.countReferrers(reference, id) > 0;
  return {
    region: analysis.nodeLoads.regionInForce(),
    nodes: nodes.sort((a, b) => inOrder(a.record, b.record)),
    sides: sideFigures(nodes, document),
    site: energyOf(studies.energy.ofSite()),
    rooms: [...view.all('room').values()]
      .filter(({ id }) => racked('rack.roomId', id))
      .map(({ id, name }) => {
        const slot = rooms.table.slotOf(id);
        return {
          id,
          name,
          headroom: studies.headroom.ofRoom(slot, shares),
          energy: energyOf(studies.energy.ofRoom(slot)),
        };
      })
      .sort(byName),
    rows: [...view.all('row').values()]
      .filter(({ id }) => racked('rack.rowId', id))
      .map(({ id, name }) => ({
        id,
        name,
        headroom: studies.headroom.ofRow(rows.slotOf(id), shares),
        energy: undefined,
      }))
      .sort(byName),
  };
}

/** Nodes on circles and above them: what hangs on a circle reaches none of them. */
function aboveCircles({ analysis, view }: AnalysedDocument): ReadonlySet<number> {
  const found = new Set<number>();
  for (const id of view.all('powerNode').keys()) {
    const slot = analysis.chain.graph.nodes.slotOf(id);
    if (analysis.nodeLoads.isCyclic(slot)) for (const above of analysis.paths.above(slot)) found.add(above);
  }
  return found;
}

function nodeFigures(
  record: PowerNode,
  document: AnalysedDocument,
  worst: WorstSingle | undefined,
  isShort: boolean,
): NodeFigures {
  const { analysis, shares } = document;
  const { nodeLoads, chain, studies, rooms } = analysis;
  const slot = chain.graph.nodes.slotOf(record.id);
  const load = nodeLoads.load(slot);
  const capacityW = nodeLoads.capacityW(slot, shares);
  return {
    record,
    room: rooms.table.at(chain.graph.roomOf(slot))?.name,
    load,
    isAtLeast: isShort || load.unknownLoads > 0 || load.unknownLosses > 0,
    limit: tightest(nodeLoads.limits(slot, shares)),
    capacityW,
    headroomW: mapKnown(capacityW, (capacity) => capacity - load.outW),
    worst,
    bases: studies.bases.ofNode(slot),
    isCyclic: nodeLoads.isCyclic(slot),
    hasSupply: nodeLoads.hasSupply(slot),
  };
}

function sideFigures(nodes: readonly NodeFigures[], { analysis, view }: AnalysedDocument): readonly SideFigures[] {
  const sides = new Map<string | undefined, SideFigures>();
  const add = (side: string | undefined, change: Partial<SideFigures>): void => {
    const { nodes = 0, feeds = 0, loadW = NOTHING, lossW = NOTHING } = change;
    const before = sides.get(side);
    sides.set(side, {
      side,
      nodes: (before?.nodes ?? 0) + nodes,
      feeds: (before?.feeds ?? 0) + feeds,
      loadW: plusTotal(before?.loadW ?? NOTHING, loadW),
      lossW: plusTotal(before?.lossW ?? NOTHING, lossW),
    });
  };
  for (const { record, load } of nodes) add(record.side, { nodes: 1, lossW: plus(NOTHING, load.lossW) });
  const { feeds } = analysis.power;
  for (const feed of view.all('powerFeed').values()) {
    const { normalW, unknownLoads } = analysis.power.load(feeds.slotOf(feed.id));
    add(feed.side, { feeds: 1, loadW: { known: normalW, unknownCount: unknownLoads } });
  }
  return [...sides.values()].sort((a, b) => compare(a.side ?? '\uffff', b.side ?? '\uffff'));
}

/** By kind from utility to rack, then side, name and id. */
function inOrder(a: PowerNode, b: PowerNode): number {
  return (
    POWER_NODE_KINDS.indexOf(a.kind) - POWER_NODE_KINDS.indexOf(b.kind) ||
    compare(a.side ?? '', b.side ?? '') ||
    byName(a, b)
  );
}

function byName(a: { readonly id: string; readonly name: string }, b: typeof a): number {
  return compare(a.name, b.name) || compare(a.id, b.id);
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
