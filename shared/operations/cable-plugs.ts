import type { RecordId } from '../model/record-id';
import type { Cable } from '../model/records/cable';
import type { Port } from '../model/records/port';
import { referring, type DocumentView } from '../store/document-view';
import { portsOf, type PortInfo, type PortOwnerId } from './ports-of';

/** What a cable is plugged into: a port, one face of a port of a panel, or one part of a port that is split. */
export interface CableEnd {
  readonly id: PortOwnerId;
  readonly port: string;
  readonly face?: 'front' | 'rear';
  /** Counted from 1. */
  readonly lane?: number;
}

/** A place to plug a cable in, with what it fits. */
export interface Plug extends CableEnd {
  readonly connector: string;
  /** Speeds it can run at, in Mbit/s; empty when not stated. */
  readonly speedsMbps: readonly number[];
  readonly role: Port['role'];
  readonly isFree: boolean;
  /** Speeds of the whole port, its lanes, the parts it is split into, and the ports that share its cage. */
  readonly portSpeedsMbps: readonly number[];
  readonly lanes?: number;
  readonly parts: number;
  readonly portsPerCage?: number;
}

/** Which plugs are wanted. */
export interface PlugWish {
  /** Ports that state other speeds than this are left out, or split where their parts run at it. */
  readonly speedMbps?: number | undefined;
  readonly role?: Port['role'] | undefined;
  /** Of panels, which side of their ports. @default front */
  readonly face?: 'front' | 'rear' | undefined;
  /** Ports of this set alone; see `portSetOf`. */
  readonly portSet?: string | undefined;
}

/** What ports that are alike have in common in their names: `Cluster` of `Cluster8`, `P` of `P0.1`. */
export function portSetOf(port: string): string {
  return port.replace(/\d.*$/, '');
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * What has the ports of a place on the plan: itself, when it has some, and in a rack its devices by name, as they are
 * numbered; those of one name from top to bottom.
 */
export function portOwnersAt(view: DocumentView, placeId: PortOwnerId): readonly PortOwnerId[] {
  const owners: PortOwnerId[] = portsOf(view, placeId).length > 0 ? [placeId] : [];
  if (!placeId.startsWith('rack:')) return owners;
  const devices = [...referring(view, 'device', 'rackId', placeId)].sort(
    (a, b) =>
      NAMES.compare(a.name, b.name) || (b.bottomHalfRu ?? -1) - (a.bottomHalfRu ?? -1) || (a.id < b.id ? -1 : 1),
  );
  for (const device of devices) if (portsOf(view, device.id).length > 0) owners.push(device.id);
  return owners;
}

/** The plugs of one owner that fit a wish, in the order of its ports; of a port that is split, its parts in order. */
export function plugsOf(view: DocumentView, ownerId: PortOwnerId, wish: PlugWish = {}): readonly Plug[] {
  const uses = usesOf(view, ownerId);
  return portsOf(view, ownerId).flatMap((port) => plugsOfPort(ownerId, port, wish, uses.get(port.name) ?? []));
}

/** The ends of cables in the ports of an owner, by port. */
export function usesOf(view: DocumentView, ownerId: PortOwnerId): ReadonlyMap<string, readonly CableEnd[]> {
  const uses = new Map<string, CableEnd[]>();
  const add = (cable: Cable, end: 'from' | 'to'): void => {
    const plugged = endOf(cable, end);
    const list = uses.get(plugged.port);
    if (list) list.push(plugged);
    else uses.set(plugged.port, [plugged]);
  };
  for (const cable of referring(view, 'cable', 'fromId', ownerId)) add(cable, 'from');
  for (const cable of referring(view, 'cable', 'toId', ownerId)) add(cable, 'to');
  return uses;
}

/** One end of a cable. */
export function endOf(cable: Cable, end: 'from' | 'to'): CableEnd {
  const [id, port, face, lane] =
    end === 'from'
      ? [cable.fromId, cable.fromPort, cable.fromFace, cable.fromLane]
      : [cable.toId, cable.toPort, cable.toFace, cable.toLane];
  return { id, port, ...(face === undefined ? {} : { face }), ...(lane === undefined ? {} : { lane }) };
}

/** True when both ends are in the same place: a port without a lane takes all of it. */
export function isSamePlug(a: CableEnd, b: CableEnd): boolean {
  return (
    a.id === b.id &&
    a.port === b.port &&
    (a.face ?? 'front') === (b.face ?? 'front') &&
    (a.lane === undefined || b.lane === undefined || a.lane === b.lane)
  );
}

function plugsOfPort(
  id: RecordId<'device' | 'rack' | 'equipment'>,
  port: PortInfo,
  { speedMbps, role, face = 'front', portSet }: PlugWish,
  uses: readonly CableEnd[],
): readonly Plug[] {
  if (role !== undefined && port.role !== role) return [];
  if (portSet !== undefined && portSetOf(port.name) !== portSet) return [];
  const { speedsMbps } = port;
  const isRear = port.isPassThrough === true && face === 'rear';
  const plug = (place: CableEnd, speeds: readonly number[], parts: number): Plug => {
    const end: CableEnd = isRear ? { ...place, face } : place;
    return {
      ...end,
      connector: (isRear ? port.rearConnector : undefined) ?? port.connector,
      speedsMbps: speeds,
      role: port.role,
      isFree: !uses.some((use) => isSamePlug(use, end)),
      portSpeedsMbps: speedsMbps,
      parts,
      ...(port.lanes === undefined ? {} : { lanes: port.lanes }),
      ...(port.portsPerCage === undefined ? {} : { portsPerCage: port.portsPerCage }),
    };
  };
  if (speedMbps === undefined || speedsMbps.length === 0 || speedsMbps.includes(speedMbps))
    return [plug({ id, port: port.name }, speedsMbps, 1)];
  const parts = port.breakouts.find((count) => speedsMbps.some((speed) => speed === speedMbps * count));
  if (parts === undefined) return [];
  return Array.from({ length: parts }, (_, part) => plug({ id, port: port.name, lane: part + 1 }, [speedMbps], parts));
}

/** Speeds that links from the ports of these places can run at, whole or split, the fastest first. */
export function linkSpeedsAt(
  view: DocumentView,
  placeIds: Iterable<PortOwnerId>,
  role?: Port['role'],
): readonly number[] {
  const speeds = new Set<number>();
  for (const place of placeIds)
    for (const owner of portOwnersAt(view, place))
      for (const port of portsOf(view, owner)) {
        if (role !== undefined && port.role !== role) continue;
        for (const speed of port.speedsMbps) {
          speeds.add(speed);
          for (const parts of port.breakouts) if (speed % parts === 0) speeds.add(speed / parts);
        }
      }
  return [...speeds].sort((a, b) => b - a);
}

/** What cables to a place end in: in a rack with switches these, each by itself; else the place. */
export function cableTargetsAt(view: DocumentView, placeId: PortOwnerId): readonly PortOwnerId[] {
  const switches = portOwnersAt(view, placeId).filter((id) => isSwitch(view, id));
  return switches.length > 0 ? switches : [placeId];
}

/** True for a switch. */
export function isSwitch(view: DocumentView, ownerId: PortOwnerId): boolean {
  const owner = view.get(ownerId);
  return owner !== undefined && (view.get(owner.typeId)?.type.category.startsWith('switch') ?? false);
}

/** The sets of ports of a role that these places have, each once, in the order of the ports. */
export function portSetsAt(view: DocumentView, placeIds: Iterable<PortOwnerId>, role: Port['role']): readonly string[] {
  const sets = new Set<string>();
  for (const place of placeIds)
    for (const owner of portOwnersAt(view, place))
      for (const port of portsOf(view, owner)) if (port.role === role) sets.add(portSetOf(port.name));
  return [...sets];
}

/** True when any of these places has a panel, whose ports take a cable on each side. */
export function hasPanelsAt(view: DocumentView, placeIds: Iterable<PortOwnerId>): boolean {
  for (const place of placeIds)
    for (const owner of portOwnersAt(view, place))
      if (portsOf(view, owner).some((port) => port.isPassThrough === true)) return true;
  return false;
}
