import { HallAnalysis } from '../../analysis/hall-analysis';
import type { CatalogType } from '../../catalog/catalog-type';
import { CATEGORIES } from '../../catalog/categories';
import { specOf, type SpecSource } from '../../catalog/spec';
import { tileAt } from '../../geometry/tile-label';
import type { Device } from '../../model/records/device';
import type { Equipment } from '../../model/records/equipment';
import type { Rack } from '../../model/records/rack';
import type { Room } from '../../model/records/room';
import { inReadingOrder } from '../../operations/item-footprint';
import { referring, type DocumentView } from '../../store/document-view';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { writeCsv, type Cell, type Column } from './table';

/** One rack, device or piece of plant with all that the list says of it. */
interface Line {
  readonly kind: 'Rack' | 'Device' | 'Plant';
  readonly record: Rack | Device | Equipment;
  readonly type: CatalogType | undefined;
  readonly room: Room | undefined;
  /** Name of the row of racks. */
  readonly row: string;
  /** The rack a device is in. */
  readonly rack: Rack | undefined;
  /** With everything in it: watts as far as known, and how many parts are not. Nothing for a device. */
  readonly withContents: { readonly knownW: number; readonly unknownCount: number } | undefined;
}

const STATUS_WORDS = { planned: 'planned', existing: 'existing', toRemove: 'to remove' } as const;
const MM_PER_UM = 1e-3;

const COLUMNS: readonly Column<Line>[] = [
  { heading: 'Kind', cell: ({ kind }) => kind },
  { heading: 'Name', cell: ({ record }) => record.name },
  { heading: 'Room', cell: ({ room }) => room?.name },
  { heading: 'Row', cell: ({ row }) => row },
  { heading: 'Rack', cell: ({ rack }) => rack?.name },
  { heading: 'Type', cell: ({ type }) => type?.name ?? UNKNOWN },
  { heading: 'Maker', cell: ({ type }) => type?.manufacturer ?? UNKNOWN },
  { heading: 'Model', cell: ({ type }) => type?.modelNumber ?? UNKNOWN },
  { heading: 'Category', cell: ({ type }) => (type ? CATEGORIES[type.category].label : UNKNOWN) },
  { heading: 'Status', cell: ({ record }) => STATUS_WORDS[record.status] },
  { heading: 'Tile', cell: ({ record, room }) => ('xUm' in record && room ? tileAt(room, record) : undefined) },
  { heading: 'X (mm)', cell: ({ record }) => ('xUm' in record ? record.xUm * MM_PER_UM : undefined) },
  { heading: 'Y (mm)', cell: ({ record }) => ('xUm' in record ? record.yUm * MM_PER_UM : undefined) },
  { heading: 'Rotation (°)', cell: ({ record }) => ('xUm' in record ? record.rotationMdeg / 1000 : undefined) },
  { heading: 'Position (RU)', cell: ({ record }) => positionOf(record) },
  { heading: 'Height (RU)', cell: ({ type }) => heightOf(type) },
  { heading: 'Face', cell: ({ record }) => ('face' in record ? record.face : undefined) },
  { heading: 'Side', cell: ({ record }) => ('side' in record ? record.side : undefined) },
  { heading: 'Planned power (W)', cell: ({ record }) => record.plannedPowerW },
  { heading: 'Power of the type (W)', cell: ({ type }) => figure(type && specOf(type).powerW) },
  { heading: 'Power basis', cell: ({ type }) => sourceOf(type, 'powerW')?.basis },
  { heading: 'Power source', cell: ({ type }) => sourceText(sourceOf(type, 'powerW')) },
  { heading: 'Power source grade', cell: ({ type }) => sourceOf(type, 'powerW')?.grade },
  { heading: 'Power with contents, known part (W)', cell: ({ withContents }) => withContents?.knownW },
  { heading: 'Parts of unknown power', cell: ({ withContents }) => withContents?.unknownCount },
  { heading: 'Power limit (W)', cell: ({ record }) => ('powerLimitW' in record ? record.powerLimitW : undefined) },
  { heading: 'Mass (kg)', cell: ({ type }) => figure(type && specOf(type).massG, 1e-3) },
  { heading: 'Mass basis', cell: ({ type }) => sourceOf(type, 'massG')?.basis },
  { heading: 'Mass source', cell: ({ type }) => sourceText(sourceOf(type, 'massG')) },
  { heading: 'Mass source grade', cell: ({ type }) => sourceOf(type, 'massG')?.grade },
  { heading: 'Tag', cell: ({ record }) => ('tag' in record ? record.tag : undefined) },
  { heading: 'Notes', cell: ({ record }) => record.notes },
  { heading: 'Type id', cell: ({ type }) => type?.id },
];

/**
 * Every rack with its devices below it from the top down, then the plant, room by room in the order one walks: as CSV.
 * What is not known says `unknown`. The file can be read in again: see `../spreadsheet`.
 */
export function equipmentCsv(view: DocumentView): string {
  return writeCsv(COLUMNS, linesOf(view));
}

function linesOf(view: DocumentView): Line[] {
  const analysis = HallAnalysis.of(view);
  const lines: Line[] = [];
  const rooms: (Room | undefined)[] = [...view.all('room').values(), undefined];
  for (const room of rooms) {
    const isHere = (item: Rack | Equipment): boolean => view.get(item.roomId)?.id === room?.id;
    for (const rack of inReadingOrder([...view.all('rack').values()].filter(isHere)))
      lines.push(floorLine(view, analysis, 'Rack', rack, room), ...deviceLines(view, rack, room));
    for (const item of inReadingOrder([...view.all('equipment').values()].filter(isHere)))
      lines.push(floorLine(view, analysis, 'Plant', item, room));
  }
  return lines;
}

function floorLine(
  view: DocumentView,
  { items, contents }: HallAnalysis,
  kind: 'Rack' | 'Plant',
  record: Rack | Equipment,
  room: Room | undefined,
): Line {
  const slot = items.table.slotOf(record.id);
  const row = record.typeName === 'rack' && record.rowId !== undefined ? view.get(record.rowId)?.name : undefined;
  return {
    kind,
    record,
    room,
    row: row ?? '',
    type: view.get(record.typeId)?.type,
    rack: undefined,
    withContents: { knownW: contents.loadW(slot), unknownCount: contents.loadUnknown(slot) },
  };
}

function deviceLines(view: DocumentView, rack: Rack, room: Room | undefined): Line[] {
  const row = rack.rowId === undefined ? '' : (view.get(rack.rowId)?.name ?? '');
  return [...referring(view, 'device', 'rackId', rack.id)]
    .sort((a, b) => (b.bottomHalfRu ?? -1) - (a.bottomHalfRu ?? -1))
    .map((record) => {
      const type = view.get(record.typeId)?.type;
      return { kind: 'Device', record, type, room, row, rack, withContents: undefined };
    });
}

/** The rack unit a device's bottom is in: 1 is the lowest. */
function positionOf(record: Line['record']): Cell {
  return record.typeName === 'device' && record.bottomHalfRu !== undefined ? record.bottomHalfRu / 2 + 1 : undefined;
}

function heightOf(type: CatalogType | undefined): Cell {
  if (type?.kind === 'device') return type.device.heightHalfRu / 2;
  return type?.kind === 'rack' ? type.rack.rackUnits : undefined;
}

function figure(value: Known<number> | undefined, factor = 1): Cell {
  return value === undefined || !isKnown(value) ? UNKNOWN : Math.round(value * factor * 1000) / 1000;
}

function sourceOf(type: CatalogType | undefined, name: 'powerW' | 'massG'): SpecSource | undefined {
  return type && specOf(type).sources[name];
}

function sourceText(source: SpecSource | undefined): string | undefined {
  if (source === undefined) return undefined;
  return [source.reason, source.figure?.source].filter((part) => part !== undefined && part !== '').join('; ');
}
