import { isKnown } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Aisles } from './aisles';
import type { CalibratedShares } from './calibrated-shares';
import { HeatNetwork, type AirNode } from './heat-network';
import { RecirculationKernel } from './kernel';

/** What is out of service while a climate is estimated. */
export interface ClimateOutage {
  readonly isUnitOut: (unit: number) => boolean;
  readonly isRackOff: (rack: number) => boolean;
}

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly aisles: Aisles;
  readonly calibration: CalibratedShares;
  readonly touches: Touches;
}

/** What the aisles of a room do to a rack. */
type AisleEffect = Pick<AirNode, 'inletOpen' | 'exhaustOpen' | 'localShort'>;

/** What a closed aisle leaves of the recirculation over its racks. */
const CLOSED = 0.05;
const OPEN: AisleEffect = { inletOpen: 1, exhaustOpen: 1, localShort: 0 };

/** The racks of a document as nodes of air flow, kept up with its changes. */
export class AirNodes {
  private readonly kernel: RecirculationKernel;
  private readonly running: HeatNetwork;
  private readonly effects = new Map<number, ReadonlyMap<number, AisleEffect>>();
  private readonly staleItems = new Set<number>();
  private readonly staleRooms = new Set<number>();
  private readonly relinked = new Set<number>();
  private isNew = true;

  constructor(private readonly parts: Parts) {
    this.kernel = new RecirculationKernel(parts, (rack) => this.relinked.add(rack));
    this.running = this.emptyNetwork();
  }

  /** Takes note of what the present change touched; worked out when somebody asks. */
  note(): void {
    const { touches, calibration } = this.parts;
    const { facts, removed } = touches;
    for (const items of [facts.place.values(), removed.item])
      for (const item of items) {
        this.kernel.forget(item);
        calibration.forget(item);
      }
    for (const item of facts.mounting.values()) this.kernel.refreshFlow(item);
    if (this.isNew) return;
    for (const items of [facts.place, facts.contents, facts.mounting, facts.rackCooling])
      for (const item of items.values()) this.staleItems.add(item);
    for (const item of removed.item) this.staleItems.add(item);
    for (const rooms of [facts.climate, facts.roomAir]) for (const room of rooms.values()) this.staleRooms.add(room);
  }

  /** The racks of a room that breathe, and how many of unknown size are left out. */
  racksOf(room: number, outage?: ClimateOutage): { readonly racks: readonly number[]; readonly unplaced: number } {
    const { rooms, items, contents } = this.parts;
    const racks: number[] = [];
    let unplaced = 0;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) {
      if (!items.isRack(item) || outage?.isRackOff(item)) continue;
      if (contents.airNeedMlPerS(item) <= 0) continue;
      if (items.isPlaced(item)) racks.push(item);
      else unplaced++;
    }
    return { racks, unplaced };
  }

  /** The network in normal running. O(what changed near changes). */
  network(): HeatNetwork {
    this.refresh();
    return this.running;
  }

  /** The network of these racks of a room with things out of service; that of normal running where it is the same. */
  networkWithout(outage: ClimateOutage, room: number, racks: readonly number[]): HeatNetwork {
    const running = this.network();
    const isSame =
      this.racksOf(room).racks.length === racks.length &&
      racks.every((rack) => running.capturedW(rack) === 0 || this.nodeOf(rack, outage).capturedW === running.capturedW(rack)); // prettier-ignore
    if (isSame) return running;
    const network = this.emptyNetwork();
    for (const rack of racks) network.put(rack, this.nodeOf(rack, outage));
    network.settle();
    return network;
  }

  private emptyNetwork(): HeatNetwork {
    return new HeatNetwork({
      neighboursOf: (rack) => this.kernel.neighboursOf(rack),
      calibratedOf: (rack) => this.parts.calibration.rowOf(rack),
    });
  }

  private refresh(): void {
    const { rooms, items, calibration } = this.parts;
    if (this.isNew) {
      for (let room = 0; room < rooms.table.capacity; room++) this.staleRooms.add(room);
      for (let item = 0; item < items.table.capacity; item++) this.staleItems.add(item);
      this.isNew = false;
    }
    for (const room of this.staleRooms) this.refreshAisles(room);
    for (const item of this.staleItems) this.refreshItem(item);
    for (const changed of [this.relinked, calibration.changed]) {
      for (const rack of changed) this.running.relink(rack);
      changed.clear();
    }
    this.staleRooms.clear();
    this.staleItems.clear();
    this.running.settle();
  }

  private refreshItem(item: number): void {
    const { items, contents } = this.parts;
    const breathes =
      items.table.has(item) &&
      items.isRack(item) &&
      items.roomSlotOf(item) >= 0 &&
      items.isPlaced(item) &&
      contents.airNeedMlPerS(item) > 0;
    if (breathes) this.running.put(item, this.nodeOf(item));
    else this.running.remove(item);
  }

  private nodeOf(rack: number, outage?: ClimateOutage): AirNode {
    const { contents, items } = this.parts;
    const heatW = contents.airHeatW(rack);
    return {
      flowM3s: contents.airNeedMlPerS(rack) / 1e6,
      heatW,
      capturedW: Math.min(heatW, this.doorsW(rack, outage)),
      ...(this.effects.get(items.roomSlotOf(rack))?.get(rack) ?? OPEN),
    };
  }

  /** What rear doors on the rack can take out of its exhaust. */
  private doorsW(rack: number, outage: ClimateOutage | undefined): number {
    const { cooling, types, items } = this.parts;
    let capturedW = 0;
    for (const unit of cooling.unitsServing(rack, 'air')) {
      const host = cooling.hostItemOf(unit);
      if (outage?.isUnitOut(unit) || host < 0) continue;
      if (types.typeAt(items.typeSlotOf(host))?.category !== 'rearDoor') continue;
      const capacity = cooling.capacityW(unit);
      if (isKnown(capacity)) capturedW += capacity / Math.max(1, cooling.racksOf(unit).size);
    }
    return capturedW;
  }

  private refreshAisles(room: number): void {
    const before = this.effects.get(room);
    const after = this.aisleEffects(room);
    if (after.size > 0) this.effects.set(room, after);
    else this.effects.delete(room);
    for (const effects of [before, after]) for (const rack of effects?.keys() ?? []) this.staleItems.add(rack);
  }

  private aisleEffects(room: number): ReadonlyMap<number, AisleEffect> {
    const found = new Map<number, AisleEffect>();
    const add = (rack: number, effect: Partial<AisleEffect>): void => {
      found.set(rack, { ...(found.get(rack) ?? OPEN), ...effect });
    };
    for (const { zone, racks, isClosed, tiles, tileFlowMlPerS, needMlPerS } of this.parts.aisles.of(room)) {
      if (isClosed)
        for (const rack of racks) add(rack, zone.kind === 'hotAisle' ? { exhaustOpen: CLOSED } : { inletOpen: CLOSED });
      if (zone.kind === 'hotAisle' || tiles === 0 || !isKnown(tileFlowMlPerS)) continue;
      const localShort = Math.max(0, 1 - tileFlowMlPerS / Math.max(1, needMlPerS));
      for (const rack of racks) add(rack, { localShort });
    }
    return found;
  }
}
