import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { regionAreaM2 } from '#shared/geometry/region';
import type { Device } from '#shared/model/records/device';
import { DOCUMENT_ID } from '#shared/model/records/document';
import type { Equipment } from '#shared/model/records/equipment';
import type { Rack } from '#shared/model/records/rack';
import type { RecordTypeName } from '#shared/model/registry';
import type { DocumentView } from '#shared/store/document-view';
import { isKnown, NOTHING, plusTotal, type AtLeast } from '#shared/units/known';

/** What some items draw, give off and weigh. With unknown parts the true figure is at least the known one. */
export interface Totals {
  readonly powerW: AtLeast;
  readonly heatToAirW: AtLeast;
  readonly heatToLiquidW: AtLeast;
  readonly massG: AtLeast;
}

export interface RoomSummary {
  readonly id: string;
  readonly name: string;
  /** Rounded to a hundredth. */
  readonly areaM2: number;
  readonly racks: number;
  readonly devices: number;
  readonly equipment: number;
  /** Of its racks with what is in them. */
  readonly rackTotals: Totals;
}

/** How many things are of one type; the name is the id where the document lacks the type. */
export interface TypeCount {
  readonly typeId: string;
  readonly name: string;
  readonly count: number;
}

/** A type in use of which something needed for totals is not known and not planned in the document either. */
export interface UnknownFigures {
  readonly typeId: string;
  readonly name: string;
  readonly uses: number;
  readonly unknown: readonly ('power' | 'share of heat to liquid' | 'mass')[];
}

export interface DocumentSummary {
  readonly name: string;
  readonly region: 'NA' | 'IEC';
  readonly rooms: readonly RoomSummary[];
  readonly racksByType: readonly TypeCount[];
  readonly devicesByType: readonly TypeCount[];
  readonly equipmentByType: readonly TypeCount[];
  readonly counts: {
    readonly [typeName in 'rack' | 'device' | 'equipment' | 'powerFeed' | 'coolingUnit' | 'cable']: number;
  };
  readonly rackTotals: Totals;
  /** Of the plant itself: fans, pumps. */
  readonly equipmentTotals: Totals;
  readonly unknowns: readonly UnknownFigures[];
}

const NO_TOTALS: Totals = { powerW: NOTHING, heatToAirW: NOTHING, heatToLiquidW: NOTHING, massG: NOTHING };

/** What is in a document, in the order of names and ids, so that equal documents read alike. */
export function summarise(view: DocumentView): DocumentSummary {
  const analysis = HallAnalysis.of(view);
  const header = view.get(DOCUMENT_ID);
  const size = (typeName: RecordTypeName) => view.all(typeName).size;
  return {
    name: header?.name ?? '',
    region: header?.region ?? 'IEC',
    rooms: [...view.all('room').values()]
      .map((room) => ({
        id: room.id,
        name: room.name,
        areaM2: hundredths(regionAreaM2(room)),
        ...contentOf(view, analysis, room.id),
      }))
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    racksByType: countTypes(view, 'rack'),
    devicesByType: countTypes(view, 'device'),
    equipmentByType: countTypes(view, 'equipment'),
    counts: {
      rack: size('rack'),
      device: size('device'),
      equipment: size('equipment'),
      powerFeed: size('powerFeed'),
      coolingUnit: size('coolingUnit'),
      cable: size('cable'),
    },
    rackTotals: totalsOf(analysis, view.all('rack').keys()),
    equipmentTotals: totalsOf(analysis, view.all('equipment').keys()),
    unknowns: unknownFigures(view, analysis),
  };
}

function contentOf(view: DocumentView, analysis: HallAnalysis, roomId: string) {
  const racks = [...view.referrers('rack.roomId', roomId)];
  const devices = racks.reduce((sum, rack) => sum + view.countReferrers('device.rackId', rack), 0);
  const equipment = view.countReferrers('equipment.roomId', roomId);
  return { racks: racks.length, devices, equipment, rackTotals: totalsOf(analysis, racks) };
}

function totalsOf({ items, contents }: HallAnalysis, ids: Iterable<string>): Totals {
  let totals = NO_TOTALS;
  for (const id of ids) {
    const slot = items.table.slotOf(id);
    const unknownCount = contents.heatUnknown(slot);
    totals = {
      powerW: plusTotal(totals.powerW, { known: contents.loadW(slot), unknownCount: contents.loadUnknown(slot) }),
      heatToAirW: plusTotal(totals.heatToAirW, { known: contents.airHeatW(slot), unknownCount }),
      heatToLiquidW: plusTotal(totals.heatToLiquidW, { known: contents.liquidHeatW(slot), unknownCount }),
      massG: plusTotal(totals.massG, { known: contents.massG(slot), unknownCount: contents.massUnknown(slot) }),
    };
  }
  return totals;
}

function countTypes(view: DocumentView, typeName: 'rack' | 'device' | 'equipment'): readonly TypeCount[] {
  const counts = new Map<string, number>();
  for (const { typeId } of view.all(typeName).values()) counts.set(typeId, (counts.get(typeId) ?? 0) + 1);
  const types = view.all('catalogType');
  return [...counts]
    .map(([typeId, count]) => ({ typeId, name: types.get(typeId)?.type.name ?? typeId, count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.typeId, b.typeId));
}

function unknownFigures(view: DocumentView, { types }: HallAnalysis): readonly UnknownFigures[] {
  const uses = new Map<string, { count: number; unplanned: number }>();
  for (const typeName of ['rack', 'device', 'equipment'] as const)
    for (const record of view.all(typeName).values()) {
      const use = uses.get(record.typeId) ?? { count: 0, unplanned: 0 };
      uses.set(record.typeId, use);
      use.count++;
      if (!isPlanned(view, record)) use.unplanned++;
    }
  return [...uses]
    .map(([typeId, { count, unplanned }]) => {
      const slot = types.table.slotOf(typeId);
      const spec = types.specAt(slot);
      const unknown: UnknownFigures['unknown'][number][] = [];
      if (!spec || !isKnown(spec.massG)) unknown.push('mass');
      if (unplanned > 0 && (!spec || !isKnown(spec.powerW))) unknown.push('power');
      if (!spec || (spec.powerW !== 0 && !isKnown(spec.heatLiquidPermille))) unknown.push('share of heat to liquid');
      return { typeId, name: types.typeAt(slot)?.name ?? typeId, uses: count, unknown };
    })
    .filter(({ unknown }) => unknown.length > 0)
    .sort((a, b) => b.uses - a.uses || compare(a.name, b.name) || compare(a.typeId, b.typeId));
}

/** True when the designer's figure stands in for what the type does not say of its power. */
function isPlanned(view: DocumentView, record: Rack | Device | Equipment): boolean {
  if (record.plannedPowerW !== undefined) return true;
  return record.typeName === 'device' && view.get(record.rackId)?.plannedPowerW !== undefined;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
