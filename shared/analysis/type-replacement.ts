import { portNames, type CatalogType } from '../catalog/catalog-type';
import { specOf } from '../catalog/spec';
import type { TypedItem } from '../operations/replace-type';
import { referring, type DocumentView } from '../store/document-view';
import { NOTHING, plus, UNKNOWN, type AtLeast } from '../units/known';
import { loadOfType, UNKNOWN_LOAD, withPlannedPower, type ItemLoad } from './item-load';

/** What some items add up to with one type. */
export interface TypeTotals {
  readonly powerW: AtLeast;
  readonly airHeatW: AtLeast;
  readonly liquidHeatW: AtLeast;
  readonly massG: AtLeast;
  /** Ports of their types, without those added to single items. */
  readonly ports: number;
  /** Half rack units they take in racks; nothing for racks and plant. */
  readonly halfRu: number;
}

/** A cable that ends in a port which the new type does not have. */
export interface LostPort {
  readonly cableId: string;
  readonly itemId: string;
  readonly portName: string;
}

/** What giving items another type changes. */
export interface TypeReplacement {
  readonly before: TypeTotals;
  readonly after: TypeTotals;
  readonly lostPorts: readonly LostPort[];
  /** Items whose designer planned their power; it stays as planned. */
  readonly plannedCount: number;
}

/** What changes when these items become of type `type`. O(items and their cables). */
export function compareReplacement(
  view: DocumentView,
  items: readonly TypedItem[],
  type: CatalogType,
): TypeReplacement {
  return {
    before: totalsOf(items, (item) => view.get(item.typeId)?.type),
    after: totalsOf(items, () => type),
    lostPorts: lostPorts(view, items, type),
    plannedCount: items.filter((item) => item.plannedPowerW !== undefined).length,
  };
}

function totalsOf(items: readonly TypedItem[], typeOf: (item: TypedItem) => CatalogType | undefined): TypeTotals {
  let [powerW, airHeatW, liquidHeatW, massG] = [NOTHING, NOTHING, NOTHING, NOTHING];
  let ports = 0;
  let halfRu = 0;
  for (const item of items) {
    const type = typeOf(item);
    const load = loadOf(item, type);
    const isSplit = load.powerW >= 0 && load.liquidW >= 0;
    powerW = plus(powerW, load.powerW < 0 ? UNKNOWN : load.powerW);
    airHeatW = plus(airHeatW, isSplit ? load.powerW - load.liquidW : UNKNOWN);
    liquidHeatW = plus(liquidHeatW, isSplit ? load.liquidW : UNKNOWN);
    massG = plus(massG, load.massG < 0 ? UNKNOWN : load.massG);
    for (const group of type?.ports ?? []) ports += group.count;
    if (type?.kind === 'device') halfRu += type.device.heightHalfRu;
  }
  return { powerW, airHeatW, liquidHeatW, massG, ports, halfRu };
}

function loadOf(item: TypedItem, type: CatalogType | undefined): ItemLoad {
  const load = type ? loadOfType(type) : UNKNOWN_LOAD;
  return item.plannedPowerW === undefined
    ? load
    : withPlannedPower(load, type ? specOf(type) : undefined, item.plannedPowerW);
}

function lostPorts(view: DocumentView, items: readonly TypedItem[], type: CatalogType): LostPort[] {
  const names = new Set((type.ports ?? []).flatMap(portNames));
  const lost: LostPort[] = [];
  for (const { id: itemId } of items) {
    const own = new Set([...referring(view, 'port', 'ownerId', itemId)].map((port) => port.name));
    const look = (cableId: string, portName: string): void => {
      if (!names.has(portName) && !own.has(portName)) lost.push({ cableId, itemId, portName });
    };
    for (const cable of referring(view, 'cable', 'fromId', itemId)) look(cable.id, cable.fromPort);
    for (const cable of referring(view, 'cable', 'toId', itemId)) look(cable.id, cable.toPort);
  }
  return lost;
}
