/**
 * The same kind of check, written the way one writes it first: look everything up in Maps by id, compute everything anew.
 * It covers the loads, space and mounting of the floor; the program's rules cover more. It is what the program is compared with.
 */
import type { AnyRecord } from '#shared/model/registry';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { footprintBounds } from '#shared/geometry/footprint';
import { rectsOverlap, type RectUm } from '#shared/geometry/rect';

type ById = ReadonlyMap<string, AnyRecord>;

const CELL_UM = 2_000_000;

interface Sums {
  powerW: number;
  massG: number;
}

/** Checks the whole document; returns the number of breaches, so that no work can be left out. */
export function naiveCheck(records: ById): number {
  const sums = new Map<string, Sums>();
  const units = new Map<string, string>();
  const feeds = new Map<string, number>();
  const cells = new Map<string, { id: string; rect: RectUm }[]>();
  let breaches = 0;
  for (const record of records.values()) {
    if (record.typeName === 'device') {
      const type = typeOf(records, record.typeId);
      addTo(sums, record.rackId, type);
      const rack = records.get(record.rackId);
      if (rack?.typeName === 'rack') addTo(sums, rack.roomId, type);
      for (let unit = 0; unit < 4; unit++) {
        const key = `${record.rackId}/${record.face}/${(record.bottomHalfRu ?? 0) + unit}`;
        if (units.has(key)) breaches++;
        units.set(key, record.id);
      }
    } else if (record.typeName === 'rack' || record.typeName === 'equipment') {
      const rect = boundsOf(records, record);
      for (const key of cellsOf(rect)) {
        for (const other of cells.get(key) ?? []) if (rectsOverlap(rect, inset(other.rect))) breaches++;
        cells.set(key, [...(cells.get(key) ?? []), { id: record.id, rect }]);
      }
    }
  }
  for (const record of records.values()) {
    if (record.typeName === 'powerConnection')
      feeds.set(record.feedId, (feeds.get(record.feedId) ?? 0) + (sums.get(record.loadId)?.powerW ?? 0));
    if (record.typeName === 'rack' && (sums.get(record.id)?.powerW ?? 0) > (record.powerLimitW ?? Infinity)) breaches++;
  }
  for (const [id, load] of feeds) {
    const feed = records.get(id);
    if (feed?.typeName === 'powerFeed' && load > (feed.voltageV * feed.breakerMilliA * Math.sqrt(3)) / 1000) breaches++;
  }
  return breaches;
}

function typeOf(records: ById, id: string): CatalogType | undefined {
  const record = records.get(id);
  return record?.typeName === 'catalogType' ? record.type : undefined;
}

function figure(
  type: CatalogType | undefined,
  name: 'maxPowerAc' | 'weight' | 'overallWidth' | 'overallDepth',
): number {
  const value = type?.figures[name]?.value;
  return typeof value === 'number' ? value : 0;
}

function addTo(sums: Map<string, Sums>, id: string, type: CatalogType | undefined): void {
  const known = sums.get(id) ?? { powerW: 0, massG: 0 };
  sums.set(id, {
    powerW: known.powerW + figure(type, 'maxPowerAc'),
    massG: known.massG + figure(type, 'weight') * 1000,
  });
}

function boundsOf(records: ById, record: AnyRecord & { typeName: 'rack' | 'equipment' }): RectUm {
  const type = typeOf(records, record.typeId);
  const widthUm = figure(type, 'overallWidth') * 1000;
  const depthUm = figure(type, 'overallDepth') * 1000;
  return footprintBounds({ ...record, widthUm, depthUm });
}

function inset({ minX, minY, maxX, maxY }: RectUm): RectUm {
  return { minX: minX + 1, minY: minY + 1, maxX: maxX - 1, maxY: maxY - 1 };
}

function cellsOf(rect: RectUm): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(rect.minX / CELL_UM); x <= Math.floor(rect.maxX / CELL_UM); x++)
    for (let y = Math.floor(rect.minY / CELL_UM); y <= Math.floor(rect.maxY / CELL_UM); y++) keys.push(`${x}:${y}`);
  return keys;
}
