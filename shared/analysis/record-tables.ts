import type { RecordTypeName } from '../model/registry';
import type { SlotTable } from './columns/slot-table';
import type { HallAnalysis } from './hall-analysis';

/** The records of the types that others may refer to; nothing refers to types without a table here. */
export type RecordTables = { readonly [T in RecordTypeName]?: Pick<SlotTable<{ readonly id: string }>, 'slotOf'> };

/** Where the records of an analysis are, by type. */
export function recordTablesOf(
  analysis: Pick<
    HallAnalysis,
    | 'types'
    | 'rooms'
    | 'rows'
    | 'zones'
    | 'items'
    | 'contents'
    | 'chain'
    | 'power'
    | 'cooling'
    | 'coolingSystem'
    | 'trays'
    | 'cables'
  >,
): RecordTables {
  const { nodes, groups } = analysis.chain.graph;
  return {
    catalogType: analysis.types.table,
    room: analysis.rooms.table,
    row: analysis.rows,
    zone: analysis.zones.table,
    rack: analysis.items.table,
    equipment: analysis.items.table,
    obstacle: analysis.items.table,
    device: analysis.contents.devices,
    redundancyGroup: groups,
    powerNode: nodes,
    powerFeed: analysis.power.feeds,
    coolingLoop: analysis.coolingSystem.loops.table,
    coolingUnit: analysis.cooling.units,
    tray: analysis.trays.table,
    cable: analysis.cables.cables,
  };
}

/** Lets the slots of removed records be used again, in the tables that no part looks after by itself. */
export function releaseTables(
  analysis: Pick<HallAnalysis, 'types' | 'rooms' | 'rows' | 'zones' | 'items' | 'contents' | 'dangling'>,
): void {
  const { types, rooms, rows, zones, items, contents, dangling } = analysis;
  for (const { table } of [types, rooms, zones, items, dangling]) table.release();
  rows.release();
  contents.devices.release();
}
