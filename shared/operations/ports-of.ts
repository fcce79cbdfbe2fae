import { portNames } from '../catalog/catalog-type';
import type { Port } from '../model/records/port';
import type { RecordId } from '../model/record-id';
import { referring, type DocumentView } from '../store/document-view';

export type PortOwnerId = RecordId<'device' | 'rack' | 'equipment'>;

/** One port a cable may end in. */
export interface PortInfo {
  readonly name: string;
  readonly connector: string;
  /** Megabits per second, as its type or record states them; empty when not stated. */
  readonly speedsMbps: readonly number[];
  readonly role: Port['role'];
  /** Into how many parts it may be split by a breakout; empty when into none or not stated. */
  readonly breakouts: readonly number[];
  /** Electrical lanes, where stated. */
  readonly lanes?: number;
  /** Ports that share its cage, and so one module; 1 when absent. */
  readonly portsPerCage?: number;
  /** A port of a panel: it passes a link on between its front and its rear, each of which takes a cable. */
  readonly isPassThrough?: boolean;
  /** Connector of the rear, where it is another one. */
  readonly rearConnector?: string;
}

/** The ports of an item in order: those of its type, with the item's own records added or in their place. */
export function portsOf(view: DocumentView, ownerId: PortOwnerId): readonly PortInfo[] {
  const owner = view.get(ownerId);
  const type = owner && view.get(owner.typeId)?.type;
  const ports = new Map<string, PortInfo>();
  for (const group of type?.ports ?? [])
    for (const name of portNames(group))
      ports.set(name, {
        name,
        connector: group.connector,
        speedsMbps: group.speedMbps,
        role: group.role,
        breakouts: group.breakouts ?? [],
        ...(group.lanes === undefined ? {} : { lanes: group.lanes }),
        ...(group.portsPerCage === undefined ? {} : { portsPerCage: group.portsPerCage }),
        ...(group.isPassThrough === undefined ? {} : { isPassThrough: group.isPassThrough }),
        ...(group.rearConnector === undefined ? {} : { rearConnector: group.rearConnector }),
      });
  for (const own of referring(view, 'port', 'ownerId', ownerId)) {
    const { name, connector, speedsMbps, role, breakouts = [], lanes } = own;
    ports.set(name, { name, connector, speedsMbps, role, breakouts, ...(lanes === undefined ? {} : { lanes }) });
  }
  return [...ports.values()];
}

/** Names of the ports of an item that a cable ends in. */
export function usedPorts(view: DocumentView, ownerId: PortOwnerId): ReadonlySet<string> {
  const used = new Set<string>();
  for (const cable of referring(view, 'cable', 'fromId', ownerId)) used.add(cable.fromPort);
  for (const cable of referring(view, 'cable', 'toId', ownerId)) used.add(cable.toPort);
  return used;
}
