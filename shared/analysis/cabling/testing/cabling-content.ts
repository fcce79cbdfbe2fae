import type { HallAnalysis } from '../../hall-analysis';

/** What is said of cables and of trays, by id. */
export interface CablingContent {
  readonly ways: Record<string, unknown>;
  readonly uses: Record<string, unknown>;
}

/** All that an analysis says of cables and trays, by id, so that two can be compared. */
export function contentOfCabling({ cables, trays, cabling }: HallAnalysis): CablingContent {
  const ways: Record<string, unknown> = {};
  for (let cable = 0; cable < cables.cables.capacity; cable++) {
    const record = cables.cables.at(cable);
    if (!record) continue;
    const route = cables.routeOf(cable);
    ways[record.id] = route && {
      ...route,
      runs: route.runs.map(({ trayId, fromUm, toUm }) => [trayId, fromUm, toUm]),
    };
  }
  const uses: Record<string, unknown> = {};
  for (let tray = 0; tray < trays.table.capacity; tray++) {
    const record = trays.table.at(tray);
    if (!record) continue;
    const lying = cabling.use.cablesIn(tray).map((cable) => cables.cables.at(cable)?.id);
    uses[record.id] = { use: cabling.use.useOf(tray), lying: lying.sort() };
  }
  return { ways, uses };
}
