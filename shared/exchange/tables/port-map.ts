/** The ports of devices with what is plugged into them: for the port map on screen and as CSV. */
import type { Cable } from '../../model/records/cable';
import { endPlace } from '../../operations/label-cables';
import { portsOf, type PortInfo, type PortOwnerId } from '../../operations/ports-of';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { writeCsv, type Column } from './table';

/** One cable in a port, seen from it. */
export interface PlugLine {
  readonly cable: Cable;
  readonly face: 'front' | 'rear';
  /** Part of a split port, from 1. */
  readonly lane: number | undefined;
  /** Rack, device and port at the other end. */
  readonly farRack: string;
  readonly farDevice: string;
  readonly farPort: string;
}

export interface PortLine {
  readonly name: string;
  /** Nothing for a port that cables name and the type does not have. */
  readonly info: PortInfo | undefined;
  readonly plugs: readonly PlugLine[];
}

/** The ports of a device, rack or piece of plant in order, then those that only cables know of. */
export function portMap(view: DocumentView, ownerId: PortOwnerId): readonly PortLine[] {
  const plugs = new Map<string, PlugLine[]>();
  for (const [field, end, far] of [
    ['fromId', 'from', 'to'],
    ['toId', 'to', 'from'],
  ] as const)
    for (const cable of referring(view, 'cable', field, ownerId)) {
      const port = end === 'from' ? cable.fromPort : cable.toPort;
      const place = endPlace(view, cable, far);
      const line: PlugLine = {
        cable,
        face: (end === 'from' ? cable.fromFace : cable.toFace) ?? 'front',
        lane: end === 'from' ? cable.fromLane : cable.toLane,
        farRack: place.rack,
        farDevice: place.device,
        farPort: place.port,
      };
      const list = plugs.get(port);
      if (list) list.push(line);
      else plugs.set(port, [line]);
    }
  const known = portsOf(view, ownerId);
  const names = new Set(known.map(({ name }) => name));
  const strange = [...plugs.keys()].filter((name) => !names.has(name)).sort();
  const inOrder = (name: string): readonly PlugLine[] =>
    [...(plugs.get(name) ?? [])].sort((a, b) => a.face.localeCompare(b.face) || (a.lane ?? 0) - (b.lane ?? 0));
  return [
    ...known.map((info) => ({ name: info.name, info, plugs: inOrder(info.name) })),
    ...strange.map((name) => ({ name, info: undefined, plugs: inOrder(name) })),
  ];
}

/** What has ports at a place: the thing itself, and what is mounted in a rack, from the top. */
export function portOwnersAt(view: DocumentView, id: PortOwnerId): readonly PortOwnerId[] {
  const owner = getRecord(view, id);
  const mounted =
    owner?.typeName === 'rack'
      ? [...referring(view, 'device', 'rackId', owner.id)].sort((a, b) => (b.bottomHalfRu ?? 0) - (a.bottomHalfRu ?? 0))
      : [];
  return [id, ...mounted.map((device) => device.id)].filter((one) => portMap(view, one).length > 0);
}

interface Row {
  readonly rack: string;
  readonly owner: string;
  readonly port: PortLine;
  readonly plug: PlugLine | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'Rack', cell: ({ rack }) => rack },
  { heading: 'Device', cell: ({ owner }) => owner },
  { heading: 'Port', cell: ({ port }) => port.name },
  { heading: 'Face', cell: ({ plug, port }) => (port.info?.isPassThrough ? (plug?.face ?? 'both') : undefined) },
  { heading: 'Part', cell: ({ plug }) => plug?.lane },
  { heading: 'Connector', cell: ({ port }) => port.info?.connector ?? 'not of its type' },
  { heading: 'Speeds (Gbit/s)', cell: ({ port }) => port.info?.speedsMbps.map((speed) => speed / 1000).join(' ') },
  { heading: 'State', cell: ({ plug }) => (plug ? 'used' : 'free') },
  { heading: 'Cable', cell: ({ plug }) => plug?.cable.name },
  { heading: 'To rack', cell: ({ plug }) => plug?.farRack },
  { heading: 'To device', cell: ({ plug }) => plug?.farDevice },
  { heading: 'To port', cell: ({ plug }) => plug?.farPort },
];

/** The port maps of these as CSV: a line for each cable in a port, and one for each free port. */
export function portMapCsv(view: DocumentView, ownerIds: readonly PortOwnerId[]): string {
  const rows = ownerIds.flatMap((id): Row[] => {
    const owner = getRecord(view, id);
    const name = owner && 'name' in owner ? (owner.name ?? '') : '';
    const rack = owner?.typeName === 'device' ? (view.get(owner.rackId)?.name ?? '') : name;
    return portMap(view, id).flatMap((port) => {
      const plugs: readonly (PlugLine | undefined)[] = port.plugs.length === 0 ? [undefined] : port.plugs;
      return plugs.map((plug) => ({ rack, owner: name, port, plug }));
    });
  });
  return writeCsv(COLUMNS, rows);
}
