import type { Category } from '../../catalog/categories';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { FloorItems } from '../floor-items';
import { HOURS_PER_YEAR } from '../formulas/constants';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { TypeTable } from '../type-table';
import type { PowerChain } from './chain';
import type { NodeLoads } from './node-loads';

/** A sum of watts and how many of its parts nobody knows. */
export interface PartW {
  readonly watts: number;
  readonly unknown: number;
}

/**
 * Where the power of a site or a room goes (PUE-STACK). PUE is (IT + losses + cooling + lighting)/IT: unknown without
 * any IT load, or when part of the IT load is unknown; "at least" when something else is.
 */
export interface EnergyStack {
  readonly it: PartW;
  readonly losses: PartW;
  /** CRAHs, CRACs, in-row coolers, rear doors, CDUs and chillers, at their full draw. */
  readonly cooling: PartW;
  /** Rooms that state no lighting are unknown. */
  readonly lighting: PartW;
  readonly other: PartW;
  readonly totalW: number;
  readonly pue: Known<number>;
  readonly isAtLeast: boolean;
  /** At this load all year. */
  readonly annualKwh: number;
}

const COOLING: ReadonlySet<Category> = new Set<Category>(['crah', 'crac', 'inRow', 'rearDoor', 'cduFloor', 'chiller']);

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
}

class Sum {
  watts = 0;
  unknown = 0;

  add(watts: number, unknown: number): void {
    this.watts += watts;
    this.unknown += unknown;
  }

  get part(): PartW {
    return { watts: this.watts, unknown: this.unknown };
  }
}

/** Energy of the whole document and of its rooms, worked out when asked for. */
export class EnergyStacks {
  constructor(private readonly parts: Parts) {}

  /** Everything in the document. O(items + nodes). */
  ofSite(): EnergyStack {
    return this.stack(undefined);
  }

  /** What stands in one room, for its partial PUE: what supplies or cools it from elsewhere is left out. */
  ofRoom(room: number): EnergyStack {
    return this.stack(room);
  }

  private stack(room: number | undefined): EnergyStack {
    const { types, rooms, items, contents, chain, nodeLoads } = this.parts;
    const it = new Sum();
    const losses = new Sum();
    const cooling = new Sum();
    const lighting = new Sum();
    const other = new Sum();
    const isHere = (one: number): boolean => room === undefined || one === room;
    for (let item = 0; item < items.table.capacity; item++) {
      if (!items.isMovable(item) || !isHere(items.roomSlotOf(item))) continue;
      const category = types.typeAt(items.typeSlotOf(item))?.category;
      const sum = items.isRack(item) ? it : category && COOLING.has(category) ? cooling : other;
      sum.add(contents.loadW(item), contents.loadUnknown(item));
    }
    const { nodes } = chain.graph;
    for (let node = 0; node < nodes.capacity; node++) {
      if (!nodes.has(node) || !isHere(chain.graph.roomOf(node))) continue;
      const { lossW } = nodeLoads.load(node);
      losses.add(isKnown(lossW) ? lossW : 0, isKnown(lossW) ? 0 : 1);
    }
    // Where no chain is drawn, something is lost all the same.
    if (room === undefined && nodes.size === 0) losses.add(0, 1);
    for (let one = 0; one < rooms.table.capacity; one++) {
      const record = rooms.table.at(one);
      if (record && isHere(one)) lighting.add(record.lightingW ?? 0, record.lightingW === undefined ? 1 : 0);
    }
    const totalW = it.watts + losses.watts + cooling.watts + lighting.watts + other.watts;
    return {
      it: it.part,
      losses: losses.part,
      cooling: cooling.part,
      lighting: lighting.part,
      other: other.part,
      totalW,
      pue: it.watts > 0 && it.unknown === 0 ? totalW / it.watts : UNKNOWN,
      isAtLeast: losses.unknown + cooling.unknown + lighting.unknown + other.unknown > 0,
      annualKwh: Math.round((totalW * HOURS_PER_YEAR) / 1000),
    };
  }
}
