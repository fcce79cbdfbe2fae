import type { Tray } from '../../model/records/tray';
import type { AnyRecord } from '../../model/registry';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import type { Owners } from '../owners';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import { Fabrics } from '../fabrics/fabrics';
import { CableRoutes } from './cable-routes';
import type { AskedRoutes } from './pairs-job';
import type { RouteAnswer } from './route-all';
import { Channels } from './channels';
import { TrayUse } from './tray-use';
import { Trays } from './trays';

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** A step of a drag finds no ways anew when it would be more than these: they stay as they are until it ends. */
const MOST_ROUTED_IN_PREVIEW = 2000;

/** Cables, the trays they lie in, and what lies in each tray. */
export class Cabling {
  readonly trays: Trays;
  readonly cables: CableRoutes;
  readonly use: TrayUse;
  readonly fabrics: Fabrics;
  readonly channels: Channels;
  /** Set by a host that routes what is handed out: many ways that a change makes others then wait for that. */
  isRoutedElsewhere = false;
  /** More pairs of places than these are not routed within an edit where they can be routed elsewhere. */
  mostRoutedAtOnce = 2000;
  private answered: { readonly asked: AskedRoutes; readonly answer: RouteAnswer } | undefined;

  constructor(private readonly parts: Parts) {
    this.trays = new Trays(parts);
    this.cables = new CableRoutes({ ...parts, trays: this.trays });
    this.channels = new Channels(this.cables);
    this.fabrics = new Fabrics({ ...parts, cables: this.cables });
    this.use = new TrayUse({ types: parts.types, trays: this.trays, cables: this.cables });
  }

  /** Takes up a record about cabling; others do not concern it. `isNew` promises that there is no cable of its id. */
  put(record: AnyRecord, isNew = false): void {
    switch (record.typeName) {
      case 'port':
        return this.cables.putPort(record);
      case 'cable':
        this.fabrics.touchAll();
        return this.cables.put(record, isNew);
      case 'fabric':
        return this.fabrics.put(record);
      case 'tray':
        return this.putTray(record);
      case 'trayDrop':
        return this.trays.putDrop(record);
      case 'cableVia':
        return this.cables.ways.putVia(record);
      default:
        return;
    }
  }

  remove(record: AnyRecord): void {
    switch (record.typeName) {
      case 'port':
        return this.cables.removePort(record);
      case 'cable':
        this.fabrics.touchAll();
        return this.cables.remove(record);
      case 'fabric':
        return this.fabrics.remove(record);
      case 'tray':
        return this.trays.remove(record);
      case 'trayDrop':
        return this.trays.removeDrop(record);
      case 'cableVia':
        return this.cables.ways.removeVia(record);
      default:
        return;
    }
  }

  /** Finds the ways that a change may have made others. In a step of a drag, no more than a step has time for. */
  settle(isTrying: boolean): void {
    this.touchPlaces();
    const { ways } = this.cables;
    if (isTrying) ways.settlePreview(MOST_ROUTED_IN_PREVIEW);
    else {
      const answered = this.answered;
      this.answered = undefined;
      if (answered) ways.routes.comeBack(answered.asked, answered.answer);
      ways.settle(this.isRoutedElsewhere ? this.mostRoutedAtOnce : undefined);
    }
    this.use.forget(this.parts.touches.facts.tray.values());
    this.spreadChannels();
  }

  /**
   * Finds the ways of a document that was just read, in small steps. Leaves them to be handed out when they are many and
   * routed elsewhere.
   */
  *settleSteps(): Generator<number, void> {
    const { ways } = this.cables;
    if (ways.prepare()) {
      if (this.isRoutedElsewhere) ways.routes.settle(this.mostRoutedAtOnce);
      else yield* ways.routes.settleSteps();
    }
    ways.release();
  }

  /** Many ways to be found, as a job for elsewhere; nothing when none wait or another job is out. */
  handOut(): AskedRoutes | undefined {
    return this.cables.ways.routes.handOut();
  }

  /** Keeps the answer to a job until the next change is followed, which may be an empty one, and takes it up then. */
  answer(asked: AskedRoutes, answer: RouteAnswer): void {
    this.answered = { asked, answer };
  }

  /** Whether the way of a cable is still to be found: what is told of it may be old. */
  isBeingRouted(cable: number): boolean {
    const { ways } = this.cables;
    const pair = ways.pairOf(cable);
    return pair >= 0 && ways.routes.isOpen(pair);
  }

  /** How many cables wait for their ways. */
  get beingRoutedCount(): number {
    const { routes } = this.cables.ways;
    if (routes.unsettledCount === 0) return 0;
    let count = 0;
    for (let pair = 0; pair < routes.table.capacity; pair++)
      if (routes.isOpen(pair)) count += routes.table.cables.countOf(pair);
    return count;
  }

  /** Goes back to the ways there were before what was tried out. */
  takeBack(): void {
    this.use.forget(this.parts.touches.facts.tray.values());
    this.touchPlaces();
    this.cables.ways.takeBack();
    this.spreadChannels();
  }

  /** Tells every cable of a channel of which one has changed, and the fabrics whose links may be longer now. */
  private spreadChannels(): void {
    const { cableEnds, cableRoute, portUse, channel } = this.parts.touches.facts;
    for (const touched of [cableEnds, cableRoute, portUse])
      for (const cable of touched.values())
        this.channels.forEachAround(cable, (one) => {
          channel.add(one);
        });
    if (cableRoute.size > 0) this.fabrics.touchAll();
  }

  private putTray(tray: Tray): void {
    const slot = this.trays.table.slotOf(tray.id);
    const before = this.trays.table.at(slot);
    // Ways are told by the names of their trays.
    if (before && before.name !== tray.name)
      for (const cable of this.use.cablesIn(slot)) this.parts.touches.facts.cableRoute.add(cable);
    this.trays.put(tray);
  }

  private touchPlaces(): void {
    const { place, mounting } = this.parts.touches.facts;
    if (mounting.size > 0) this.fabrics.touchAll();
    for (const item of place.values()) if (this.parts.items.table.has(item)) this.cables.touchRoutesOf(item);
  }

  release(): void {
    this.cables.release();
    this.fabrics.release();
  }
}
