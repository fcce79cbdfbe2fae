import type { Tray } from '../../model/records/tray';
import type { TrayDrop } from '../../model/records/tray-drop';
import { SlotSet } from '../columns/slot-set';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import { graphChange, type GraphChange } from './graph-change';
import { TrayGraph } from './tray-graph';
import { trayLine, type TrayLine } from './tray-line';

interface Parts {
  readonly rooms: Rooms;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** What the graph is made of, as it was before a change that may be taken back. */
interface Kept {
  readonly graph: TrayGraph;
  readonly lines: ReadonlyMap<number, TrayLine>;
  readonly drops: ReadonlyMap<number, TrayDrop>;
}

/** The trays and drops of a document and the graph they make, built anew when one of them changes. */
export class Trays {
  readonly table = new SlotTable<Tray>();
  private readonly drops = new SlotTable<TrayDrop>();
  private readonly changedTrays = new SlotSet();
  private readonly changedDrops = new SlotSet();
  private readonly sides = new Map<string, number>();
  private lines = new Map<number, TrayLine>();
  private dropsInGraph = new Map<number, TrayDrop>();
  private current: TrayGraph;
  private kept: Kept | undefined;
  private versions = 0;
  private roomsWithTrays: ReadonlySet<string> = new Set();

  constructor(private readonly parts: Parts) {
    this.current = new TrayGraph([], [], this.sideNumber);
  }

  /** The graph as of the last `settle`. */
  get graph(): TrayGraph {
    return this.current;
  }

  /** Goes up with every new graph. */
  get version(): number {
    return this.versions;
  }

  put(tray: Tray): void {
    const { dangling, rooms, touches } = this.parts;
    const slot = this.table.put(tray);
    dangling.forget(tray.id);
    if (rooms.table.slotOf(tray.roomId) < 0) dangling.note(tray, 'roomId', tray.roomId);
    this.changedTrays.add(slot);
    touches.facts.tray.add(slot);
    touches.facts.trayPlace.add(slot);
  }

  remove(tray: Tray): void {
    this.parts.dangling.forget(tray.id);
    const slot = this.table.remove(tray.id);
    if (slot < 0) return;
    this.changedTrays.add(slot);
    this.parts.touches.removed.tray.push(slot);
  }

  /** Something that holds for the use of every tray has changed: the ratings that say whether sides have to be apart. */
  touchAll(): void {
    const { tray } = this.parts.touches.facts;
    for (let slot = 0; slot < this.table.capacity; slot++) if (this.table.has(slot)) tray.add(slot);
  }

  putDrop(drop: TrayDrop): void {
    const { dangling, rooms } = this.parts;
    dangling.forget(drop.id);
    if (rooms.table.slotOf(drop.roomId) < 0) dangling.note(drop, 'roomId', drop.roomId);
    this.changedDrops.add(this.drops.put(drop));
  }

  removeDrop(drop: TrayDrop): void {
    this.parts.dangling.forget(drop.id);
    this.changedDrops.add(this.drops.remove(drop.id));
  }

  /** The number of a side for columns; 0 for none. */
  readonly sideNumber = (side: string | undefined): number => {
    if (side === undefined) return 0;
    let number = this.sides.get(side);
    if (number === undefined) {
      number = this.sides.size + 1;
      this.sides.set(side, number);
    }
    return number;
  };

  /** Rooms that have a tray that data may lie in. */
  get roomIds(): ReadonlySet<string> {
    return this.roomsWithTrays;
  }

  /** True when a room has a tray that data may lie in. */
  hasTrays(roomId: string): boolean {
    return this.roomsWithTrays.has(roomId);
  }

  /** Builds the graph anew if a tray or drop has changed in a way that matters to it, and says what changed. */
  settle(): GraphChange | undefined {
    if (this.changedTrays.size === 0 && this.changedDrops.size === 0) return undefined;
    const lines = new Map(this.lines);
    for (const slot of this.changedTrays.values()) {
      const tray = this.table.at(slot);
      const line = tray && trayLine(slot, tray);
      if (line) lines.set(slot, line);
      else lines.delete(slot);
    }
    const drops = new Map(this.dropsInGraph);
    for (const slot of this.changedDrops.values()) {
      const drop = this.drops.at(slot);
      if (drop) drops.set(slot, drop);
      else drops.delete(slot);
    }
    const trays = this.changedTrays.values();
    const change = graphChange(this.current, this.lines, lines, trays, this.dropsInGraph, drops);
    this.changedTrays.clear();
    this.changedDrops.clear();
    if (!change) return undefined;
    const before = this.current;
    this.kept ??= { graph: before, lines: this.lines, drops: this.dropsInGraph };
    this.use(new TrayGraph([...lines.values()], [...drops.values()], this.sideNumber), lines, drops);
    for (const { slot } of this.current.lines)
      if (!isSameList(before.jointOffsets(slot), this.current.jointOffsets(slot)))
        this.parts.touches.facts.tray.add(slot);
    return change;
  }

  /** Goes back to the graph there was before the change that was tried out. */
  takeBack(): void {
    this.changedTrays.clear();
    this.changedDrops.clear();
    if (this.kept) this.use(this.kept.graph, new Map(this.kept.lines), new Map(this.kept.drops));
    this.kept = undefined;
  }

  /** The whole change is in place: slots of what was removed may be used again. */
  release(): void {
    this.kept = undefined;
    this.table.release();
    this.drops.release();
  }

  private use(graph: TrayGraph, lines: Map<number, TrayLine>, drops: Map<number, TrayDrop>): void {
    this.current = graph;
    this.lines = lines;
    this.dropsInGraph = drops;
    this.versions++;
    this.roomsWithTrays = new Set(graph.lines.filter((line) => line.kinds !== 0).map((line) => line.roomId));
  }
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
