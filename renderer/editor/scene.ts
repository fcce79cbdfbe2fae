import { footprintBounds, footprintHasPoint, type Footprint } from '#shared/geometry/footprint';
import { distanceToEdge, type Polygon } from '#shared/geometry/polygon';
import { regionHasPoint, ringsOf } from '#shared/geometry/region';
import {
  rectAroundAll,
  rectContains,
  rectGrown,
  rectHasPoint,
  rectsOverlap,
  type PointXY,
  type RectUm,
} from '#shared/geometry/rect';
import { SpatialIndex } from '#shared/geometry/spatial-index';
import type { Room } from '#shared/model/records/room';
import type { Zone } from '#shared/model/records/zone';
import type { Annotation } from '#shared/model/records/annotation';
import type { AnyRecord } from '#shared/model/registry';
import { footprintOf, isStanding, type StandingItem } from '#shared/operations/item-footprint';
import type { DocumentView } from '#shared/store/document-view';
import { getRecord } from '#shared/store/document-view';
import type { RecordsDiff } from '#shared/store/records-diff';
import { carriersOf } from './carriers';
import { isMark, markBounds, markHits, marksEnclosed, type Mark } from './marks';
import { outlineBounds } from './outline-bounds';
import { isTrayPart, trayHits, trayPartBounds, trayPartsTaken, type TrayPart } from './trays';
import { isPiping, pipingBounds, pipingHits, pipingTaken, type Piping } from './piping';

/** A record that can be seen and picked on the plan. */
export type PlanRecord = StandingItem | Room | Zone | Piping | TrayPart | Annotation | Mark;

/** A floor item as painters and hit tests want it. */
export interface SceneItem {
  readonly record: StandingItem;
  readonly footprint: Footprint;
  readonly bounds: RectUm;
}

/** How wide a note is for its letters' height: a rough measure for picking it; the painter measures exactly. */
const NOTE_WIDTH_PER_LETTER = 0.6;

/**
 * Where everything is: footprints and bounds of what is on the plan, in a spatial index kept up to date by diffs.
 * Floor items are in `index`; the few areas and notes are looked through one by one.
 */
export class Scene {
  private readonly items = new Map<string, SceneItem>();
  private readonly index = new SpatialIndex<string>();

  /** `canPick` says of a record whether it is seen and not locked by its layer. */
  constructor(
    private readonly view: DocumentView,
    private readonly canPick: (record: AnyRecord) => boolean = () => true,
  ) {
    for (const typeName of ['rack', 'equipment', 'obstacle'] as const)
      for (const record of view.all(typeName).values()) this.items.set(record.id, this.itemOf(record));
    this.index.load([...this.items].map(([id, item]) => [id, item.bounds] as const));
  }

  get floorItems(): ReadonlyMap<string, SceneItem> {
    return this.items;
  }

  item(id: string): SceneItem | undefined {
    return this.items.get(id);
  }

  /** Floor items whose bounds meet the rectangle. */
  itemsIn(rect: RectUm): SceneItem[] {
    const found: SceneItem[] = [];
    for (const id of this.index.search(rect)) {
      const item = this.items.get(id);
      if (item) found.push(item);
    }
    return found;
  }

  /** Obstacles in the rectangle, found among the few obstacles rather than among the many racks. */
  obstaclesIn(rect: RectUm): SceneItem[] {
    const found: SceneItem[] = [];
    for (const record of this.view.all('obstacle').values()) {
      const item = this.items.get(record.id);
      if (item && rectsOverlap(rect, item.bounds)) found.push(item);
    }
    return found;
  }

  /** Takes up a change. Returns the ids of floor items it touched. */
  apply(diff: RecordsDiff): string[] {
    const touched: string[] = [];
    for (const record of diff.removed.values()) if (isStanding(record)) touched.push(this.drop(record.id));
    for (const [, after] of diff.updated.values()) {
      if (isStanding(after)) touched.push(this.put(after));
      // A type that changed size changes all that use it.
      else if (after.typeName === 'catalogType') {
        for (const typeName of ['rack', 'equipment'] as const)
          for (const id of this.view.referrers(`${typeName}.typeId`, after.id)) {
            const record = getRecord(this.view, id);
            if (record && isStanding(record)) touched.push(this.put(record));
          }
      }
    }
    for (const record of diff.added.values()) if (isStanding(record)) touched.push(this.put(record));
    return touched;
  }

  /**
   * What is under a point, topmost first: notes and dimensions, overhead pipes, trays and plant, racks and plant,
   * obstacles, trays, pipes and tiles in the floor, guides, zones (by their edge), rooms (by their edge), underlays. `reachUm` is how far from an edge still counts.
   */
  hits(point: PointXY, reachUm: number): PlanRecord[] {
    const hits: { record: PlanRecord; order: number; area: number }[] = [];
    const near = {
      minX: point.xUm - reachUm,
      minY: point.yUm - reachUm,
      maxX: point.xUm + reachUm,
      maxY: point.yUm + reachUm,
    };
    for (const item of this.itemsIn(near)) {
      const grown = growFootprint(
        item.footprint,
        Math.max(0, (reachUm - Math.min(item.footprint.widthUm, item.footprint.depthUm)) / 2),
      );
      if (footprintHasPoint(grown, point))
        hits.push({
          record: item.record,
          order: orderOf(item.record),
          area: item.footprint.widthUm * item.footprint.depthUm,
        });
    }
    for (const note of this.view.all('annotation').values())
      if (noteHasPoint(note, point)) hits.push({ record: note, order: 5, area: 0 });
    for (const zone of this.view.all('zone').values())
      if (isNearEdge(zone.outline, point, reachUm)) hits.push({ record: zone, order: 1, area: areaOf(zone) });
    for (const room of this.view.all('room').values())
      if (ringsOf(room).some((ring) => isNearEdge(ring, point, reachUm)))
        hits.push({ record: room, order: 0, area: areaOf(room) });
    hits.push(...pipingHits(this.view, point, reachUm), ...trayHits(this.view, point, reachUm));
    hits.push(...markHits(this.view, point, reachUm));
    return hits
      .filter((hit) => this.canPick(hit.record))
      .sort((a, b) => b.order - a.order || a.area - b.area)
      .map((hit) => hit.record);
  }

  /** What a marquee takes: `enclose` only what lies in it whole, `touch` all it meets. Rooms only when enclosed. */
  inMarquee(rect: RectUm, mode: 'enclose' | 'touch'): PlanRecord[] {
    const found: PlanRecord[] = [];
    const takes = (bounds: RectUm) => (mode === 'enclose' ? rectContains(rect, bounds) : rectsOverlap(rect, bounds));
    for (const item of this.itemsIn(rect)) if (takes(item.bounds)) found.push(item.record);
    for (const note of this.view.all('annotation').values()) if (takes(noteBounds(note))) found.push(note);
    found.push(
      ...pipingTaken(this.view, takes),
      ...trayPartsTaken(this.view, takes),
      ...marksEnclosed(this.view, rect),
    );
    for (const typeName of ['zone', 'room'] as const)
      for (const area of this.view.all(typeName).values())
        if (rectContains(rect, outlineBounds(area.outline))) found.push(area);
    return found.filter((record) => this.canPick(record));
  }

  /** Bounds of everything on the plan, or nothing when it is empty. */
  bounds(): RectUm | undefined {
    const areas = [...this.view.all('room').values(), ...this.view.all('zone').values()].map((a) =>
      outlineBounds(a.outline),
    );
    const notes = [...this.view.all('annotation').values()].map(noteBounds);
    const underlays = [...this.view.all('underlay').values()].filter((one) => !one.isHidden).map(footprintBounds);
    const pipes = [...this.view.all('pipe').values()].map((pipe) => pipingBounds(this.view, pipe));
    const trays = [...this.view.all('tray').values()].map(trayPartBounds);
    const floor = this.index.bounds();
    return rectAroundAll([...areas, ...pipes, ...trays, ...notes, ...underlays, ...(floor ? [floor] : [])]);
  }

  /** Bounds of one record on the plan; a device gives those of its rack. */
  boundsOf(id: string): RectUm | undefined {
    const item = this.items.get(id);
    if (item) return item.bounds;
    const record = getRecord(this.view, id);
    if (!record) return undefined;
    if (record.typeName === 'room' || record.typeName === 'zone') return outlineBounds(record.outline);
    if (record.typeName === 'annotation') return noteBounds(record);
    if (isPiping(record)) return pipingBounds(this.view, record);
    if (isTrayPart(record)) return trayPartBounds(record);
    if (isMark(record)) return markBounds(this.view, record);
    const carriers = carriersOf(this.view, id).filter((carrier) => carrier !== id);
    return rectAroundAll(carriers.flatMap((carrier) => this.boundsOf(carrier) ?? []));
  }

  private put(record: StandingItem): string {
    const item = this.itemOf(record);
    this.items.set(record.id, item);
    this.index.set(record.id, item.bounds);
    return record.id;
  }

  private drop(id: string): string {
    this.items.delete(id);
    this.index.delete(id);
    return id;
  }

  private itemOf(record: StandingItem): SceneItem {
    const footprint = footprintOf(this.view, record);
    return { record, footprint, bounds: footprintBounds(footprint) };
  }
}

/** The room that holds the point: the smallest, where rooms nest. */
export function roomAt(view: DocumentView, point: PointXY): Room | undefined {
  let found: Room | undefined;
  for (const room of view.all('room').values())
    if (regionHasPoint(room, point) && (!found || areaOf(room) < areaOf(found))) found = room;
  return found;
}

export function noteBounds(note: Annotation): RectUm {
  const lines = note.text.split('\n');
  const width = Math.max(...lines.map((line) => line.length)) * note.sizeUm * NOTE_WIDTH_PER_LETTER;
  return { minX: note.xUm, minY: note.yUm, maxX: note.xUm + width, maxY: note.yUm + lines.length * note.sizeUm * 1.25 };
}

function noteHasPoint(note: Annotation, point: PointXY): boolean {
  const { minX, minY, maxX, maxY } = noteBounds(note);
  return point.xUm >= minX && point.xUm <= maxX && point.yUm >= minY && point.yUm <= maxY;
}

/** Whether the point is within reach of an edge; most outlines are ruled out by their bounds. */
function isNearEdge(outline: Polygon, point: PointXY, reachUm: number): boolean {
  return rectHasPoint(rectGrown(outlineBounds(outline), reachUm), point) && distanceToEdge(outline, point) <= reachUm;
}

function areaOf(area: Room | Zone): number {
  const { minX, minY, maxX, maxY } = outlineBounds(area.outline);
  return (maxX - minX) * (maxY - minY);
}

function orderOf(record: StandingItem): number {
  if (record.typeName === 'obstacle') return 2;
  return record.typeName === 'equipment' && record.isOverhead ? 4 : 3;
}

function growFootprint(footprint: Footprint, byUm: number): Footprint {
  return { ...footprint, widthUm: footprint.widthUm + 2 * byUm, depthUm: footprint.depthUm + 2 * byUm };
}
