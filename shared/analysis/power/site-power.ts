import type { Room } from '../../model/records/room';
import { isKnown } from '../../units/known';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { PowerChain } from './chain';
import type { EnergyStack, EnergyStacks } from './energy';
import type { Failures } from './failure';
import type { PowerLimit } from './limits';
import type { NodeLoad, NodeLoads } from './node-loads';

/** What a generator must carry with every utility service out. */
export interface StandbyLoad {
  readonly load: NodeLoad;
  readonly limits: readonly PowerLimit[];
}

/** What all utility services may hand over together. */
export interface ServiceCapacity {
  readonly count: number;
  readonly watts: number;
  readonly unrated: number;
}

interface Parts {
  readonly touches: Touches;
  readonly rooms: Rooms;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly failures: Failures;
  readonly studies: { readonly energy: EnergyStacks };
}

/** The only slot of the site. */
export const SITE = 0;

/** What rests on the whole document: worked out when asked for, once between two changes, and asked for after each. */
export class SitePower {
  private known: { readonly generation: number; energy?: EnergyStack; standby?: ReadonlyMap<number, StandbyLoad> };

  constructor(private readonly parts: Parts) {
    this.known = { generation: -1 };
  }

  /** Tells that the site and its generators may be otherwise after the present change. O(nodes). */
  touch(): void {
    const { facts } = this.parts.touches;
    facts.site.add(SITE);
    for (const node of facts.nodeLoad.values()) facts.standby.add(node);
    for (const node of this.nodesOf('generator')) facts.standby.add(node);
  }

  /** Where the power of the site goes. */
  energy(): EnergyStack {
    const known = this.fresh();
    known.energy ??= this.parts.studies.energy.ofSite();
    return known.energy;
  }

  /** Rooms with IT load, with where the power in them goes. */
  roomEnergies(): readonly { readonly room: Room; readonly energy: EnergyStack }[] {
    const { rooms, studies } = this.parts;
    const found: { room: Room; energy: EnergyStack }[] = [];
    for (let slot = 0; slot < rooms.table.capacity; slot++) {
      const room = rooms.table.at(slot);
      if (!room) continue;
      const energy = studies.energy.ofRoom(slot);
      if (energy.it.watts + energy.it.unknown > 0) found.push({ room, energy });
    }
    return found;
  }

  /** Nodes of the power chain. */
  nodeCount(): number {
    return this.parts.chain.graph.nodes.size;
  }

  services(): ServiceCapacity {
    let watts = 0;
    let unrated = 0;
    const nodes = [...this.nodesOf('utility')];
    for (const node of nodes) {
      const capacity = this.parts.nodeLoads.capacityW(node);
      if (isKnown(capacity)) watts += capacity;
      else unrated++;
    }
    return { count: nodes.length, watts, unrated };
  }

  /** What a generator carries with every utility service out; nothing for other nodes. */
  standby(node: number): StandbyLoad | undefined {
    const known = this.fresh();
    known.standby ??= this.standbyNow();
    return known.standby.get(node);
  }

  private standbyNow(): ReadonlyMap<number, StandbyLoad> {
    const { chain, failures, nodeLoads } = this.parts;
    const generators = [...this.nodesOf('generator')];
    if (generators.length === 0) return new Map();
    const services = [...this.nodesOf('utility')].flatMap((node) => chain.graph.nodeAt(node)?.id ?? []);
    const read = () =>
      new Map(
        generators.map((node) => [node, { load: nodeLoads.load(node), limits: nodeLoads.limits(node) }] as const),
      );
    return failures.whileOut(services, read);
  }

  private fresh(): SitePower['known'] {
    const { generation } = this.parts.touches;
    if (this.known.generation !== generation) this.known = { generation };
    return this.known;
  }

  private *nodesOf(kind: 'generator' | 'utility'): Generator<number> {
    const { nodes } = this.parts.chain.graph;
    for (let node = 0; node < nodes.capacity; node++) if (nodes.at(node)?.kind === kind) yield node;
  }
}
