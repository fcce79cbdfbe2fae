import { pumpId } from '../../model/pump-id';
import type { CoolingUnits } from '../cooling-units';
import type { Rooms } from '../rooms';
import type { CoolingLoops } from './cooling-loops';

interface Parts {
  readonly rooms: Rooms;
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
}

/** Every cooling unit, every loop, and a pump of every unit that says how many it has: its pumps are all alike. */
export function singleCoolingSets({ cooling, loops }: Parts): readonly (readonly string[])[] {
  const sets: string[][] = [];
  for (let slot = 0; slot < cooling.units.capacity; slot++) {
    const unit = cooling.unitAt(slot);
    if (!unit) continue;
    sets.push([unit.id]);
    // With one pump only, the pump is the unit.
    if ((unit.pumpCount ?? 0) > 1) sets.push([pumpId({ unitId: unit.id, pump: 1 })]);
  }
  for (let slot = 0; slot < loops.table.capacity; slot++) {
    const loop = loops.loopAt(slot);
    if (loop) sets.push([loop.id]);
  }
  return sets;
}

/** Every two of what backs each other up: units of one loop, air units of one room, loops of one kind. */
export function coolingPairSets({ rooms, cooling, loops }: Parts): readonly (readonly string[])[] {
  const sets = new Map<string, readonly string[]>();
  const addPairs = (ids: readonly string[]): void => {
    const sorted = [...new Set(ids)].sort();
    for (const [at, first] of sorted.entries())
      for (const second of sorted.slice(at + 1)) sets.set(`${first} ${second}`, [first, second]);
  };
  const idsOf = (units: readonly number[]): string[] => units.flatMap((unit) => cooling.unitAt(unit)?.id ?? []);
  const byKind = new Map<string, string[]>();
  for (let slot = 0; slot < loops.table.capacity; slot++) {
    const loop = loops.loopAt(slot);
    if (!loop) continue;
    addPairs(idsOf(loops.unitsOf(slot)));
    byKind.set(loop.kind, [...(byKind.get(loop.kind) ?? []), loop.id]);
  }
  for (const ids of byKind.values()) addPairs(ids);
  for (let slot = 0; slot < rooms.table.capacity; slot++)
    if (rooms.table.has(slot)) addPairs(idsOf(cooling.airUnitsOf(slot)));
  return [...sets.values()];
}
