import type { HallAnalysis } from '../../analysis/hall-analysis';
import { DOCUMENT_ID } from '../../model/records/document';
import type { Scope } from './rule';

/** The slots of a scope, to go through all of them. */
export interface ScopeSlots {
  /** All slots are below this. */
  readonly capacity: number;
  readonly has: (slot: number) => boolean;
  /** The id of the record in a slot, for messages about the check itself. */
  readonly idOf: (slot: number) => string;
}

/** Where the slots of each scope are. */
export function slotsOf(analysis: HallAnalysis, scope: Scope): ScopeSlots {
  const { items } = analysis;
  switch (scope) {
    case 'rack':
      return {
        capacity: items.table.capacity,
        has: (slot) => items.isRack(slot),
        idOf: (slot) => items.idOf(slot),
      };
    case 'item':
      return {
        capacity: items.table.capacity,
        has: (slot) => items.isMovable(slot),
        idOf: (slot) => items.idOf(slot),
      };
    case 'feed':
      return slotsOfTable(analysis.power.feeds);
    case 'powerNode':
      return slotsOfTable(analysis.chain.graph.nodes);
    case 'redundancyGroup':
      return slotsOfTable(analysis.chain.graph.groups);
    case 'coolingUnit':
      return slotsOfTable(analysis.cooling.units);
    case 'coolingLoop':
      return slotsOfTable(analysis.coolingSystem.loops.table);
    case 'cable':
      return slotsOfTable(analysis.cables.cables);
    case 'tray':
      return slotsOfTable(analysis.trays.table);
    case 'fabric':
      return slotsOfTable(analysis.cabling.fabrics.table);
    case 'row':
      return slotsOfTable(analysis.rows);
    case 'room':
      return slotsOfTable(analysis.rooms.table);
    case 'catalogType':
      return slotsOfTable(analysis.types.table);
    case 'site':
      return { capacity: 1, has: () => true, idOf: () => DOCUMENT_ID };
    case 'danglingRecord':
      return slotsOfTable(analysis.dangling.table);
  }
}

function slotsOfTable(table: {
  readonly capacity: number;
  has(slot: number): boolean;
  at(slot: number): { readonly id: string } | undefined;
}): ScopeSlots {
  return {
    capacity: table.capacity,
    has: (slot) => table.has(slot),
    idOf: (slot) => table.at(slot)?.id ?? '',
  };
}
