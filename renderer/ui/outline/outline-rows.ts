/** The plan as a tree in words: room, row, rack or plant, device; then the power feeds and the cooling loops. Pure; only open branches are listed. */
import { recordTypes } from '#shared/model/registry';
import { ruLabel } from '#shared/operations/rack-space';
import type { Device } from '#shared/model/records/device';
import type { Equipment } from '#shared/model/records/equipment';
import type { Rack } from '#shared/model/records/rack';
import { feedEnds, feedEndsText } from '../inspector/power-overview';
import { getRecord, referring, type DocumentView } from '#shared/store/document-view';

/** One line of the outline. */
export interface OutlineRow {
  /** Id of the record, or of a heading such as `loose:room:1`. */
  readonly id: string;
  /** 1 for rooms and the heading of the feeds. */
  readonly level: number;
  readonly name: string;
  /** What it is, after its name. */
  readonly detail: string;
  /** Nothing for what has nothing in it. */
  readonly isOpen: boolean | undefined;
  /** Place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  /** False for headings, which are no records. */
  readonly isRecord: boolean;
}

interface Node extends Pick<OutlineRow, 'id' | 'name' | 'detail' | 'isRecord'> {
  readonly count: number;
  readonly children: () => readonly Node[];
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

/** Headings of the feeds and of the cooling loops. */
const FEEDS = 'feeds|';
const LOOPS = 'loops|';

const NONE = (): readonly Node[] => [];

/** The lines to show, with these branches open. */
export function outlineRows(view: DocumentView, open: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const list = (nodes: readonly Node[], level: number): void => {
    nodes.forEach((node, index) => {
      const isOpen = node.count === 0 ? undefined : open.has(node.id);
      const { id, name, detail, isRecord } = node;
      rows.push({ id, level, name, detail, isRecord, isOpen, place: index + 1, siblings: nodes.length });
      if (isOpen) list(node.children(), level + 1);
    });
  };
  list([...roomNodes(view), ...feedNodes(view), ...loopNodes(view)], 1);
  return rows;
}

/** The branches that must be open for a record to be seen, outermost first. */
export function branchesOf(view: DocumentView, id: string): readonly string[] {
  const record = getRecord(view, id);
  switch (record?.typeName) {
    case 'device':
      return [...branchesOf(view, record.rackId), record.rackId];
    case 'rack':
      return [record.roomId, record.rowId ?? headingId('loose', record.roomId)];
    case 'equipment':
      return [record.roomId, headingId('plant', record.roomId)];
    case 'obstacle':
    case 'zone':
    case 'tray':
      return record.roomId === undefined ? [] : [record.roomId, headingId(record.typeName, record.roomId)];
    case 'row':
      return [record.roomId];
    case 'powerFeed':
      return [FEEDS];
    case 'coolingLoop':
      return [LOOPS];
    default:
      return [];
  }
}

function headingId(kind: string, roomId: string): string {
  return `${kind}|${roomId}`;
}

/** Feeds are in no room: all of them stand under one heading, so that none is lost when its room goes. */
function feedNodes(view: DocumentView): readonly Node[] {
  const count = view.all('powerFeed').size;
  if (count === 0) return [];
  const children = () =>
    feedEnds(view).map((ends): Node => ({
      id: ends.feed.id,
      name: ends.feed.name,
      detail: feedEndsText(ends),
      isRecord: true,
      count: 0,
      children: NONE,
    }));
  return [{ id: FEEDS, name: 'Power feeds', detail: String(count), isRecord: false, count, children }];
}

/** Cooling loops are in no room either. */
function loopNodes(view: DocumentView): readonly Node[] {
  const loops = [...view.all('coolingLoop').values()];
  if (loops.length === 0) return [];
  const children = () =>
    loops.sort(byName).map(({ id, name, kind }): Node => {
      const units = view.countReferrers('coolingUnit.suppliesLoopId', id);
      const joined = view.countReferrers('loopConnection.coolingLoopId', id);
      const parts = [counted(units, 'unit supplies it', 'units supply it'), `${joined} racks and rows on it`];
      return { id, name, detail: `${kind}, ${parts.join(', ')}`, isRecord: true, count: 0, children: NONE };
    });
  const count = loops.length;
  return [{ id: LOOPS, name: 'Cooling loops', detail: String(count), isRecord: false, count, children }];
}

function roomNodes(view: DocumentView): readonly Node[] {
  return [...view.all('room').values()].sort(byName).map((room): Node => {
    const racks = [...referring(view, 'rack', 'roomId', room.id)];
    const plant = [...referring(view, 'equipment', 'roomId', room.id)];
    const counts = [counted(racks.length, 'rack', 'racks'), counted(plant.length, 'piece of plant', 'pieces of plant')];
    return {
      id: room.id,
      name: room.name,
      detail: `room, ${counts.join(', ')}`,
      isRecord: true,
      count: 1,
      children: () => [
        ...rackGroups(view, room.id, racks),
        ...heading(
          'plant',
          room.id,
          'Plant',
          plant.map((one) => plantNode(view, one)),
        ),
        ...(['zone', 'tray', 'obstacle'] as const).flatMap((typeName) =>
          heading(
            typeName,
            room.id,
            HEADINGS[typeName],
            [...referring(view, typeName, 'roomId', room.id)].map((one) => ({
              id: one.id,
              name: one.name || recordTypes[typeName].noun,
              detail: one.kind,
              isRecord: true,
              count: 0,
              children: NONE,
            })),
          ),
        ),
      ],
    };
  });
}

const HEADINGS = { zone: 'Zones', tray: 'Trays', obstacle: 'Columns, walls, doors and keep-outs' } as const;

function rackGroups(view: DocumentView, roomId: string, racks: readonly Rack[]): readonly Node[] {
  const rows = new Map<string | undefined, Rack[]>();
  for (const rack of racks) {
    const group = rows.get(rack.rowId);
    if (group) group.push(rack);
    else rows.set(rack.rowId, [rack]);
  }
  const nodes: Node[] = [];
  for (const [rowId, members] of rows) {
    const row = rowId === undefined ? undefined : view.get(rowId as Rack['rowId'] & string);
    if (!row) continue;
    nodes.push({
      id: row.id,
      name: `Row ${row.name}`,
      detail: counted(members.length, 'rack', 'racks'),
      isRecord: true,
      count: members.length,
      children: () => members.sort(byName).map((rack) => rackNode(view, rack)),
    });
  }
  const loose = racks.filter((rack) => rack.rowId === undefined || !view.has(rack.rowId));
  return [
    ...nodes.sort(byName),
    ...heading(
      'loose',
      roomId,
      'Racks in no row',
      loose.map((rack) => rackNode(view, rack)),
    ),
  ];
}

/** A heading over its members; nothing when there are none. */
function heading(kind: string, roomId: string, name: string, members: readonly Node[]): readonly Node[] {
  if (members.length === 0) return [];
  return [
    {
      id: headingId(kind, roomId),
      name,
      detail: String(members.length),
      isRecord: false,
      count: members.length,
      children: () => [...members].sort(byName),
    },
  ];
}

function rackNode(view: DocumentView, rack: Rack): Node {
  const devices = view.countReferrers('device.rackId', rack.id);
  const type = view.get(rack.typeId)?.type.name ?? 'type missing';
  return {
    id: rack.id,
    name: rack.name,
    detail: devices === 0 ? type : `${type}, ${counted(devices, 'device', 'devices')}`,
    isRecord: true,
    count: devices,
    children: () =>
      [...referring(view, 'device', 'rackId', rack.id)].sort(fromTheTop).map((device) => deviceNode(view, device)),
  };
}

function fromTheTop(a: Device, b: Device): number {
  return (b.bottomHalfRu ?? -1) - (a.bottomHalfRu ?? -1) || byName(a, b);
}

function deviceNode(view: DocumentView, device: Device): Node {
  const place = device.bottomHalfRu === undefined ? `${device.side ?? 'left'} side` : ruLabel(device.bottomHalfRu);
  const type = view.get(device.typeId)?.type.name ?? 'type missing';
  return {
    id: device.id,
    name: device.name,
    detail: `${place}${device.face === 'rear' ? ', rear' : ''}, ${type}`,
    isRecord: true,
    count: 0,
    children: NONE,
  };
}

function plantNode(view: DocumentView, equipment: Equipment): Node {
  const type = view.get(equipment.typeId)?.type.name ?? 'type missing';
  return { id: equipment.id, name: equipment.name, detail: type, isRecord: true, count: 0, children: NONE };
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
