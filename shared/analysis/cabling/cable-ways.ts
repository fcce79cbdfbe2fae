import type { CableVia } from '../../model/records/cable-via';
import type { Cable } from '../../model/records/cable';
import { isKnown } from '../../units/known';
import { SlotSet } from '../columns/slot-set';
import type { FloorItems } from '../floor-items';
import type { Touches } from '../touches';
import { PAIR_STATES } from './pair-table';
import { PairRoutes } from './pair-routes';
import type { Place } from './place-access';
import { trayElevationUm } from './tray-line';
import type { Trays } from './trays';
import type { CableVias } from './cable-vias';

/** Where a cable's way comes from. */
export const WAY_BASES = ['inRack', 'direct', 'trays', 'assumed', 'unroutable'] as const;
export type WayBasis = (typeof WAY_BASES)[number];

/** What the ways of cables need to know of the cables. */
export interface CableSource {
  readonly cableAt: (cable: number) => Cable | undefined;
  /** The floor item at an end, -1 when it stands nowhere. */
  readonly itemAt: (cable: number, end: 0 | 1) => number;
  /** What it is, as bits of COPPER and FIBRE. */
  readonly kindsAt: (cable: number) => number;
  /** The slot of a cable's id, -1 for none. */
  readonly slotOf: (id: string) => number;
}

interface Parts {
  readonly items: FloorItems;
  readonly trays: Trays;
  readonly touches: Touches;
  readonly vias: CableVias;
  readonly cables: CableSource;
}

/** Ports of something of unknown height. */
export const UNKNOWN_HEIGHT_UM = 1_000_000;
/** Racks no further apart than this touch. Project default, grade K. */
const TOUCHING_UM = 50_000;

/** Which pair of places each cable belongs to, and so which way it goes; kept up to date when a change settles. */
export class CableWays {
  readonly routes: PairRoutes;
  private readonly unfiled = new SlotSet();
  private readonly places = new SlotSet();

  constructor(private readonly parts: Parts) {
    const { items, trays, touches, cables, vias } = parts;
    this.routes = new PairRoutes({
      trays,
      placeOf: (item) => this.placeOf(item),
      roomIdOf: (item) => items.roomOf(item)?.id,
      directUm: (one, other) => this.directUm(one, other),
      isFromLow: (cable, pair) => cables.itemAt(cable, 0) === this.routes.table.low(pair),
      ownWayOf: (cable, isFromLow) => {
        const record = cables.cableAt(cable);
        const slots = record ? vias.traysOf(record.id).map((tray) => trays.table.slotOf(tray)) : [];
        return { vias: isFromLow ? slots : slots.reverse(), isLocked: record?.isRouteLocked ?? false };
      },
      changed: (pair) => {
        const { firstOf, nextOf } = this.cablesOf;
        for (let cable = firstOf(pair); cable >= 0; cable = nextOf(cable)) touches.facts.cableRoute.add(cable);
      },
      touchTray: (tray) => touches.facts.tray.add(tray),
    });
  }

  private readonly cablesOf = {
    firstOf: (pair: number): number => this.routes.table.cables.firstOf(pair),
    nextOf: (cable: number): number => this.routes.table.cables.nextOf(cable),
  };

  /** The pair a cable is of, -1 when it stays in its rack or an end stands nowhere. */
  pairOf(cable: number): number {
    return this.routes.table.cables.ownerOf(cable);
  }

  /** A cable is new or another: which pair it is of is found when the change settles. */
  touchCable(cable: number): void {
    this.unfiled.add(cable);
  }

  removeCable(cable: number): void {
    this.touchTraysOf(cable);
    this.routes.file(cable, -1);
  }

  /** A place stands elsewhere or is of another height. */
  touchPlace(item: number): void {
    this.places.add(item);
  }

  putVia(via: CableVia): void {
    this.touchVia(this.parts.vias.put(via));
  }

  removeVia(via: CableVia): void {
    this.touchVia(this.parts.vias.remove(via));
  }

  /** Finds the ways that the change may have made others; searches for no more than `most` pairs, else they wait. */
  settle(most?: number): void {
    if (this.prepare()) this.routes.settle(most);
  }

  /** The same for a change that may be taken back: nothing when there are more. */
  settlePreview(most: number): void {
    if (this.prepare()) this.routes.settlePreview(most);
  }

  /** Files what has changed and marks what has to be routed. Returns true when there is something. */
  prepare(): boolean {
    const { trays } = this.parts;
    const roomsBefore = trays.roomIds;
    const change = trays.settle();
    for (const cable of this.unfiled.values()) this.fileCable(cable);
    this.unfiled.clear();
    for (const place of this.places.values()) this.routes.touchPlace(place);
    this.places.clear();
    if (change) this.routes.follow(change, !isSameSet(roomsBefore, trays.roomIds));
    return this.routes.openCount > 0;
  }

  /** Goes back to the ways before a change that was tried out, once the records are back. */
  takeBack(): void {
    this.parts.trays.takeBack();
    for (const cable of this.unfiled.values()) this.fileCable(cable);
    this.unfiled.clear();
    for (const place of this.places.values()) this.routes.touchPlace(place);
    this.places.clear();
    this.routes.takeBack();
  }

  release(): void {
    this.routes.release();
    this.parts.trays.release();
  }

  /** Height above the floor of the middle of an item, in µm; one metre when its height is not known. */
  middleUm(item: number): number {
    const height = this.parts.items.specOf(item)?.heightUm;
    return height !== undefined && isKnown(height) ? Math.round(height / 2) : UNKNOWN_HEIGHT_UM;
  }

  /** How the way of a pair comes about. */
  basisOf(pair: number): WayBasis {
    const state = this.routes.table.state(pair);
    if (state === PAIR_STATES.trays) return 'trays';
    if (state === PAIR_STATES.direct) return 'direct';
    return state === PAIR_STATES.none ? 'unroutable' : 'assumed';
  }

  /** Height of the tray that the way of a pair begins or ends in, in µm. */
  endHeightUm(pair: number, isHigh: boolean): number {
    const { trays } = this.parts;
    const slot = this.routes.table.trayAt(pair, isHigh);
    const tray = trays.table.at(slot);
    return tray ? trayElevationUm(tray) : (trays.graph.lineOf(slot)?.zUm ?? 0);
  }

  private fileCable(cable: number): void {
    const { cables, vias } = this.parts;
    this.touchTraysOf(cable);
    const record = cables.cableAt(cable);
    const [from, to] = [cables.itemAt(cable, 0), cables.itemAt(cable, 1)];
    if (!record || from < 0 || to < 0 || from === to) {
      this.routes.file(cable, -1);
      return;
    }
    const kind = this.routes.classes.numberOf(cables.kindsAt(cable), record.side);
    const hasOwnWay = record.isRouteLocked || vias.has(record.id);
    const pair = this.routes.pairOf(from, to, kind, hasOwnWay ? cable : -1);
    if (hasOwnWay) this.routes.touch(pair);
    this.routes.file(cable, pair);
    this.touchTraysOf(cable);
  }

  private touchVia(cableId: string): void {
    const cable = this.parts.cables.slotOf(cableId);
    if (cable < 0) return;
    this.touchCable(cable);
    this.parts.touches.facts.cableRoute.add(cable);
  }

  private touchTraysOf(cable: number): void {
    const pair = this.pairOf(cable);
    if (pair < 0) return;
    const { tray } = this.parts.touches.facts;
    this.routes.forEachTrayOf(pair, (one) => tray.add(one));
  }

  private placeOf(item: number): Place {
    const record = this.parts.items.recordAt(item);
    return {
      xUm: record?.xUm ?? 0,
      yUm: record?.yUm ?? 0,
      zUm: this.middleUm(item),
      outline: this.parts.items.roomOf(item)?.outline,
    };
  }

  /** The straight run between two racks of a row that touch, at the height of their middles; -1 for others. */
  private directUm(one: number, other: number): number {
    const { items } = this.parts;
    const [a, b] = [items.recordAt(one), items.recordAt(other)];
    if (a?.typeName !== 'rack' || b?.typeName !== 'rack' || a.roomId !== b.roomId) return -1;
    if (a.rowId !== b.rowId || a.rotationMdeg !== b.rotationMdeg || !items.isPlaced(one) || !items.isPlaced(other))
      return -1;
    const [dx, dy] = [b.xUm - a.xUm, b.yUm - a.yUm];
    const [fx, fy] = [items.frontX(one), items.frontY(one)];
    const along = Math.abs(dx * fy - dy * fx);
    const across = Math.abs(dx * fx + dy * fy);
    const widths = (items.widthUm(one) + items.widthUm(other)) / 2;
    if (across > TOUCHING_UM || Math.abs(along - widths) > TOUCHING_UM) return -1;
    return Math.abs(dx) + Math.abs(dy) + Math.abs(this.middleUm(one) - this.middleUm(other));
  }
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const value of one) if (!other.has(value)) return false;
  return true;
}
