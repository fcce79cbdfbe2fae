/** The cooling system of a document as the schematic draws it: units, loops and racks, from where heat leaves to where it arises. */
import type { CoolingLoop } from '#shared/model/records/cooling-loop';
import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';

export type LiquidBoxKind = 'loop' | 'liquidUnit' | 'airUnit' | 'racks' | 'room';

export interface LiquidBox {
  /** Id of the loop, unit or room it stands for; of racks the id of what supplies them with `racks` before it. */
  readonly id: string;
  readonly kind: LiquidBoxKind;
  readonly name: string;
  /** What it is, in a word or two. */
  readonly facts: string;
  readonly side: string;
  readonly loop: CoolingLoop | undefined;
  readonly unit: CoolingUnit | undefined;
  /** Ids of the racks a box of racks stands for. */
  readonly rackIds: readonly string[];
}

export interface LiquidLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface LiquidChain {
  readonly boxes: readonly LiquidBox[];
  readonly lines: readonly LiquidLine[];
}

/** The cooling system as boxes and lines, coldest first. O(loops + units + connections). */
export function liquidChainOf(view: DocumentView): LiquidChain {
  const boxes: LiquidBox[] = [];
  const lines: LiquidLine[] = [];
  const join = (from: string, to: string): void => void lines.push({ id: `${from}>${to}`, from, to });
  for (const loop of view.all('coolingLoop').values()) {
    boxes.push(loopBox(loop));
    const rackIds = racksOn(view, loop.id);
    if (rackIds.length === 0) continue;
    boxes.push(racksBox(loop.id, loop.name, rackIds));
    join(loop.id, racksBoxId(loop.id));
  }
  const rooms = new Map<string, string>();
  /** The unit whose box of racks stands for a set of them. */
  const sets = new Map<string, string>();
  for (const unit of view.all('coolingUnit').values()) {
    const isJoined = unit.suppliesLoopId !== undefined || unit.drawsFromLoopId !== undefined;
    const served = [...referring(view, 'coolingConnection', 'coolingUnitId', unit.id)].map((one) => one.targetId);
    if (unit.medium === 'air' && !isJoined) continue;
    boxes.push(unitBox(view, unit));
    if (unit.suppliesLoopId !== undefined && view.has(unit.suppliesLoopId)) join(unit.id, unit.suppliesLoopId);
    if (unit.drawsFromLoopId !== undefined && view.has(unit.drawsFromLoopId)) join(unit.drawsFromLoopId, unit.id);
    const rackIds = served.filter((id) => id.startsWith('rack:'));
    if (unit.medium === 'liquid' && rackIds.length > 0) {
      // Units that serve the same racks back each other up: one box stands for these racks.
      const set = [...rackIds].sort().join();
      const known = sets.get(set);
      if (known === undefined) {
        sets.set(set, unit.id);
        boxes.push(racksBox(unit.id, 'units without a loop', rackIds));
      }
      join(unit.id, racksBoxId(known ?? unit.id));
    }
    if (unit.medium !== 'air') continue;
    for (const id of served) {
      const record = getRecord(view, id);
      if (record?.typeName === 'room' || record?.typeName === 'zone') {
        rooms.set(id, record.name);
        join(unit.id, id);
      }
    }
  }
  for (const [id, name] of rooms) boxes.push({ ...EMPTY, id, kind: 'room', name, facts: 'air' });
  return { boxes, lines };
}

const EMPTY = { side: '', loop: undefined, unit: undefined, rackIds: [] } as const;

export function racksBoxId(id: string): string {
  return `racks ${id}`;
}

function loopBox(loop: CoolingLoop): LiquidBox {
  const fluid = loop.fluid === 'PG25' ? 'PG25' : 'water';
  const facts = `${loop.kind} · ${fluid}`;
  return { ...EMPTY, id: loop.id, kind: 'loop', name: loop.name, facts, side: loop.side ?? '', loop };
}

function unitBox(view: DocumentView, unit: CoolingUnit): LiquidBox {
  const host = getRecord(view, unit.hostId);
  const type = host && 'typeId' in host ? view.get(host.typeId)?.type.name : undefined;
  const facts = type ?? (unit.medium === 'air' ? 'air unit' : 'liquid unit');
  return {
    ...EMPTY,
    id: unit.id,
    kind: unit.medium === 'air' ? 'airUnit' : 'liquidUnit',
    name: unit.name,
    facts,
    unit,
  };
}

function racksBox(ofId: string, ofName: string, rackIds: readonly string[]): LiquidBox {
  const name = rackIds.length === 1 ? '1 rack' : `${rackIds.length} racks`;
  return { ...EMPTY, id: racksBoxId(ofId), kind: 'racks', name, facts: `on ${ofName}`, rackIds };
}

/** Racks on a loop, by themselves or by their row. */
function racksOn(view: DocumentView, loopId: string): readonly string[] {
  const racks = new Set<string>();
  for (const { targetId } of referring(view, 'loopConnection', 'coolingLoopId', loopId)) {
    if (targetId.startsWith('rack:')) racks.add(targetId);
    else for (const rackId of view.referrers('rack.rowId', targetId)) racks.add(rackId);
  }
  return [...racks];
}

/** The boxes that stand for what is selected: loops, units, the units of plant, and the racks of a box. */
export function liquidBoxesOf(chain: LiquidChain, selection: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (selection.size === 0) return found;
  for (const { id, unit, rackIds } of chain.boxes)
    if (selection.has(id) || (unit && selection.has(unit.hostId)) || rackIds.some((rack) => selection.has(rack)))
      found.add(id);
  return found;
}

/** Boxes and lines that heat of these boxes goes through, up to where it leaves. */
export function heatPath(chain: LiquidChain, from: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>(from);
  for (const id of found)
    for (const line of chain.lines)
      if (line.to === id) {
        found.add(line.id);
        found.add(line.from);
      }
  return found;
}
