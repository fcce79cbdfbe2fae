/** The power chain of a sample: nodes drawn on the plan or not, and the links between them. */
import type { Equipment } from '../../model/records/equipment';
import type { PowerLink } from '../../model/records/power-link';
import type { PowerNode, PowerNodeKind } from '../../model/records/power-node';
import type { Rack } from '../../model/records/rack';
import type { RedundancyGroup } from '../../model/records/redundancy-group';
import type { createRecord } from '../../model/create-record';
import { declareRedundancy } from '../../operations/declare-redundancy';
import { feedFrom } from '../../operations/feed-from';
import type { Drawing } from './drawing';

type NodeValues = Partial<Parameters<typeof createRecord<'powerNode'>>[2]>;
type LinkValues = Partial<Pick<PowerLink, 'breakerMilliA' | 'isRated100' | 'lengthUm' | 'conductorUm2'>>;

/** Loss coefficients of plant that is not drawn, in parts per million of its rating, as the catalog has them. */
export const LOSSES = {
  /** White paper 113, square law, grade S. */
  switchgear: { lossSquarePpm: 5_000 },
  /** Planning value, grade K. */
  transformer: { lossNoLoadPpm: 2_000, lossSquarePpm: 8_000 },
  /** Planning values, grade K. */
  automaticTransferSwitch: { lossSquarePpm: 1_000 },
  staticTransferSwitch: { lossProportionalPpm: 5_000 },
  /** White paper 113: heaters and chargers, grade S. */
  generator: { lossNoLoadPpm: 3_000 },
} as const;

/** Draws the chain from the utility down. */
export class ChainDrawing {
  constructor(private readonly draw: Drawing) {}

  /** A node that is not on the plan. */
  node(kind: PowerNodeKind, name: string, values: NodeValues = {}): PowerNode {
    return this.draw.add('powerNode', { ...values, kind, name });
  }

  /** The node that plant on the plan is; its numbers are those of its type, but for those given. */
  plant(host: Equipment, kind: PowerNodeKind, values: NodeValues = {}): PowerNode {
    return this.draw.add('powerNode', { ...values, kind, name: host.name, hostId: host.id });
  }

  /** Links to a node in the order in which they are taken. */
  supply(to: PowerNode, from: readonly PowerNode[], amperes: number, line: LinkValues = {}): void {
    for (const [index, one] of from.entries())
      this.draw.add('powerLink', {
        ...line,
        fromId: one.id,
        toId: to.id,
        priority: index + 1,
        breakerMilliA: amperes * 1_000,
      });
  }

  /** Circuits as the program makes them for racks or plant, from nodes of different sides. */
  feed(loads: readonly (Rack | Equipment)[], nodes: readonly PowerNode[], feedsPerLoad = nodes.length): void {
    this.draw.apply(feedFrom, {
      nodeIds: nodes.map((node) => node.id),
      loadIds: loads.map((load) => load.id),
      feedsPerLoad,
    });
  }

  group(name: string, scheme: RedundancyGroup['scheme'], nodes: readonly PowerNode[], reserve?: PowerNode): void {
    const reserveIds = reserve ? [reserve.id] : [];
    this.draw.apply(declareRedundancy, { name, scheme, nodeIds: nodes.map((node) => node.id), reserveIds });
  }
}
