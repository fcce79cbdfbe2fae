import type { TypeSpec } from '../../catalog/spec';
import type { Footprint } from '../../geometry/footprint';
import type { PointUm } from '../../model/field';
import type { Equipment } from '../../model/records/equipment';
import type { Pipe } from '../../model/records/pipe';
import type { Tray } from '../../model/records/tray';
import { UNKNOWN, type Known } from '../../units/known';
import type { FloorItems } from '../floor-items';
import type { Rooms } from '../rooms';
import type { TypeTable } from '../type-table';

/** What runs along a path: a pipe or a cable tray. */
export type Run = Pipe | Tray;

/** Something that hangs over the floor or lies under it. */
export interface Hanging {
  readonly id: string;
  readonly record: Run | Equipment;
  readonly level: 'overhead' | 'underfloor';
  /** Its underside above the finished floor; below zero under it. */
  readonly undersideUm: Known<number>;
  /** How high it is itself; of a pipe its inner diameter, so that it is at least this. */
  readonly heightUm: Known<number>;
  /** It carries power: a tray for power, a busway. */
  readonly carriesPower: boolean;
  /** Its straights, or itself. */
  readonly pieces: readonly Footprint[];
}

interface Parts {
  readonly items: FloorItems;
  readonly rooms: Rooms;
  readonly types: TypeTable;
}

/** Pipes, cable trays and overhead plant of rooms, with the heights they hang at. */
export class HangingRuns {
  private readonly runs = new Map<string, Run>();

  constructor(private readonly parts: Parts) {}

  put(run: Run): void {
    this.runs.set(run.id, run);
  }

  remove(run: Run): void {
    this.runs.delete(run.id);
  }

  /** The room of a run as it was last put, -1 when it has none. */
  roomOf(id: string): number {
    const run = this.runs.get(id);
    return run ? this.parts.rooms.table.slotOf(run.roomId) : -1;
  }

  /** What hangs in a room or lies under its floor, by id; of the whole document without a room. O(runs + items). */
  of(room?: number): readonly Hanging[] {
    const found: Hanging[] = [];
    const { rooms, items } = this.parts;
    const roomId = room === undefined ? undefined : rooms.table.at(room)?.id;
    for (const run of this.runs.values()) if (room === undefined || run.roomId === roomId) found.push(hangingRun(run));
    const take = (item: number): void => {
      const hanging = this.hangingItem(item);
      if (hanging) found.push(hanging);
    };
    if (room === undefined) for (let item = 0; item < items.table.capacity; item++) take(item);
    else for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) take(item);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private hangingItem(item: number): Hanging | undefined {
    const { items } = this.parts;
    const record = items.recordAt(item);
    if (record?.typeName !== 'equipment' || !items.isPlaced(item) || !items.isOverhead(item)) return undefined;
    const spec: TypeSpec | undefined = items.specOf(item);
    return {
      id: record.id,
      record,
      level: 'overhead',
      undersideUm: record.elevationUm ?? UNKNOWN,
      heightUm: spec?.heightUm ?? UNKNOWN,
      carriesPower: this.parts.types.typeAt(items.typeSlotOf(item))?.category === 'busway',
      pieces: [items.footprint(item)],
    };
  }
}

function hangingRun(run: Run): Hanging {
  const sizeUm = run.typeName === 'pipe' ? run.innerDiameterUm : run.depthUm;
  const acrossUm =
    run.typeName === 'pipe' ? (run.innerDiameterUm ?? 0) * (run.carries === 'both' ? 2 : 1) : run.widthUm;
  return {
    id: run.id,
    record: run,
    level: run.level,
    undersideUm: run.elevationUm ?? UNKNOWN,
    heightUm: sizeUm ?? UNKNOWN,
    carriesPower: run.typeName === 'tray' && run.kind === 'power',
    pieces: straightsOf(run.path, acrossUm),
  };
}

/** The straights of a path as footprints, each lying along its own x. */
function straightsOf(path: readonly PointUm[], acrossUm: number): readonly Footprint[] {
  return path.slice(1).map(([x, y], index): Footprint => {
    const [fromX, fromY] = path[index] ?? [x, y];
    const angleMdeg = Math.round((Math.atan2(y - fromY, x - fromX) * 180_000) / Math.PI);
    return {
      xUm: (x + fromX) / 2,
      yUm: (y + fromY) / 2,
      widthUm: Math.hypot(x - fromX, y - fromY),
      depthUm: acrossUm,
      rotationMdeg: (angleMdeg + 360_000) % 180_000,
    };
  });
}
